"""The beginning of another explainer: small, true, and without a fault."""

from __future__ import annotations

import shlex
from pathlib import Path

from belarus_site.refusal import Refusal

FILES = {
    "site.yaml": """\
title: How the metre was fixed
tagline: From a meridian to the speed of light
description: How a measure for all people became a constant of nature.
language: en
# The address it will have once it is published: feeds and the sitemap need it.
base_url: https://example.org/
authors:
  - name: Your name
published: 2026-01-01
source: bipm
""",
    "sections/01-a-measure-for-all.md": """\
---
title: A measure for all
question: Who decides how long a metre is?
summary: A treaty, and then the speed of light.
published: 2026-01-01
sources: [bipm]
---

## A treaty {#treaty}

On [20 May 1875](event:metre-convention) seventeen states signed the
[Metre Convention](term:metre-convention) in [Paris](place:paris). [](source:bipm)

## A constant {#constant}

Since [](event:speed-of-light) the metre is what light covers in a fixed part of a second.[^part]
In [words that Maxwell](person:maxwell) would have liked, nature itself keeps the measure.

[^part]: One 299,792,458th.
""",
    "events.yaml": """\
# A date says what is known and no more: 1875-05-20, 1983-10, 1960, 196X, 1791~, 1792/1799.
- id: metre-convention
  date: 1875-05-20
  title: The Metre Convention is signed
  text: Seventeen states sign it.
  places: [paris]
  sources: [bipm]
- id: speed-of-light
  date: 1983-10
  title: The metre is defined by the speed of light
  sources: [bipm]
""",
    "people.yaml": """\
- id: maxwell
  name: James Clerk Maxwell
  role: physicist, who in 1870 asked for measures taken from nature
""",
    "places.yaml": """\
- id: paris
  name: Paris
  lat: 48.86
  lon: 2.35
""",
    "terms.yaml": """\
- id: metre-convention
  name: Metre Convention
  text: The treaty by which states keep their measures alike.
""",
    "sources.yaml": """\
- id: bipm
  title: The International System of Units
  publisher: International Bureau of Weights and Measures
""",
}
"""Each file below the content folder, and what stands in it."""


def begin(folder: Path, command: str = "belarus-site") -> list[str]:
    """Write the beginning of an explainer into the new or empty `folder`; return what to say.

    Hidden files may be there, such as those of an empty repository.

    `command` is how the one who began it calls this program. Raises Refusal where something is
    there already, and OSError where the machine refuses.
    """
    if any(it.is_file() for it in (folder, *folder.parents)):
        raise Refusal(f"{folder} cannot be a folder where there is a file; name another")
    # A repository that was made for it just now has nothing but hidden files.
    if folder.is_dir() and any(not it.name.startswith(".") for it in folder.iterdir()):
        raise Refusal(f"{folder} is there already and not empty; name a new folder")
    content, output = folder / "content", folder / "_site"
    for path, text in FILES.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    quoted = [shlex.quote(str(path)) for path in (content, output)]
    return [
        f"an explainer begins in {content}: {len(FILES)} small files to make your own",
        f"build it: {command} --content {quoted[0]} --output {quoted[1]}",
        f"read it: open {output / 'index.html'} in a browser; then change a file and build again",
        f"or see each change as you save it: {command} serve --content {quoted[0]}",
    ]

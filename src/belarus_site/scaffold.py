"""The beginning of another explainer: small, true, and without a fault."""

from __future__ import annotations

from pathlib import Path

from belarus_site.refusal import Refusal

FILES = {
    "content/site.yaml": """\
title: How the metre was fixed
tagline: From a meridian to the speed of light
description: How a measure for all people became a constant of nature.
language: en
base_url: https://example.org/
authors:
  - name: Your name
published: 2026-01-01
""",
    "content/sections/01-a-measure-for-all.md": """\
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

[^part]: One 299,792,458th.
""",
    "content/events.yaml": """\
- id: metre-convention
  date: 1875-05-20
  title: The Metre Convention is signed
  places: [paris]
  sources: [bipm]
- id: speed-of-light
  date: 1983-10
  title: The metre is defined by the speed of light
  sources: [bipm]
""",
    "content/places.yaml": """\
- id: paris
  name: Paris
  lat: 48.86
  lon: 2.35
""",
    "content/terms.yaml": """\
- id: metre-convention
  name: Metre Convention
  text: The treaty by which states keep their measures alike.
""",
    "content/sources.yaml": """\
- id: bipm
  title: The International System of Units
  publisher: International Bureau of Weights and Measures
""",
}


def begin(folder: Path) -> list[str]:
    """Write the beginning of an explainer into the new or empty `folder`; return what to say.

    Raises Refusal where something is there already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} is there already and not empty; name a new folder")
    for path, text in FILES.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    content = folder / "content"
    return [
        f"an explainer begins in {content}: {len(FILES)} files to make your own",
        f"build it with --content {content} --output {folder / '_site'}",
    ]

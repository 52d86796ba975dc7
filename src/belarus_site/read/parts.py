"""What an explainer is made of, and what stands in its folder and is no part of it."""

from __future__ import annotations

from belarus_site.diagnostics import Code, quoted, warning
from belarus_site.model.kinds import ALL, WRITTEN_IN
from belarus_site.read.entries import Broken
from belarus_site.read.files import Folder
from belarus_site.suggestions import Vocabulary

KINDS = {
    "site.yaml": "explainer",
    **{path: kind for kind, path in WRITTEN_IN.items()},
    "addresses.txt": "address",
    "assets": "asset",
    "translations": "translation",
}
"""What an explainer is made of: each file and folder, and the kind of what it holds."""

_NOTES = ("readme", "license", "licence", "copying", "notice")
"""Files that say something about the folder; they may stand in it and are not published."""


def strangers(folder: Folder) -> Broken:
    """Report what is no part of an explainer; return the kinds whose file has a wrong name."""
    broken: Broken = set()
    present = folder.top or []
    free = {name.partition(".")[0]: name for name in KINDS if name not in present}
    vocabulary = Vocabulary(free, alike=0.8)  # "images" is not meant for "pages"
    taken = Vocabulary([name for name in KINDS if name in present], alike=0.8)
    for name in present:
        stem = name.partition(".")[0]
        if name in KINDS or stem.lower() in _NOTES:
            continue
        near = vocabulary.nearest(stem)
        if near:
            meant = free[near]
            hint = f'did you mean "{meant}"?'
            folder.fault(name, f"no part of an explainer is called {quoted(name)}", hint)
            broken.add((KINDS[meant], ALL))
        else:
            message = f"{quoted(name)} is no part of an explainer and is not published"
            hint = "move it into assets/ to publish it, or out of this folder"
            if name.endswith(".yaml") and (meant := taken.nearest(name)):
                hint = f'did you mean "{meant}"? it is here too: write all of it there'
            folder.faults.append(warning(folder.place(name), Code.PATH, message, hint))
    return broken

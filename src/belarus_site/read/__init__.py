"""The first stage: the content folder as typed values, each with its place."""

from __future__ import annotations

import os
from pathlib import Path

from belarus_site.diagnostics import Code, Diagnostic, quoted, warning
from belarus_site.model.entries import Asset, Content
from belarus_site.read import entries
from belarus_site.read.documents import read_pages, read_sections
from belarus_site.read.entries import ALL, Broken, read_entries
from belarus_site.read.explainer import FILE, read_explainer
from belarus_site.read.figures import read_figures
from belarus_site.read.files import Folder
from belarus_site.read.names import alike, wrong_name
from belarus_site.read.promises import read_promises
from belarus_site.read.updates import read_updates
from belarus_site.suggestions import Vocabulary

KINDS = {
    FILE: "explainer",
    "events.yaml": "event",
    "people.yaml": "person",
    "places.yaml": "place",
    "terms.yaml": "term",
    "sources.yaml": "source",
    "claims.yaml": "claim",
    "updates.yaml": "update",
    "addresses.txt": "address",
    "sections": "section",
    "pages": "page",
    "figures": "figure",
    "assets": "asset",
    "translations": "translation",
}
"""What an explainer is made of: each file and folder, and the kind of what it holds."""

_NOTES = ("readme", "license", "licence", "copying", "notice")
"""Files that say something about the folder; they may stand in it and are not published."""


def read_content(
    root: Path, *, drafts: bool = False
) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return what could be read of the content folder `root`, and every fault in it.

    The content is None only where the folder itself cannot be read. Raises nothing for what an
    author can cause.
    """
    folder = Folder(root, os.path.relpath(root).replace(os.sep, "/"))
    if not os.path.lexists(root):
        folder.fault("", "there is no such folder", "name the folder to read with --content")
    elif folder.top is not None:
        return _content(folder, drafts=drafts), tuple(folder.faults)
    return None, tuple(folder.faults)


def _content(folder: Folder, *, drafts: bool) -> Content:
    broken = _strangers(folder)
    sections, left_out = read_sections(folder, broken, drafts=drafts)
    kinds = {kind for kind, _ in broken}
    if not folder.has(FILE) and "explainer" not in kinds:
        folder.fault(FILE, "an explainer needs this file", 'begin it with "title: …"')
    if left_out and not sections:
        folder.fault("sections", "every section is a draft", "build with --drafts")
    elif not sections and "section" not in kinds:
        folder.fault("sections", "an explainer needs a section", 'write "sections/01-name.md"')
    return Content(
        explainer=read_explainer(folder),
        sections=sections,
        pages=read_pages(folder, broken),
        events=read_entries(folder, "event", "events.yaml", entries.event, broken),
        people=read_entries(folder, "person", "people.yaml", entries.person, broken),
        places=read_entries(folder, "place", "places.yaml", entries.location, broken),
        terms=read_entries(folder, "term", "terms.yaml", entries.term, broken),
        sources=read_entries(folder, "source", "sources.yaml", entries.source, broken),
        claims=read_entries(folder, "claim", "claims.yaml", entries.claim, broken),
        figures=read_figures(folder, broken),
        updates=read_updates(folder, broken),
        assets=_assets(folder),
        promises=read_promises(folder),
        broken=frozenset(broken),
        drafts=left_out,
        texts=tuple(folder.texts),
    )


def _assets(folder: Folder) -> tuple[Asset, ...]:
    found = []
    paths = folder.walk("assets")
    for path, other in alike(paths):
        message = f"some file systems take this file for {other}"
        folder.fault(path, message, "rename one of them", Code.DUPLICATE)
    for path in paths:
        if wrong := next(filter(None, map(wrong_name, path.split("/"))), ""):
            folder.fault(path, wrong, "rename it")
        elif (body := folder.read_bytes(path)) is not None:
            name = path.removeprefix("assets/")
            found.append(Asset(path=name, body=body, place=folder.place(path)))
    return tuple(found)


def _strangers(folder: Folder) -> Broken:
    """Report what is no part of an explainer; return the kinds whose file has a wrong name."""
    broken: Broken = set()
    present = folder.top or []
    free = {name.partition(".")[0]: name for name in KINDS if name not in present}
    vocabulary = Vocabulary(free, alike=0.8)  # "images" is not meant for "pages"
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
            folder.faults.append(warning(folder.place(name), Code.PATH, message, hint))
    return broken

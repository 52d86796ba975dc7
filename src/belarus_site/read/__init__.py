"""The first stage: the content folder as typed values, each with its place."""

from __future__ import annotations

import os
from pathlib import Path

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.entries import Asset, Content
from belarus_site.read import entries
from belarus_site.read.documents import read_pages, read_sections
from belarus_site.read.entries import Broken, read_entries
from belarus_site.read.explainer import read_explainer
from belarus_site.read.figures import read_figures, read_updates
from belarus_site.read.files import Folder
from belarus_site.suggestions import did_you_mean

FILES = frozenset(
    (
        "site.yaml",
        "events.yaml",
        "people.yaml",
        "places.yaml",
        "terms.yaml",
        "sources.yaml",
        "claims.yaml",
        "updates.yaml",
        "addresses.txt",
        "sections",
        "pages",
        "figures",
        "assets",
        "translations",
    )
)


def read_content(
    root: Path, *, drafts: bool = False
) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return what could be read of the content folder `root`, and every fault in it.

    The content is None where there is no explainer to speak of: no folder, no readable
    `site.yaml`. Raises nothing for what an author can cause.
    """
    shown = os.path.relpath(root).replace(os.sep, "/")
    folder = Folder(root, shown)
    if not root.is_dir():
        hint = "name the folder with --content"
        missing = error(folder.place("site.yaml"), Code.PATH, "there is no such folder", hint)
        return None, (missing,)
    broken: Broken = set()
    explainer = read_explainer(folder)
    sections = read_sections(folder, broken, drafts=drafts)
    pages = read_pages(folder, broken)
    events = read_entries(folder, "event", "events.yaml", entries.event, broken)
    people = read_entries(folder, "person", "people.yaml", entries.person, broken)
    places = read_entries(folder, "place", "places.yaml", entries.location, broken)
    terms = read_entries(folder, "term", "terms.yaml", entries.term, broken)
    sources = read_entries(folder, "source", "sources.yaml", entries.source, broken)
    claims = read_entries(folder, "claim", "claims.yaml", entries.claim, broken)
    figures = read_figures(folder, broken)
    updates = read_updates(folder, broken)
    assets = _assets(folder)
    _strangers(folder)
    if not sections and not any(kind == "section" for kind, _ in broken):
        message, hint = "an explainer needs a section", "write sections/01-name.md"
        folder.faults.append(error(folder.place("sections"), Code.PATH, message, hint))
    if explainer is None:
        return None, tuple(folder.faults)
    content = Content(
        explainer=explainer,
        sections=sections,
        pages=pages,
        events=events,
        people=people,
        places=places,
        terms=terms,
        sources=sources,
        claims=claims,
        figures=figures,
        updates=updates,
        assets=assets,
        broken=frozenset(broken),
        texts=tuple(folder.texts),
    )
    return content, tuple(folder.faults)


def _assets(folder: Folder) -> tuple[Asset, ...]:
    found = []
    for path in folder.walk("assets"):
        body = folder.read_bytes(path)
        if body is not None:
            name = path.removeprefix("assets/")
            found.append(Asset(path=name, body=body, place=folder.place(path)))
    return tuple(found)


def _strangers(folder: Folder) -> None:
    for name in folder.names():
        if name not in FILES:
            hint = did_you_mean(name, FILES - set(folder.names())) or "it is not published"
            folder.warn(name, "the contract knows no such file", hint)

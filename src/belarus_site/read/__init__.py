"""The first stage: the content folder as typed values, each with its place."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec.structs import replace

from belarus_site.diagnostics import Diagnostic
from belarus_site.model.entries import Content
from belarus_site.model.kinds import ALL
from belarus_site.read import entries
from belarus_site.read.assets import read_assets
from belarus_site.read.documents import read_pages, read_sections
from belarus_site.read.entries import Faulty, read_entries
from belarus_site.read.explainer import FILE, read_explainer
from belarus_site.read.figures import read_figures
from belarus_site.read.files import Folder
from belarus_site.read.parts import strangers
from belarus_site.read.promises import read_promises
from belarus_site.read.readings import Readings
from belarus_site.read.translations import read_translations
from belarus_site.read.updates import read_updates

__all__ = ["Readings", "read_content"]


def read_content(
    root: Path, *, drafts: bool = False, readings: Readings | None = None
) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return what could be read of the content folder `root`, and every fault in it.

    The content is None only where the folder itself cannot be read. `readings` may have what was
    read of files before, and are added to. Raises nothing for what an author can cause.
    """
    folder = Folder(root, os.path.relpath(root).replace(os.sep, "/"), readings=readings)
    if not os.path.lexists(root):
        folder.fault("", "there is no such folder", "name the folder to read with --content")
    elif folder.top is not None:
        return _content(folder, drafts=drafts), tuple(folder.faults)
    return None, tuple(folder.faults)


def _no_section(folder: Folder) -> None:
    """Report that there is no section; where there are files for some, all of them are empty."""
    message, hint = "an explainer needs a section", 'write "sections/01-name.md"'
    if not (empty := folder.names("sections")):
        folder.fault("sections", message, hint)
    else:
        hint = 'begin with a line "---", the keys, and "---"'
        folder.fault(f"sections/{empty[0]}", f"{message}, and this one is empty", hint)


def _content(folder: Folder, *, drafts: bool) -> Content:
    broken, faulty = strangers(folder), Faulty()
    sections, left_out = read_sections(folder, broken, drafts=drafts)
    kinds = {kind for kind, _ in broken}
    if not folder.has(FILE) and "explainer" not in kinds:
        folder.fault(FILE, "an explainer needs this file", 'begin it with "title: …"')
    if left_out and not sections:
        folder.fault("sections", "every section is a draft", "build with --drafts")
    elif not sections and "section" not in kinds:
        _no_section(folder)
        broken.add(("section", ALL))
    content = Content(
        explainer=read_explainer(folder),
        sections=sections,
        pages=read_pages(folder, broken),
        events=read_entries(folder, "event", entries.event, broken, faulty),
        people=read_entries(folder, "person", entries.person, broken, faulty),
        places=read_entries(folder, "place", entries.location, broken, faulty),
        terms=read_entries(folder, "term", entries.term, broken, faulty),
        sources=read_entries(folder, "source", entries.source, broken, faulty),
        claims=read_entries(folder, "claim", entries.claim, broken, faulty),
        figures=read_figures(folder, broken, faulty),
        updates=read_updates(folder, broken, faulty),
        assets=read_assets(folder),
        promises=read_promises(folder),
        broken=frozenset(broken),
        faulty=faulty,
        drafts=left_out,
    )
    translations = tuple(read_translations(folder, content))
    there = {translation.language for translation in translations}
    named = tuple(ref for ref in content.explainer.languages if ref.id in there)
    explainer = replace(content.explainer, languages=named)  # nothing leads to what is not there
    return replace(
        content, explainer=explainer, translations=translations, texts=tuple(folder.texts)
    )

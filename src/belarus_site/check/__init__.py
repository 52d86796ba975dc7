"""The fifth stage: the finished files hold together, or nothing is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from belarus_site.cache.digests import text_digest
from belarus_site.cache.pieces import NOTHING, Keeper
from belarus_site.check.addresses import Addresses
from belarus_site.check.anatomy import Anatomies, Anatomy, anatomies
from belarus_site.check.chronology import chronology
from belarus_site.check.claimants import claimants
from belarus_site.check.exports import EXPORTS, exports
from belarus_site.check.ledger import ledger
from belarus_site.check.pages import Finished
from belarus_site.check.pictures import Pictures
from belarus_site.check.promises import Promises
from belarus_site.check.sound import Sound
from belarus_site.check.translations import unlike
from belarus_site.check.unused import unused
from belarus_site.check.written import Written
from belarus_site.diagnostics import Code, Diagnostic
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render.routes import (
    ASSETS,
    CHECKSUMS,
    FEEDS,
    HOW_TO_CITE,
    INDEX,
    NOT_FOUND,
    ROBOTS,
    SITEMAP,
    SUBSCRIBE,
    TIMELINE,
    by_folder,
    copy_book,
    copy_page,
    how_to_cite,
    path_of,
)
from belarus_site.source import Place
from belarus_site.work import ALONE, Jobs


def check(
    site: Site,
    outputs: tuple[Output, ...],
    base_url: str,
    found: tuple[Diagnostic, ...],
    *,
    translations: tuple[Site, ...] = (),
    pieces: Keeper = NOTHING,
    last: Anatomies | None = None,
    jobs: Jobs = ALONE,
    copies: bool = True,
) -> Iterator[Diagnostic]:
    """Yield what is wrong between the parts of the site, and in its finished files.

    `found` are the faults that earlier stages met: what follows from one is not said again.
    `translations` are the site in its other languages. `pieces` may have parts of this work from
    earlier builds, and `last` what the last took apart. Without `copies` these are not looked at.
    """
    yield from chronology(site)
    yield from unused(site, found)
    yield from ledger(site)
    mistaken = frozenset(place.path for place in _errors(found))
    for translation, other in zip(site.content.translations, translations, strict=False):
        yield from unlike(site, translation, other, mistaken)
    if outputs:
        pages = anatomies((output for output in outputs if output.is_html), pieces, jobs, last)
        folders = by_folder(site, translations)
        yield from _finished(folders, outputs, pages, base_url, found, pieces=pieces, copies=copies)


def _finished(
    folders: Mapping[str, Site],
    outputs: tuple[Output, ...],
    pages: dict[Output, Anatomy],
    base_url: str,
    found: tuple[Diagnostic, ...],
    *,
    pieces: Keeper,
    copies: bool,
) -> Iterator[Diagnostic]:
    """Check every link where it is written, and once more where it ended up.

    `folders` are the site in each language, by the folder it lies in. Where a template kept some
    pages from being made, only the first can be done. Feeds and copies say again what the pages
    say: they are looked at once those are right.
    """
    site = folders[""]
    faulty, whole = _errors(found), all(fault.code is not Code.TEMPLATE for fault in found)
    paths = frozenset(output.path for output in outputs)
    if not whole:
        paths |= {folder + path for folder, it in folders.items() for path in _meant(it)}
    languages = tuple(folder for folder in folders if folder)
    addresses = Addresses(
        paths, _ids(folders, pages), site.content.broken, languages, site.content.drafts
    )
    wrong, known = [*claimants(outputs, faulty)], set[str]()
    for folder, its in folders.items():
        found_in, judged = Written(its, addresses, base_url, faulty, folder).judged()
        own = {file.path for file in its.content.texts}
        wrong += (it for it in found_in if not folder or it.place.path in own)
        known |= judged
    if not whole:
        yield from wrong
        return
    copy, mistaken = copy_page(site.explainer.copy_name), {place.path for place in faulty}
    copied = {folder + copy for folder in folders}
    shown = Pictures({it.path: it for it in outputs if f"/{ASSETS}" not in f"/{it.path}"})
    named = (part for it, page in pages.items() for part in (it.path, page.named))
    sound = Sound(pieces, text_digest(base_url, *sorted(paths), "", *sorted(known), *named))
    finished = Finished(folders, addresses, base_url, frozenset(known), shown, sound)
    unwritten = finished.faults({it: page for it, page in pages.items() if it.path not in copied})
    wrong += (fault for fault in unwritten if fault.place.path not in mistaken)
    yield from wrong
    yield from Promises(folders, addresses, found).faults()
    if not wrong and not faulty:
        if copies:
            there = {it: page for it, page in pages.items() if it.path in copied}
            yield from finished.faults(there)
        exported = {folder + path for folder in folders for path in EXPORTS}
        for output in outputs:
            if output.path in exported:
                yield from _exported(output, addresses, base_url, frozenset(known), sound)
    sound.keep()


def _exported(
    output: Output, addresses: Addresses, base_url: str, known: frozenset[str], sound: Sound
) -> Iterator[Diagnostic]:
    if output in sound:
        return
    wrong = tuple(exports(output, addresses, base_url, known))
    if not wrong:
        sound.add(output)
    yield from wrong


def _errors(found: tuple[Diagnostic, ...]) -> frozenset[Place]:
    return frozenset(fault.place for fault in found if fault.stops)


def _ids(folders: Mapping[str, Site], pages: Mapping[Output, Anatomy]) -> dict[str, frozenset[str]]:
    """Return the ids of each page of which all are known."""
    ids: dict[str, frozenset[str]] = {}
    cut = {folder + path for folder, it in folders.items() for path in _cut(it)}
    for output, page in pages.items():
        if output.path not in cut:
            ids[output.path] = ids.get(output.path, frozenset()).union(page.ids)
    return ids


def _cut(site: Site) -> Iterator[str]:
    """Yield the pages of which nobody knows all ids: their texts could not be read to the end."""
    for home in site.documents:
        if not site.texts[home].whole:
            yield path_of(home)


def _meant(site: Site) -> Iterator[str]:
    """Yield the files there would be with templates that can be rendered."""
    yield from (INDEX, TIMELINE, SUBSCRIBE, HOW_TO_CITE, NOT_FOUND)
    yield from (*FEEDS, CHECKSUMS, SITEMAP, ROBOTS)
    yield from (how_to_cite(home.kind) for home in site.entries)
    yield from (copy(site.explainer.copy_name) for copy in (copy_page, copy_book))
    yield from map(path_of, site.entries)
    yield from (alias.name for section in site.sections for alias in section.aliases)

"""The whole explainer in one file, to keep and to hand on: as a web page and as an e-book.

Both are made of the same chapters. Neither says where or when it was made, or by whom; the name
of the file says nothing of what is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from belarus_site.cache.digests import digest
from belarus_site.cache.pieces import Keeper
from belarus_site.output import Output
from belarus_site.render.copies.book import Book
from belarus_site.render.copies.chapters import Chapter
from belarus_site.render.copies.copy import Copy
from belarus_site.render.copies.page import PageCopy
from belarus_site.render.making import Made, Maker, Making
from belarus_site.render.sight import Sight
from belarus_site.render.templates import Templates


def copies(
    templates: Templates, sight: Sight, drawn: Mapping[str, Output], making: Making, pieces: Keeper
) -> Made:
    """Return the copies of the site in `sight`, and the faults of their templates.

    `drawn` are its maps by their paths. Copies that may be late stand as they are. Chapters
    that are finished are looked for among `pieces`, and put there.
    """
    editions: tuple[Copy, ...] = PageCopy(templates, sight, drawn), Book(templates, sight, drawn)
    standing = [making.late.get(edition.path) for edition in editions]
    if all(standing):
        return Made([(copy,) for copy in standing if copy], ())
    makers = [_maker(edition, chapter) for edition in editions for chapter in edition.chapters]
    kept = {
        maker.sight: (Output("", making.spool.keep(body), sight=maker.sight),)
        for maker in makers
        if (body := pieces.get(_key(maker.sight))) is not None
    }
    made, faults = making.make(makers, kept)
    if faults:
        return Made([], faults)
    chapters = {maker.sight: chapter for maker, (chapter,) in zip(makers, made, strict=True)}
    for sight_of, chapter in chapters.items():
        if sight_of not in kept:
            pieces.put(_key(sight_of), chapter.body)
    return making.make([Maker(partial(_bound, edition, chapters)) for edition in editions])


def _maker(edition: Copy, chapter: Chapter) -> Maker:
    return Maker(lambda: (Output("", edition.finished(chapter)),), edition.sight_of(chapter))


def _bound(edition: Copy, chapters: Mapping[str, Output]) -> tuple[Output]:
    """Return a copy made of chapters by their sights."""
    return (edition.whole(lambda chapter: chapters[edition.sight_of(chapter)]),)


def _key(sight: str) -> bytes:
    return digest(b"chapter", sight.encode())

"""One edition after another, each made from what is there at that moment."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from belarus_site import pipeline
from belarus_site.cache.pieces import Memory
from belarus_site.cache.readings import KeptReadings
from belarus_site.cache.texts import Conversions, Known, kept_texts
from belarus_site.check.anatomy import Anatomies
from belarus_site.diagnostics import Report
from belarus_site.output import Output
from belarus_site.pipeline import Built
from belarus_site.render.routes import CHECKSUMS, SUBSCRIBE, copy_book, copy_page
from belarus_site.resolve import Joins
from belarus_site.serve.fault_page import fault_page
from belarus_site.serve.hosting import folder_of
from belarus_site.serve.shown import Edition
from belarus_site.work import ALONE, Jobs


class Wish(Struct, frozen=True):
    """What is to be shown: the site of `content` with `templates`, made for `base_url` or its own.

    `kept` is the folder of work kept from earlier builds, or None.
    """

    content: Path
    templates: Path
    base_url: str
    drafts: bool
    kept: Path | None
    jobs: Jobs = ALONE


class Editions:
    """Makes editions; a text that did not change is not converted again."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._known: Known = {}
        self._memory = Memory()
        self._before: tuple[Output, ...] = ()
        self._bodies: dict[Output, bytes] = {}
        self._readings = KeptReadings()
        self._joins = Joins()
        self._anatomies = Anatomies()
        self._versions = _versions()
        self.edition = Edition(next(self._versions))

    def make(self, *, copies: bool = True) -> Report:
        """Make the next edition, and return its faults.

        With errors, what was shown last stands behind the page that tells of them. Where nothing
        came out differently, the edition stays the one it is. Without `copies` those in one file
        are still of the edition before.
        """
        built = self._built(copies=copies)
        last = self.edition
        if built.site is None or built.report.errors:
            made = replace(last, fault=fault_page(built.report))
        else:
            base_url = self._wish.base_url or built.site.explainer.base_url
            known = self._bodies  # what was not made again need not be read again
            self._bodies = {it: known.get(it) or it.body for it in built.outputs}
            files = {it.path: body for it, body in self._bodies.items()}
            folder = folder_of(base_url)
            made = replace(
                last,
                folder=folder,
                left=(last.left | {last.folder} if last.files else last.left) - {folder},
                base_url=base_url,
                files=files,
                fault=None,
                late=_late(built),
            )
        self.edition = self._renewed(made, last)
        return built.report

    def _renewed(self, made: Edition, last: Edition) -> Edition:
        """Return an edition with new versions of what is not the same as in the last, or the last.

        Where it lies and whether it has a fault is all the same to late files and others.
        """
        told = (made.folder, made.base_url, made.fault) != (last.folder, last.base_url, last.fault)
        differ = {path for path, body in made.files.items() if last.files.get(path) != body}
        differ |= last.files.keys() - made.files.keys()
        differ.discard(CHECKSUMS)  # they follow from all others, and no page shows them
        if not told and not differ:
            return last
        version = next(self._versions)
        if told or differ - made.late:
            made = replace(made, version=version)
        if told or differ & made.late:
            made = replace(made, late_version=f"{version}-late")
        return made

    def _built(self, *, copies: bool) -> Built:
        wish = self._wish
        with kept_texts(None if self._known else wish.kept, wish.content) as store:
            conversions = Conversions(store, wish.jobs, self._known)
            if copies:  # they ask for all that the other builds do not
                self._memory.turn(behind=store)
            built = pipeline.build(
                wish.content,
                wish.templates,
                base_url=wish.base_url,
                drafts=wish.drafts,
                earlier=pipeline.Earlier(
                    conversions,
                    self._before,
                    self._memory,
                    self._readings,
                    self._joins,
                    self._anatomies,
                ),
                jobs=wish.jobs,
                copies=copies,
            )
        self._known = conversions.used or self._known
        self._before = built.outputs or self._before
        return built


def _late(built: Built) -> frozenset[str]:
    """Return the paths of the copies in one file, and of what tells of these, in all languages."""
    sites = (built.site, *built.translations) if built.site else ()
    names = {it.explainer.copy_name for it in sites}
    late = {path(name) for name in names for path in (copy_page, copy_book)}
    late.add(SUBSCRIBE)
    return frozenset(it.path for it in built.outputs if it.path.rpartition("/")[2] in late)


def _versions() -> Iterator[str]:
    """Yield names no edition had before, not even of a server that ran earlier."""
    start = time.time_ns()
    while True:
        start += 1
        yield f"{start:x}"

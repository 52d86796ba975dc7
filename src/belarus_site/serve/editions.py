"""One edition after another, each made from what is there at that moment."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from belarus_site import pipeline
from belarus_site.cache.pieces import Memory
from belarus_site.cache.readings import KeptReadings
from belarus_site.cache.texts import Conversions, Known, kept_texts
from belarus_site.diagnostics import Report
from belarus_site.output import Output
from belarus_site.pipeline import Built
from belarus_site.resolve import Joins
from belarus_site.serve.fault_page import fault_page
from belarus_site.serve.hosting import folder_of
from belarus_site.serve.shown import Edition


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown: the site of `content` with `templates`, made for `base_url` or its own.

    `kept` is the folder of work kept from earlier builds, or None.
    """

    content: Path
    templates: Path
    base_url: str
    drafts: bool
    kept: Path | None
    jobs: int


class Editions:
    """Makes editions; a text that did not change is not converted again."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._known: Known = {}
        self._memory = Memory()
        self._before: tuple[Output, ...] = ()
        self._readings = KeptReadings()
        self._joins = Joins()
        self._versions = _versions()
        self.edition = Edition(next(self._versions))

    def make(self) -> Report:
        """Make the next edition, and return its faults.

        With errors, what was shown last stands behind the page that tells of them. Where nothing
        came out differently, the edition stays the one it is.
        """
        built = self._built()
        last = self.edition
        if built.site is None or built.report.errors:
            made = replace(last, fault=fault_page(built.report))
        else:
            base_url = self._wish.base_url or built.site.explainer.base_url
            files = {output.path: output.body for output in built.outputs}
            made = Edition(last.version, folder_of(base_url), base_url, files)
        if made != last:
            self.edition = replace(made, version=next(self._versions))
        return built.report

    def _built(self) -> Built:
        wish = self._wish
        with kept_texts(None if self._known else wish.kept, wish.content) as store:
            conversions = Conversions(store, wish.jobs, self._known)
            self._memory.turn(behind=store)
            built = pipeline.build(
                wish.content,
                wish.templates,
                base_url=wish.base_url,
                drafts=wish.drafts,
                earlier=pipeline.Earlier(
                    conversions, self._before, self._memory, self._readings, self._joins
                ),
                jobs=wish.jobs,
            )
        self._known = conversions.used or self._known
        self._before = built.outputs or self._before
        return built


def _versions() -> Iterator[str]:
    """Yield names no edition had before, not even of a server that ran earlier."""
    start = time.time_ns()
    while True:
        start += 1
        yield f"{start:x}"

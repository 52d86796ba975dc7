"""What the makers of files see of a site, as digests: who sees the same makes the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from belarus_site.cache.around import around, digest
from belarus_site.model.entries import Page, Section
from belarus_site.model.prose import Heading
from belarus_site.model.site import (
    DateReference,
    FigureHere,
    Home,
    JoinedPart,
    Picture,
    Reference,
    Site,
)


@dataclass(frozen=True)
class Sight:
    """Sees `site`, which is made for `base_url`, in the looks that `looks` stands for.

    The digests are of Python's own strings, in hexadecimal; they hold for one version of the
    program only.
    """

    site: Site
    base_url: str
    looks: str

    @cached_property
    def ground(self) -> str:
        """All that is written, but for the running text of sections and standing pages.

        It is what each of their pages sees of the others.
        """
        return digest(self.base_url, self.looks, around(self.site.content))

    @cached_property
    def whole(self) -> str:
        """The ground, and what each text speaks of, and under which headings."""
        homes = self.site.documents
        return digest(self.ground, *(word for home in homes for word in self._spoken_of(home)))

    @cached_property
    def lengths(self) -> str:
        """The whole, and how long each section and page takes to read."""
        lengths = (str(self.site.text(*home).minutes) for home in self.site.documents)
        return digest(self.whole, *lengths)

    def document(self, document: Section | Page) -> str:
        """Return the sight of a section's or page's own page: its text, and the ground."""
        return digest(self.ground, document.id, document.body.value)

    def _spoken_of(self, home: Home) -> Iterator[str]:
        joined = self.site.text(*home)
        for parts in (joined.parts, *joined.notes):
            yield ""
            for part in parts:
                yield from _told(part)


def _told(part: JoinedPart) -> tuple[str, ...]:
    """Return what a part of a text tells to pages other than its own."""
    if isinstance(part, Reference):
        return part.kind, part.target.id, part.anchor, part.words, part.locator
    if isinstance(part, DateReference):
        return part.anchor, part.event.id if part.event else ""
    if isinstance(part, Heading):
        return part.id, part.words
    if isinstance(part, FigureHere):
        return "figure", part.figure.id
    return ("picture", part.address) if isinstance(part, Picture) else ()

"""What the makers of files see of a site, as digests: who sees the same makes the same."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from belarus_site.cache.around import around
from belarus_site.cache.digests import text_digest
from belarus_site.model.entries import Page, Section
from belarus_site.model.site import Site
from belarus_site.source import Place


class Sight(Struct, frozen=True, dict=True):
    """Sees `site`, made for the `folder` of `home`, in the looks that `looks` stands for.

    `home` is an absolute address; the folder is that of a translation, with a slash at its end,
    or empty. Who sees the same in another folder makes other files.
    The digests are of Python's own strings, in hexadecimal; they hold for one version of the
    program only.
    """

    site: Site
    home: str
    looks: str
    folder: str = ""

    @property
    def base_url(self) -> str:
        """The absolute address of the folder."""
        return self.home + self.folder

    @cached_property
    def ground(self) -> str:
        """All that is written, but for the running text of sections and standing pages.

        It is what each of their pages sees of the others.
        """
        return text_digest(self.home, self.folder, self.looks, around(self.site.content))

    def picture(self, path: str, drawing: object) -> str:
        """Return the sight of a picture at `path`, which sees what it shows."""
        return text_digest(self.folder, path, repr(drawing))

    @cached_property
    def whole(self) -> str:
        """The ground, and what each text speaks of, and under which headings."""
        return text_digest(self.ground, *(self.site.text(*it).told for it in self.site.documents))

    @cached_property
    def lengths(self) -> str:
        """The whole, and how long each section and page takes to read."""
        lengths = (str(self.site.text(*home).minutes) for home in self.site.documents)
        return text_digest(self.whole, *lengths)

    def document(self, document: Section | Page) -> str:
        """Return the sight of a section's or page's own page: its text, and the ground."""
        return self._documents[document.place]

    @cached_property
    def _documents(self) -> dict[Place, str]:
        content = self.site.content
        documents: tuple[Section | Page, ...] = (*self.site.sections, *content.pages)
        return {it.place: text_digest(self.ground, it.id, it.body.value) for it in documents}

"""Addresses inside a copy: from chapter to chapter, and out of it only where there is no other."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from msgspec import field

from belarus_site.model.addresses import file_of, leads_elsewhere
from belarus_site.render.routes import Links, quoted

_SEPARATOR = "__"
"""Between a chapter and an id in it; the names of pages have no underscore."""


def chapter_id(path: str) -> str:
    """Return the name of the chapter that the page `path` of the site becomes."""
    return path.removesuffix(".html")


class CopyLinks(Links, frozen=True):
    """Writes addresses for the chapter made of `page`, in a copy of the site at `home`.

    `chapters` leads from each page that became a chapter, and from each of its old names, to
    that page; `pictures` from the path of a picture to where this copy has it.
    """

    home: str = ""
    chapters: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)

    def to_written(self, address: str) -> str:
        """Return the address in the copy; what it does not hold is at the site."""
        if leads_elsewhere(address):
            return address
        path, _, fragment = address.removeprefix("./").partition("#")
        page = self.chapters.get(unquote(path) or self.page)
        return self.to_path(page, unquote(fragment)) if page else self.home + address

    def holds(self, address: str) -> bool:
        """Tell whether an address as written leads to somewhere in the copy."""
        path = unquote(address.removeprefix("./").partition("#")[0])
        return not leads_elsewhere(address) and (path or self.page) in self.chapters

    def to_picture(self, address: str) -> str:
        """Return where the copy has a picture, or nothing where it has not got it."""
        return self.pictures.get(file_of(address), "")


class PageLinks(CopyLinks, frozen=True):
    """Addresses in one page that holds all chapters: every id begins with its chapter's name."""

    def to_path(self, path: str, fragment: str = "") -> str:
        """Return the address of a chapter, or of an id in it."""
        chapter = chapter_id(path)
        return "#" + quoted(f"{chapter}{_SEPARATOR}{fragment}" if fragment else chapter)

    def to_front(self) -> str:
        """Return the address of the cover."""
        return "#all_cover"

    def own_id(self, ident: str) -> str:
        """Return an id that no other chapter has."""
        return f"{chapter_id(self.page)}{_SEPARATOR}{ident}"


class BookLinks(CopyLinks, frozen=True):
    """Addresses between the files of an e-book, one a chapter, side by side."""

    def to_path(self, path: str, fragment: str = "") -> str:
        """Return the address of a chapter, or of an id in it."""
        name = f"{chapter_id(path)}.xhtml"
        return name + (f"#{quoted(fragment)}" if fragment else "")

    def to_front(self) -> str:
        """Return the address of the cover, which lies beside the folder of the chapters."""
        return "../front.xhtml"

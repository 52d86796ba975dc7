"""The copy as an e-book: EPUB 3.3, with what EPUB 2 readers need beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import PurePosixPath

from markupsafe import Markup
from msgspec import Struct

from belarus_site.media_types import media_type
from belarus_site.model.identity import Names
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.copies.archive import archive, packed
from belarus_site.render.copies.chapters import Chapter, Chapters, pages_by_name
from belarus_site.render.copies.copy import Copy
from belarus_site.render.copies.front import FrontView, front_view
from belarus_site.render.copies.links import BookLinks
from belarus_site.render.copies.pictures import pictures
from belarus_site.render.copies.xhtml import xhtml
from belarus_site.render.figures import bar_styles

_READABLE = frozenset(("image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"))
"""The pictures that every reader of EPUB can show; of others the words stand in their stead."""


class PictureView(Struct, frozen=True):
    """A picture in the book: its path below the package, its media type and its bytes."""

    path: str
    media_type: str
    body: bytes


class Book(Copy):
    """Makes the copy of the site as an EPUB."""

    @property
    def path(self) -> str:
        """Where the copy stands in the site."""
        return routes.copy_book(self.site.explainer.copy_name)

    @cached_property
    def shown(self) -> dict[str, PictureView]:
        """The pictures by their paths in the site, under names that say nothing."""
        dark = {routes.map_picture(figure.id, dark=True) for figure in self.site.content.figures}
        light = {path: output for path, output in self.drawn.items() if path not in dark}
        found = {}
        for number, (path, body) in enumerate(pictures(self.site, light).items(), 1):
            kind = media_type(path)
            if kind in _READABLE:
                name = f"pictures/{number}{PurePosixPath(path).suffix.lower()}"
                found[path] = PictureView(name, kind, body)
        return found

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """Its chapters, in order."""
        known, home = pages_by_name(self.site), self.sight.base_url
        addresses = {path: f"../{view.path}" for path, view in self.shown.items()}

        def links(path: str) -> BookLinks:
            return BookLinks(page=path, home=home, chapters=known, pictures=addresses)

        return tuple(Chapters(self.templates, self.sight, links).all())

    @cached_property
    def _front(self) -> FrontView:
        return front_view(self.site, self.sight.base_url)

    def finished(self, chapter: Chapter) -> bytes:
        """Return a chapter as the copy holds it. Raises TemplateFault."""
        return self._packed(chapter, chapter.body())

    def _packed(self, chapter: object, body: Markup) -> bytes:
        views = {"front": self._front, "chapter": chapter, "body": xhtml(body)}
        return packed(self.templates.render("epub/chapter.xhtml", **views).encode())

    def whole(self, finished: Callable[[Chapter], Output]) -> Output:
        """Return the copy, made of its `finished` chapters. Raises TemplateFault."""
        body = archive("application/epub+zip", self._files(finished))
        return Output(self.path, body, self.site.explainer.copy_place)

    def _files(self, finished: Callable[[Chapter], Output]) -> Iterator[tuple[str, bytes]]:
        shown, front = tuple(self.shown.values()), self._front
        views = {
            "front": front,
            "chapters": self.chapters,
            "pictures": shown,
            "identifier": Names(self.site).explainer,
            "published": self.site.explainer.published.date.earliest.isoformat(),
            "modified": f"{self.site.changed.isoformat()}T12:00:00Z",
            "bars": bar_styles(self.site.content.figures),
        }
        for name, template in (
            ("META-INF/container.xml", "container.xml"),
            ("EPUB/package.opf", "package.opf"),
            ("EPUB/nav.xhtml", "nav.xhtml"),
            ("EPUB/toc.ncx", "toc.ncx"),
            ("EPUB/book.css", "book.css"),
        ):
            yield name, packed(self.templates.render(f"epub/{template}", **views).encode())
        title = Markup(self.templates.render("epub/title.html", front=front))  # noqa: S704
        yield "EPUB/front.xhtml", self._packed({"title": front.title, "href": ""}, title)
        for chapter in self.chapters:
            yield f"EPUB/text/{chapter.id}.xhtml", finished(chapter).body
        for view in shown:
            yield f"EPUB/{view.path}", packed(view.body)

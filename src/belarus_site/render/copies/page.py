"""The copy in one web page: works from any folder, needs nothing beside it, prints as a booklet."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from markupsafe import Markup

from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.copies.chapters import Chapter, Chapters, pages_by_name
from belarus_site.render.copies.copy import Copy
from belarus_site.render.copies.front import front_view
from belarus_site.render.copies.links import PageLinks
from belarus_site.render.copies.pictures import data_uri, pictures
from belarus_site.render.figures import bar_styles
from belarus_site.render.templates import TemplateFault

_GAP = Markup("\ufdd0")
"""Stands in the page for a chapter: a noncharacter, which no text may hold."""


class PageCopy(Copy):
    """Makes the copy of the site in one page."""

    @property
    def path(self) -> str:
        """Where the copy stands in the site."""
        return routes.copy_page(self.site.explainer.copy_name)

    @cached_property
    def shown(self) -> dict[str, str]:
        """The pictures it holds, as addresses that hold them, by their paths in the site."""
        found = pictures(self.site, self.drawn)
        return {path: data_uri(path, body) for path, body in found.items()}

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """Its chapters, in order."""
        known, home = pages_by_name(self.site), self.sight.base_url

        def links(path: str) -> PageLinks:
            return PageLinks(page=path, home=home, chapters=known, pictures=self.shown)

        return tuple(Chapters(self.templates, self.sight, links, deeper=1).all())

    def finished(self, chapter: Chapter) -> bytes:
        """Return a chapter as the copy holds it. Raises TemplateFault."""
        return chapter.body().encode()

    def whole(self, finished: Callable[[Chapter], Output]) -> Output:
        """Return the copy, made of its `finished` chapters. Raises TemplateFault."""
        html = self.templates.render(
            "copy/all.html",
            front=front_view(self.site, self.sight.base_url),
            chapters=self.chapters,
            gap=_GAP,
            styles=self.templates.styles() + bar_styles(self.site.content.figures),
        )
        first, *others = (Output("", piece.encode()) for piece in html.split(_GAP))
        if len(others) != len(self.chapters):
            message, hint = "the gap must stand once for each chapter", 'write "{{ gap }}" there'
            raise TemplateFault(self.templates.fault("copy/all.html", 1, message, hint))
        parts = [first]
        for chapter, after in zip(self.chapters, others, strict=True):
            parts += (finished(chapter), after)
        return Output(self.path, b"", self.site.explainer.copy_place, parts=tuple(parts))

"""The copy in one web page: works from any folder, needs nothing beside it, prints as a booklet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from belarus_site.cache.around import digest
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.copies.chapters import Chapter, Chapters, pages_by_name
from belarus_site.render.copies.front import front_view
from belarus_site.render.copies.links import PageLinks
from belarus_site.render.copies.pictures import data_uri, pictures
from belarus_site.render.figures import bar_rules
from belarus_site.render.sight import Sight
from belarus_site.render.templates import TemplateFault, Templates

_GAP = Markup("\ufdd0")
"""Stands in the page for a chapter: a noncharacter, which no text may hold."""


@dataclass(frozen=True)
class PageCopy:
    """Makes the copy of the site in `sight` in one page; `drawn` are its maps."""

    templates: Templates
    sight: Sight
    drawn: Mapping[str, Output]

    @property
    def site(self) -> Site:
        """The site that is copied."""
        return self.sight.site

    @property
    def path(self) -> str:
        """Where the copy stands in the site."""
        return routes.copy_page(self.site.explainer.copy_name)

    @cached_property
    def _shown(self) -> dict[str, str]:
        found = pictures(self.site, self.drawn)
        return {path: data_uri(path, body) for path, body in found.items()}

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """Its chapters, in order."""
        known, home = pages_by_name(self.site), self.sight.base_url

        def links(path: str) -> PageLinks:
            return PageLinks(page=path, home=home, chapters=known, pictures=self._shown)

        return tuple(Chapters(self.templates, self.sight, links, deeper=1).all())

    def sight_of(self, chapter: Chapter) -> str:
        """Return what stands for all that is seen in making a chapter of this copy."""
        return digest(self.path, *self._shown, chapter.id, chapter.sight)

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
            styles=self.templates.styles() + Markup(bar_rules(self.site)),  # noqa: S704
        )
        first, *others = (Output("", piece.encode()) for piece in html.split(_GAP))
        if len(others) != len(self.chapters):
            message, hint = "the gap must stand once for each chapter", 'write "{{ gap }}" there'
            raise TemplateFault(self.templates.fault("copy/all.html", 1, message, hint))
        parts = [first]
        for chapter, after in zip(self.chapters, others, strict=True):
            parts += (finished(chapter), after)
        return Output(self.path, b"", parts=tuple(parts))

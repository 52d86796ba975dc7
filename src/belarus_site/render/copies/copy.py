"""What the copies have in common: each is made of chapters, in a form of its own."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping

from belarus_site.cache.digests import text_digest
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render.copies.chapters import Chapter
from belarus_site.render.sight import Sight
from belarus_site.render.templates import Templates


class Copy(ABC):
    """Makes a copy of the site in `sight`."""

    def __init__(self, templates: Templates, sight: Sight, drawn: Mapping[str, Output]) -> None:
        """Hold what it is made of; `drawn` are its maps."""
        self.templates, self.sight, self.drawn = templates, sight, drawn

    @property
    def site(self) -> Site:
        """The site that is copied."""
        return self.sight.site

    @property
    @abstractmethod
    def path(self) -> str:
        """Where the copy stands in the site."""

    @property
    @abstractmethod
    def chapters(self) -> tuple[Chapter, ...]:
        """Its chapters, in order."""

    @property
    @abstractmethod
    def shown(self) -> Mapping[str, object]:
        """The pictures it holds, by their paths in the site, in order."""

    def sight_of(self, chapter: Chapter) -> str:
        """Return what stands for all that is seen in making a chapter of this copy."""
        return text_digest(self.path, *self.shown, chapter.id, chapter.sight)

    @abstractmethod
    def finished(self, chapter: Chapter) -> bytes:
        """Return a chapter as the copy holds it. Raises TemplateFault."""

    @abstractmethod
    def whole(self, finished: Callable[[Chapter], Output]) -> Output:
        """Return the copy, made of its `finished` chapters. Raises TemplateFault."""

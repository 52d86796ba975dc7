"""What a renderer makes: a file of the site, in memory."""

from __future__ import annotations

from dataclasses import dataclass

from belarus_site.source import Place


@dataclass(frozen=True, slots=True)
class Output:
    """A file to publish at `path`, below the site's folder, with forward slashes.

    `origin` is what in the content asks for it, where one place does.
    """

    path: str
    body: bytes
    origin: Place | None = None

    @property
    def is_html(self) -> bool:
        """Whether a browser reads it as a page."""
        return self.path.endswith(".html")

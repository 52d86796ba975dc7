"""The whole explainer in one file, to keep and to hand on: as a web page and as an e-book.

Both are made of the same chapters. Neither says where or when it was made, or by whom; the name
of the file says nothing of what is in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render.copies.book import book
from belarus_site.render.copies.page import page
from belarus_site.render.templates import Templates


def copies(site: Site, templates: Templates, base_url: str) -> Iterator[Output]:
    """Yield the copies of `site` as published at `base_url`. Raises TemplateFault."""
    yield page(site, templates, base_url)
    yield book(site, templates, base_url)

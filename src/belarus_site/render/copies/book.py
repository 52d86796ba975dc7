"""The copy as an e-book: EPUB 3.3, with what EPUB 2 readers need beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from belarus_site.model.identity import Names
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.copies.archive import archive
from belarus_site.render.copies.chapters import Chapter, Chapters, pages_by_name
from belarus_site.render.copies.front import front_view
from belarus_site.render.copies.links import BookLinks
from belarus_site.render.copies.pictures import media_type, pictures
from belarus_site.render.copies.xhtml import xhtml
from belarus_site.render.figures import bar_rules
from belarus_site.render.pictures.palette import scheme
from belarus_site.render.templates import Templates

_READABLE = frozenset(("image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"))
"""The pictures that every reader of EPUB can show; of others the words stand in their stead."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture in the book: its path below the package, its media type and its bytes."""

    path: str
    media_type: str
    body: bytes


def book(site: Site, templates: Templates, base_url: str) -> Output:
    """Return the copy of `site` as an EPUB. Raises TemplateFault."""
    body = archive("application/epub+zip", _files(site, templates, base_url))
    return Output(routes.copy_book(site.explainer.copy_name), body)


def _files(site: Site, templates: Templates, base_url: str) -> Iterator[tuple[str, bytes]]:
    known, shown = pages_by_name(site), _pictures(site, templates)
    addresses = {path: f"../{view.path}" for path, view in shown.items()}

    def links(path: str) -> BookLinks:
        return BookLinks(page=path, home=base_url, chapters=known, pictures=addresses)

    chapters = tuple(Chapters(site, templates, links).all())
    front = front_view(site, base_url)
    views = {
        "front": front,
        "chapters": chapters,
        "pictures": tuple(shown.values()),
        "identifier": Names(site).explainer,
        "published": site.explainer.published.date.earliest.isoformat(),
        "modified": f"{site.changed.isoformat()}T12:00:00Z",
    }
    yield "META-INF/container.xml", templates.render("epub/container.xml").encode()
    for name in ("package.opf", "nav.xhtml", "toc.ncx"):
        yield f"EPUB/{name}", templates.render(f"epub/{name}", **views).encode()
    rules = Markup(bar_rules(site))  # noqa: S704 - whole numbers
    yield "EPUB/book.css", templates.render("epub/book.css", bars=rules).encode()
    title = xhtml(templates.render("epub/title.html", front=front))
    pages = (Chapter("front", "", front.title, (), title), *chapters)
    for page in pages:
        body = page.body if page.id == "front" else xhtml(page.body)
        shell = templates.render("epub/chapter.xhtml", front=front, chapter=page, body=body)
        folder = "EPUB" if page.id == "front" else "EPUB/text"
        yield f"{folder}/{page.id}.xhtml", shell.encode()
    for view in shown.values():
        yield f"EPUB/{view.path}", view.body


def _pictures(site: Site, templates: Templates) -> dict[str, PictureView]:
    """Return the pictures by their paths in the site, under names that say nothing."""
    found = {}
    shown = pictures(site, scheme(templates.styles()).light)
    for number, (path, body) in enumerate(shown.items(), 1):
        kind = media_type(path)
        if kind in _READABLE:
            name = f"pictures/{number}{PurePosixPath(path).suffix.lower()}"
            found[path] = PictureView(name, kind, body)
    return found

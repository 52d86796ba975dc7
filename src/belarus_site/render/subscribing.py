"""What a reader may take away: feeds, the calendar, copies and data, each with its size."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.languages import to_top
from belarus_site.render.marks import marks
from belarus_site.render.routes import Links
from belarus_site.render.views import LinkView
from belarus_site.render.wording import number_words

SAFETY = "safety"
"""The id of the standing page that says what each action leaves behind."""
_KILOBYTE = 1000


class FileView(Struct, frozen=True):
    """A file to take away: its link, its absolute address, its size in words and its name."""

    href: str
    address: str
    size: str
    name: str


class SubscribeView(Struct, frozen=True):
    """Everything there is to take away; what was not made is None or not there."""

    feeds: tuple[FileView, ...]
    page: FileView | None
    book: FileView | None
    calendar: FileView | None
    data: tuple[FileView, ...]
    checksums: LinkView
    repository: LinkView | None
    safety: LinkView | None


_FEEDS = ((routes.FEED, "RSS"), (routes.ATOM, "Atom"), (routes.JSON_FEED, "JSON Feed"))
_DATA = (
    (routes.TIMELINE_CSV, N_("The events as a table")),
    (routes.TIMELINE_JSON, N_("The events for programs")),
    (routes.CLAIMS_CSV, N_("The claims as a table")),
    (routes.CLAIMS_JSON, N_("The claims for programs")),
)


def subscribe_view(
    site: Site, files: Iterable[Output], base_url: str, words: Catalog
) -> SubscribeView:
    """Return what of `files` a reader may take away from `base_url`."""
    language, links = site.explainer.language, Links()
    sizes = {output.path: output.size for output in files}

    def view(path: str, name: str) -> FileView | None:
        if path not in sizes:
            return None
        number = number_words(max(1, round(sizes[path] / _KILOBYTE)), language)
        size = words.gettext("%(number)s kB", number=number)
        return FileView(links.to_path(path), base_url + path, size, name)

    def views(paths: Iterable[tuple[str, str]]) -> tuple[FileView, ...]:
        return tuple(found for path, name in paths if (found := view(path, name)))

    copy, kept_at = site.explainer.copy_name, site.explainer.repository
    return SubscribeView(
        feeds=views(_FEEDS),
        page=view(routes.copy_page(copy), words.gettext("One web page")),
        book=view(routes.copy_book(copy), words.gettext("An e-book (EPUB)")),
        calendar=view(routes.TIMELINE_ICS, words.gettext("Calendar")),
        data=views((path, words.gettext(name)) for path, name in _DATA),
        checksums=LinkView(to_top(site) + routes.CHECKSUMS, routes.CHECKSUMS),
        repository=(
            LinkView(kept_at if site.explainer.link_outside else "", kept_at) if kept_at else None
        ),
        safety=next(
            (
                LinkView(
                    links.to(Home("page", page.id)),
                    page.title,
                    mark=marks(site, Home("page", page.id)).name,
                )
                for page in site.content.pages
                if page.id == SAFETY
            ),
            None,
        ),
    )

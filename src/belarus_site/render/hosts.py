"""Files for hosts and search engines: the sitemap, robots.txt and the mark for GitHub Pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape

from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import routes

_XHTML = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_ALTERNATE = '<xhtml:link rel="alternate" hreflang="{}" href="{}"/>'


def sitemap(versions: Mapping[str, tuple[Site, tuple[Output, ...]]], base_url: str) -> Output:
    """Return the sitemap (sitemaps.org, 0.9), with the day each page last changed.

    `versions` are the site and its pages in each language, by the folder they lie in; a page that
    is there in several leads to each, as Google reads it.
    """
    others = _XHTML if len(versions) > 1 else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{others}>',
    ]
    folders = {folder: site.explainer.language for folder, (site, _) in versions.items()}
    there = {folder + page.path for folder, (_, pages) in versions.items() for page in pages}
    for folder, (site, pages) in versions.items():
        for path, day in _listed(site, pages):
            lastmod = f"<lastmod>{day}</lastmod>" if day else ""
            again = [it for it in folders if it + path in there]
            links = (_ALTERNATE.format(folders[it], _address(base_url + it, path)) for it in again)
            spoken = "".join(links) if len(again) > 1 else ""
            lines.append(
                f"<url><loc>{_address(base_url + folder, path)}</loc>{lastmod}{spoken}</url>"
            )
    return Output(routes.SITEMAP, "\n".join([*lines, "</urlset>", ""]).encode())


def _listed(site: Site, pages: Iterable[Output]) -> Iterator[tuple[str, date | None]]:
    """Yield the pages of one language; of the front, sections and updates it is known when."""
    changed = {
        routes.path_of(Home("section", section.id)): section.changed.date.earliest
        for section in site.sections
    }
    changed[routes.INDEX] = site.changed
    if site.updates:
        changed[routes.UPDATES] = site.updates[0].date.date.earliest
    aliases = {alias.name for section in site.sections for alias in section.aliases}
    for page in pages:
        if page.path != routes.NOT_FOUND and page.path not in aliases and page.is_html:
            yield page.path, changed.get(page.path)


def _address(base: str, path: str) -> str:
    """Return the address of a page as XML has it; that of a front page is its folder's."""
    return escape(base + ("" if path == routes.INDEX else path))


def robots(base_url: str) -> Output:
    """Return robots.txt (RFC 9309): everything may be read."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {base_url}{routes.SITEMAP}\n"
    return Output(routes.ROBOTS, text.encode())


def no_jekyll() -> Output:
    """Return the empty file that keeps GitHub Pages from running Jekyll over the site."""
    return Output(routes.NO_JEKYLL, b"")

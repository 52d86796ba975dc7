"""Files for hosts and search engines: the sitemap, robots.txt and the mark for GitHub Pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes


def sitemap(versions: Mapping[str, tuple[Site, tuple[Output, ...]]], base_url: str) -> Output:
    """Return the sitemap (sitemaps.org, 0.9), with the day each page last changed.

    `versions` are the site and its pages in each language, by the folder they lie in.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for folder, (site, pages) in versions.items():
        lines += _addresses(site, pages, base_url + folder)
    return Output(routes.SITEMAP, "\n".join([*lines, "</urlset>", ""]).encode())


def _addresses(site: Site, pages: Iterable[Output], base_url: str) -> Iterator[str]:
    """Yield the pages of one language; of the front, sections and updates it is known when."""
    changed = {f"{section.id}.html": section.changed.date.earliest for section in site.sections}
    changed[routes.INDEX] = site.changed
    if site.updates:
        changed[routes.UPDATES] = site.updates[0].date.date.earliest
    aliases = {alias.name for section in site.sections for alias in section.aliases}
    for page in pages:
        if page.path == routes.NOT_FOUND or page.path in aliases or not page.is_html:
            continue
        address = escape(base_url + ("" if page.path == routes.INDEX else page.path), quote=False)
        day = changed.get(page.path)
        lastmod = f"<lastmod>{day}</lastmod>" if day else ""
        yield f"<url><loc>{address}</loc>{lastmod}</url>"


def robots(base_url: str) -> Output:
    """Return robots.txt (RFC 9309): everything may be read."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {base_url}{routes.SITEMAP}\n"
    return Output(routes.ROBOTS, text.encode())


def no_jekyll() -> Output:
    """Return the empty file that keeps GitHub Pages from running Jekyll over the site."""
    return Output(".nojekyll", b"")

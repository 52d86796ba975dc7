"""Atom (RFC 4287), in which a changed item keeps its name and says when it changed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from belarus_site.model.entries import Author
from belarus_site.render import routes
from belarus_site.render.feeds.items import Item, Items
from belarus_site.render.feeds.moments import rfc3339
from belarus_site.render.licences import licence_link


def atom(items: Items) -> bytes:
    """Return the feed as Atom."""
    site, base_url = items.site, items.base_url
    explainer = site.explainer
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(explainer.language)}">',
        _element("id", items.names.explainer),
        _element("title", explainer.title),
        _element("subtitle", explainer.description),
        _element("updated", rfc3339(site.changed)),
        *_authors(explainer.authors),
        f'<link rel="self" type="application/atom+xml" href="{escape(base_url + routes.ATOM)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(base_url)}"/>',
        _element("generator", "belarus_site"),
    ]
    if licence := licence_link(site):
        lines.append(_element("rights", licence.words))
    for item in items.by_change():
        lines += ("<entry>", *_entry(item), "</entry>")
    return "\n".join([*lines, "</feed>", ""]).encode()


def _entry(item: Item) -> Iterator[str]:
    yield _element("id", item.name)
    yield _element("title", item.title)
    yield f'<link rel="alternate" type="text/html" href="{escape(item.link)}"/>'
    yield _element("published", rfc3339(item.published))
    yield _element("updated", rfc3339(item.updated))
    yield from _authors(item.authors)
    for topic in item.topics:
        yield f'<category term="{escape(topic)}"/>'
    yield _element("summary", item.summary)
    yield f'<content type="html">{escape(str(item.content), quote=False)}</content>'


def _authors(authors: tuple[Author, ...]) -> Iterator[str]:
    for author in authors:
        address = _element("uri", author.url) if author.url else ""
        yield f"<author>{_element('name', author.name)}{address}</author>"


def _element(name: str, words: str) -> str:
    return f"<{name}>{escape(words, quote=False)}</{name}>"

"""The feeds: the same items three times, whole, in a form that readers keep."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.feeds.atom import atom
from belarus_site.render.feeds.items import Items
from belarus_site.render.feeds.json_feed import json_feed
from belarus_site.render.feeds.rss import rss


def feeds(site: Site, base_url: str, words: Catalog) -> Iterator[Output]:
    """Yield the feeds of `site` as published at `base_url`; they change only when it does."""
    items = Items(site, base_url, words)
    yield Output(routes.FEED, rss(items))
    yield Output(routes.ATOM, atom(items))
    yield Output(routes.JSON_FEED, json_feed(items))

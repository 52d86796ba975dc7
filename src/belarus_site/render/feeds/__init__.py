"""The feeds: the same items three times, whole, in a form that readers keep."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.feeds.atom import atom
from belarus_site.render.feeds.items import Items
from belarus_site.render.feeds.json_feed import json_feed


def feeds(items: Items) -> Iterator[Output]:
    """Yield the feeds of the `items`; they change only when these do."""
    from belarus_site.render.feeds.rss import rss  # noqa: PLC0415 (slow; most edits need none)

    yield Output(routes.FEED, rss(items))
    yield Output(routes.ATOM, atom(items))
    yield Output(routes.JSON_FEED, json_feed(items))

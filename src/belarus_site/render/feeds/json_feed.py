"""JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import Any

from belarus_site.render import routes
from belarus_site.render.feeds.items import Item, Items
from belarus_site.render.feeds.moments import rfc3339
from belarus_site.render.linked_data import author_data


def json_feed(items: Items) -> bytes:
    """Return the feed as JSON Feed."""
    explainer, base_url = items.site.explainer, items.base_url
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": explainer.title,
        "home_page_url": base_url,
        "feed_url": base_url + routes.JSON_FEED,
        "description": explainer.description,
        "language": explainer.language,
        "authors": list(map(author_data, explainer.authors)),
        "items": [_item(item) for item in items.by_change()],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.name,
        "url": item.link,
        "title": item.title,
        "summary": item.summary,
        "content_html": str(item.content),
        "date_published": rfc3339(item.published),
        "date_modified": rfc3339(item.updated),
        "authors": list(map(author_data, item.authors)),
        **({"tags": list(item.topics)} if item.topics else {}),
    }

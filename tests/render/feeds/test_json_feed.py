"""The JSON feed keeps version 1.1 of its standard and tells what the others tell."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest

from belarus_site.pipeline import Built
from support.explainers import build, page, section
from support.whole import WHOLE

FEED = {
    *("version", "title", "home_page_url", "feed_url", "description", "language", "authors"),
    "items",
}
ITEM = {
    *("id", "url", "title", "summary", "content_html", "date_published", "date_modified"),
    *("authors", "tags"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    more = section("More.\n", title="More", topics="[light]", published="2020-02-03")
    return build(tmp_path_factory.mktemp("json"), WHOLE | {"sections/03-more.md": more})


@pytest.fixture(scope="module")
def feed(built: Built) -> dict[str, Any]:
    return json.loads(page(built, "feed.json"))  # type: ignore[no-any-return]


def test_the_feed_says_what_it_is_and_where(feed: dict[str, Any]) -> None:
    assert feed.keys() == FEED
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "https://example.org/lighthouse/"
    assert feed["feed_url"] == "https://example.org/lighthouse/feed.json"
    assert feed["authors"] == [{"name": "A. Keeper"}]
    assert feed["language"] == "en"


def test_every_item_has_what_the_standard_asks(feed: dict[str, Any]) -> None:
    for item in feed["items"]:
        assert item.keys() <= ITEM
        assert item.keys() >= ITEM - {"tags"}
        assert all(isinstance(item[key], str) for key in item.keys() - {"authors", "tags"})
        published, modified = (
            datetime.fromisoformat(item[key]) for key in ("date_published", "date_modified")
        )
        assert published <= modified
        assert published.tzinfo is not None
    assert [item.get("tags") for item in feed["items"]].count(["light"]) == 1


def test_it_tells_what_the_atom_feed_tells(built: Built, feed: dict[str, Any]) -> None:
    atom = feedparser.parse(page(built, "feed.atom")).entries
    assert [(it["id"], it["url"], it["title"]) for it in feed["items"]] == [
        (it.id, it.link, it.title) for it in atom
    ]
    assert [it["date_modified"] for it in feed["items"]] == [it.updated for it in atom]


def test_the_same_content_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    more = section("More.\n", title="More", topics="[light]", published="2020-02-03")
    other = build(tmp_path / "elsewhere", WHOLE | {"sections/03-more.md": more})
    for path in ("feed.rss", "feed.atom", "feed.json"):
        assert page(other, path) == page(built, path)

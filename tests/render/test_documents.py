"""Sections with the sources they rest on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from support.explainers import build, page, section

FILES = {
    "sections/01-rock.md": section(
        "It sank. [](source:log)", sources="[{id: log, at: page 3}, {id: map, at: sheet 1}]"
    ),
    "sources.yaml": """\
        - {id: log, title: The log, author: Ada}
        - {id: map, title: The map}
        """,
}


@pytest.mark.parametrize("path", ["rock.html", "all.html"])
def test_a_section_says_where_in_its_sources_to_look(path: str, tmp_path: Path) -> None:
    """Whether its text cites them or it only names them."""
    items = html.fromstring(page(build(tmp_path, FILES), path)).xpath("//ol//li")
    words = [" ".join(it.text_content().replace("·", "").split()) for it in items]
    assert {"The log Ada page 3", "The map sheet 1"} <= set(words)


def test_its_feed_says_so_too(tmp_path: Path) -> None:
    item = json.loads(page(build(tmp_path, FILES), "feed.json"))["items"][0]
    words = html.fromstring(item["content_html"]).text_content()
    assert "The log, Ada · page 3" in words
    assert "The map, sheet 1" in words

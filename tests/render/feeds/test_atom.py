"""The Atom feed keeps RFC 4287, and says when each item changed."""

from __future__ import annotations

import re
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from support.explainers import SITE, build, page, section
from support.whole import WHOLE

NS = {"a": "http://www.w3.org/2005/Atom"}
FILES = WHOLE | {
    "site.yaml": SITE + "licence: CC-BY-4.0\n",
    "sections/02-keepers.md": section(
        "They kept it.\n",
        title="The keepers",
        updated="2020-06-01",
        authors="[{name: B. Second, url: 'https://example.com/b'}]",
        topics="[light, people]",
        aliases="[guard.html]",
    ),
    "sections/01-rock.md": section("It stands. [](source:log) [](person:ada) [on](claim:long)\n"),
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT12:00:00Z")


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    return etree.fromstring(
        page(build(tmp_path_factory.mktemp("atom"), FILES), "feed.atom").encode()
    )


def test_the_feed_has_what_the_standard_asks_once(feed: etree._Element) -> None:
    for name in ("id", "title", "updated", "subtitle", "rights"):
        assert len(feed.findall(f"a:{name}", NS)) == 1
    assert feed.findtext("a:id", namespaces=NS) == "tag:example.org,2020-01-02:lighthouse"
    assert feed.findtext("a:updated", namespaces=NS) == "2021-03-04T12:00:00Z"
    rights = "Creative Commons Attribution 4.0"
    assert feed.findtext("a:rights", namespaces=NS) == rights
    links = {it.get("rel"): it.get("href") for it in feed.findall("a:link", NS)}
    assert links == {
        "self": "https://example.org/lighthouse/feed.atom",
        "alternate": "https://example.org/lighthouse/",
    }


def test_every_entry_has_what_the_standard_asks_once(feed: etree._Element) -> None:
    entries = feed.findall("a:entry", NS)
    assert len(entries) == 3
    for entry in entries:
        for name in ("id", "title", "updated", "published", "summary", "content", "link"):
            assert len(entry.findall(f"a:{name}", NS)) == 1, name
        for name in ("updated", "published"):
            assert MOMENT.fullmatch(entry.findtext(f"a:{name}", namespaces=NS))
        assert entry.find("a:content", NS).get("type") == "html"
        assert entry.find("a:link", NS).get("href").startswith("https://")
    ids = [entry.findtext("a:id", namespaces=NS) for entry in entries]
    assert len(set(ids)) == len(ids)


def test_the_last_changed_comes_first_and_a_correction_changes_its_section(
    feed: etree._Element,
) -> None:
    said = [
        tuple(entry.findtext(f"a:{name}", namespaces=NS)[:10] for name in ("title", "updated"))
        for entry in feed.findall("a:entry", NS)
    ]
    assert said == [
        ("Correction", "2021-03-04"),
        ("The rock", "2021-03-04"),
        ("The keeper", "2020-06-01"),
    ]


def test_an_item_names_its_own_authors_and_topics(feed: etree._Element) -> None:
    keepers = feed.findall("a:entry", NS)[-1]
    assert keepers.findtext("a:author/a:name", namespaces=NS) == "B. Second"
    assert keepers.findtext("a:author/a:uri", namespaces=NS) == "https://example.com/b"
    assert [it.get("term") for it in keepers.findall("a:category", NS)] == ["light", "people"]


def test_a_feed_reader_has_nothing_to_mend(tmp_path: Path) -> None:
    files = FILES | {"sections/03-odd.md": section("`]]>` & `<b>`\n", title="']]> & <i>'")}
    parsed = feedparser.parse(page(build(tmp_path, files), "feed.atom"))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    odd = next(it for it in parsed.entries if it.id.endswith("/odd"))
    assert "<code>]]&gt;</code> &amp; <code>&lt;b&gt;</code>" in odd.content[0].value

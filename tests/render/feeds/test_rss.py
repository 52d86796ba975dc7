"""The RSS feed: an edition of its own, for readers that know neither our styles nor our site."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import feedparser
import pytest

from belarus_site.pipeline import Built
from support.explainers import SITE, build, section

BASE = "https://example.org/lighthouse/"
FILES = {
    "sections/01-rock.md": section(
        """\
        ## Ships {#ships}

        On [4 March 1850](event:light) it was lit.[^1] See [above](#ships), [the light](term:lens)
        and ![a lens](assets/lens.png). [](source:log "page 3")

        ![](figure:wrecks)

        ![](figure:coast)

        !!! record
            The log has it.

        [^1]: By hand.
        """,
        takeaways="[It was dark., Then it was not.]",
        topics="[light, sea]",
    ),
    "events.yaml": "- id: light\n  date: 1850-03-04\n  title: The light is lit\n",
    "terms.yaml": "- id: lens\n  name: Lens\n  text: Glass.\n",
    "places.yaml": "- {id: rock, name: The rock, lat: 50.1, lon: -5.2}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
    "figures/wrecks.yaml": """\
        kind: bars
        title: Wrecks
        caption: Before and [after](term:lens).
        sources: [log]
        rows: [{label: before, value: 9}, {label: after, value: 1, note: in fog}]
        """,
    "figures/coast.yaml": """\
        kind: map
        title: The coast
        caption: Where it is.
        sources: [log]
        places: [rock]
        """,
    "updates.yaml": """\
        - date: 2020-03-01
          title: The year & the day
          kind: correction
          section: rock
          text: It was [1850](event:light), not 1851.

        - date: 2020-01-02
          title: A map
          kind: addition
          text: Of the coast.
        """,
    "assets/lens.png": b"not looked into",
}


def feed(built: Built) -> bytes:
    """Return the feed of a built site."""
    assert built.report.errors == 0, built.report
    return next(output.body for output in built.outputs if output.path == "feed.rss")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The feed of an explainer with everything an item may hold."""
    return feed(build(tmp_path_factory.mktemp("feed"), FILES))


@pytest.fixture(scope="module")
def whole(built: bytes) -> Any:
    """The same as a reader takes it apart."""
    return feedparser.parse(built)


def content(whole: Any, title: str) -> str:
    """Return the HTML of an item as it was written, before any reader cleans it."""
    return str(next(item for item in whole.entries if item.title == title).content[0].value)


def test_nothing_has_to_be_mended(whole: Any) -> None:
    """It is well-formed, and each element is what RSS says it is."""
    assert not whole.bozo
    assert whole.version == "rss20"


def test_the_channel_says_what_it_is_and_where(whole: Any, built: bytes) -> None:
    """Its language, what made it, and where it is itself; programs and people can read it."""
    channel = whole.feed
    assert (channel.language, channel.generator, channel.link) == ("en", "belarus_site", BASE)
    itself = {"rel": "self", "href": f"{BASE}feed.rss", "type": "application/rss+xml"}
    assert itself in [dict(link) for link in channel.links]
    assert b"\n    <item>\n" in built


def test_an_item_keeps_its_name_and_its_topics(whole: Any, built: bytes) -> None:
    """The name is no address: it stays where the site moves."""
    rock = whole.entries[-1]
    assert rock.id == "tag:example.org,2020-01-02:lighthouse/section/rock"
    assert built.count(b'<guid isPermaLink="false">tag:') == len(whole.entries)
    assert [tag.term for tag in rock.tags] == ["light", "sea"]
    assert "tags" not in whole.entries[0]


def test_newest_come_first_and_of_one_day_what_changed(whole: Any) -> None:
    """Sections of one day stand in reading order."""
    titles = [item.title for item in whole.entries]
    assert titles == ["Correction: The year & the day", "Addition: A map", "The rock"]


def test_an_item_says_who_and_when(whole: Any) -> None:
    """The day is the author's, at noon UTC."""
    for item in whole.entries:
        assert item.author == "A. Keeper"
    assert whole.entries[-1].published == "Thu, 02 Jan 2020 12:00:00 +0000"
    assert whole.feed.updated == "Sun, 01 Mar 2020 12:00:00 +0000"


def test_every_link_leads_back_to_the_site(whole: Any) -> None:
    """Notes, headings, entries and pictures, from wherever it is read."""
    html = content(whole, "The rock")
    for address in (
        "timeline.html#light",
        "rock.html#ships",
        "terms.html#lens",
        "assets/lens.png",
        "sources.html#log",
        "rock.html#note_1",
    ):
        assert f'"{BASE}{address}"' in html, address
    addresses = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert all(address.startswith(BASE) for address in addresses)


def test_notes_sources_and_takeaways_are_part_of_the_text(whole: Any) -> None:
    """What the page has around its text, the item has in it."""
    html = content(whole, "The rock")
    for said in ("It was dark.", "Then it was not.", "By hand.", "The log", "page 3"):
        assert said in html, said


def test_charts_are_tables_and_maps_lists(whole: Any) -> None:
    """No reader keeps our styles, nor a drawing."""
    html = content(whole, "The rock")
    assert "<th>before</th> <td>9</td>" in html
    assert "<th>after (in fog)</th> <td>1</td>" in html
    place = f'<li><a href="{BASE}places.html#rock">The rock</a>: 50.10° N, 5.20° W</li>'
    assert place in html


def test_an_aside_says_whose_voice_it_is(whole: Any) -> None:
    """In words, because classes and labels are lost on the way."""
    html = content(whole, "The rock")
    assert html.index("What the record shows") < html.index("The log has it.")


def test_an_update_leads_to_what_it_changed(whole: Any) -> None:
    """It has an address of its own, says what is right now, and names the section."""
    item = whole.entries[0]
    assert item.link == f"{BASE}updates.html#2020-03-01"
    assert item.summary == "It was 1850, not 1851."
    assert f'In: <a href="{BASE}rock.html">The rock</a>' in item.content[0].value


def test_a_mirror_has_the_same_names(tmp_path: Path) -> None:
    """A subscriber who changes to it is not shown everything again."""
    here = feedparser.parse(feed(build(tmp_path / "a")))
    there = feedparser.parse(feed(build(tmp_path / "b", base_url="http://mirror.example/x/")))
    assert [item.id for item in here.entries] == [item.id for item in there.entries]
    assert here.entries[0].id == "tag:example.org,2020-01-02:lighthouse/section/rock"
    assert there.entries[0].link == "http://mirror.example/x/rock.html"
    assert there.feed.link == "http://mirror.example/x/"


def test_only_as_many_as_asked_for(tmp_path: Path) -> None:
    """The newest."""
    files = {
        "site.yaml": SITE + "feed: {entries: 2}\n",
        "sections/01-a.md": section("A.\n", title="A", published="2020-01-02"),
        "sections/02-b.md": section("B.\n", title="B", published="2020-01-04"),
        "sections/03-c.md": section("C.\n", title="C", published="2020-01-03"),
    }
    titles = [item.title for item in feedparser.parse(feed(build(tmp_path, files))).entries]
    assert titles == ["B", "C"]


@pytest.mark.parametrize("title", ["Salt & light", "Was it < 3 miles?", "]]> & <![CDATA["])
def test_signs_of_markup_stay_what_they_are(title: str, tmp_path: Path) -> None:
    """In a title and in the text."""
    files = {"sections/01-rock.md": section(f"So: `{title}`.\n", title=f"'{title}'")}
    parsed = feedparser.parse(feed(build(tmp_path, files)))
    assert not parsed.bozo
    raw = feed(build(tmp_path, files))
    assert raw.count(b"<item>") == 1
    assert title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in raw.decode()


def test_an_explainer_without_a_text_has_a_feed(tmp_path: Path) -> None:
    """A section may be nothing but its summary for now."""
    (item,) = feedparser.parse(feed(build(tmp_path, {"sections/01-a.md": section("")}))).entries
    assert item.summary == "Why ships were lost here."

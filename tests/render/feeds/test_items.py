"""A subscriber sees what he should, once: whatever changed between two looks at a feed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import html

from belarus_site.pipeline import Earlier
from belarus_site.render.routes import FEEDS
from support.explainers import SITE, build, page, section

ROCK = {"sections/01-rock.md": section("Three wicks.\n")}
NEW = {"sections/02-lamp.md": section("Oil.\n", title="The lamp", published="2020-05-01")}
EDITED = {"sections/01-rock.md": section("Four wicks.\n", updated="2020-06-01")}
CORRECTION = {
    "updates.yaml": """\
        - date: 2020-06-01
          title: The wicks
          kind: correction
          section: rock
          text: We wrote that there were three wicks. There were four.
        """
}


@dataclass
class Subscriber:
    """Looks at a feed and notes what is new; with `edits`, also what says it has changed."""

    path: str
    edits: bool
    known: dict[str, str] = field(default_factory=dict)

    def look(self, folder: Path, files: dict[str, str]) -> list[str]:
        """Return the titles that are shown as new after this look."""
        parsed: Any = feedparser.parse(page(build(folder, files), self.path))
        assert not parsed.bozo
        fresh = []
        for entry in parsed.entries:
            stamp = entry.get("updated", "") if self.edits else ""
            if self.known.get(entry.id) != stamp:
                fresh.append(entry.title)
            self.known[entry.id] = stamp
        return fresh


@pytest.mark.parametrize(
    ("change", "rss", "atom"),
    [
        ({}, [], []),
        (NEW, ["The lamp"], ["The lamp"]),
        (EDITED, ["Changed: The rock"], ["The rock"]),
        (
            EDITED | CORRECTION,
            ["Correction: The wicks"],
            ["Correction: The wicks", "The rock"],
        ),
        (
            EDITED | CORRECTION | NEW,
            ["Correction: The wicks", "The lamp"],
            ["Correction: The wicks", "The rock", "The lamp"],
        ),
    ],
    ids=["nothing", "a new part", "an edit", "a correction", "all of it"],
)
def test_after_a_change_it_is_shown_once(
    tmp_path: Path, change: dict[str, str], rss: list[str], atom: list[str]
) -> None:
    for subscriber, expected in (
        (Subscriber("feed.rss", edits=False), rss),
        (Subscriber("feed.atom", edits=True), atom),
    ):
        assert subscriber.look(tmp_path / "before", ROCK) == ["The rock"]
        assert subscriber.look(tmp_path / "after", ROCK | change) == expected
        assert subscriber.look(tmp_path / "after", ROCK | change) == []


def test_a_change_of_words_alone_is_nobodys_news(tmp_path: Path) -> None:
    """Who mends a comma does not give the section a new day."""
    subscriber = Subscriber("feed.rss", edits=False)
    assert subscriber.look(tmp_path, ROCK) == ["The rock"]
    mended = {"sections/01-rock.md": section("Three wicks, lit.\n")}
    assert subscriber.look(tmp_path, mended) == []


def test_a_notice_says_when_and_leads_to_the_part(tmp_path: Path) -> None:
    parsed: Any = feedparser.parse(page(build(tmp_path, EDITED), "feed.rss"))
    notice = parsed.entries[0]
    assert notice.id == "tag:example.org,2020-01-02:lighthouse/section/rock/2020-06-01"
    assert notice.summary == "This part was changed on 1 June 2020."
    assert notice.published == "Mon, 01 Jun 2020 12:00:00 +0000"
    assert 'href="https://example.org/lighthouse/rock.html"' in notice.content[0].value


WHOLE = {
    "sections/01-rock.md": section(
        "Three wicks.[^n] [](source:log)\n\n![](figure:oil)\n\n[^n]: Or two.\n",
        authors="[{name: Ann Keeper}]",
        sources="[log]",
        updated="2020-06-01",
    ),
    "sources.yaml": "- {id: log, title: The log, url: https://example.com/log, "
    "archived: https://example.net/log}\n",
    "figures/oil.yaml": "kind: bars\ntitle: Oil\ncaption: Oil burnt.\nsources: [log]\n"
    "rows: [{label: in 1811, value: 3, unit: barrels}]\n",
}


def test_a_part_comes_whole(tmp_path: Path) -> None:
    """With its notes, figures and sources, by those who wrote it."""
    parsed: Any = feedparser.parse(page(build(tmp_path, WHOLE), "feed.rss"))
    notice, item = parsed.entries
    assert (item.author, notice.author) == ("Ann Keeper", "Ann Keeper")
    content = html.fromstring(item.content[0].value)
    words = " ".join(content.text_content().split())
    assert all(said in words for said in ("Three wicks.", "Or two.", "Oil burnt.", "in 1811"))
    links = {link.get("href"): link.text for link in content.iter("a")}
    base = "https://example.org/lighthouse"
    assert links[f"{base}/sources.html#log"] == "The log"
    assert links["https://example.com/log"] == "the source"
    assert links["https://example.net/log"] == "an archived copy"
    assert f"{base}/rock.html#note_1" in links


def test_an_update_leads_to_its_part_and_to_no_note_of_another(tmp_path: Path) -> None:
    """The page of all updates has many notes of the same number."""
    update = CORRECTION["updates.yaml"].replace("There were four.", "There were four.[^n]")
    files = ROCK | {"updates.yaml": update.replace("text: We", "text: |\n            We")
                    + "\n            [^n]: Or five.\n"}  # fmt: skip
    parsed: Any = feedparser.parse(page(build(tmp_path, files), "feed.rss"))
    content = parsed.entries[0].content[0].value
    assert '<p>In: <a href="https://example.org/lighthouse/rock.html">The rock</a></p>' in content
    assert "There were four.<sup>[1]</sup>" in content


def test_every_edit_is_told_apart_from_the_last(tmp_path: Path) -> None:
    subscriber = Subscriber("feed.rss", edits=False)
    subscriber.look(tmp_path, EDITED)
    again = {"sections/01-rock.md": section("Five wicks.\n", updated="2020-07-01")}
    assert subscriber.look(tmp_path, again) == ["Changed: The rock"]


def test_a_correction_says_what_was_wrong_and_which_statements(tmp_path: Path) -> None:
    files = EDITED | {
        "updates.yaml": CORRECTION["updates.yaml"].rstrip() + "\n          claims: [wicks]\n",
        "claims.yaml": """\
            - {id: wicks, text: It had four., by: record, status: confirmed, sources: [log]}
            """,
        "sources.yaml": "- {id: log, title: The log}\n",
    }
    parsed: Any = feedparser.parse(page(build(tmp_path, files), "feed.rss"))
    item = parsed.entries[0]
    assert item.summary == "We wrote that there were three wicks. There were four."
    assert 'claims.html#wicks">It had four.</a>' in item.content[0].value


@pytest.mark.parametrize(("edited", "made"), [("rock", set()), ("lamp", set(FEEDS))])
def test_the_feeds_are_made_again_when_a_text_in_them_changes(
    tmp_path: Path, edited: str, made: set[str]
) -> None:
    """A section that is in no feed is none of their business."""
    site = {"site.yaml": SITE + "feed: {entries: 1}\n"}
    before = build(tmp_path, site | ROCK | NEW).outputs
    files = site | ROCK | NEW
    path = next(path for path in files if edited in path)
    files[path] += "More.\n"
    after = build(tmp_path, files, earlier=Earlier(outputs=before)).outputs
    kept = {output.path for output in after if output in before}
    assert set(FEEDS) - kept == made
    assert f"{edited}.html" not in kept


def test_every_page_leads_to_all_three(tmp_path: Path) -> None:
    built = build(tmp_path, {"site.yaml": SITE})
    for output in built.outputs:
        if output.is_html and output.path != "all.html":
            found = html.fromstring(output.body).xpath("//link[@rel='alternate'][@type]")
            base = "https://example.org/lighthouse/" if output.path == "404.html" else ""
            assert [(it.get("href"), it.get("type")) for it in found] == [
                (f"{base}feed.rss", "application/rss+xml"),
                (f"{base}feed.atom", "application/atom+xml"),
                (f"{base}feed.json", "application/feed+json"),
            ]


@pytest.mark.parametrize(("language", "said"), [("ar", {True}), ("en", {False})])
def test_what_is_written_from_right_to_left_says_so(
    tmp_path: Path, language: str, said: set[bool]
) -> None:
    """No feed has a place for the direction of its texts, and readers show them as their own."""
    written = {"site.yaml": SITE.replace("language: en", f"language: {language}")}
    built = build(tmp_path, written | EDITED | CORRECTION | NEW)
    contents = [item["content_html"] for item in json.loads(page(built, "feed.json"))["items"]]
    for path in ("feed.rss", "feed.atom"):
        entries = feedparser.parse(page(built, path)).entries
        contents += [entry.content[0].value for entry in entries]
    assert len(contents) == 9
    assert {content.startswith('<div dir="rtl">') for content in contents} == said


def test_an_address_with_signs_of_html_is_escaped_in_every_link(tmp_path: Path) -> None:
    """Each begins with it: those of dates and notes too."""
    address = "https://example.org/a&lt/"
    text = "In 1811 it burned.[^1] See [](event:lit).\n\n[^1]: Or so.\n"
    files = {
        "site.yaml": SITE.replace("https://example.org/lighthouse/", address),
        "sections/01-rock.md": section(text),
        "events.yaml": "- {id: lit, date: 1811, title: Lit, text: It burned.}\n",
    }
    (entry,) = feedparser.parse(page(build(tmp_path, files), "feed.atom")).entries
    links = html.fromstring(entry.content[0].value).xpath("//a/@href")
    assert [link.removeprefix(address) for link in links] == [
        "timeline.html#lit",
        "rock.html#note_1",
        "timeline.html#lit",
    ]

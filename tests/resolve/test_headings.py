from __future__ import annotations

from pathlib import Path

from belarus_site.model.site import Home
from support.explainers import build, page, section
from support.resolving import EVENTS, resolved, unjoined

PLACES = "- {id: x, name: The Rock, lat: 50, lon: -5}\n"
ROCK = "sections/01-rock.md"


def headings(folder: Path, body: str, **more: str) -> list[tuple[str, str]]:
    """Return the ids and words of the headings of a section."""
    files = {ROCK: section(body), "places.yaml": PLACES, **more}
    site, found = resolved(folder, files)
    assert found == []
    return [(it.id, it.words) for it in site.text("section", "rock").headings]


def test_a_heading_has_the_name_or_the_date_of_what_it_refers_to(tmp_path: Path) -> None:
    """Its id is made of its own words, or where it has none of the ids it refers to."""
    body = (
        "## [](place:x)\n\n## The fall of *[](place:x)*, [](event:storm)\n\n## [](date:1830-05)\n\n"
        "## [](section:rock) {#here}\n\n## [](place:x) [](event:light)\n\n## [Words](place:x)\n"
    )
    assert headings(tmp_path, body) == [
        ("x", "The Rock"),
        ("the-fall-of", "The fall of The Rock, 2 March 1850"),
        ("1830-05", "May 1830"),
        ("here", "The rock"),
        ("x-light", "The Rock 1852"),
        ("words", "Words"),
    ]


def test_a_citation_adds_nothing_to_the_words_of_its_heading(tmp_path: Path) -> None:
    """It is a number, and means nothing away from its page."""
    log = {"sources.yaml": "- {id: log, title: The log}\n"}
    found = headings(tmp_path, "## So [](source:log) it was [](place:x)\n", **log)
    assert found == [("so-it-was", "So it was The Rock")]


def test_a_heading_that_refers_to_nothing_is_told_once(tmp_path: Path) -> None:
    """What is wrong is the reference: that it gives the heading no words follows from it."""
    body = "## [](place:x)\n\n## [](date:2022-02-30)\n\n## [](claim:no)\n"
    assert [line.split(": ", 2)[2] for line in unjoined(tmp_path, {ROCK: section(body)})] == [
        'no place "x" [reference]\n    add it to places.yaml, or take it out here',
        "no 30 February in 2022 [date]\n    that February has 28 days",
        'no claim "no" [reference]\n    add it to claims.yaml, or take it out here',
    ]


def test_whoever_is_mentioned_there_is_found_under_the_words_that_stand_there(
    tmp_path: Path,
) -> None:
    """The contents of the page and the list of places name the heading as it reads."""
    files = {
        ROCK: section("## By 1852\n\nA light.\n\n## Off [](place:x)\n\nIt lies off [](place:x).\n"),
        "places.yaml": PLACES,
        "events.yaml": EVENTS,
    }
    site, _ = resolved(tmp_path, files)
    assert [it.heading for it in site.mentions[Home("place", "x")]] == ["Off The Rock"]
    shown = page(build(tmp_path, files), "rock.html")
    assert '<li><a href="#off">Off The Rock</a></li>' in shown

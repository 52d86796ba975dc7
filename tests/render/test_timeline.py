"""The timeline: every event with its words, its sources, and how much of its date is known."""

from __future__ import annotations

import re
from pathlib import Path

from support.explainers import build, page, section
from support.published import Element, Page

FILES = {
    "sections/01-rock.md": section("It was [lit](event:light) after [a storm](event:storm)."),
    "events.yaml": """\
        - {id: storm, date: 1850-03-20, title: A storm, topics: [sea]}
        - {id: light, date: 1881, title: The light, text: "It burns oil. [](source:log)"}
        - {id: keepers, date: 1890-02-01/1890-04-20, title: Keepers, background: true}
        - {id: office, date: 1893-02/1895-03, title: An office, background: true}
        - {id: since, date: 1895-09/.., title: Since then, background: true}
        """,
    "sources.yaml": "- {id: log, title: The log, publisher: The Northern Lights}\n",
}


def _timeline(folder: Path) -> Page:
    return Page(page(build(folder, FILES), "timeline.html"))


def _within(timeline: Page, ident: str) -> list[Element]:
    event = timeline.with_id(ident)
    return [element for element in timeline.elements if event in element.within]


def test_a_text_cites_by_number_and_the_sources_stand_beside_it(tmp_path: Path) -> None:
    """The number is no link of its own: the source it stands for is, a line below."""
    light = _within(_timeline(tmp_path), "light")
    assert "[1]" in [element.words for element in light if element.tag == "small"]
    sources = [it for it in light if it.get("href").startswith("sources.html")]
    assert [(it.words, it.get("href")) for it in sources] == [
        ("The Northern Lights", "sources.html#log")
    ]
    assert "Sources [1] The Northern Lights" in [it.words for it in light if it.tag == "p"]


def test_a_date_is_drawn_as_long_as_it_is_unknown(tmp_path: Path) -> None:
    """In half months: a day is one, a year is 24, a longer time has the scale of its years."""
    timeline = _timeline(tmp_path)
    bars = {
        ident: next(it.get("class") for it in _within(timeline, ident) if it.tag == "i")
        for ident in ("storm", "light", "keepers", "office", "since")
    }
    assert bars == {
        "office": "from-2 for-52 over-3",
        "since": "from-16 for-8 on",
        "storm": "from-5",
        "light": "for-24",
        "keepers": "from-2 for-6",
    }


def test_empty_years_are_said_and_drawn(tmp_path: Path) -> None:
    """Thirty years without an event take the room of thirty, and are told in words."""
    html = page(build(tmp_path, FILES), "timeline.html")
    assert '<p class="gap-31">31 years later</p>' in html
    assert ".gap-31{--years:31}" in html


def test_events_are_chosen_by_topic_and_by_section(tmp_path: Path) -> None:
    """Each event carries the names of the choices that keep it in sight."""
    timeline = _timeline(tmp_path)
    choices = {it.get("value"): it.words for it in timeline.all("option")}
    assert choices == {"": "every event", "t1": "sea", "s1": "The rock"}
    kept = {it.get("id"): it.get("data-in") for it in timeline.all("li") if it.get("id")}
    assert kept == {"storm": "t1 s1", "light": "s1", "keepers": "", "office": "", "since": ""}


def test_the_data_of_many_events_stand_amid_them(tmp_path: Path) -> None:
    """They go in blocks, each behind the year in which the middle one of its events is."""
    events = "".join(
        f"- {{id: e{year}, date: {year}, title: Year {year}, background: true}}\n"
        for year in range(1801, 1931)
    )
    html = page(build(tmp_path, {"events.yaml": events}), "timeline.html")
    told = [
        (html.rfind('<h2 id="y', 0, block.start()), re.findall(r"#e(\d+)\"", block[0]))
        for block in re.finditer(r"<script.*?</script>", html)
    ]
    assert [years for _, years in told] == [
        [str(year) for year in range(1801, 1866)],
        [str(year) for year in range(1866, 1931)],
    ]
    assert [html[at:][:14] for at, _ in told] == ['<h2 id="y1833"', '<h2 id="y1898"']


def _line(folder: Path, events: int) -> Page:
    dated = "".join(
        f"- {{id: e{day}, date: 1850-01-{day:02}, title: Day {day}, background: true}}\n"
        for day in range(1, events + 1)
    )
    later = "- {id: later, date: 1853, title: Later, background: true}\n"
    return Page(page(build(folder, {"events.yaml": dated + later}), "index.html"))


def test_a_line_with_a_tall_column_does_not_run_across(tmp_path: Path) -> None:
    """Where one stretch of time has very many events, the line runs down the page everywhere."""
    few = [it.get("class") for it in _line(tmp_path / "few", 9).all("ol")]
    many = [it.get("class") for it in _line(tmp_path / "many", 31).all("ol")]
    assert "line line-flat" in few
    assert "line" in many


def test_a_year_is_labelled_once(tmp_path: Path) -> None:
    """However many columns of the line on the front page it takes."""
    months = "".join(
        f"- {{id: e{month}, date: 1850-{month:02}-02, title: A storm, background: true}}\n"
        for month in range(1, 6)
    )
    front = Page(page(build(tmp_path, {"events.yaml": months}), "index.html"))
    labels = [it.words for it in front.all("span") if "column-label" in it.get("class")]
    assert labels == ["1850", "", "", "", ""]

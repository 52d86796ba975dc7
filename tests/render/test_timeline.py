"""The timeline: every event with its words, its sources, and how much of its date is known."""

from __future__ import annotations

from pathlib import Path

from support.explainers import SITE, build, page, section
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
    assert "Sources: [1] The Northern Lights" in [it.words for it in light if it.tag == "p"]


def test_where_in_a_source_to_look_stands_beside_it(tmp_path: Path) -> None:
    """On the timeline and in the copy; two places in one source are told together."""
    events = """\
        - id: light
          date: 1881
          title: The light
          sources: [{id: log, at: page 3}, {id: log, at: page 9}]
          background: true
        """
    built = build(tmp_path, FILES | {"events.yaml": events, "sections/01-rock.md": section("R.")})
    said = "Sources: [1] The Northern Lights (page 3; page 9)"
    for path in ("timeline.html", "all.html"):
        assert said in [it.words for it in Page(page(built, path)).all("p")]
    assert '"at":"page 3; page 9"' in page(built, "timeline.json").replace(": ", ":")


def test_a_date_is_drawn_as_long_as_it_is_unknown(tmp_path: Path) -> None:
    """In months: a year is 12, a longer time has the scale of its years."""
    timeline = _timeline(tmp_path)
    bars = {
        ident: next(it.get("class") for it in _within(timeline, ident) if it.tag == "i")
        for ident in ("storm", "light", "keepers", "office", "since")
    }
    assert bars == {
        "office": "from-1 for-26 over-3",
        "since": "from-8 for-4 on",
        "storm": "",
        "light": "for-12",
        "keepers": "from-1 for-3",
    }


def test_a_known_day_is_drawn_by_its_date(tmp_path: Path) -> None:
    """The sheet has a rule for its month, and its bar no measure of its own."""
    html = page(build(tmp_path, FILES), "timeline.html")
    assert '[datetime*="-03-"] + i{--from:2}' in html
    assert '<time datetime="1850-03-20">20 March 1850</time> <i></i>' in html


def test_a_publisher_is_named_without_how_it_was_read(tmp_path: Path) -> None:
    """What follows a name in small letters stands with the source; a part of a name stays."""
    published = {
        "The Board, in a copy at a.example": "The Board",
        "Farrar, Straus and Giroux": "Farrar, Straus and Giroux",
    }
    for number, (written, named) in enumerate(published.items()):
        log = f'- {{id: log, title: The log, publisher: "{written}"}}\n'
        built = build(tmp_path / str(number), FILES | {"sources.yaml": log})
        (link,) = (
            it
            for it in _within(Page(page(built, "timeline.html")), "light")
            if it.get("href").startswith("sources.html")
        )
        assert link.words == named
        assert written in page(built, "sources.html")


def test_empty_years_are_said_and_drawn(tmp_path: Path) -> None:
    """Thirty years without an event take the room of thirty, and are told in words."""
    html = page(build(tmp_path, FILES), "timeline.html")
    assert '<p class="gap-31">31 years later</p>' in html
    assert ".gap-31{--years:31}" in html


def test_events_are_chosen_by_topic_and_by_section(tmp_path: Path) -> None:
    """Each event carries the names of the choices that keep it in sight."""
    timeline = _timeline(tmp_path)
    choices = {it.get("value"): it.words for it in timeline.all("option")}
    assert choices == {"": "every event", "a": "sea (1)", "b": "The rock (2)"}
    kept = {it.get("id"): it.get("data-in") for it in timeline.all("li") if it.get("id")}
    assert kept == {"storm": "b a", "light": "b", "keepers": "", "office": "", "since": ""}


def _many(count: int) -> dict[str, str | bytes]:
    """Return an explainer of so many events, one a year from 1801."""
    years = range(1801, 1801 + count)
    events = (f"- {{id: e{it}, date: {it}, title: Year {it}, background: true}}\n" for it in years)
    return {"events.yaml": "".join(events)}


def test_up_to_60_events_have_their_data_amid_them_and_a_citation_each(tmp_path: Path) -> None:
    """And beyond, both stand on the page with their citations, to which the timeline leads."""
    for count, told, elsewhere in ((60, 60, 0), (61, 0, 61)):
        built = build(tmp_path / str(count), _many(count))
        timeline, citing = page(built, "timeline.html"), page(built, "how_to_cite_events.html")
        assert timeline.count('"@type":"Event"') == timeline.count(">Cite</a>") == told
        assert citing.count('"@type":"Event"') == elsewhere
        assert ('href="how_to_cite_events.html">' in timeline) == bool(elsewhere)
        assert timeline.count("<h3>") == count


def test_there_is_a_filter_for_every_topic_and_section(tmp_path: Path) -> None:
    """However many there are: the names of filters go on after one letter."""
    events = "".join(
        f"- {{id: e{it}, date: {1801 + it}, title: It, topics: [topic {it}], background: true}}\n"
        for it in range(30)
    )
    timeline = Page(page(build(tmp_path, {"events.yaml": events}), "timeline.html"))
    names = [it.get("value") for it in timeline.all("option")]
    assert names[1:28] == [*"abcdefghijklmnopqrstuvwxyz", "aa"]
    assert len(set(names)) == 31


def test_a_filter_counts_its_events(tmp_path: Path) -> None:
    """An event is counted once in each choice that shows it."""
    files = {
        "sections/01-rock.md": section("[Lit](event:lit), and [lit again](event:lit)."),
        "events.yaml": """\
            - {id: lit, date: 1811, title: Lit, topics: [light, work]}
            - {id: dark, date: 1812, title: Dark, topics: [light], background: true}
            """,
    }
    timeline = Page(page(build(tmp_path, files), "timeline.html"))
    words = [it.words for it in timeline.all("option")]
    assert words == ["every event", "light (2)", "work (1)", "The rock (1)"]


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


def test_a_year_has_the_sign_of_its_language(tmp_path: Path) -> None:
    """Above its events and in the list of years; its address stays as it is."""
    site = SITE.replace("language: en", "language: ja")
    timeline = Page(page(build(tmp_path, FILES | {"site.yaml": site}), "timeline.html"))
    assert timeline.with_id("y1881").words == "1881年"

"""The calendar has the events of a known day, once each, in a form that calendars read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest
import vobject

from belarus_site.dates import parse_edtf
from belarus_site.render.exports.calendar import days
from support.explainers import build, page

EVENTS = """\
    - id: lit
      date: 1811-02-01
      title: First light, at last; "seen"
      text: >-
        Seen from *afar*[^1] by everybody on the shore who looked up in that night.

        [^1]: Ten miles.
      places: [rock]
      sources: [log]
      topics: [light, "sea, and air"]
    - {id: storm, date: 1807-11-03/1807-11-05, title: Маяк и буря над морем}
    - {id: fire, date: 0812-04-05, title: A fire on the rock}
    - {id: fog, date: 1850-10-04/.., title: Fog}
    - {id: maybe, date: "1850-10-04?", title: Perhaps}
    - {id: built, date: 1807/1811, title: Building}
    """
FILES = {
    "events.yaml": EVENTS,
    "places.yaml": "- {id: rock, name: The Rock, lat: 50.1, lon: -6.5}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
    "updates.yaml": "- {date: 2021-03-04, title: More, text: More., kind: addition}\n",
}


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    outputs = build(tmp_path_factory.mktemp("calendar"), FILES).outputs
    return next(it.body for it in outputs if it.path == "timeline.ics").decode()


def components(text: str) -> dict[str, icalendar.Event]:
    return {
        str(it["uid"]).rpartition("/")[2]: it
        for it in icalendar.Event.from_ical(text).walk("VEVENT")
    }


def test_only_events_of_a_known_day_are_in_it(text: str) -> None:
    assert list(components(text)) == ["fire", "storm", "lit", "fog"]


def test_it_says_how_many_were_left_out_and_where_they_are(text: str) -> None:
    calendar = icalendar.Calendar.from_ical(text)
    assert (
        calendar["description"]
        == calendar["x-wr-caldesc"]
        == (
            "4 events with a known day. 2 events have no known day and cannot stand in a calendar. "
            "The whole timeline: https://example.org/lighthouse/timeline.html"
        )
    )


def test_another_parser_reads_the_same(text: str) -> None:
    found = {it.uid.value: it for it in vobject.readOne(text).vevent_list}
    lit = found["tag:example.org,2020-01-02:lighthouse/event/lit"]
    assert lit.summary.value == 'First light, at last; "seen"'
    assert lit.dtstart.value == date(1811, 2, 1)
    assert lit.description.value.split("\n") == [
        "1 February 1811",
        "Seen from afar [Ten miles.] by everybody on the shore who looked up in that night.",
        "Sources: The log",
        "https://example.org/lighthouse/timeline.html#lit",
    ]
    assert lit.location.value == "The Rock"
    assert lit.categories.value == ["light", "sea, and air"]


def test_an_interval_ends_on_the_morning_after_its_last_day(text: str) -> None:
    storm = components(text)["storm"]
    assert (storm["dtstart"].dt, storm["dtend"].dt) == (date(1807, 11, 3), date(1807, 11, 6))
    assert storm["summary"] == "Маяк и буря над морем"


def test_time_stamps_come_from_the_content_and_nothing_recurs(text: str) -> None:
    for event in components(text).values():
        assert event["dtstamp"].dt == datetime(2021, 3, 4, 12, tzinfo=UTC)
        assert "rrule" not in event


def test_lines_are_folded_and_end_as_the_standard_asks(text: str) -> None:
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75


def test_a_calendar_without_events_is_not_made(tmp_path: Path) -> None:
    built = build(tmp_path, {"events.yaml": "- {id: built, date: 1807, title: Building}\n"})
    assert "timeline.ics" not in {output.path for output in built.outputs}
    assert '"built"' in page(built, "timeline.json")


@pytest.mark.parametrize(
    ("edtf", "known"),
    [
        ("1811-02-01", True),
        ("1811-02-01/..", True),
        ("../1811-02-01", False),
        ("1811-02-01~", False),
        ("1811-02-01/1811-03", False),
        ("1811-02", False),
        ("9999-12-31", True),
    ],
)
def test_a_day_is_known_when_it_is_said_without_doubt(edtf: str, *, known: bool) -> None:
    assert (days(parse_edtf(edtf)) is not None) == known

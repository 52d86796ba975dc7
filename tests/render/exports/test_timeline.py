"""The timeline as data says what the page says, and no more than is known."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from support.explainers import build, page

FILES = {
    "people.yaml": "- {id: ada, name: Ada Keeper, role: keeper}\n",
    "places.yaml": "- {id: rock, name: The Rock, lat: 50.1, lon: -6.5}\n",
    "sources.yaml": """\
        - {id: log, title: The log, author: A. Keeper, date: 1811, url: "https://example.com/log"}
        - {id: chart, title: A chart}
        """,
    "events.yaml": """\
        - id: lit
          date: 1811-02-01
          title: First light
          text: Seen from *afar*. [](source:chart "sheet 2")
          topics: [light]
          people: [ada]
          places: [rock]
          sources: [{id: log, at: p. 3}]
        - {id: storm, date: 1807~, title: "=SUM(A1:A9)", text: "-1 lamp & <em>two</em> more"}
        - {id: fog, date: 1850-10/.., title: Fog}
        """,
    "sections/01-rock.md": """\
        ---
        title: The rock
        summary: Why.
        published: 2020-01-02
        ---

        ## The light {#light}

        It was [lit](event:lit); [storms](event:storm) and [fog](event:fog) came.
        [Ada](person:ada) kept it on [the rock](place:rock).
        """,
}
BASE = "https://example.org/lighthouse/"


def events(folder: Path) -> dict[str, Any]:
    data = json.loads(page(build(folder, FILES), "timeline.json"))
    assert data["address"] == f"{BASE}timeline.html"
    return {event["id"]: event for event in data["events"]}


def test_an_event_carries_its_date_bounds_names_sources_and_addresses(tmp_path: Path) -> None:
    assert events(tmp_path)["lit"] == {
        "id": "lit",
        "edtf": "1811-02-01",
        "date": "1 February 1811",
        "earliest": "1811-02-01",
        "latest": "1811-02-01",
        "precision": "day",
        "approximate": False,
        "uncertain": False,
        "title": "First light",
        "text": "Seen from afar. [A chart, sheet 2]",
        "topics": ["light"],
        "people": [{"id": "ada", "name": "Ada Keeper", "address": f"{BASE}people.html#ada"}],
        "places": [
            {
                "id": "rock",
                "name": "The Rock",
                "lat": 50.1,
                "lon": -6.5,
                "address": f"{BASE}places.html#rock",
            }
        ],
        "sources": [
            {
                "id": "log",
                "title": "The log",
                "author": "A. Keeper",
                "date": "1811",
                "at": "p. 3",
                "url": "https://example.com/log",
                "address": f"{BASE}sources.html#log",
            },
            {"id": "chart", "title": "A chart", "address": f"{BASE}sources.html#chart"},
        ],
        "told_in": [
            {"title": "The rock", "heading": "The light", "address": f"{BASE}rock.html#event_lit"}
        ],
        "address": f"{BASE}timeline.html#lit",
    }


def test_events_stand_in_the_order_of_time(tmp_path: Path) -> None:
    assert list(events(tmp_path)) == ["storm", "lit", "fog"]


def test_what_is_not_known_of_a_date_is_not_said(tmp_path: Path) -> None:
    found = events(tmp_path)
    assert (found["fog"]["earliest"], found["fog"]["latest"]) == ("1850-10-01", None)
    assert found["fog"]["precision"] == "month"
    assert (found["storm"]["approximate"], found["storm"]["precision"]) == (True, "year")


def test_the_table_has_a_row_an_event_and_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    text = page(build(tmp_path, FILES), "timeline.csv")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert list(rows) == ["storm", "lit", "fog"]
    assert rows["storm"]["title"] == "'=SUM(A1:A9)"
    assert rows["storm"]["text"] == "'-1 lamp & two more"
    assert rows["lit"]["sources"] == "The log (p. 3); A chart"
    assert rows["lit"]["told_in"] == "The rock (The light)"
    assert rows["lit"]["approximate"] == "no"
    assert rows["fog"]["latest"] == ""


def test_without_events_there_are_no_such_files(tmp_path: Path) -> None:
    paths = {output.path for output in build(tmp_path).outputs}
    assert not [path for path in paths if path.startswith(("timeline", "claims"))]

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.site import Home
from support.explainers import build, faults, said, section
from support.resolving import resolved, unjoined

SOURCES = "- {id: log, title: The log}\n"


def test_ids_in_the_data_are_joined(tmp_path: Path) -> None:
    """Each person, place and source has the events that name it, in the order of time."""
    files = {
        "events.yaml": (
            "- {id: late, date: 1860, title: L, people: [ann, ann], sources: [log]}\n"
            "- {id: early, date: 1850, title: E, people: [ann]}\n"
        ),
        "people.yaml": "- {id: ann, name: Ann, role: keeper}\n",
        "sources.yaml": SOURCES,
    }
    site, _ = resolved(tmp_path, files)
    found = {home: [event.id for event in events] for home, events in site.events_of.items()}
    assert found == {Home("person", "ann"): ["early", "late"], Home("source", "log"): ["late"]}


def test_ids_that_lead_nowhere_are_said_where_they_are(tmp_path: Path) -> None:
    """In lists of every kind of entry, once each."""
    files = {
        "events.yaml": "- {id: e, date: 1850, title: E, people: [bob], places: [isle]}\n",
        "people.yaml": "- {id: ann, name: Ann, role: keeper, sources: [lock]}\n",
        "claims.yaml": "- {id: c, text: T., by: record, status: confirmed, sources: [{id: lag}]}\n",
        "updates.yaml": (
            "- {date: 2021-01-01, title: U, text: T., kind: addition, section: rok, claims: [d]}\n"
        ),
        "sources.yaml": SOURCES,
        "site.yaml": (
            "title: T\ntagline: T\ndescription: D\nlanguage: en\nauthors: [A]\n"
            "base_url: https://example.org/\npublished: 2020-01-01\nsource: logg\n"
        ),
    }
    assert unjoined(tmp_path, files) == [
        said("claims.yaml", "1:67", 'no source "lag" [reference]', 'did you mean "log"?'),
        said(
            "events.yaml",
            "1:42",
            'no person "bob" [reference]',
            "add it to people.yaml, or take it out here",
        ),
        said(
            "events.yaml",
            "1:57",
            'no place "isle" [reference]',
            "add it to places.yaml, or take it out here",
        ),
        said(
            "people.yaml",
            "1:48",
            'no source "lock" [reference]',
            "add it to sources.yaml, or take it out here",
        ),
        said("site.yaml", "8:9", 'no source "logg" [reference]', 'did you mean "log"?'),
        said("updates.yaml", "1:67", 'no section "rok" [reference]', 'did you mean "rock"?'),
        said(
            "updates.yaml",
            "1:81",
            'no claim "d" [reference]',
            "add it to claims.yaml, or take it out here",
        ),
    ]


def test_an_id_whose_locator_is_wrong_is_joined_all_the_same(tmp_path: Path) -> None:
    """Two faults of one source are two, and what is named is not unused."""
    people = "- {id: ann, name: Ann, role: keeper, text: '[](person:ann)', sources: [%s]}\n"
    named = "{id: lag, at: [3]}, {id: log, at: [4]}"
    files = {"people.yaml": people % named, "sources.yaml": SOURCES}
    message, hint = '"at" must be a single value, not a list [value]', 'write "at: …"'
    source = 'no source "lag" [reference]', 'did you mean "log"?'
    assert faults(tmp_path, files) == [
        said("people.yaml", "1:77", *source),
        said("people.yaml", "1:86", message, hint),
        said("people.yaml", "1:106", message, hint),
    ]


@pytest.mark.parametrize("text", ["", section("x", draft="true"), "---\ntitle: A\n"])
def test_an_update_of_a_section_that_is_not_there_leads_to_none(tmp_path: Path, text: str) -> None:
    """Whether it is missing, a draft or broken, no page is at fault for that besides."""
    files = {
        "sections/01-rock.md": section("x"),
        "sections/02-tower.md": text,
        "updates.yaml": "- date: 2021-01-01\n  title: U\n  text: T.\n  kind: addition\n"
        "  section: tower\n",
    }
    built = build(tmp_path, files)
    assert len(built.report.diagnostics) == 1
    assert built.site is not None
    assert built.site.updates[0].section is None

"""What was written and nobody mentions."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import faults, section

EVENTS = "- id: light\n  date: 1850-03-04\n  title: The light is lit\n"
PEOPLE = "- id: keeper\n  name: A. Keeper\n  role: Keeper\n"


def test_an_event_that_no_section_tells(tmp_path: Path) -> None:
    """With two ways out: tell it, or say that it is there for the background."""
    assert faults(tmp_path, {"events.yaml": EVENTS}) == [
        (
            'content/events.yaml:1:3: warning: no section tells the event "light" [unused]\n'
            "    write [words](event:light) in one, or background: true here"
        )
    ]


def test_an_event_is_told_by_its_date(tmp_path: Path) -> None:
    """A plain date that equals the event's is enough."""
    files = {"events.yaml": EVENTS, "sections/01-rock.md": section("On 4 March 1850 it shone.\n")}
    assert faults(tmp_path, files) == []


def test_background_needs_no_telling(tmp_path: Path) -> None:
    """Nor a comment."""
    assert faults(tmp_path, {"events.yaml": EVENTS + "  background: true\n"}) == []


def test_an_entry_that_nothing_mentions(tmp_path: Path) -> None:
    """One warning each, at the entry."""
    files = {
        "people.yaml": PEOPLE,
        "terms.yaml": "- id: lens\n  name: Lens\n  text: Glass.\n",
        "sources.yaml": "- id: log\n  title: A log\n",
        "places.yaml": "- id: rock\n  name: Rock\n  lat: 1\n  lon: 2\n",
    }
    assert [found.partition(" [")[0] for found in faults(tmp_path, files)] == [
        'content/people.yaml:1:3: warning: nothing mentions the person "keeper"',
        'content/places.yaml:1:3: warning: nothing mentions the place "rock"',
        'content/sources.yaml:1:3: warning: nothing mentions the source "log"',
        'content/terms.yaml:1:3: warning: nothing mentions the term "lens"',
    ]


def test_an_event_mentions_its_people(tmp_path: Path) -> None:
    """Who stands on the timeline is not unused."""
    files = {
        "people.yaml": PEOPLE,
        "events.yaml": EVENTS + "  background: true\n  people: [keeper]\n",
    }
    assert faults(tmp_path, files) == []


def test_a_mistyped_reference_is_one_fault(tmp_path: Path) -> None:
    """What it was meant for is not also called unused."""
    files = {"people.yaml": PEOPLE, "sections/01-rock.md": section("[He](person:keper) rows.\n")}
    (found,) = faults(tmp_path, files)
    assert found.endswith('did you mean "keeper"?')


def test_while_something_cannot_be_read_nothing_is_called_unused(tmp_path: Path) -> None:
    """The section that cannot be read may tell it."""
    files = {
        "events.yaml": EVENTS,
        "sections/01-rock.md": section("Text.\n"),
        "sections/02-storm.md": "---\ntitle: [A storm\n---\n\n[That day](event:light).\n",
    }
    (found,) = faults(tmp_path, files)
    assert "02-storm.md" in found


@pytest.mark.parametrize(
    "body",
    ["[That day](event:light).\n\n```\nIt shone.\n", "> " * 40 + "[That day](event:light).\n"],
)
def test_a_text_that_cannot_be_converted_may_mention_anything(tmp_path: Path, body: str) -> None:
    """Nothing is called unused for it, and no allowance idle."""
    files = {
        "events.yaml": EVENTS,
        "people.yaml": "# allow unused: he is told in the podcast\n" + PEOPLE,
        "sections/01-rock.md": section(body),
    }
    (found,) = faults(tmp_path, files)
    assert found.startswith("content/sections/01-rock.md:")


def test_an_allowance_with_a_reason_silences_it(tmp_path: Path) -> None:
    """From end to end."""
    events = EVENTS.replace("light\n", "light # allow unused: told in the podcast\n", 1)
    assert faults(tmp_path, {"events.yaml": events}) == []

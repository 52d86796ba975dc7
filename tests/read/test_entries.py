from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.entries import Ref, Status
from belarus_site.model.prose import Voice
from belarus_site.read import read_content
from support.explainers import read, said, unread, write

STATUSES = "confirmed, attributed, disputed, unverified or corrected"
EVERYTHING = {
    "events.yaml": """\
        - id: first-light
          date: 1759-10
          title: The first light
          text: |
            [Smeaton](person:smeaton) lights it.
          topics: [sea, light]
          people: [smeaton]
          places: [rock]
          sources: [log]
          background: true
        """,
    "people.yaml": """\
        - id: smeaton
          name: John Smeaton
          role: engineer
          text: He built it.
          aliases: [Smeeton]
          sources: [log]
        """,
    "places.yaml": """\
        - id: rock
          name: Eddystone
          lat: 50.18
          lon: -4.2658
          kind: reef
          aliases: [The Stone]
          text: Wet.
        """,
    "terms.yaml": "[{id: lens, name: Lens, text: It bends light., aliases: [Glass]}]",
    "sources.yaml": """\
        - id: log
          title: The log
          author: A. Keeper
          publisher: Trinity House
          date: 1759
          url: https://example.org/log
          archived: https://archive.example.org/log
          accessed: 2020-01-02
          language: en
          note: Torn.
        """,
    "claims.yaml": """\
        - id: candles
          text: It had 24 candles.
          by: smeaton
          status: confirmed
          sources: [log, {id: chart, at: sheet 2}]
          as_of: 1759
          note: Counted.
        - {id: wet, text: It is wet., by: record, status: attributed, sources: log}
        - {id: dry, text: It is dry., by: editors, status: disputed, sources: [log]}
        """,
}


def test_entries_have_every_key_of_the_contract(tmp_path: Path) -> None:
    content = read(tmp_path, EVERYTHING)
    event, person, place = content.events[0], content.people[0], content.places[0]
    assert (event.id, event.date.text, event.title) == ("first-light", "1759-10", "The first light")
    assert event.text.value == "[Smeaton](person:smeaton) lights it.\n"
    assert event.text.place(10)[1:] == (5, 15)
    assert event.topics == ("sea", "light")
    assert [refs[0].id for refs in (event.people, event.places, event.sources)] == [
        "smeaton",
        "rock",
        "log",
    ]
    assert event.background
    assert (person.name, person.role) == ("John Smeaton", "engineer")
    assert (person.text.value, person.aliases) == ("He built it.", ("Smeeton",))
    assert (place.name, place.lat, place.lon) == ("Eddystone", 50.18, -4.2658)
    assert (place.kind, place.aliases, place.text.value) == ("reef", ("The Stone",), "Wet.")
    term, source = content.terms[0], content.sources[0]
    assert (term.name, term.text.value, term.aliases) == ("Lens", "It bends light.", ("Glass",))
    assert (source.title, source.author, source.publisher) == (
        "The log",
        "A. Keeper",
        "Trinity House",
    )
    assert (source.url, source.archived) == (
        "https://example.org/log",
        "https://archive.example.org/log",
    )
    assert source.date is not None
    assert source.accessed is not None
    assert (source.date.text, source.accessed.text) == ("1759", "2020-01-02")
    assert (source.language, source.note.value) == ("en", "Torn.")


def test_claims_have_every_key_of_the_contract(tmp_path: Path) -> None:
    first, second, third = read(tmp_path, EVERYTHING).claims
    assert (first.text.value, first.status) == ("It had 24 candles.", Status.CONFIRMED)
    assert isinstance(first.by, Ref)
    assert (first.by.id, first.by.place[1:]) == ("smeaton", (3, 7))
    assert [(it.id, it.locator) for it in first.sources] == [("log", ""), ("chart", "sheet 2")]
    assert first.as_of is not None
    assert (first.as_of.text, first.note.value) == ("1759", "Counted.")
    assert (second.by, third.by) == (Voice.RECORD, Voice.EDITORS)


@pytest.mark.parametrize(
    ("claim", "at", "message", "hint"),
    [
        (
            "- {id: a, text: b, by: record, status: confirmed}",
            "1:3",
            "a claim needs at least one source [claim]",
            'write "sources: [the-id-of-one]"',
        ),
        (
            "- {id: a, text: b, by: record, status: confirmed, sources: []}",
            "1:51",
            "a claim needs at least one source [claim]",
            'write "sources: [the-id-of-one]"',
        ),
        (
            "- {id: a, text: b, by: record, status: confirmed, source: [c]}",
            "1:51",
            'unknown key "source" [key]',
            'did you mean "sources"?',
        ),
        (
            "- {id: a, text: b, by: record, status: proven, sources: [c]}",
            "1:40",
            f'"status" must be {STATUSES}, not "proven" [value]',
            "",
        ),
        (
            "- {id: a, text: b, status: confirmed, sources: [c]}",
            "1:3",
            '"by" is missing [key]',
            'write "by: record", or the id of a person',
        ),
    ],
)
def test_a_claim_says_who_how_it_stands_and_how_we_know(
    *, tmp_path: Path, claim: str, at: str, message: str, hint: str
) -> None:
    assert unread(tmp_path, {"claims.yaml": claim}) == [said("claims.yaml", at, message, hint)]


def test_an_id_given_twice_is_reported_at_the_second(tmp_path: Path) -> None:
    terms = (
        "- {id: a, name: A, text: B}\n- {id: b, name: A, text: B}\n- {id: a, name: C, text: D}\n"
    )
    message = 'term "a" is given twice; the first is on line 1 [duplicate]'
    assert unread(tmp_path, {"terms.yaml": terms}) == [
        said("terms.yaml", "3:8", message, "give each its own id")
    ]


@pytest.mark.parametrize(
    ("terms", "broken"),
    [
        ("- {id: a, name: A}", {("term", "a")}),
        ("- {id: Big_A, name: A, text: B}", {("term", "Big_A"), ("term", "big-a")}),
        ("- {name: A, text: B}", {("term", "*"), ("term", "")}),
        ("- a", {("term", "*")}),
        ("a", {("term", "*")}),
        ("- [", {("term", "*")}),
        (b"\xff", {("term", "*")}),
        ("- {id: a, name: A, text: B, more: C}", set()),
    ],
)
def test_an_entry_that_cannot_be_read_keeps_its_id_known(
    tmp_path: Path, terms: str | bytes, broken: set[tuple[str, str]]
) -> None:
    content, faults = read_content(write(tmp_path, {"terms.yaml": terms}))
    assert content is not None
    assert content.broken == broken
    assert len(faults) == 1

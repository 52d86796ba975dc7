from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.diagnostics import Code, Report, error, quoted, visible, warning
from belarus_site.reporters import FORMATS, as_github, as_json, as_text, counted, lines
from belarus_site.source import Place

PLACE = Place("content/events.yaml", 41, 9)
DATE = error(PLACE, Code.DATE, "no 30 February in 2022", "that February has 28 days")
UNUSED = warning(PLACE, Code.UNUSED, 'nothing mentions the term "été"')


def test_text_is_a_line_and_a_hint_below_it() -> None:
    assert as_text(DATE) == (
        "content/events.yaml:41:9: error: no 30 February in 2022 [date]\n"
        "    that February has 28 days"
    )
    assert as_text(UNUSED) == (
        'content/events.yaml:41:9: warning: nothing mentions the term "été" [unused]'
    )


def test_json_is_one_object_on_one_line() -> None:
    assert as_json(UNUSED) == (
        '{"path": "content/events.yaml", "line": 41, "column": 9, "severity": "warning", '
        '"code": "unused", "message": "nothing mentions the term \\"été\\"", "hint": ""}'
    )
    assert json.loads(as_json(DATE))["hint"] == "that February has 28 days"


def test_github_annotates_the_line() -> None:
    assert as_github(DATE) == (
        "::error file=content/events.yaml,line=41,col=9::"
        "no 30 February in 2022 [date]%0Athat February has 28 days"
    )
    odd = error(Place("a,b: 100%.md", 1, 2), Code.VALUE, "100% of: a, b")
    assert as_github(odd) == (
        "::error file=a%2Cb%3A 100%25.md,line=1,col=2::100%25 of: a, b [value]"
    )


def test_a_report_is_sorted_and_says_everything_once() -> None:
    early = error(Place("content/events.yaml", 5, 1), Code.KEY, "a")
    first = error(Place("content/a.yaml", 99, 1), Code.KEY, "b")
    report = Report.of([DATE, early], [first, DATE])
    assert [*lines(report, "text")] == [as_text(it) for it in (first, early, DATE)]


HOSTILE = st.text("a\n\r\x1b\x85\u2028\u202e\udcff%:,\"'", max_size=20)


@given(HOSTILE, HOSTILE, st.sampled_from(sorted(FORMATS)))
def test_nothing_that_an_author_wrote_breaks_or_commands_the_output(
    message: str, hint: str, style: str
) -> None:
    place = Place(visible(message), 1, 1)
    found = error(place, Code.VALUE, f"not {quoted(message)}", visible(hint))
    said = FORMATS[style](found)
    assert len(said.splitlines()) == (2 if hint and style == "text" else 1)
    assert said.replace("\n", "").isprintable()
    said.encode()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a", '"a"'),
        ("a\n  b", '"a b"'),
        ("a\x1b[31m", '"a\\u001b[31m"'),
        ("x" * 60, f'"{"x" * 60}"'),
        ("x" * 61, f'"{"x" * 59}…"'),
        ("x" * 1_000_000, f'"{"x" * 59}…"'),
    ],
)
def test_what_an_author_wrote_is_quoted_on_one_line(words: str, shown: str) -> None:
    assert quoted(words) == shown


@pytest.mark.parametrize("style", FORMATS)
def test_only_people_see_the_line_that_a_fault_is_about(style: str) -> None:
    """Programs have the place, and read the file themselves."""
    report = Report.of((UNUSED,))
    shown = [*lines(report, style, lambda place: f"line {place.line}")]
    assert shown == [FORMATS[style](UNUSED), *["line 41"][: style == "text"]]
    assert [*lines(report, style, lambda _: "")] == [FORMATS[style](UNUSED)]


def test_what_is_counted_is_one_or_many() -> None:
    """Thousands are apart, and only one is singular."""
    assert [counted(number, "error") for number in (0, 1, 1000)] == [
        "0 errors",
        "1 error",
        "1,000 errors",
    ]

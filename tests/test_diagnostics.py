"""Faults as values: in order, each once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.diagnostics import (
    Code,
    Diagnostic,
    Report,
    Severity,
    error,
    quoted,
    visible,
    warning,
)
from belarus_site.source import Place

FIRST = error(Place("a.md", 2, 3), Code.LINK, "one")
SECOND = warning(Place("a.md", 10, 1), Code.UNUSED, "two", "a way out")
THIRD = error(Place("b.md", 1, 1), Code.DATE, "three")

faults = st.builds(
    Diagnostic,
    st.builds(Place, st.sampled_from(["a", "b"]), st.integers(1, 20), st.integers(1, 20)),
    st.sampled_from(list(Code)),
    st.text(max_size=3),
    st.text(max_size=3),
    st.sampled_from(list(Severity)),
)


def test_faults_stand_in_the_order_of_files_and_lines() -> None:
    """Line 10 comes after line 2."""
    assert Report.of([THIRD, SECOND], [FIRST]).diagnostics == (FIRST, SECOND, THIRD)


def test_a_value_before_a_forbidden_character_is_not_told_of_besides() -> None:
    """It may be wrong for that alone; what else stands in the line is told."""
    hidden = error(Place("a.md", 2, 9), Code.ENCODING, "U+0007")
    value = error(Place("a.md", 2, 1), Code.VALUE, "an id")
    behind = error(Place("a.md", 2, 10), Code.VALUE, "an id")
    below = error(Place("a.md", 3, 1), Code.VALUE, "an id")
    found = Report.of([value, hidden, FIRST, below, behind]).diagnostics
    assert found == (FIRST, hidden, behind, below)


def test_what_is_called_by_a_forbidden_character_is_not_told_of_besides() -> None:
    """Nothing has that name for it alone; other names in its line are told."""
    hidden = error(Place("a.md", 2, 9), Code.ENCODING, "U+0007")
    other = error(Place("a.md", 2, 1), Code.REFERENCE, 'no person "a"')
    called = error(Place("a.md", 2, 8), Code.REFERENCE, 'no person "b\ufffd"')
    elsewhere = error(Place("a.md", 3, 1), Code.REFERENCE, 'no person "\ufffd"')
    assert Report.of([called, hidden, other, elsewhere]).diagnostics == (other, hidden, elsewhere)


def test_yaml_that_a_forbidden_character_makes_unreadable_is_not_told_of_besides() -> None:
    """YAML tells of it in the line of the character or in the next."""
    hidden = error(Place("a.md", 2, 9), Code.ENCODING, "U+0007")
    there, next_, below = (error(Place("a.md", line, 1), Code.YAML, "no") for line in (2, 3, 4))
    assert Report.of([hidden, there, next_, below]).diagnostics == (hidden, below)


def test_a_fault_met_twice_is_told_once() -> None:
    """Two stages may see the same."""
    assert Report.of([FIRST], [FIRST]).diagnostics == (FIRST,)


def test_errors_and_warnings_are_counted_apart() -> None:
    """The last line of a build says both."""
    report = Report.of([FIRST, SECOND, THIRD])
    assert (report.errors, report.warnings) == (2, 1)


def test_an_error_stops_always_and_a_warning_when_strict() -> None:
    """Nothing wrong passes either way."""
    assert not Report.of([FIRST]).passes(strict=False)
    assert Report.of([SECOND]).passes(strict=False)
    assert not Report.of([SECOND]).passes(strict=True)
    assert Report.of([]).passes(strict=True)


@given(st.lists(faults), st.randoms())
def test_the_order_does_not_depend_on_who_came_first(
    found: list[Diagnostic], chance: object
) -> None:
    """Any order of the same faults is the same report."""
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert Report.of(mixed) == Report.of(found)


def test_the_codes_are_those_of_the_contract() -> None:
    """Authors and programs know them by these names."""
    assert " ".join(Code) == (
        "yaml front-matter key value date date-mismatch date-unresolved reference link anchor "
        "asset duplicate encoding path template feed claim promise translation unused external"
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("word", '"word"'),
        ("two\nlines  and more", '"two lines and more"'),
        ("a\u202eb", '"a\\u202eb"'),
        ("\x1b[31m", '"\\u001b[31m"'),
        ("x" * 61, '"' + "x" * 59 + '…"'),
    ],
)
def test_what_an_author_wrote_is_quoted_on_one_line(written: str, shown: str) -> None:
    """Cut where long, and with nothing a terminal would obey."""
    assert quoted(written) == shown


@given(st.text())
def test_what_is_shown_never_obeys_or_breaks_a_line(text: str) -> None:
    """Whatever a file is called."""
    assert all(sign.isprintable() or sign in "\xa0\xad" or sign > "\x9f" for sign in visible(text))
    assert "\n" not in visible(text)

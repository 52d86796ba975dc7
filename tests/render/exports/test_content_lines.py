"""Lines of a calendar: whatever is written is read again."""

from __future__ import annotations

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.render.exports.content_lines import as_text, content_line

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(',;\\\\^"\n'), max_size=200
)


@given(st.lists(TEXT, min_size=1, max_size=3))
def test_values_are_read_as_they_were_written(values: list[str]) -> None:
    """Another library takes the folds and the escapes away."""
    line = content_line("CATEGORIES", as_text(*values))
    event = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n")
    assert [str(value) for value in event["categories"].cats] == values


@given(TEXT)
def test_no_line_is_longer_than_the_standard_asks(value: str) -> None:
    """75 octets at most, each line whole characters."""
    lines = content_line("SUMMARY", as_text(value)).split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and line.decode() for line in lines)
    assert all(line.startswith(b" ") for line in lines[1:])


@given(TEXT)
def test_the_lines_are_those_of_another_library(value: str) -> None:
    """To the byte."""
    event = icalendar.Event()
    event.add("summary", value)
    line = content_line("SUMMARY", as_text(value))
    assert event.to_ical() == b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n"

"""Days of the week against the dates they are written with."""

from __future__ import annotations

from datetime import date as day

from belarus_site.dates import EdtfDate, Precision

WAY_OUT = "mend the day or the date"
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OLD_STYLE_UNTIL = 1924
_MARCH = 3


def wrong_weekday(weekday: int | None, date: EdtfDate) -> str:
    """Return what is wrong with a day of the week, Monday 0, that is told of a date, or "".

    Before 1924 a day of the Julian calendar is right too: some countries still counted by it.
    """
    start = date.start
    if weekday is None or start is None or start.precision is not Precision.DAY:
        return ""
    first = start.first
    true = first.weekday()
    if weekday == true:
        return ""
    if first.year < _OLD_STYLE_UNTIL and weekday == _julian_weekday(first):
        return ""
    return f"{first} was a {_NAMES[true]}, not a {_NAMES[weekday]}"


def _julian_weekday(written: day) -> int:
    """Return the day of the week, Monday 0, of a date counted by the Julian calendar."""
    shift = written.year - (written.month < _MARCH)  # where a leap day would have been
    behind = shift // 100 - shift // 400 - 2
    return (written.weekday() + behind) % 7

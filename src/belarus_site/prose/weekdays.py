"""Days of the week against the dates they are written with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date as day

from belarus_site.dates import EdtfDate, Precision

WAY_OUT = "mend the day or the date"
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OLD_STYLE_UNTIL = 1924
_MARCH = 3
# The last word, or the one before it: "Monday and", "Monday/", "Monday to the".
_ANOTHER = re.compile(r"([^\W\d_]{2,20})[\s,/–-]{1,4}(?:[^\W\d_]{1,8}\s{1,4}){0,2}$")
_REACH = 60


def is_behind_another(text: str, begin: int, start: int, weekdays: Mapping[str, int]) -> bool:
    """Tell whether what stands before `start`, a day of the week, is another one: `Monday and`.

    The two are told of several days then, and not of one alone. The text is read from `begin` on;
    `weekdays` has their names, folded.
    """
    words, position = text[max(begin, start - _REACH) : start], 0
    while found := _ANOTHER.search(words, position):
        if found[1].casefold() in weekdays:
            return True
        position = found.end(1)
    return False


def wrong_weekday(weekday: int | None, date: EdtfDate) -> str:
    """Return what is wrong with a day of the week, Monday 0, that is told of a date, or "".

    Of two days it may be that of either. Before 1924 a day of the Julian calendar is right too:
    some countries still counted by it.
    """
    days = [end.first for end in (date.start, date.end) if end and end.precision is Precision.DAY]
    if weekday is None or date.start is None or not days or any(_is(weekday, it) for it in days):
        return ""
    first, true = days[0], days[0].weekday()
    return f"{first} was a {_NAMES[true]}, not a {_NAMES[weekday]}"


def _is(weekday: int, written: day) -> bool:
    """Tell whether a day has that day of the week, by either calendar if it is long ago."""
    old = written.year < _OLD_STYLE_UNTIL
    return weekday == written.weekday() or (old and weekday == _julian_weekday(written))


def _julian_weekday(written: day) -> int:
    """Return the day of the week, Monday 0, of a date counted by the Julian calendar."""
    shift = written.year - (written.month < _MARCH)  # where a leap day would have been
    behind = shift // 100 - shift // 400 - 2
    return (written.weekday() + behind) % 7

"""Dates as ISO 8601-2 (EDTF) writes them: their bounds, precision, qualifiers and order.

Of EDTF we read level 0 without times, and of level 1 seasons, decades (`199X`), the qualifiers
`~` and `?` at the end of a date, and open intervals; years run from 0001 to 9999 in the proleptic
Gregorian calendar. Seasons are those of the north, in whole months: spring March to May, summer
June to August, autumn September to November, winter December to February of the next year.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import IntEnum
from functools import cached_property

from msgspec import Struct

from belarus_site.date_hints import FORMS, MONTHS, proposal, proposals

_LONGEST = 64  # characters; the longest EDTF we read, an interval of two days, has 23
_MOMENT = re.compile(r"(?:([0-9]{3})X|([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?)([~?]?)", re.ASCII)
_SPRING, _WINTER = 21, 24
_DECEMBER = 12


class Precision(IntEnum):
    """How much of a date is said; a larger value says more."""

    DECADE = 1
    YEAR = 2
    SEASON = 3
    MONTH = 4
    DAY = 5


class DateError(ValueError):
    """A text that is no date. `message` says what is wrong; `hint` says a way out, or is empty."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NoSuchDateError(DateError):
    """A date in the right form that the calendar does not have, such as 30 February."""


class Moment(Struct, frozen=True):
    """One EDTF date that is no interval.

    `year` of a decade is its first one; `part` is a month, 1 to 12, or a season, 21 (spring) to
    24 (winter), and 0 where neither is said; `day` is 0 where none is said.
    """

    precision: Precision
    year: int
    part: int = 0
    day: int = 0
    approximate: bool = False
    uncertain: bool = False

    @property
    def first(self) -> date:
        """The first day it may stand for."""
        if self.precision is Precision.SEASON:
            return date(self.year, _first_month(self.part), 1)
        return date(max(self.year, 1), self.part or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may stand for; of winter 9999 the last day that Python can count."""
        match self.precision:
            case Precision.DECADE:
                return date(self.year + 9, 12, 31)
            case Precision.YEAR:
                return date(self.year, 12, 31)
            case Precision.SEASON if self.part == _WINTER:
                return _month_end(self.year + 1, 2) if self.year < date.max.year else date.max
            case Precision.SEASON:
                return _month_end(self.year, _first_month(self.part) + 2)
            case Precision.MONTH:
                return _month_end(self.year, self.part)
            case _:
                return self.first


class EdtfDate(Struct, frozen=True, dict=True):
    """A date or an interval, as written and as understood; in order of `sort_key`.

    A `start` of None is open towards the past, an `end` of None towards the future. Where there
    is no interval both are the same.
    """

    text: str
    start: Moment | None
    end: Moment | None

    @property
    def is_interval(self) -> bool:
        """Whether it runs from one date to another, either of which may be open."""
        return "/" in self.text

    @cached_property
    def earliest(self) -> date:
        """The first day it may stand for; `date.min` where it is open towards the past."""
        return date.min if self.start is None else self.start.first

    @cached_property
    def latest(self) -> date:
        """The last day it may stand for; `date.max` where it is open towards the future."""
        return date.max if self.end is None else self.end.last

    @property
    def sort_key(self) -> tuple[bool, date, date, str]:
        """What puts dates in order: first the earlier, then the shorter, then by their text.

        What is open towards the past comes before all that has a beginning.
        """
        return self.start is not None, self.earliest, self.latest, self.text

    @property
    def html_datetime(self) -> str | None:
        """The value for HTML's `<time datetime>`, or None where HTML has no writing for it."""
        moment = self.start
        if moment is None or self.is_interval or moment.approximate or moment.uncertain:
            return None
        plain = (Precision.YEAR, Precision.MONTH, Precision.DAY)
        return self.text if moment.precision in plain else None

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, EdtfDate):
            return NotImplemented
        return self.sort_key < other.sort_key

    # The other two follow from these. `total_ordering` adds none: it takes a struct to have all.
    def __le__(self, other: object) -> bool:
        if not isinstance(other, EdtfDate):
            return NotImplemented
        return self.sort_key <= other.sort_key

    def within(self, other: EdtfDate) -> bool:
        """Tell whether every day of this date is a day of `other`."""
        return other.earliest <= self.earliest and self.latest <= other.latest

    def overlaps(self, other: EdtfDate) -> bool:
        """Tell whether this date and `other` have a day in common."""
        return self.earliest <= other.latest and other.earliest <= self.latest


def parse_edtf(text: str) -> EdtfDate:
    """Read `text` as EDTF; raise DateError, with a proposal where one can be made, if it is not."""
    found = _parse(text)
    if found is not None:
        return found
    shown = " ".join(text[:_LONGEST].splitlines()) + ("…" if len(text) > _LONGEST else "")
    written = next((it for it in proposals(text[: _LONGEST + 1]) if _exists(it)), None)
    hint = proposal(text, written) if written else FORMS
    raise DateError(f'"{shown}" is not a date in EDTF', hint)


def contradicts(words: EdtfDate, date: EdtfDate) -> bool:
    """Tell whether `words`, a date as someone wrote it, cannot stand for `date`.

    Both ends of an interval in words must meet those of an interval, where an open end meets
    any; a single date must lie within an interval in words. Days of a longer date only have to lie
    within it, and all else to overlap.
    The qualifier `~` widens nothing: words that say another year contradict.
    """
    if not words.is_interval:
        return not words.overlaps(date)
    if _are_days(words) and words.within(date):
        return False
    if not date.is_interval:
        return not date.within(words)
    ends = (words.start, date.start), (words.end, date.end)
    return any(a and b and (a.last < b.first or b.last < a.first) for a, b in ends)


def _are_days(date: EdtfDate) -> bool:
    """Tell whether an interval goes from one day to another."""
    return all(end and end.precision is Precision.DAY for end in (date.start, date.end))


def _parse(text: str) -> EdtfDate | None:
    """Read `text`; None if it has not the form of EDTF."""
    if len(text) > _LONGEST or text == "../..":
        return None
    first, slash, last = text.partition("/")
    if not slash:
        moment = _parse_moment(text)
        return None if moment is None else EdtfDate(text, moment, moment)
    start = None if first == ".." else _parse_moment(first)
    end = None if last == ".." else _parse_moment(last)
    if (start is None and first != "..") or (end is None and last != ".."):
        return None
    if start and end and end.last < start.first:
        raise DateError(f'"{text}" ends before it begins', f"did you mean {last}/{first}?")
    return EdtfDate(text, start, end)


def _parse_moment(text: str) -> Moment | None:
    """Read one date that is no interval; None if it has not the form of one."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return None
    decade, year, part, day, mark = found.groups()
    approximate, uncertain = mark == "~", mark == "?"
    if decade:
        return Moment(
            Precision.DECADE, int(decade) * 10, approximate=approximate, uncertain=uncertain
        )
    _must_exist(int(year), None if part is None else int(part), None if day is None else int(day))
    precision = Precision.YEAR
    if part:
        precision = Precision.SEASON if int(part) >= _SPRING else Precision.MONTH
    if day:
        precision = Precision.DAY
    return Moment(precision, int(year), int(part or 0), int(day or 0), approximate, uncertain)


def _must_exist(year: int, part: int | None, day: int | None) -> None:
    """Raise NoSuchDateError unless the calendar has that year, month or season, and day."""
    if year == 0:
        raise NoSuchDateError("no year 0000", "years are 0001 to 9999")
    if part is None or (day is None and _SPRING <= part <= _WINTER):
        return
    if not 1 <= part <= _DECEMBER:
        hint = "months are 01 to 12; seasons are 21 (spring) to 24 (winter), without a day"
        raise NoSuchDateError(f"no month {part:02}", hint)
    length = monthrange(year, part)[1]
    if day is not None and not 1 <= day <= length:
        month = MONTHS[part - 1]
        raise NoSuchDateError(f"no {day} {month} in {year}", f"that {month} has {length} days")


def _exists(text: str) -> bool:
    """Tell whether `text` is EDTF."""
    try:
        return _parse(text) is not None
    except DateError:
        return False


def _first_month(season: int) -> int:
    """Return the month, 1 to 12, in which a season, 21 to 24, begins."""
    return (season - _SPRING) * 3 + 3


def _month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])

"""Dates as people write them in running text, found and read as EDTF.

What a language can say stands in `idioms`, its forms in `date_grammar`, and when a bare
number is an English year in `year_cues`. Every language reads `1999-12-08`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

from msgspec import Struct

from belarus_site.dates import DateError, EdtfDate, NoSuchDateError, parse_edtf
from belarus_site.prose.date_grammar import YEAR, Grammar, grammar
from belarus_site.prose.readings import is_usual, moment, readings
from belarus_site.prose.spans import joined, with_ends_apart
from belarus_site.prose.weekdays import is_behind_another
from belarus_site.prose.year_cues import (
    Context,
    Setting,
    are_years,
    is_amount,
    is_far_year,
    is_marked_year,
    is_year,
)

_LIKELY = re.compile(r"[0-9]{3}")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")  # what ends one; no date crosses it
_NO_BREAK = re.compile("&(?:nbsp|#160|#xa0);", re.IGNORECASE)
_AS_LONG = "\N{NO-BREAK SPACE}" * len("&nbsp;")
_NEAR = re.compile(YEAR)
_AMBIGUOUS_DECADES = {"180", "190", "170", "160", "150"}  # the 1900s: ten years, or a hundred?


class WrittenDate(Struct, frozen=True):
    """A date in a text: from `start` up to `end`, counted from 0 in characters.

    `weekday`, Monday 0, is the one that the words name for its first day, or None; one behind
    another weekday is not told of that day alone. `others` are what figures may mean as well:
    `8/12/1999` is a day in December or in August.
    """

    start: int
    end: int
    date: EdtfDate
    weekday: int | None
    others: tuple[EdtfDate, ...] = ()


class Impossible(NamedTuple):
    """A day that never was, from `start` up to `end`; what is wrong with it, and a way out."""

    start: int
    end: int
    message: str
    hint: str


def find(text: str, language: str) -> Iterator[WrittenDate | Impossible]:
    """Yield the dates in running text and the days that never were, in order and apart.

    In doubt, words are no date.
    """
    if "&" in text:
        text = _NO_BREAK.sub(_AS_LONG, text)
    return _joined(text, language, Setting.PROSE)


def read_dates(words: str, language: str) -> list[WrittenDate | Impossible]:
    """Return the dates in words such as those of a link, and the days that never were, in order."""
    return [*_joined(words, language, Setting.LINK)]


def _joined(text: str, language: str, setting: Setting) -> Iterator[WrittenDate | Impossible]:
    """Yield each date of the text, or what is wrong with it; a span is one date."""
    return joined(text, _read(with_ends_apart(text, language), language, setting), language)


def _read(text: str, language: str, setting: Setting) -> Iterator[WrittenDate | Impossible]:
    """Yield each date of the text, or what is wrong with it.

    A form that turns out to be no date is passed over by one character, so that a shorter one
    within it counts; of two dates with *and* between them each is read for itself. A day that
    never was is passed over whole.
    """
    rules, begin = grammar(language), 0
    while likely := _LIKELY.search(text, begin):
        for gap in _PARAGRAPH.finditer(text, begin, likely.start()):
            begin = gap.end()
        last = _PARAGRAPH.search(text, likely.end())
        end = last.start() if last else len(text)
        yield from _paragraph(text, begin, end, rules, setting)
        begin = end


def _paragraph(
    text: str, begin: int, upto: int, rules: Grammar, setting: Setting
) -> Iterator[WrittenDate | Impossible]:
    position, previous = begin, -1
    while found := rules.pattern.search(text, position, upto):
        position = found.start() + 1
        said = _said(found)
        if _is_both(said) and not _are_two_days(said):
            first = _first_of_two(found, rules)
            if first is None:
                if lost := _lost_day(found, said, rules):
                    position = lost.end
                    yield lost
                continue
            found, said = first, _said(first)
        edtf, *others = readings(said, rules)
        if edtf is None or not _meant(found, said, rules, previous, setting):
            continue
        start, end = found.span("date")
        try:
            date = parse_edtf(edtf)
        except NoSuchDateError as fault:
            position = end
            yield Impossible(start, end, fault.message, fault.hint)
        except DateError:
            position = end
        else:
            position = end
            weekday = rules.weekdays.get(said.get("W1", ""))
            if weekday is not None and is_behind_another(text, begin, start, rules.weekdays):
                weekday = None
            previous = end if "Y1" in said and len(said) == 1 else -1
            yield WrittenDate(start, end, date, weekday, tuple(_existing(others)))


def _is_both(said: Mapping[str, str]) -> bool:
    """Tell whether an *and* stands between two dates, and nothing before that opens an interval."""
    return "both" in said and "since" not in said


def _end_of_first(found: re.Match[str]) -> int:
    """Return where the first of two dates ends that have an *and* between them."""
    end = next(
        found.start(name)
        for name, part in found.groupdict().items()
        if part is not None and name.startswith("both")
    )
    while found.string[end - 1].isspace():
        end -= 1
    return end


def _first_of_two(found: re.Match[str], rules: Grammar) -> re.Match[str] | None:
    """Return the first of two dates alone; None where it shares the year of the other."""
    return rules.pattern.fullmatch(found.string, found.start(), _end_of_first(found))


def _lost_day(found: re.Match[str], said: Mapping[str, str], rules: Grammar) -> Impossible | None:
    """Return the first of two days that share a year, where it never was in that year."""
    if not {"D1", "M1", "Y2"} <= said.keys() or not _NEAR.fullmatch(said["Y2"]):
        return None
    edtf = moment(said["Y2"], said["M1"], said["D1"], rules)
    try:
        if edtf:
            parse_edtf(edtf)
    except NoSuchDateError as fault:
        return Impossible(found.start("date"), _end_of_first(found), fault.message, fault.hint)
    except DateError:
        pass
    return None


def _said(found: re.Match[str]) -> Mapping[str, str]:
    """Return the parts that a form has found, folded, by their names: `D1`, `Y2`, `both` …."""
    groups = found.groupdict().items()
    said = {name.partition("_")[0]: part.casefold() for name, part in groups if part is not None}
    del said["date"]
    return said


def _existing(others: Iterable[str | None]) -> Iterator[EdtfDate]:
    """Yield the readings that the calendar has."""
    for edtf in others:
        with suppress(DateError):
            yield parse_edtf(edtf or "")


def _meant(
    found: re.Match[str], said: Mapping[str, str], rules: Grammar, previous: int, setting: Setting
) -> bool:
    """Tell whether the words are meant as a date, by what stands between and around them."""
    if said.keys() & {"E1", "X1"}:
        return setting is Setting.LINK or said.get("X1") not in _AMBIGUOUS_DECADES
    if "figures" in said:
        return setting is Setting.LINK or is_usual(said["figures"], rules)
    around = Context.of(found)
    if not said.keys() <= {"Y1", "Y2", "y2", "since"}:
        years = [year for name in ("Y1", "Y2") if (year := said.get(name))]
        is_first = rules.far and found["date"].startswith(years[0])
        if is_first or all(map(_NEAR.fullmatch, years)):
            return not is_amount(around, rules, day="D1" in said)
        return is_far_year(around, rules, setting, day="D1" in said)
    if rules.year_cue is not None:
        return is_marked_year(around, rules, setting, since={"since", "Y2"} <= said.keys())
    between = found.string[previous : found.start("date")] if previous >= 0 else None
    pair = said.keys() & {"Y2", "y2"}
    since = "since" in said
    return are_years(around, setting, since=since) if pair else is_year(around, between, setting)


def _are_two_days(said: Mapping[str, str]) -> bool:
    """Tell whether an *and* stands between two days of a month that follow each other."""
    days = "D2" in said and not {"M1", "M2"} <= said.keys()
    return days and int(said["D2"]) == int(said["D1"]) + 1

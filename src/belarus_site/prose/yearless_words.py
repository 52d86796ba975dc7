"""Days and months without a year in the words of a link, read only where nothing else is meant.

A day counts anywhere in the words, unless what stands around it tells of another day (`after 2
February`), of several, or makes it a name (`the 26 July Movement`). A month has to be all that the
words say: `in March`, `early May`, but neither `Theresa May` nor `the march to the harbour`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from msgspec import Struct

from belarus_site.cldr import months_in_full
from belarus_site.prose.date_grammar import SPACE, after_weekday, grammar
from belarus_site.prose.idioms import NEVER, idiom
from belarus_site.prose.weekdays import is_behind_another
from belarus_site.prose.year_cues import PHRASE_ENDS
from belarus_site.yearless import YearlessDate

_NAME = r"[^\W\d_]{2,20}"  # looked up when found: to compile all the names takes a while
_WORD = re.compile(_NAME)
_LEFT = r"(?<![\w$€£¥#№+.:/,–−‑-])"
_SERIES = re.compile(r"[0-9](?:\W+\w{1,3})?\W*$")  # 1, 2 or *3 February*
_MORE = re.compile(r"[\s,]*['’]?[0-9]|[-–−‑/]\w")  # a year that we do not read, a compound
_NEXT = re.compile(rf"{SPACE}([^\W\d_])")
_LAST = re.compile(rf"\b({_NAME})\W*$")
_NOTHING = re.compile(r"\W*")
_LONGEST = 31


class YearlessWords(NamedTuple):
    """A date without its year, from `start` up to `end` of some words."""

    start: int
    end: int
    date: YearlessDate


class _Forms(Struct, frozen=True):
    """How one language writes days and months, and what its names mean, folded."""

    day: re.Pattern[str]
    month_first: re.Pattern[str] | None
    apart: re.Pattern[str] | None  # what tells of another day; None: we do not know the language
    lead: re.Pattern[str]  # what may stand before and changes nothing
    months: Mapping[str, int]  # in full
    abbreviated: Mapping[str, int]
    weekdays: Mapping[str, int]
    capitals: bool
    named: bool  # a day may be part of a name

    def month(self, name: str, end: str) -> int | None:
        """Return the number of a month, or None; `end` is the dot behind it or empty.

        An abbreviation needs it, or a capital that tells it from other words.
        """
        if self.capitals and name[0].islower():
            return None
        known = self.abbreviated if end or self.capitals else self.months
        return known.get(name.casefold())


def read_yearless(words: str, language: str) -> YearlessWords | None:
    """Return the day, the days of one month or the month that words name without its year.

    None where they name none, or several, or may mean something else.
    """
    months = grammar(language).months
    if not any(name.casefold() in months for name in _WORD.findall(words)):
        return None  # as of most links; the forms need not be compiled
    forms = _forms(language)
    found = [*_days(words, forms.day, forms)]
    if not found and forms.month_first:
        ahead = _days(words, forms.month_first, forms)
        found = [it for it in ahead if not words[it.end - 1].isdigit() or _ends(words, it.end)]
    if not found:
        return _month(words, forms)
    return found[0] if len(found) == 1 and _is_meant(words, found[0], forms) else None


@cache
def _forms(language: str) -> _Forms:
    words, rules = idiom(language), grammar(language)
    joint = rf"(?:[^\S\n]?[-–—/][^\S\n]?|{SPACE}(?:{words.until}|{words.both}){SPACE})"
    day = rf"[0-3]?[0-9])(?![0-9])(?:{words.day_mark})?"
    days = rf"(?:(?P<first>{day}{joint})?(?P<last>{day}"
    weekday = rf"(?:(?P<weekday>{_NAME})\.?{after_weekday(words)})?"
    month, of = rf"(?P<month>{_NAME})(?P<dot>\.?)", rf"(?:(?:{words.of}){SPACE}?)?"
    ahead = rf"{_LEFT}{weekday}(?P<date>{month}{SPACE}(?:the{SPACE})?{days})(?!\w)"
    inflected = {name.casefold(): number for number, name in enumerate(words.months.split(), 1)}
    return _Forms(
        _compiled(rf"{_LEFT}{weekday}(?P<date>{days}{SPACE}{of}{month})(?!\w)"),
        _compiled(ahead) if words.month_first else None,
        _compiled(rf"\b(?:{words.apart}){SPACE}$") if words.apart != NEVER else None,
        _compiled(rf"\W*(?:(?:{words.lead})(?:{SPACE}|-)){{0,4}}"),
        {**months_in_full(language), **inflected},
        rules.months,
        rules.weekdays,
        words.capitals,
        words.named_days,
    )


def _days(words: str, form: re.Pattern[str], forms: _Forms) -> Iterator[YearlessWords]:
    """Yield the days of a month that words name in one of the forms."""
    for found in form.finditer(words):
        month = forms.month(found["month"], found["dot"])
        last = int(found["last"])
        first = int(found["first"] or last)
        if month is None or not 1 <= first <= last <= _LONGEST:
            continue
        weekday = forms.weekdays.get((found["weekday"] or "").casefold())
        start, end = found.span("date" if weekday is None else 0)
        if first != last or is_behind_another(words, 0, start, forms.weekdays):
            weekday = None  # told of several days
        if end == found.end("dot") and forms.months.get(found["month"].casefold()):
            end = found.end("month")  # the dot is that of a sentence
        yield YearlessWords(start, end, YearlessDate(month, first, last, weekday))


def _is_meant(words: str, found: YearlessWords, forms: _Forms) -> bool:
    """Tell whether the words around a day leave it what it is."""
    before, after = words[: found.start], words[found.end :]
    following = _NEXT.match(after)
    if _SERIES.search(before) or _MORE.match(after) or (following and following[1].isupper()):
        return False
    if forms.apart is None or forms.named:
        return bool(forms.lead.fullmatch(before) and _NOTHING.fullmatch(after))
    return forms.apart.search(before) is None


def _month(words: str, forms: _Forms) -> YearlessWords | None:
    """Return the month that all of the words name, or None."""
    found = _LAST.search(words)
    if found is None or (forms.capitals and found[1][0].islower()):
        return None
    month, lead = forms.months.get(found[1].casefold()), forms.lead.match(words)
    if month is None or lead is None or lead.end() != found.start():
        return None
    return YearlessWords(*found.span(1), YearlessDate(month))


def _ends(words: str, end: int) -> bool:
    """Tell whether a phrase ends at `end`: in `May 2 leaders met` no day is meant."""
    return bool(PHRASE_ENDS.match(words, end))


def _compiled(expression: str) -> re.Pattern[str]:
    """Compile an expression in which capitals do not count."""
    return re.compile(expression, re.IGNORECASE)

"""Spans whose ends are written in ways of their own: `from March 2020 to 8 December 2021`.

Forms of `date_grammar` read the two ends of one precision. Here two dates that were read one by one
become a span where nothing but the words of one stand between them. Of an end that is a bare year,
which alone may be an amount, the other end says that it is none: `2019 to May 2021`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from belarus_site.dates import DateError, EdtfDate, Precision, parse_edtf
from belarus_site.prose.date_grammar import SPACE, YEAR, grammar
from belarus_site.prose.idioms import idiom

if TYPE_CHECKING:
    from belarus_site.prose.written_dates import Impossible, WrittenDate

_LONG = 100  # years; bare figures further apart than that are rather an amount
_REACH = 40  # characters before a date that are looked at
_ENDS = r"(?=\s*$|[*_]*[.,;:!?)»”](?![0-9]))"


class _Forms(Struct, frozen=True):
    """What stands between the ends of a span, and before the first, in one language."""

    until: re.Pattern[str]
    both: re.Pattern[str]
    since: re.Pattern[str]
    from_year: re.Pattern[str]
    to_year: re.Pattern[str]
    tight: re.Pattern[str]  # a dash without spaces, which would make its ends one word


def joined(
    text: str, found: Iterable[WrittenDate | Impossible], language: str
) -> Iterator[WrittenDate | Impossible]:
    """Yield what was found in `text`, in order, with two dates that are one span as that."""
    forms = _forms(language)
    last: WrittenDate | Impossible | None = None
    for it in found:
        begin = 0
        if last is not None:
            if span := _span(text, last, it, forms):
                last = span
                continue
            begin = last.end
            yield _to_year(text, last, it.start, forms)
        last = _from_year(text, it, begin, forms)
    if last is not None:
        yield _to_year(text, last, len(text), forms)


def with_ends_apart(text: str, language: str) -> str:
    """Return the text, as long as it was, with a space for each dash from a year to a month."""
    return _forms(language).tight.sub(" ", text) if "–" in text else text


def _span(
    text: str, first: WrittenDate | Impossible, last: WrittenDate | Impossible, forms: _Forms
) -> WrittenDate | None:
    """Return the span from one date to the next; None where they stand apart."""
    if not (_is_single(first) and _is_single(last)):
        return None
    between = text[first.end : last.start]
    is_span = forms.until.fullmatch(between) or (
        forms.both.fullmatch(between) and _is_opened(text, first, forms)
    )
    date = _interval(first.date.text, last.date.text) if is_span else None
    return replace(first, end=last.end, date=date) if date else None


def _from_year(
    text: str, it: WrittenDate | Impossible, begin: int, forms: _Forms
) -> WrittenDate | Impossible:
    """Return the date with the bare year before it that it is the end of, or as it is."""
    found = forms.from_year.search(text, max(begin, it.start - _REACH), it.start)
    if found is None or not _is_within_year(it):
        return it
    if found["both"] and not forms.since.search(text, begin, found.start("year")):
        return it
    if not _years_on(int(found["year"]), it.date.earliest.year):
        return it
    date = _interval(found["year"], it.date.text)
    return replace(it, start=found.start("year"), date=date, weekday=None) if date else it


def _to_year(
    text: str, it: WrittenDate | Impossible, upto: int, forms: _Forms
) -> WrittenDate | Impossible:
    """Return the date with the bare year behind it that ends what it begins, or as it is."""
    found = forms.to_year.match(text, it.end)
    if found is None or found.end() > upto or not _is_within_year(it):
        return it
    if not (_is_opened(text, it, forms) and _years_on(it.date.latest.year, int(found["year"]))):
        return it
    date = _interval(it.date.text, found["year"])
    return replace(it, end=found.end("year"), date=date) if date else it


def _is_single(it: WrittenDate | Impossible) -> TypeGuard[WrittenDate]:
    """Tell whether it is one date that is sure, and no span yet."""
    date = getattr(it, "date", None)
    return isinstance(date, EdtfDate) and not date.is_interval and not getattr(it, "others", ())


def _is_within_year(it: WrittenDate | Impossible) -> TypeGuard[WrittenDate]:
    """Tell whether it is such a date that names more than a year, which no amount does."""
    start = it.date.start if _is_single(it) else None
    return start is not None and start.precision > Precision.YEAR


def _years_on(first: int, last: int) -> bool:
    """Tell whether one year follows another, and not too long after."""
    return first < last <= first + _LONG


def _is_opened(text: str, it: WrittenDate, forms: _Forms) -> bool:
    """Tell whether right before a date stands what opens a span: `from`, `between`."""
    return forms.since.search(text, max(0, it.start - _REACH), it.start) is not None


def _interval(first: str, last: str) -> EdtfDate | None:
    """Return the span from one date to another; None where the second is not later."""
    try:
        return parse_edtf(f"{first}/{last}")
    except DateError:
        return None


@cache
def _forms(language: str) -> _Forms:
    words = idiom(language)
    gap = SPACE if words.spaced else rf"{SPACE}?"
    until = rf"(?:[^\S\n]?–[^\S\n]?|—|{gap}(?:{words.until}){gap}(?:the{SPACE})?)"
    year = rf"(?P<year>(?!..00){YEAR})(?![0-9])"
    both = rf"{gap}(?:{words.both}){gap}(?:the{SPACE})?"
    months = "|".join(map(re.escape, grammar(language).months)) or "(?!)"
    since = rf"\b(?:{words.since}){gap}(?:the{SPACE})?$"
    return _Forms(
        _compiled(until),
        _compiled(both),
        _compiled(since),
        _compiled(rf"(?<![\w$€£¥#№.,:/–—-]){year}(?:{until}|(?P<both>{both}))$"),
        _compiled(rf"{until}{year}{_ENDS}"),
        _compiled(rf"(?<=[0-9]{{4}})–(?=(?:[0-3]?[0-9]\.?{SPACE})?(?:{months})\b)"),
    )


def _compiled(expression: str) -> re.Pattern[str]:
    """Compile an expression in which capitals do not count."""
    return re.compile(expression, re.IGNORECASE)

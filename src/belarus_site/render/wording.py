"""Dates in words of their own precision, and numbers, in the language of the page.

Months and the order of a date are CLDR's; the words around them stand in `phrasebook`. Where
CLDR does not know the language, dates stand as EDTF writes them.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from belarus_site.cldr import date_patterns, locale
from belarus_site.dates import EdtfDate, Moment, Precision
from belarus_site.phrasebook import phrases
from belarus_site.phrasebook.phrases import Phrases

_SPRING = 21
_MOST_DATES = 100_000


class _Style(Struct, frozen=True):
    """How dates stand in one language: its phrases and its CLDR patterns."""

    words: Phrases
    language: str
    day: str  # the pattern of a full date
    month: str  # the pattern of a month and its year
    year: str  # how a year stands alone, `{}` for its figures: `{}年`


def date_words(date: EdtfDate, language: str) -> str:
    """Return a date in words: `8 December 1999`, `the 1990s`, `about 1993`, `since May 2020`."""
    return _words(date, _style(language))


_MINUS = "\N{MINUS SIGN}"


def year_words(year: int, language: str) -> str:
    """Return a year as it stands alone: `1999`, `1999年`."""
    style = _style(language)
    return style.year.format(year) if style else str(year)


def number_words(value: float | Decimal, language: str) -> str:
    """Return a number as the language writes it, with all its digits and no needless zeros."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        return str(value)
    plain = f"{exact:f}"
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    known = locale(language)
    if known is None:
        return plain
    from babel.numbers import format_decimal  # noqa: PLC0415 (slow; only where it is needed)

    written = format_decimal(Decimal(plain), locale=known, decimal_quantization=False)
    return written.replace("-", _MINUS)


def hundredths(value: float, language: str) -> str:
    """Return a number as the language writes it, to two places."""
    known = locale(language)
    if known is None:
        return f"{value:.2f}"
    from babel.numbers import format_decimal  # noqa: PLC0415 (slow; only where it is needed)

    return format_decimal(round(value, 2), "0.00", locale=known)


def kilometre_words(value: float, language: str) -> str:
    """Return a distance as the language writes it, in short: `100 km`."""
    known = locale(language)
    if known is None:
        return f"{number_words(value, language)} km"
    from babel.units import format_unit  # noqa: PLC0415 (slow; only where it is needed)

    return format_unit(value, "length-kilometer", length="short", locale=known)


def language_words(of: str, language: str) -> str:
    """Return the name that a language gives another, both BCP 47, or the tag where it has none."""
    known = locale(language)
    name = known.languages.get(of.partition("-")[0].lower()) if known else None
    return name or of


def direction(language: str) -> str:
    """Return the direction of the language's writing as HTML's `dir` has it: `ltr` or `rtl`."""
    known = locale(language)
    return "ltr" if known is None else known.text_direction


def own_name(language: str) -> str:
    """Return what a language calls itself, as CLDR has it; else its tag."""
    known = locale(language)
    name = known.get_language_name(language.partition("-")[0]) if known else ""
    return name[:1].upper() + name[1:] if name else language


@cache
def _style(language: str) -> _Style | None:
    """Return the style of a language; None where CLDR does not know it."""
    patterns = date_patterns(language)
    if patterns is None:
        return None
    words = phrases(language)
    year = f" '{words.year_word}'" if words.year_word else ""
    sign = rf"\s?'{re.escape(words.year_sign.rstrip('.'))}'\.?" if words.year_sign else r"(?!)"
    day = re.sub(sign, "", patterns.day) + year
    month = re.sub(sign, "", patterns.month) + year
    # An abbreviation, as in "2020 г.", is for where there is no room; figures alone do as well.
    alone = "{}" if "." in patterns.year else patterns.year.replace("y", "{}")
    return _Style(words, language, day, month, alone)


@lru_cache(maxsize=_MOST_DATES)  # each is said on several pages
def _words(date: EdtfDate, style: _Style | None) -> str:
    if style is None:
        return date.text
    start, end = date.start, date.end
    if start is not None and end is None:
        edge = _edge(start, style, first=True)
        said = style.words.since.format(after=_moment(edge, style, after=True))
    elif start is None and end is not None:
        edge = _edge(end, style, first=False)
        said = style.words.until.format(after=_moment(edge, style, after=True))
    elif start is None or end is None:
        return date.text
    elif date.is_interval and start != end:
        said = _interval(start, end, style)
    else:
        said = _moment(start, style)
    for apart, together in style.words.contractions:
        said = said.replace(apart, together)
    return said


def _interval(start: Moment, end: Moment, style: _Style) -> str:
    """Return both ends, saying once what is the same in them where the language's order allows."""
    start, end = _edge(start, style, first=True), _edge(end, style, first=False)
    last = _moment(end, style)
    plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
    if plain and start.precision is end.precision:
        match start.precision:
            case Precision.YEAR:
                return f"{start.year}–{last}"
            case Precision.MONTH if start.year == end.year and style.month[0] in "LM":
                return f"{_format(start, style.month.split()[0], style)}–{last}"
            case Precision.DAY if start.year == end.year and style.day[0] == "d":
                if start.part == end.part:
                    return f"{_format(start, style.day[: style.day.find(' ')], style)}–{last}"
                upto = style.day.rindex("M") + 1
                return f"{_format(start, style.day[:upto], style)} – {last}"
    return f"{_moment(start, style)} – {last}"


def _edge(moment: Moment, style: _Style, *, first: bool) -> Moment:
    """Return the first or last month of a season, or year of a decade, that has no name."""
    day = moment.first if first else moment.last
    if moment.precision is Precision.SEASON and not style.words.seasons:
        return replace(moment, precision=Precision.MONTH, year=day.year, part=day.month)
    if moment.precision is Precision.DECADE and "{1}" in style.words.decade:
        return replace(moment, precision=Precision.YEAR, year=day.year)
    return moment


def _moment(moment: Moment, style: _Style, *, after: bool = False) -> str:
    """Return a date that is no interval with its qualifier, alone or after a preposition."""
    words = style.words
    said = _unqualified(moment, style, after=after)
    if moment.approximate:
        inflected = _unqualified(moment, style, after=True)
        said = (words.about_after if after else words.about).format(plain=said, after=inflected)
    return words.uncertain.format(said) if moment.uncertain else said


def _unqualified(moment: Moment, style: _Style, *, after: bool) -> str:
    words = style.words
    match moment.precision:
        case Precision.DECADE:
            template = words.decade_after if after else words.decade
            return template.format(moment.year, style.year.format(moment.year + 9))
        case Precision.YEAR:
            year = style.year.format(moment.year)
            return words.year_after.format(year) if after else year
        case Precision.SEASON:
            return _season(moment, style, after=after)
        case Precision.MONTH:
            pattern = style.month.replace("L", "M") if after else style.month
            return _format(moment, pattern, style)
        case _:
            day = _format(moment, style.day, style)
            return words.day_after.format(day) if after else day


def _season(moment: Moment, style: _Style, *, after: bool) -> str:
    """Return a season by its name, or as months; a winter with both of its years."""
    words = style.words
    names = words.seasons_after if after else words.seasons
    if not names:
        plain = replace(moment, approximate=False, uncertain=False)
        return _interval(plain, plain, style)
    year, next_year = str(moment.year), str(moment.last.year)
    if year != next_year:
        year += f"–{next_year[-2:] if next_year[:-2] == year[:-2] else next_year}"
    year += f" {words.year_word}" if words.year_word else ""
    return words.season.format(names[moment.part - _SPRING], year)


def _format(moment: Moment, pattern: str, style: _Style) -> str:
    """Fill in a CLDR pattern."""
    from babel.dates import format_date  # noqa: PLC0415 (slow; only where it is needed)

    first: date = moment.first
    said = format_date(first, pattern, locale=locale(style.language))
    if first.day == 1 and pattern.startswith("d"):
        said = said.replace("1", style.words.first_day, 1)
    return said

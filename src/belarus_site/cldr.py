"""What CLDR knows of a language, through Babel, which is loaded at the first question only.

Languages are named as in BCP 47. Plain `en` is that of `en-GB`, where the day comes before the
month; of a tag that CLDR has not, its first subtag counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from babel import Locale

_USUAL = {"en": "en-GB"}


@cache
def locale(language: str) -> Locale | None:
    """Return Babel's locale for a language, or None where CLDR has none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (slow; only where it is needed)

    for tag in (_USUAL.get(language, language), language.partition("-")[0]):
        try:
            known = Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
        _set_apart(str(known))
        return known
    return None


def _set_apart(name: str) -> None:
    """Give a locale names of its own.

    Locales share what they inherit, and Babel writes into it what it finds for the first of them:
    after Chinese, Korean months would have Chinese names.
    """
    from babel.localedata import load  # noqa: PLC0415 (slow; only where it is needed)

    data = load(name)
    data |= {key: _copied(data[key]) for key in ("months", "days")}


def _copied(names: object) -> object:
    """Return a copy of what Babel keeps of names, in which an alias may stand beside some."""
    if isinstance(names, dict):
        return {key: _copied(each) for key, each in names.items()}
    return tuple(map(_copied, names)) if isinstance(names, tuple) else names


def tag_of_name(name: str) -> str:
    """Return the tag of the language that has this English name, or nothing."""
    english = locale("en")
    known = english.languages if english else {}
    tags = (tag for tag, its in known.items() if its.casefold() == name.strip().casefold())
    return next(tags, "").replace("_", "-")


@cache
def month_numbers(language: str) -> Mapping[str, int]:
    """Return the months, 1 to 12, by all names the language has for them, folded for search.

    These are the wide and abbreviated names, as in a date and alone, without a closing dot; a
    name of two months is left out, and so is one with digits in it.
    """
    known = locale(language)
    return {} if known is None else _numbers(known.months)


@cache
def months_in_full(language: str) -> Mapping[str, int]:
    """Return the months by the names among those of `month_numbers` that are not abbreviated."""
    known = locale(language)
    return {} if known is None else _numbers(known.months, "wide")


@cache
def weekday_numbers(language: str) -> Mapping[str, int]:
    """Return the days of the week, Monday 0, by their names, in the manner of `month_numbers`."""
    known = locale(language)
    return {} if known is None else _numbers(known.days)


class Patterns(NamedTuple):
    """How a language writes a day in words, a month with its year, a day in figures, and a year.

    Each is a pattern of Unicode's LDML (UTS 35): `d. MMMM y`. `december` is the name of that month,
    which may be no more than its number and a sign.
    """

    day: str
    month: str
    figures: str
    december: str
    year: str


@cache
def date_patterns(language: str) -> Patterns | None:
    """Return the patterns of a language, or None where CLDR has none."""
    known = locale(language)
    if known is None:
        return None
    formats = known.date_formats
    month = known.datetime_skeletons["yMMMM"].pattern
    december = known.months["format"]["wide"][12]
    year = known.datetime_skeletons["y"].pattern
    return Patterns(formats["long"].pattern, month, formats["short"].pattern, december, year)


def _numbers(names: Mapping[str, Mapping[str, Mapping[int, str]]], *widths: str) -> dict[str, int]:
    """Turn CLDR's names by context, width and number into numbers by name."""
    found: dict[str, set[int]] = {}
    for context in ("format", "stand-alone"):
        for width in widths or ("wide", "abbreviated"):
            for number, name in names[context][width].items():
                found.setdefault(name.rstrip(".").casefold(), set()).add(number)
    return {
        name: min(numbers)
        for name, numbers in found.items()
        if len(numbers) == 1 and name and not any(letter.isdigit() for letter in name)
    }

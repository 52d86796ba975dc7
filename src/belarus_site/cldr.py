"""What CLDR knows of a language, through Babel, which is loaded at the first question only.

Languages are named as in BCP 47. Plain `en` is that of `en-GB`, where the day comes before the
month; of a tag that CLDR has not, its first subtag counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_USUAL = {"en": "en-GB"}


@cache
def locale(language: str) -> Locale | None:
    """Return Babel's locale for a language, or None where CLDR has none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (slow; only where it is needed)

    for tag in (_USUAL.get(language, language), language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return None


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

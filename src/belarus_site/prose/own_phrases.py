"""The site's own phrases and CLDR's patterns as expressions, so that what it writes it reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from belarus_site.phrasebook import phrases

_NO_NAMES = re.compile(r"[\W{}01]*")
_LAST_WORD = re.compile(r"[^\s’]+$")
_TOKENS = re.compile(r"'([^']*)'|([yMLd])\2*|([^A-Za-z']+)|[A-Za-z]+")


def seasons(language: str) -> tuple[str, ...]:
    """Return the expressions for spring to winter, without articles; nothing if they have none."""
    said = phrases(language)
    return tuple(
        "|".join(
            dict.fromkeys(re.escape(found[0]) for found in map(_LAST_WORD.search, pair) if found)
        )
        for pair in zip(said.seasons, said.seasons_after, strict=True)
    )


def season_is_last(language: str) -> bool:
    """Tell whether the year comes before the name of its season: `2022 m. vasara`."""
    return phrases(language).season.startswith("{1}")


def decades(language: str) -> tuple[str, ...]:
    """Return the forms for a decade; in each `{}` stands for its figures, `{again}` for the same.

    There is none for a language that writes its first year and its last, and no more.
    """
    said = phrases(language)
    alone, after = sorted((said.decade, said.decade_after), key=len)
    templates = (alone,) if alone in after else (alone, after)
    return tuple(_decade(it) for it in templates if not _NO_NAMES.fullmatch(it))


def _decade(template: str) -> str:
    written = re.escape(template).replace("’", "['’]").replace("–", "[-–]").replace(r"\ ", r"\s")
    return written.replace(r"\{0\}", "{}0").replace(r"\{1\}", "{again}9")


class Parts(NamedTuple):
    """Expressions for what a pattern is made of; `(?P<>` stands for a group without a name yet."""

    year: str
    month: str
    number: str
    day: str
    gap: str  # for a space
    end: str  # behind the sign that closes a pattern: whether it may be left out


def with_patterns(day: str, month: str, parts: Parts, between: str) -> Iterator[str]:
    """Yield the expression for dates in CLDR's patterns that begin with the year.

    It reads a day, a month, or two of them with `between` between them.
    """
    if not day.startswith("y"):
        return
    ends = (
        f"(?:{_pattern(day, parts, f'{end}_d')}"
        f"|{_pattern(month, parts, f'{end}_m')}(?!{parts.gap}?[0-9]))"
        for end in "12"
    )
    yield f"{next(ends)}(?:{between}{next(ends)})?"


def _pattern(pattern: str, parts: Parts, name: str) -> str:
    """Return the expression for one pattern."""
    pieces = [*_pieces(pattern, parts, name)]
    if not pieces[-1].startswith("(?P<"):
        pieces[-1] = f"(?:{pieces[-1]}){parts.end}"
    return "".join(pieces)


def _pieces(pattern: str, parts: Parts, name: str) -> Iterator[str]:
    numbered: Mapping[str, tuple[str, str]] = {
        "y": ("Y", parts.year),
        "d": ("D", parts.day),
        "M": ("M", parts.month),
        "L": ("M", parts.month),
    }
    for found in _TOKENS.finditer(pattern):
        quoted, letter, sign = found.groups()
        if letter:
            part, expression = numbered[letter]
            short = part == "M" and len(found[0]) == 1
            expression = parts.number if short else expression
            yield expression.replace("(?P<>", f"(?P<{part}{name}>")
        else:
            yield re.escape(quoted or sign or "").replace(r"\ ", parts.gap)

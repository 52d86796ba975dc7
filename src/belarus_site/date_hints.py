"""What an author may have meant who wrote a date in another way than EDTF.

Each rule reads one such writing, and only where it has one meaning: `24.02.2022` and `24/02/2022`
do, `03/02/2022` is a day in March to some and in February to others. So does `2021–12`, with a
dash as some editors make it of a hyphen, but `2005–06` may be two years.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

FORMS = "write 1999-12-08, 1999-12, 1999, 199X, 1999-22 (summer), 1999~, 1999? or 1999/2001"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NAME = r"([a-z]{3,9})\.?"
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_LAST_MONTH = 12
_QUOTES = "\"'“”„‟«»‹›‘’‚`"
_HYPHENS = "‐‑−"  # which nobody sees are not the one of the keyboard
_DASHES = "‒–—"
_PLAIN = str.maketrans(dict.fromkeys(_HYPHENS + _DASHES, "-"))


def proposal(text: str, written: str) -> str:
    """Return the hint to write a date as `written`; it names signs of `text` that look alike."""
    if text.translate(_PLAIN) == written:
        return f"write {written}, with plain hyphens"
    if text.strip(_QUOTES) == written:
        return f"write {written}, without the quotation marks"
    return f"write {written}"


def proposals(text: str) -> Iterator[str]:
    """Yield what `text` may mean, in EDTF's form; the calendar may not have all of them."""
    words = " ".join(text.split()).casefold().strip(_QUOTES)
    if written := _moment(words):
        yield written
    for sign in re.finditer(f"[{_DASHES}/]", words):
        start, end = _end(words[: sign.start()].strip()), _end(words[sign.end() :].strip())
        if start and end and not start == end == "..":
            yield f"{start}/{end}"


def _end(words: str) -> str | None:
    """Return one end of an interval in EDTF's form; nothing at all stands for an open one."""
    return ".." if words in {"", "..", "open"} else _moment(words)


def _moment(words: str) -> str | None:
    """Return a date that is no interval in EDTF's form, if a rule reads it."""
    words = words.strip(_QUOTES)
    if dashed := _DASHED.fullmatch(words):
        return _with_dash(*dashed.groups())
    words = words.translate(_PLAIN)
    for form, write in _RULES:
        if found := form.fullmatch(words):
            return write(*found.groups(""))
    return None


def _number(name: str) -> int | None:
    """Return the number of a month, from its English name or the beginning of it, or a season."""
    months = [n for n, month in enumerate(MONTHS, 1) if month.casefold().startswith(name)]
    return months[0] if len(months) == 1 else _SEASONS.get(name)


def _by_name(day: str, name: str, year: str) -> str | None:
    """Write a date whose month or season is named."""
    number = _number(name)
    return None if number is None else _by_numbers(year, str(number), day)


def _by_numbers(year: str, month: str, day: str = "") -> str:
    """Write a date with the zeros that EDTF wants."""
    return f"{year:0>4}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _with_slashes(first: str, second: str, year: str) -> str | None:
    """Write a day that has two numbers before its year, if only one of them can be the month."""
    day, month = (second, first) if int(second) > _LAST_MONTH else (first, second)
    ambiguous = int(day) <= _LAST_MONTH and int(day) != int(month)
    return None if ambiguous else _by_numbers(year, month, day)


def _with_dash(year: str, last: str) -> str | None:
    """Write a month of a year, or an interval of two years, if only one of them can be meant."""
    is_month, is_later = int(last) <= _LAST_MONTH, last > year[2:]
    if is_month == is_later:
        return None
    return _by_numbers(year, last) if is_month else f"{year}/{year[:2]}{last}"


_DASHED = re.compile(rf"([0-9]{{4}})[{_DASHES}]([0-9]{{2}})")
_RULES: tuple[tuple[re.Pattern[str], Callable[..., str | None]], ...] = tuple(
    (re.compile(form, re.ASCII), write)
    for form, write in (
        (r"([0-9]{4}(?:-[0-9]{2}){0,2}|[0-9]{3}x)( ?[~?]?)", lambda d, q: d.upper() + q.strip()),
        (r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?", _by_numbers),
        (r"([0-9]{4})([0-9]{2})([0-9]{2})", _by_numbers),
        (r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})", lambda d, m, y: _by_numbers(y, m, d)),
        (r"([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})", _with_slashes),
        (r"([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{2}:.*", lambda d: d),
        (r"([0-9]{4}(?:-[0-9]{2})?)(?:-xx){1,2}", lambda d: d),
        (r"(?:the )?([0-9]{3})0['’]?s", lambda d: f"{d}X"),
        (r"([0-9]{4}) ?- ?([0-9]{4})", lambda a, b: f"{a}/{b}"),
        (r"(?:(?:c|ca)\. ?|(?:circa|about|around) |~ ?)([0-9]{4})", lambda y: f"{y}~"),
        (rf"(?:{_DAY} (?:of )?)?{_NAME} (?:of )?([0-9]{{3,4}})", _by_name),
        (rf"{_NAME} {_DAY},? ([0-9]{{3,4}})", lambda m, d, y: _by_name(d, m, y)),
    )
)

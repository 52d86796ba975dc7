"""What the parts of a date that was found mean, in EDTF."""

from __future__ import annotations

import re
from collections.abc import Mapping

from belarus_site.prose.date_grammar import YEAR, Grammar

_WHOLE = {"iso": "{}", "X1": "{}X", "E1": "{:0>4}"}  # the parts that are a date by themselves
_WINTER = 24
_LAST_MONTH = 12
_FORWARDS = re.compile(rf"([0-9]{{1,2}})[./-]\s?([0-9]{{1,2}})[./-]\s?({YEAR})")
_BACKWARDS = re.compile(rf"({YEAR})[./-]\s?([0-9]{{1,2}})[./-]\s?([0-9]{{1,2}})")
_MONTH = re.compile(rf"({YEAR})-([0-9]{{2}})")


def readings(said: Mapping[str, str], rules: Grammar) -> tuple[str | None, ...]:
    """Return what may be meant, first what most likely is; None where the words are no date."""
    return _in_figures(said["figures"], rules) if "figures" in said else (_edtf(said, rules),)


def is_usual(figures: str, rules: Grammar) -> bool:
    """Tell whether the figures of a day stand in the order and with the sign of the language."""
    first = "y" if _BACKWARDS.fullmatch(figures) else rules.figures[:1]
    return rules.figures == first + re.sub(r"[0-9]|\s", "", figures)[:1]


def moment(year: str, month: str, day: str | None, rules: Grammar) -> str | None:
    """Write one end of a date in EDTF; None where its month has no such name."""
    year = year.zfill(4)
    if not month:
        return year
    number = int(month) if month.isdecimal() else rules.months.get(month)
    if number is None:
        return None
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def _in_figures(figures: str, rules: Grammar) -> tuple[str | None, ...]:
    """Return what a day or a month in figures means."""
    if found := _FORWARDS.fullmatch(figures):
        return _in_order(*found.groups(), rules=rules)
    if (found := _BACKWARDS.fullmatch(figures)) and _is_month(found[2]):
        year, month, day = found.groups()
        return (moment(year, month, day, rules),)
    if (found := _MONTH.fullmatch(figures)) and _is_month(found[2]):
        year, month = found.groups()
        two = (f"{year}/{year[:2]}{month}",) if month > year[2:] else ()  # 2005-06
        return moment(year, month, None, rules), *two
    return (None,)


def _in_order(first: str, second: str, year: str, *, rules: Grammar) -> tuple[str | None, ...]:
    """Return the day; either one, where the language does not say whether the month comes first.

    What cannot be a month is the day.
    """
    pairs = [(second, first), (first, second)]
    if rules.figures.startswith("M"):
        pairs.reverse()
    real = [pair for pair in pairs if _is_month(pair[0])]
    sure = rules.figures[:1] in {"d", "M"} or len(set(real)) == 1
    return tuple(moment(year, *pair, rules) for pair in real[: 1 if sure else 2]) or (None,)


def _is_month(figures: str) -> bool:
    return 1 <= int(figures) <= _LAST_MONTH


def _edtf(said: Mapping[str, str], rules: Grammar) -> str | None:
    """Write in EDTF what was said in words; None where the words are no date after all."""
    for name, form in _WHOLE.items():
        if name in said:
            return form.format(said[name])
    if "S1" in said:
        return _season(said, rules)
    if "y2" in said:
        return f"{said['Y1']}/{said['Y1'][:2]}{said['y2']}"
    year = said.get("Y2", said.get("Y1", ""))
    month = said.get("M2", said.get("M1", ""))
    if not {"D2", "M2", "Y2"} & said.keys():
        return moment(year, month, said.get("D1"), rules)
    first = moment(said.get("Y1", year), said.get("M1", month), said.get("D1"), rules)
    last = moment(year, month, said.get("D2"), rules)
    return first and last and f"{first}/{last}"


def _season(said: Mapping[str, str], rules: Grammar) -> str | None:
    """Write a season in EDTF; two years are those of one winter, named by the first."""
    number, year = rules.season(said["S1"]), said["Y1"]
    second = said.get("Y2") or (year[:2] + said["y2"] if "y2" in said else "")
    if number is None or (second and (number != _WINTER or int(second) != int(year) + 1)):
        return None
    return f"{year}-{number}"

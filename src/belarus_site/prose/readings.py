"""What the parts of a date that was found mean, in EDTF."""

from __future__ import annotations

from collections.abc import Mapping

from belarus_site.prose.date_grammar import Grammar

_WHOLE = {"iso": "{}", "X1": "{}X", "E1": "{:0>4}"}  # the parts that are a date by themselves
_WINTER = 24
_LAST_MONTH = 12


def readings(said: Mapping[str, str], rules: Grammar) -> tuple[str | None, ...]:
    """Return what may be meant, first what most likely is; None where the words are no date."""
    if "sep" in said:
        return _in_figures(said, rules)
    if "front" in said and not _is_month(said["M1"]):
        return (None,)
    if "front" in said and "D1" not in said and said["M1"] > said["Y1"][2:]:
        return _edtf(said, rules), f"{said['Y1']}/{said['Y1'][:2]}{said['M1']}"  # 2005-06
    return (_edtf(said, rules),)


def moment(year: str, month: str, day: str | None, rules: Grammar) -> str | None:
    """Write one end of a date in EDTF; None where its month has no such name."""
    year = year.zfill(4)
    if not month:
        return year
    number = int(month) if month.isdecimal() else rules.months.get(month)
    if number is None:
        return None
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def _is_month(figures: str) -> bool:
    return 1 <= int(figures) <= _LAST_MONTH


def _in_figures(said: Mapping[str, str], rules: Grammar) -> tuple[str | None, ...]:
    """Return what a day in figures means; both, where the language does not say which comes first.

    What cannot be a month is the day.
    """
    pairs = [(said["M1"], said["D1"]), (said["D1"], said["M1"])]
    if rules.figures.startswith("M"):
        pairs.reverse()
    real = [pair for pair in pairs if _is_month(pair[0])]
    sure = rules.figures[:1] in {"d", "M"} or len(set(real)) == 1
    return tuple(moment(said["Y1"], *pair, rules) for pair in real[: 1 if sure else 2]) or (None,)


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

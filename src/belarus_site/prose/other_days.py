"""Whether the date in the words of a link is that of what they lead to, or another one.

`before 2000` and `the eve of 1 January 2023` tell of another day. Words may also only come to speak
of one: `the light, put out on 8 May 1999`, `the worst storm since the flood of 1953`. Whole words
such as `since 2021` tell of a span without an end.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from belarus_site.dates import EdtfDate, Precision, parse_edtf
from belarus_site.model.prose import Tie
from belarus_site.prose.date_grammar import SPACE
from belarus_site.prose.idioms import NEVER, idiom

_WORDS = r"[^\W\d_][\w’'-]{0,30}"
_BEHIND_COMMA = re.compile(rf",\s+({_WORDS}\s+{_WORDS}\s[^,]*)$")  # more than one word
_NOTHING = re.compile(r"\W*")
_GOES_ON = re.compile(r"\s?[–-]\s?(?:…|\.{2,3})")  # as the site writes it for want of words
_WENT_ON = re.compile(r"(?:…|\.{2,3})\s?[–-]\s?")


class _Forms(Struct, frozen=True):
    """The words of one language that tell; `apart` is None where we do not know them."""

    apart: re.Pattern[str] | None
    near: re.Pattern[str]  # the same, with a few words between
    own: re.Pattern[str]
    since: re.Pattern[str]
    lead: re.Pattern[str]
    opening: re.Pattern[str]
    closing: re.Pattern[str]


def tie(words: str, start: int, end: int, language: str, date: EdtfDate | None = None) -> Tie:
    """Tell how the date from `start` up to `end` is tied to what the words lead to.

    `date` is None for a date without its year.
    """
    forms, before = _forms(language), words[:start]
    if date and date.is_interval:
        before = forms.since.sub("", before)
    if forms.apart is None:
        whole = forms.lead.fullmatch(before) and _NOTHING.fullmatch(words, end)
        return Tie.SURE if whole else Tie.LIKELY
    if _is_day(date) and forms.own.search(before):
        return Tie.SURE
    if forms.apart.search(before):
        return Tie.NONE
    clause = _BEHIND_COMMA.search(before)
    if forms.near.search(before) or (clause and not forms.lead.fullmatch(clause[1])):
        return Tie.LIKELY
    return Tie.SURE


def open_span(words: str, start: int, end: int, language: str, date: EdtfDate) -> EdtfDate | None:
    """Return the open span that all of the words tell with the date from `start` up to `end`.

    None where they tell of none, or of more.
    """
    before, after = words[:start], words[end:]
    if date.is_interval:
        return None
    alone, forms = _NOTHING.fullmatch(after), _forms(language)
    if (alone and forms.opening.fullmatch(before)) or (not before and _GOES_ON.fullmatch(after)):
        return parse_edtf(f"{date.text}/..")
    if alone and (forms.closing.fullmatch(before) or _WENT_ON.fullmatch(before)):
        return parse_edtf(f"../{date.text}")
    return None


def _is_day(date: EdtfDate | None) -> bool:
    return date is not None and date.start is not None and date.start.precision is Precision.DAY


@cache
def _forms(language: str) -> _Forms:
    words = idiom(language)
    joint = rf"(?:{SPACE}|(?<=[’']))" if words.spaced else rf"{SPACE}?"
    apart, lead = words.apart, rf"(?:(?:{words.lead})(?:{joint}|-))"
    return _Forms(
        None if apart == NEVER else _compiled(rf"\b(?:{apart}){joint}{lead}{{0,3}}$"),
        _compiled(rf"\b(?:{apart})(?:{SPACE}{_WORDS}){{0,4}}{SPACE}$"),
        _compiled(rf"\b(?:{words.own}){SPACE}$"),
        _compiled(rf"\b(?:{words.since}){SPACE}$"),
        _compiled(rf"\W*{lead}{{0,4}}"),
        _compiled(rf"\W*(?:{words.opening}){joint}{lead}{{0,3}}"),
        _compiled(rf"\W*(?:{words.closing}){joint}{lead}{{0,3}}"),
    )


def _compiled(expression: str) -> re.Pattern[str]:
    """Compile an expression in which capitals do not count."""
    return re.compile(expression, re.IGNORECASE)

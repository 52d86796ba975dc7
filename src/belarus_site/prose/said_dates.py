"""What the words of a link say of the date it leads to."""

from __future__ import annotations

from msgspec.structs import replace

from belarus_site.dates import EdtfDate
from belarus_site.model.prose import Link, Said, Scheme, Tie
from belarus_site.prose.other_days import open_span, tie
from belarus_site.prose.tokens import text_of
from belarus_site.prose.weekdays import WAY_OUT, wrong_weekday
from belarus_site.prose.written_dates import Impossible, WrittenDate, read_dates
from belarus_site.prose.yearless_words import YearlessWords, read_yearless

_DATED = frozenset((Scheme.DATE, Scheme.EVENT))
"""The links whose words may say when."""


def with_date_said(link: Link, language: str) -> Link:
    """Return the link with the date that its words, HTML in `language` (BCP 47), give."""
    return replace(link, said=_said(link.words, language)) if link.scheme in _DATED else link


def _said(words: str, language: str) -> Said | None:
    text = text_of(words)
    found = read_dates(text, language)
    if lost := next((it for it in found if isinstance(it, Impossible)), None):
        return Said(_shown(text, lost), None, lost.message, lost.hint)
    dates = [it for it in found if isinstance(it, WrittenDate)]
    if not dates:
        return _said_yearless(text, language)
    own, tied = dates[0], Tie.NONE
    others: list[EdtfDate] = []
    for date in dates:
        its_tie = tie(text, date.start, date.end, language, date.date)
        if tied is Tie.NONE:
            own, tied = (dates[0] if its_tie is Tie.NONE else date), its_tie
        elif its_tie is not Tie.NONE:
            others += (date.date, *date.others)
    wrong = next(filter(None, (wrong_weekday(it.weekday, it.date) for it in dates)), "")
    others += own.others
    span = None if others else open_span(text, own.start, own.end, language, own.date)
    shown = " ".join(text.split()) if span else _shown(text, own)
    hint = WAY_OUT if wrong else ""
    return Said(shown, own.date, wrong, hint, tied, tuple(others), span)


def _said_yearless(text: str, language: str) -> Said | None:
    found = read_yearless(text, language)
    if found is None:
        return None
    tied = tie(text, found.start, found.end, language)
    return Said(_shown(text, found), found.date, tie=tied)


def _shown(text: str, found: WrittenDate | Impossible | YearlessWords) -> str:
    return " ".join(text[found.start : found.end].split())

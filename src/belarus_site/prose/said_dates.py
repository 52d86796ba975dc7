"""What the words of a link say of the date it leads to."""

from __future__ import annotations

from msgspec.structs import replace

from belarus_site.model.prose import Link, Said, Scheme
from belarus_site.prose.names import plain
from belarus_site.prose.weekdays import WAY_OUT, wrong_weekday
from belarus_site.prose.written_dates import Impossible, read_date
from belarus_site.prose.yearless_words import read_yearless

_DATED = frozenset((Scheme.DATE, Scheme.EVENT))
"""The links whose words may say when."""


def with_date_said(link: Link, language: str) -> Link:
    """Return the link with the date that its words, HTML in `language` (BCP 47), give."""
    return replace(link, said=_said(link.words, language)) if link.scheme in _DATED else link


def _said(words: str, language: str) -> Said | None:
    text = plain(words)
    found = read_date(text, language)
    if found is None:
        return _said_yearless(text, language)
    shown = " ".join(text[found.start : found.end].split())
    if isinstance(found, Impossible):
        return Said(shown, None, found.message, found.hint)
    wrong = wrong_weekday(found.weekday, found.date)
    return Said(shown, found.date, wrong, WAY_OUT if wrong else "")


def _said_yearless(text: str, language: str) -> Said | None:
    found = read_yearless(text, language)
    return found and Said(" ".join(text[found.start : found.end].split()), found.date)

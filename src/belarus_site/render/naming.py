"""What entries are called, and texts say, without markup."""

from __future__ import annotations

from markupsafe import Markup, escape

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Claim, Event, Location, Person, Source, Term
from belarus_site.model.joined import (
    DateReference,
    Hyperlink,
    Joined,
    JoinedPart,
    Reference,
    Target,
)
from belarus_site.render.wording import date_words


def words_of(joined: Joined, language: str) -> str:
    """Return the words of a text without its markup, for a title or an attribute."""
    words = Markup("").join(_said(part, language) for part in joined.parts)
    return " ".join(words.striptags().split())


def _said(part: JoinedPart, language: str) -> Markup:
    """Return a part of a text without what leads away from it; a citation says nothing."""
    match part:
        case Reference(words="", target=target) if not isinstance(target, Source):
            return escape(name_of(target, language))
        case DateReference(words="", date=date):
            return escape(date_words(date, language))
        case Reference() | DateReference() | Hyperlink():
            return Markup(part.words)  # noqa: S704 - finished HTML
    return Markup(part if isinstance(part, str) else "")  # noqa: S704 - finished HTML


def name_of(target: Target | EdtfDate, language: str) -> str:
    """Return the words for a reference that has none of its own."""
    if isinstance(target, EdtfDate):
        return date_words(target, language)
    if isinstance(target, Event):
        return date_words(target.date, language)
    if isinstance(target, Person | Location | Term):
        return target.name
    if isinstance(target, Claim):
        return str(target.text)
    return target.title

"""Dates that nobody made a link, led to their place on the timeline."""

from __future__ import annotations

from belarus_site.diagnostics import Code, Diagnostic, quoted, warning
from belarus_site.model.entries import Event
from belarus_site.model.joined import DateReference
from belarus_site.model.prose import PlainDate, Said, Scheme
from belarus_site.model.site import Home
from belarus_site.resolve.appositions import before_joint
from belarus_site.resolve.passage import Passage
from belarus_site.resolve.words import contradiction
from belarus_site.source import Place


def join_plain_date(passage: Passage, date: PlainDate) -> DateReference:
    """Return the date with the event it leads to; report one that contradicts or has no event."""
    place = passage.place(date.offset)
    named = before_joint(passage.before)
    wrong = _beside_link(passage, date, named, place)
    event, exact = passage.world.timeline.find(date.date)
    if wrong is not None:
        passage.report(wrong)
        return DateReference(date.date, date.words)
    if event is None:
        if not _may_be_unread(passage, date):
            passage.report(_named_otherwise(passage, date, named, place) or _missing(date, place))
        return DateReference(date.date, date.words)
    anchor = passage.anchor(Scheme.EVENT, event.id) if exact else ""
    return DateReference(date.date, date.words, event, exact, anchor)


def _may_be_unread(passage: Passage, date: PlainDate) -> bool:
    """Tell whether the event of a date may be one that has a fault: in its own text any may.

    Where the date of one could not be read, its year stands for it.
    """
    world = passage.world
    if world.index.is_broken(Scheme.EVENT) or world.unread.find(date.date)[0]:
        return True
    return any(
        passage.home == Home(Scheme.EVENT, event.id) or date.date.within(event.date)
        for event in world.unread.events
    )


def _beside_link(
    passage: Passage, date: PlainDate, named: str | None, place: Place
) -> Diagnostic | None:
    """Return the fault of a date right behind a link to an event that has another."""
    if passage.event is None or named is None or named.strip():
        return None
    return _compare(date, passage.event, f'"{passage.event.id}" is', place)


def _named_otherwise(
    passage: Passage, date: PlainDate, named: str | None, place: Place
) -> Diagnostic | None:
    """Return the fault of a date behind words that are elsewhere tied to an event."""
    told = passage.world.names.event_at_end(named) if named else None
    if told is None:
        return None
    words, event = told
    tie = f'{quoted(words)} is elsewhere "{event.id}",'
    return _compare(date, event, tie, place, certain=False)


def _compare(
    date: PlainDate, event: Event, tie: str, place: Place, *, certain: bool = True
) -> Diagnostic | None:
    """Return the fault of a date that cannot be that of an event; `tie` says why it should be."""
    said, dated = Said(_shown(date), date.date), f"{tie} dated {event.date.text}"
    return contradiction(said, event.date, dated, lambda: place, certain=certain)


def _missing(date: PlainDate, place: Place) -> Diagnostic:
    words = _shown(date)
    hint = f"add one, or write [{words}](date:{date.date.text})"
    return warning(place, Code.DATE_UNRESOLVED, f'no event is dated "{words}"', hint)


def _shown(date: PlainDate) -> str:
    """Return the words of a date on one line."""
    return " ".join(date.words.split())

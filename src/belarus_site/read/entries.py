"""The lists of entries: events, people, places, terms, sources and claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from belarus_site.diagnostics import Code, quoted
from belarus_site.model.entries import (
    Claim,
    Entry,
    Event,
    Location,
    Person,
    Ref,
    Source,
    Status,
    Term,
)
from belarus_site.model.prose import Voice
from belarus_site.read.data import open_list
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.names import as_id

AnyEntry = TypeVar("AnyEntry", bound=Entry)
Broken = set[tuple[str, str]]

ALL = "*"
"""Stands in `Content.broken` for every id of a kind, where it is not known which are at fault."""

SOURCES_HINT = 'write "sources: [the-id-of-one]"'


def read_entries(
    folder: Folder,
    kind: str,
    path: str,
    decode: Callable[[Fields, str], AnyEntry | None],
    broken: Broken,
) -> tuple[AnyEntry, ...]:
    """Return the entries of the list in `path` that could be read, each id once.

    The ids of the others are added to `broken`, as (`kind`, id).
    """
    found, unread = folder.once(path, kind, lambda: _entries(folder, kind, path, decode))
    broken |= unread
    return found


def _entries(
    folder: Folder, kind: str, path: str, decode: Callable[[Fields, str], AnyEntry | None]
) -> tuple[tuple[AnyEntry, ...], Broken]:
    """Return the entries of a list, and what could not be read of it."""
    broken: Broken = set()
    found: dict[str, AnyEntry] = {}
    lines: dict[str, int] = {}
    entries, complete = open_list(folder, path)
    if not complete:
        broken.add((kind, ALL))
    for fields in entries:
        ident = fields.id()
        entry = decode(fields, ident)
        readable = fields.finish()
        if ident and ident in lines:
            message = f"{kind} {quoted(ident)} is given twice; the first is on line {lines[ident]}"
            fields.fault(fields.value("id"), Code.DUPLICATE, message, "give each its own id")
            continue
        lines[ident] = fields.place.line
        if readable and entry is not None:
            found[ident] = entry
        else:
            broken |= {(kind, ident or ALL), (kind, as_id(ident))}
    return tuple(found.values()), broken


def event(fields: Fields, ident: str) -> Event | None:
    """Return the event, or None where its date cannot be read."""
    date, title = fields.date("date", required=True), fields.text("title", required=True)
    text, topics = fields.markdown("text"), fields.words("topics")
    people, places = fields.refs("people"), fields.refs("places")
    sources, background = fields.refs("sources"), fields.truth("background")
    if date is None:
        return None
    return Event(
        id=ident,
        place=fields.place,
        date=date,
        title=title,
        text=text,
        topics=topics,
        people=people,
        places=places,
        sources=sources,
        background=background,
    )


def person(fields: Fields, ident: str) -> Person:
    """Return the person."""
    return Person(
        id=ident,
        place=fields.place,
        name=fields.text("name", required=True),
        role=fields.text("role", required=True),
        text=fields.markdown("text"),
        aliases=fields.words("aliases"),
        sources=fields.refs("sources"),
    )


def location(fields: Fields, ident: str) -> Location:
    """Return the place, at degrees of latitude and longitude (WGS 84)."""
    return Location(
        id=ident,
        place=fields.place,
        name=fields.text("name", required=True),
        lat=fields.number("lat", -90, 90, required=True) or 0.0,
        lon=fields.number("lon", -180, 180, required=True) or 0.0,
        kind=fields.text("kind"),
        aliases=fields.words("aliases"),
        text=fields.markdown("text"),
    )


def term(fields: Fields, ident: str) -> Term:
    """Return the term."""
    return Term(
        id=ident,
        place=fields.place,
        name=fields.text("name", required=True),
        text=fields.markdown("text", required=True),
        aliases=fields.words("aliases"),
    )


def source(fields: Fields, ident: str) -> Source:
    """Return the source."""
    return Source(
        id=ident,
        place=fields.place,
        title=fields.text("title", required=True),
        author=fields.text("author"),
        publisher=fields.text("publisher"),
        date=fields.date("date"),
        url=fields.url("url"),
        url_place=fields.place_of("url"),
        archived=fields.url("archived"),
        archived_place=fields.place_of("archived"),
        accessed=fields.date("accessed"),
        language=fields.text("language"),
        note=fields.markdown("note"),
    )


def claim(fields: Fields, ident: str) -> Claim | None:
    """Return the claim, or None where nobody is said to make it or its status is unknown."""
    text, by = fields.markdown("text", required=True), fields.scalar("by", required=True)
    status, sources = fields.choice("status", Status), fields.refs("sources")
    as_of, note = fields.date("as_of"), fields.markdown("note")
    fields.require("sources", Code.CLAIM, "a claim needs at least one source", SOURCES_HINT)
    if by is None or status is None:
        return None
    voices = {str(voice): voice for voice in Voice}
    speaker = voices.get(by.value) or Ref(by.value, fields.file.place(by.start))
    return Claim(
        id=ident,
        place=fields.place,
        text=text,
        by=speaker,
        status=status,
        sources=sources,
        as_of=as_of,
        note=note,
    )

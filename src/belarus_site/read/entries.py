"""The lists of entries: events, people, places, terms, sources and claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from belarus_site.diagnostics import Code, quoted
from belarus_site.ids import as_id
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
from belarus_site.model.kinds import ALL, WRITTEN_IN
from belarus_site.model.prose import Voice
from belarus_site.read.data import open_list
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.stand_ins import year_in

AnyEntry = TypeVar("AnyEntry", bound=Entry)
Broken = set[tuple[str, str]]
Faulty = dict[str, tuple[Entry, ...]]
"""The entries of each kind that have a fault, as `Content.faulty` has them."""

SOURCES_HINT = 'write "sources: [the-id-of-one]"'


def read_entries(
    folder: Folder,
    kind: str,
    decode: Callable[[Fields, str], AnyEntry],
    broken: Broken,
    faulty: Faulty,
) -> tuple[AnyEntry, ...]:
    """Return the entries of a kind that could be read, from their list, each id once.

    The others are added to `faulty`, and their ids to `broken`, as (`kind`, id).
    """
    path = WRITTEN_IN[kind]
    read = folder.once(path, kind, lambda: _entries(folder, kind, path, decode))
    found, faulty[kind], unread = read
    broken |= unread
    return found


def _entries(
    folder: Folder, kind: str, path: str, decode: Callable[[Fields, str], AnyEntry]
) -> tuple[tuple[AnyEntry, ...], tuple[AnyEntry, ...], Broken]:
    """Return the entries of a list, those of them that have a fault, and what is broken so."""
    broken: Broken = set()
    found: dict[str, AnyEntry] = {}
    faulty: list[AnyEntry] = []
    lines: dict[str, int] = {}
    entries, complete = open_list(folder, path)
    if not complete:
        broken.add((kind, ALL))
    for fields in entries:
        ident = fields.id()
        entry = decode(fields, ident)
        if not fields.finish():
            broken |= {(kind, ident or ALL), (kind, as_id(ident))}
        if ident and ident in lines:
            message = f"{kind} {quoted(ident)} is given twice; the first is on line {lines[ident]}"
            fields.fault(fields.value("id"), Code.DUPLICATE, message, "give each its own id")
        lines.setdefault(ident, fields.place.line)
        if fields.readable:
            found[ident] = entry
        else:
            faulty.append(apart(entry, fields))
    return tuple(found.values()), tuple(faulty), broken


def apart(entry: AnyEntry, fields: Fields) -> AnyEntry:
    """Return an entry that has a fault under a name that no other has, and no reference."""
    return replace(entry, id=f"{entry.id}@{fields.start}")


def event(fields: Fields, ident: str) -> Event:
    """Return the event."""
    return Event(
        id=ident,
        place=fields.place,
        date=fields.date("date", required=True) or year_in(fields.value("date")),
        title=fields.text("title", required=True),
        text=fields.markdown("text"),
        topics=fields.topics(),
        people=fields.refs("people"),
        places=fields.refs("places"),
        sources=fields.refs("sources"),
        background=fields.truth("background"),
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
        language=fields.language("language"),
        note=fields.markdown("note"),
    )


def claim(fields: Fields, ident: str) -> Claim:
    """Return the claim."""
    text, by = fields.markdown("text", required=True), _speaker(fields)
    status, sources = fields.choice("status", Status), fields.refs("sources")
    fields.require("sources", Code.CLAIM, "a claim needs at least one source", SOURCES_HINT)
    return Claim(
        id=ident,
        place=fields.place,
        text=text,
        by=by,
        status=status or Status.UNVERIFIED,
        sources=sources,
        as_of=fields.date("as_of"),
        note=fields.markdown("note"),
    )


def _speaker(fields: Fields) -> Ref | Voice:
    by = fields.scalar("by", required=True)
    if by is None:
        return Voice.RECORD
    voices = {str(voice): voice for voice in Voice}
    return voices.get(by.value) or Ref(by.value, fields.file.place(by.start))

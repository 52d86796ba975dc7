"""What an author wrote, typed, with the place of every value that a later stage may question."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field

from belarus_site.dates import EdtfDate
from belarus_site.model.assets import Asset
from belarus_site.model.kinds import LISTS
from belarus_site.model.outlines import Outlines
from belarus_site.model.prose import Voice
from belarus_site.model.translation import ALL_TRANSLATED, Translation, Untranslated
from belarus_site.source import Place, SourceFile, Text


class Ref(Struct, frozen=True):
    """An id written in the data, and where. `locator` says where in a source."""

    id: str
    place: Place
    locator: str = ""


class Dated(Struct, frozen=True):
    """A date written in the data, and where."""

    date: EdtfDate
    place: Place


Refs: TypeAlias = tuple[Ref, ...]


class Entry(Struct, frozen=True):
    """Anything with an id of its own; `place` is where the id, or the file, begins."""

    id: str
    place: Place


class Author(Struct, frozen=True):
    """Someone who wrote; `url` may be empty."""

    name: str
    url: str = ""


class Explainer(Struct, frozen=True):
    """The explainer's own facts, from `site.yaml`. `base_url` is a URI that ends with a slash.

    `copy_place` is where `copy_name` is written, if it is.
    """

    title: str
    tagline: str
    description: str
    language: str
    base_url: str
    authors: tuple[Author, ...]
    published: Dated
    source: Ref | None = None
    licence: str = ""
    repository: str = ""
    feed_entries: int = 50
    languages: Refs = ()
    copy_name: str = "all"
    copy_place: Place | None = None
    link_outside: bool = True


class Alias(Struct, frozen=True):
    """An old file name that leads on to a section."""

    name: str
    place: Place


class Section(Entry, frozen=True):
    """One part of the argument."""

    title: str
    summary: str
    published: Dated
    body: Text
    number: int = 0
    question: str = ""
    takeaways: tuple[str, ...] = ()
    updated: Dated | None = None
    authors: tuple[Author, ...] = ()
    sources: Refs = ()
    topics: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()

    @property
    def changed(self) -> Dated:
        """The date of the last change, or of publication."""
        return self.updated or self.published


class Page(Entry, frozen=True):
    """A standing page, outside the argument."""

    title: str
    body: Text
    summary: str = ""
    nav: bool = False


class Event(Entry, frozen=True):
    """Something that happened, as exactly dated as is known."""

    date: EdtfDate
    title: str
    text: Text
    topics: tuple[str, ...] = ()
    people: Refs = ()
    places: Refs = ()
    sources: Refs = ()
    background: bool = False


class Person(Entry, frozen=True):
    """Someone the explainer speaks of."""

    name: str
    role: str
    text: Text
    aliases: tuple[str, ...] = ()
    sources: Refs = ()


class Location(Entry, frozen=True):
    """A place on the map; `lat` and `lon` in degrees, WGS 84."""

    name: str
    lat: float
    lon: float
    text: Text
    kind: str = ""
    aliases: tuple[str, ...] = ()


class Term(Entry, frozen=True):
    """A word a newcomer stumbles over, and what it means."""

    name: str
    text: Text
    aliases: tuple[str, ...] = ()


class Source(Entry, frozen=True):
    """How we know; `url_place` and `archived_place` are where those addresses are written."""

    title: str
    note: Text
    url_place: Place
    archived_place: Place
    author: str = ""
    publisher: str = ""
    date: EdtfDate | None = None
    url: str = ""
    archived: str = ""
    accessed: EdtfDate | None = None
    language: str = ""


class Status(StrEnum):
    """How a statement of the ledger stands."""

    CONFIRMED = "confirmed"
    ATTRIBUTED = "attributed"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    CORRECTED = "corrected"


class Claim(Entry, frozen=True):
    """A statement that can be checked, who makes it, and how it stands."""

    text: Text
    by: Ref | Voice
    status: Status
    sources: Refs
    note: Text
    as_of: EdtfDate | None = None


class UpdateKind(StrEnum):
    """What kind of change an update tells of."""

    CORRECTION = "correction"
    ADDITION = "addition"
    TRANSLATION = "translation"


class Update(Entry, frozen=True):
    """A change after publication; its id is its date, with a number where a day has several."""

    date: Dated
    title: str
    text: Text
    kind: UpdateKind
    section: Ref | None = None
    claims: Refs = ()


class FigureKind(StrEnum):
    """How the data of a figure are drawn."""

    BARS = "bars"
    SHARE = "share"
    MAP = "map"


class Row(Struct, frozen=True):
    """One bar of a chart; `of` is the whole that a share is part of."""

    label: str
    value: float
    unit: str = ""
    of: float | None = None
    date: EdtfDate | None = None
    note: str = ""


class Figure(Entry, frozen=True):
    """A chart with its rows, or a map with its places, drawn on `outlines` where there are any."""

    kind: FigureKind
    title: str
    caption: Text
    sources: Refs
    rows: tuple[Row, ...] = ()
    places: Refs = ()
    outlines: Outlines | None = None


Listed: TypeAlias = (
    Section | Page | Event | Person | Location | Term | Source | Claim | Figure | Update
)
"""An entry of one of the lists of `Content`."""


class Promise(Struct, frozen=True):
    """An address, an id or the id of a feed item once published, and where it is written."""

    text: str
    place: Place


class Content(Struct, frozen=True):
    """Everything the author wrote that could be read, in the author's order.

    `broken` holds, as (kind, id), the entries that could not be read, with `ALL` for the id where
    nobody knows which they are: their own fault is reported once, and what refers to them is not
    reported again. `faulty` has those of them, by kind, of which something could be read, with
    stand-ins for the rest: only what they refer to is looked at. `drafts` are the ids of the
    sections left out as such. `texts` are the files read, those of `translations` too. Where this
    is itself the content of a translation, `untranslated` are the texts the original has lent.
    """

    explainer: Explainer
    sections: tuple[Section, ...]
    pages: tuple[Page, ...] = ()
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Location, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    updates: tuple[Update, ...] = ()
    assets: tuple[Asset, ...] = ()
    promises: tuple[Promise, ...] = ()
    broken: frozenset[tuple[str, str]] = frozenset()
    faulty: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    texts: tuple[SourceFile, ...] = ()
    translations: tuple[Translation, ...] = ()
    untranslated: Untranslated = ALL_TRANSLATED

    def of(self, kind: str) -> tuple[Listed, ...]:
        """Return the entries of a kind, one of those in `LISTS`."""
        found: tuple[Listed, ...] = getattr(self, LISTS[kind])
        return found

"""The explainer with its parts joined: what every renderer reads, and none of them changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from belarus_site.model.entries import (
    Content,
    Event,
    Explainer,
    Listed,
    Location,
    Person,
    Section,
    Source,
    Update,
)
from belarus_site.model.joined import NO_TEXT, Joined
from belarus_site.model.kinds import APART, LISTS

CLAIM_NOTE = "claim note"
"""The kind of a home where the note of a claim stands: the one text besides its entry's own."""


class Home(NamedTuple):
    """Where a text stands: the kind of its owner (`section`, `event`, …) and the owner's id."""

    kind: str
    id: str

    @property
    def owner(self) -> Home:
        """The entry whose text it is: for the note of a claim, the claim."""
        return Home("claim", self.id) if self.kind == CLAIM_NOTE else self


class Mention(Struct, frozen=True):
    """A passage that speaks of an entry: in which text, at which id, under which heading."""

    home: Home
    anchor: str
    heading: str


class Site(Struct, frozen=True, dict=True):  # what many look up is looked up once
    """Everything that is published, joined and in order.

    `events` are in the order of time. `texts` has the text of each section, page, event, person,
    place, term, source, update, claim and figure by its home; `notes` the notes of claims.
    `mentions` has, for each entry that some text mentions, its passages in reading order, and
    `events_of`, for each person, place and source, the events that name it; `told`, for each
    section and page, the events it tells.
    """

    content: Content
    sections: tuple[Section, ...]
    events: tuple[Event, ...]
    updates: tuple[Update, ...]
    texts: Mapping[Home, Joined]
    mentions: Mapping[Home, tuple[Mention, ...]]
    events_of: Mapping[Home, tuple[Event, ...]]
    told: Mapping[Home, tuple[Event, ...]]

    @property
    def explainer(self) -> Explainer:
        """The explainer's own facts."""
        return self.content.explainer

    @cached_property
    def entries(self) -> Mapping[Home, Listed]:
        """Everything that has a page, or a place on one, of its own, by its home."""
        kinds = (kind for kind in LISTS if kind != "figure")
        return {Home(kind, entry.id): entry for kind in kinds for entry in self.content.of(kind)}

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """The people by their ids."""
        return {person.id: person for person in self.content.people}

    @cached_property
    def places(self) -> Mapping[str, Location]:
        """The places by their ids."""
        return {place.id: place for place in self.content.places}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by their ids."""
        return {source.id: source for source in self.content.sources}

    @cached_property
    def retold(self) -> Source | None:
        """The source that the explainer retells, where it names one that is there."""
        named = self.explainer.source
        return self.sources.get(named.id) if named else None

    @cached_property
    def updates_of(self) -> Mapping[str, tuple[Update, ...]]:
        """The updates of each section that has some, by its id, the newest first."""
        found: dict[str, tuple[Update, ...]] = {}
        for update in self.updates:
            if update.section:
                found[update.section.id] = (*found.get(update.section.id, ()), update)
        return found

    @cached_property
    def first_made(self) -> Mapping[Home | None, tuple[str, ...]]:
        """The ids of the claims by the section that first makes them, by None if none does."""
        found: dict[Home | None, list[str]] = {Home("section", it.id): [] for it in self.sections}
        found[None] = []
        for claim in self.content.claims:
            mentions = self.mentions.get(Home("claim", claim.id), ())
            homes = (mention.home for mention in mentions if mention.home in found)
            found[next(homes, None)].append(claim.id)
        return {home: tuple(ids) for home, ids in found.items() if ids}

    @cached_property
    def claim_numbers(self) -> Mapping[str, int]:
        """The number of each claim by its id, counted as they are first made."""
        return {it: number for number, it in enumerate(chain(*self.first_made.values()), 1)}

    @cached_property
    def documents(self) -> Mapping[Home, str]:
        """The titles of the sections and standing pages."""
        titles = {Home("section", section.id): section.title for section in self.sections}
        return titles | {Home("page", page.id): page.title for page in self.content.pages}

    @cached_property
    def changed(self) -> date:
        """The day of the last change that the content tells of."""
        told = [section.changed for section in self.sections]
        told += (update.date for update in self.updates)
        return max(dated.date.earliest for dated in (self.explainer.published, *told))

    @property
    def lists(self) -> Mapping[str, tuple[Listed, ...]]:
        """The entries that have a place on the page of their kind, by that kind."""
        return {kind: self.content.of(kind) for kind in LISTS if kind not in APART}

    def text(self, kind: str, ident: str) -> Joined:
        """Return the text of an entry, empty where it has none."""
        return self.texts.get(Home(kind, ident), NO_TEXT)

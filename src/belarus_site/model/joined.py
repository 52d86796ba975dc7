"""Texts joined to what they refer to: finished HTML and typed slots, one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

from belarus_site.dates import EdtfDate
from belarus_site.model.addresses import leads_elsewhere
from belarus_site.model.entries import (
    Claim,
    Event,
    Figure,
    Location,
    Page,
    Person,
    Section,
    Source,
    Term,
)
from belarus_site.model.prose import AsideClose, AsideOpen, Heading, NoteMark, Scheme
from belarus_site.source import Place

_WORDS_A_MINUTE = 220

Target: TypeAlias = Event | Person | Location | Term | Source | Claim | Section | Page


class Picture(Struct, frozen=True):
    """A picture, at `address` as written; `place` is where it is written.

    `attributes` are those of its tag besides `src`, `alt` and `title`, as finished HTML with a
    space before each.
    """

    address: str
    alt: str
    title: str
    place: Place
    attributes: str = ""


class Reference(Struct, frozen=True):
    """A link to an entry, a section or a page.

    `words` is HTML; where there is neither a word nor a picture, the renderer writes the entry's
    date or name. `anchor` is the id of this passage in its page. A citation has a `number`, and a
    `locator` in words.
    """

    kind: Scheme
    target: Target
    words: str
    fragment: str = ""
    anchor: str = ""
    number: int = 0
    locator: str = ""
    pictures: tuple[Picture, ...] = ()


class DateReference(Struct, frozen=True):
    """A date in the text; it leads to `event` where one fits, or only says what it is.

    `exact` is true where the event has that very date.
    """

    date: EdtfDate
    words: str
    event: Event | None = None
    exact: bool = False
    anchor: str = ""


class Hyperlink(Struct, frozen=True):
    """An ordinary link, to `address` as written; `place` is where it is written."""

    address: str
    words: str
    title: str
    place: Place
    pictures: tuple[Picture, ...] = ()

    @property
    def leads_outside(self) -> bool:
        """Whether the link leads to another site."""
        return leads_elsewhere(self.address)


class FigureHere(Struct, frozen=True):
    """The chart or map stands here."""

    figure: Figure


_MAY_HOLD_PICTURES = (Reference, Hyperlink)
_LINKING = (Reference, Hyperlink, Picture, FigureHere)
Linking: TypeAlias = Reference | Hyperlink | Picture | FigureHere

JoinedPart: TypeAlias = (
    str
    | Reference
    | DateReference
    | Hyperlink
    | Picture
    | FigureHere
    | NoteMark
    | Heading
    | AsideOpen
    | AsideClose
)
JoinedParts: TypeAlias = tuple[JoinedPart, ...]


class Joined(Struct, frozen=True, dict=True):  # what many look for is looked for once
    """A text of `words` words joined to what it refers to; `whole` if all could be read.

    Nobody reads its `unused` notes, to which no mark leads.
    """

    parts: JoinedParts = ()
    notes: tuple[JoinedParts, ...] = ()
    unused: tuple[JoinedParts, ...] = ()
    headings: tuple[Heading, ...] = ()
    citations: tuple[Source, ...] = ()
    words: int = 0
    whole: bool = True

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def minutes(self) -> int:
        """How long the text takes to read, at 220 words a minute: at least one."""
        return max(1, round(self.words / _WORDS_A_MINUTE))

    @cached_property
    def told(self) -> str:
        """What the text tells to pages other than its own: what it speaks of, under which headings.

        Between the words stand noncharacters, which no text may hold.
        """
        told = (word for parts in (self.parts, *self.notes) for it in parts for word in _told(it))
        return "\ufdd0".join(told)

    @cached_property
    def linking(self) -> tuple[Linking, ...]:
        """What leads to something or shows it, in the text and its notes, and within links."""
        return tuple(linking_in(chain(self.parts, *self.notes)))


NO_TEXT = Joined()


def linking_in(parts: Iterable[JoinedPart]) -> Iterator[Linking]:
    """Yield what leads to something or shows it among `parts`, and within links."""
    for part in parts:
        if isinstance(part, _LINKING):
            yield part
            if isinstance(part, _MAY_HOLD_PICTURES):
                yield from part.pictures


def _told(part: JoinedPart) -> tuple[str, ...]:
    if isinstance(part, str):
        return ()
    if isinstance(part, Reference):
        return part.kind, part.target.id, part.anchor, part.words, part.locator
    if isinstance(part, DateReference):
        return part.anchor, part.event.id if part.event else ""
    if isinstance(part, Heading):
        return part.id, part.words
    if isinstance(part, FigureHere):
        return "figure", part.figure.id
    return ("picture", part.address) if isinstance(part, Picture) else ()

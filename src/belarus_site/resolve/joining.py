"""Slots joined to what they lead to, one text after another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from belarus_site.dates import DateError, parse_edtf
from belarus_site.diagnostics import Code, Diagnostic, error, quoted, warning
from belarus_site.model.entries import Event, Source
from belarus_site.model.prose import (
    Heading,
    Image,
    Link,
    NoteMark,
    Part,
    Parts,
    PlainDate,
    Prose,
    Scheme,
)
from belarus_site.model.site import (
    DateReference,
    FigureHere,
    Home,
    Hyperlink,
    Joined,
    JoinedPart,
    Mention,
    Picture,
    Reference,
)
from belarus_site.resolve.appositions import REACH, Names, before_joint, plain
from belarus_site.resolve.index import Index
from belarus_site.resolve.mentions import Mentions
from belarus_site.resolve.timeline import Timeline
from belarus_site.resolve.words import contradiction
from belarus_site.source import Place, Text
from belarus_site.suggestions import did_you_mean

_DOCUMENTS = frozenset((Scheme.SECTION, Scheme.PAGE))


@dataclass(frozen=True, slots=True)
class World:
    """What the texts of an explainer can refer to, and where faults and mentions are kept.

    `headings` has the ids of the headings of each section and page, None where it has a fault
    that hides them.
    """

    index: Index
    timeline: Timeline
    names: Names
    language: str
    headings: Mapping[Home, frozenset[str] | None]
    mentions: Mentions
    faults: list[Diagnostic]


class _Under(NamedTuple):
    """The heading that a passage stands under, and its number in the text; 0 for none."""

    number: int = 0
    words: str = ""


_NO_HEADING = _Under()


def join(world: World, home: Home, text: Text, prose: Prose) -> Joined:
    """Return `prose`, the conversion of `text`, joined; faults and mentions go to `world`."""
    joining = _Joining(world, home, text)
    parts = joining.joined(prose.parts)
    notes = []
    for number, note in enumerate(prose.notes, 1):
        joining.under = joining.noted.get(number, _NO_HEADING)
        notes.append(joining.joined(note))
    cited = tuple(source for _, source in joining.citations.values())
    return Joined(parts, tuple(notes), prose.headings, cited)


@dataclass(slots=True)
class _Joining:
    world: World
    home: Home
    text: Text
    under: _Under = _NO_HEADING
    headings: int = 0
    before: str = ""
    event: Event | None = None
    seen: Counter[str] = field(default_factory=Counter)
    shown: set[str] = field(default_factory=set)
    noted: dict[int, _Under] = field(default_factory=dict)
    citations: dict[str, tuple[int, Source]] = field(default_factory=dict)

    def joined(self, parts: Parts) -> tuple[JoinedPart, ...]:
        """Return the parts of the text or of one of its notes, joined."""
        self.before, self.event = "", None
        return tuple(self._part(part) for part in parts)

    def _part(self, part: Part) -> JoinedPart:
        """Join a part, and remember what a date behind it could be the date of."""
        if isinstance(part, PlainDate):
            return self._plain_date(part)
        if isinstance(part, str):
            if "</p>" in part or "</li>" in part:
                self.before, self.event = "", None
            self.before = (self.before + plain(part))[-REACH:]
            return part
        self.event = None
        if isinstance(part, Link):
            joined = self._link(part)
            self.before = (self.before + plain(part.words))[-REACH:]
            if isinstance(joined, Reference) and isinstance(joined.target, Event):
                self.before, self.event = "", joined.target
            return joined
        if isinstance(part, Image):
            return self._image(part)
        if isinstance(part, Heading):
            self.headings += 1
            self.under = _Under(self.headings, part.words)
        elif isinstance(part, NoteMark):
            self.noted.setdefault(part.number, self.under)
        return part

    def _fault(self, fault: Diagnostic | None) -> None:
        if fault is not None:
            self.world.faults.append(fault)

    def _anchor(self, kind: str, ident: str) -> str:
        """Return an id for this passage, or none where nothing will lead to it.

        That is in a text that shares its page with others, and after the first mention under a
        heading. An underscore keeps it apart from the ids of headings and entries.
        """
        target = Home(kind, ident)
        if not self._is_document:
            self.world.mentions.add(target, Mention(self.home, "", ""))
            return ""
        name = f"{kind}_{ident}"
        count = self.seen[name] + 1
        mention = Mention(self.home, name if count == 1 else f"{name}_{count}", self.under.words)
        if not self.world.mentions.add(target, mention, self.under.number):
            return ""
        self.seen[name] = count
        return mention.anchor

    @property
    def _is_document(self) -> bool:
        return self.home.kind in _DOCUMENTS

    def _link(self, link: Link) -> JoinedPart:
        place = self.text.place(link.offset)
        pictures = tuple(self._picture(picture) for picture in link.pictures if not picture.scheme)
        if link.scheme is None:
            fragment = f"#{link.fragment}" if link.fragment else ""
            if not link.words and not pictures:
                hint = f"write [words]({link.target + fragment})"
                self._fault(error(place, Code.LINK, "a link needs words", hint))
            return Hyperlink(link.target + fragment, link.words, link.title, place, pictures)
        if link.fragment and not self._has_heading(link, place):
            return link.words
        if link.scheme is Scheme.DATE:
            return self._date(link, place)
        if link.scheme is Scheme.FIGURE:
            message = "a figure is shown, not linked"
            hint = f"write ![](figure:{link.target})"
            self._fault(error(place, Code.REFERENCE, message, hint))
            return link.words
        target = self.world.index.find(link.scheme, link.target, place, self.world.faults)
        if target is None:
            return link.words
        if isinstance(target, Event):
            said = f'"{target.id}" is dated {target.date.text}'
            self._fault(contradiction(link.words, target.date, said, place, self.world.language))
        if link.scheme is Scheme.CLAIM and not link.words:
            hint = f"write [the words](claim:{link.target})"
            self._fault(error(place, Code.REFERENCE, "a claim needs words", hint))
        number = 0
        if isinstance(target, Source):
            first = len(self.citations) + 1, target
            number, _ = self.citations.setdefault(target.id, first)
        return Reference(
            kind=link.scheme,
            target=target,
            words=link.words,
            fragment=link.fragment,
            anchor=self._anchor(link.scheme, link.target),
            number=number,
            locator=link.title,
            pictures=pictures,
        )

    def _has_heading(self, link: Link, place: Place) -> bool:
        """Tell whether the heading a link leads to is there, or is not to be known."""
        if link.scheme not in _DOCUMENTS:
            shown = quoted(f"#{link.fragment}")
            message = f"a {link.scheme} has no headings: {shown}"
            self._fault(error(place, Code.ANCHOR, message, "take it out"))
            return False
        home = Home(str(link.scheme), link.target)
        known = self.world.headings.get(home)
        if known is None or link.fragment in known:
            return True
        message = f'no heading {quoted(link.fragment)} in {link.scheme} "{link.target}"'
        hint = did_you_mean(link.fragment, known)
        self._fault(error(place, Code.ANCHOR, message, hint))
        return False

    def _date(self, link: Link, place: Place) -> JoinedPart:
        try:
            date = parse_edtf(link.target)
        except DateError as refusal:
            self._fault(error(place, Code.DATE, refusal.message, refusal.hint))
            return link.words
        said = f"the reference is to {date.text}"
        self._fault(contradiction(link.words, date, said, place, self.world.language))
        return DateReference(date, link.words)

    def _plain_date(self, date: PlainDate) -> JoinedPart:
        place = self.text.place(date.offset)
        named = before_joint(self.before)
        event, exact = self.world.timeline.find(date.date)
        if self.event is not None and named is not None and not named.strip():
            said = f'"{self.event.id}" is dated {self.event.date.text}'
            fault = contradiction(date.words, self.event.date, said, place, self.world.language)
            if fault:
                self._fault(fault)
                return DateReference(date.date, date.words)
        if event is None:
            self._unresolved(date, named, place)
        self.before, self.event = "", None
        if event is None:
            return DateReference(date.date, date.words)
        anchor = self._anchor(Scheme.EVENT, event.id) if exact else ""
        return DateReference(date.date, date.words, event, exact, anchor)

    def _unresolved(self, date: PlainDate, named: str | None, place: Place) -> None:
        """Warn of a date that no event has; say so if its event is named with another."""
        if self.world.index.is_broken(Scheme.EVENT):
            return
        told = self.world.names.event_at_end(named) if named else None
        if told is not None:
            words, event = told
            said = f'{quoted(words)} is elsewhere "{event.id}", dated {event.date.text}'
            language = self.world.language
            fault = contradiction(date.words, event.date, said, place, language, certain=False)
            if fault:
                self._fault(fault)
                return
        message = f'no event is dated "{" ".join(date.words.split())}"'
        hint = f"add one, or write [{' '.join(date.words.split())}](date:{date.date.text})"
        self._fault(warning(place, Code.DATE_UNRESOLVED, message, hint))

    def _image(self, image: Image) -> JoinedPart:
        if image.scheme is None:
            return self._picture(image)
        place = self.text.place(image.offset)
        figure = self.world.index.figure(image.target, place, self.world.faults)
        if figure is None:
            return ""
        if not self._is_document:
            message = f"a figure stands in a section or a page, not in the text of a {self._owner}"
            hint = "show it in a section, and lead there"
            self._fault(error(place, Code.REFERENCE, message, hint))
            return ""
        if figure.id in self.shown:
            message = f'the figure "{figure.id}" is shown twice in this text'
            hint = "show it once; other passages can speak of it"
            self._fault(error(place, Code.DUPLICATE, message, hint))
            return ""
        self.shown.add(figure.id)
        self._anchor(Scheme.FIGURE, figure.id)
        return FigureHere(figure)

    @property
    def _owner(self) -> str:
        return self.home.kind.split()[0]

    def _picture(self, image: Image) -> Picture:
        place = self.text.place(image.offset)
        if not image.alt:
            message = "a picture needs a text in its stead"
            hint = "write ![what it shows](address)"
            self._fault(warning(place, Code.ASSET, message, hint))
        return Picture(image.target, image.alt, image.title, place, image.attributes)

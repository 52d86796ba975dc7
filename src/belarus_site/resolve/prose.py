"""Slots joined to what they lead to, one text after another."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from belarus_site.dates import DateError, EdtfDate, contradicts, parse_edtf
from belarus_site.diagnostics import Code, Diagnostic, error, warning
from belarus_site.model.entries import Event, Source
from belarus_site.model.prose import (
    Heading,
    Image,
    Link,
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
    JoinedParts,
    Mention,
    Picture,
    Reference,
)
from belarus_site.prose.written_dates import read_date
from belarus_site.resolve.index import Index
from belarus_site.resolve.timeline import Timeline
from belarus_site.source import Place, Text
from belarus_site.suggestions import did_you_mean

_TAGS = re.compile(r"<[^>]*>")
_WITH_HEADINGS = frozenset((Scheme.SECTION, Scheme.PAGE))


@dataclass(slots=True)
class Joiner:
    """Joins texts of one language, and remembers who is mentioned where."""

    index: Index
    timeline: Timeline
    language: str
    headings: dict[Home, frozenset[str]]
    faults: list[Diagnostic] = field(default_factory=list)
    mentions: dict[Home, list[Mention]] = field(default_factory=dict)

    def join(self, home: Home, text: Text, prose: Prose) -> Joined:
        """Return `prose`, the conversion of `text`, joined; faults and mentions are kept."""
        joining = _Joining(self, home, text)
        parts = joining.parts(prose.parts)
        notes = tuple(joining.parts(note) for note in prose.notes)
        cited = tuple(source for _, source in joining.citations.values())
        return Joined(parts, notes, prose.headings, cited)

    def mention(self, target: Home, mention: Mention) -> bool:
        """Keep a passage that mentions `target`; one a heading is enough for a reader.

        Returns whether it was kept.
        """
        kept = self.mentions.setdefault(target, [])
        new = all((mention.home, mention.heading) != (old.home, old.heading) for old in kept[-3:])
        if new:
            kept.append(mention)
        return new


@dataclass(slots=True)
class _Joining:
    joiner: Joiner
    home: Home
    text: Text
    heading: str = ""
    seen: Counter[str] = field(default_factory=Counter)
    citations: dict[str, tuple[int, Source]] = field(default_factory=dict)

    def parts(self, parts: Parts) -> JoinedParts:
        return tuple(self.part(part) for part in parts)

    def part(self, part: Part) -> JoinedPart:
        if isinstance(part, Link):
            return self.link(part)
        if isinstance(part, PlainDate):
            return self.plain_date(part)
        if isinstance(part, Image):
            return self.image(part)
        if isinstance(part, Heading):
            self.heading = part.words
        return part

    def place(self, offset: int) -> Place:
        return self.text.place(offset)

    def anchor(self, kind: str, ident: str) -> str:
        """Return an id for this passage, or none where nothing will lead to it.

        That is in a text that shares its page with others, and after the first mention under a
        heading. An underscore keeps it apart from the ids of headings and entries.
        """
        if self.home.kind not in {"section", "page"}:
            self.joiner.mention(Home(kind, ident), Mention(self.home, "", ""))
            return ""
        name = f"{kind}_{ident}"
        count = self.seen[name] + 1
        anchor = name if count == 1 else f"{name}_{count}"
        if not self.joiner.mention(Home(kind, ident), Mention(self.home, anchor, self.heading)):
            return ""
        self.seen[name] = count
        return anchor

    def link(self, link: Link) -> JoinedPart:
        place = self.place(link.offset)
        if link.scheme is None:
            fragment = f"#{link.fragment}" if link.fragment else ""
            return Hyperlink(link.target + fragment, link.words, link.title, place)
        if link.scheme is Scheme.DATE:
            return self.date(link, place)
        if link.scheme is Scheme.FIGURE:
            message = "a figure is shown, not linked"
            self.fault(error(place, Code.REFERENCE, message, f"write ![](figure:{link.target})"))
            return link.words
        target = self.joiner.index.find(link.scheme, link.target, place, self.joiner.faults)
        if target is None:
            return link.words
        if link.fragment and not self.heading_exists(link, place):
            return link.words
        if isinstance(target, Event) and link.words:
            self.compare(link.words, target.date, place, f'"{target.id}" is dated')
        if link.scheme is Scheme.CLAIM and not link.words:
            hint = f"write [the words](claim:{link.target})"
            self.fault(error(place, Code.REFERENCE, "a claim needs words", hint))
        number = 0
        if isinstance(target, Source):
            first = len(self.citations) + 1, target
            number, _ = self.citations.setdefault(target.id, first)
        return Reference(
            kind=link.scheme,
            target=target,
            words=link.words,
            fragment=link.fragment,
            anchor=self.anchor(link.scheme, link.target),
            number=number,
            locator=link.title,
        )

    def heading_exists(self, link: Link, place: Place) -> bool:
        if link.scheme in _WITH_HEADINGS:
            known = self.joiner.headings.get(Home(str(link.scheme), link.target), frozenset())
            if link.fragment in known:
                return True
            message = f'no heading "{link.fragment}" in {link.scheme} "{link.target}"'
            hint = did_you_mean(link.fragment, known)
        else:
            message, hint = f'a {link.scheme} has no headings: "#{link.fragment}"', "take it out"
        self.fault(error(place, Code.ANCHOR, message, hint))
        return False

    def date(self, link: Link, place: Place) -> JoinedPart:
        try:
            date = parse_edtf(link.target)
        except DateError as refusal:
            self.fault(error(place, Code.DATE, refusal.message, refusal.hint))
            return link.words
        if link.words:
            self.compare(link.words, date, place, "the reference is to")
        return DateReference(date, link.words)

    def compare(self, words: str, date: EdtfDate, place: Place, said: str) -> None:
        plain = unescape(_TAGS.sub("", words))
        written = read_date(plain, self.joiner.language)
        if written is not None and contradicts(written.date, date):
            shown = plain[written.start : written.end]
            message = f'the words say "{shown}", but {said} {date.text}'
            self.fault(error(place, Code.DATE_MISMATCH, message, "mend the words or the date"))

    def plain_date(self, plain: PlainDate) -> JoinedPart:
        event, exact = self.joiner.timeline.find(plain.date)
        if event is None:
            if (Scheme.EVENT, "*") not in self.joiner.index.broken:
                message = f'no event is dated "{plain.words}"'
                hint = f"add one, or write [{plain.words}](date:{plain.date.text})"
                place = self.place(plain.offset)
                self.fault(warning(place, Code.DATE_UNRESOLVED, message, hint))
            return DateReference(plain.date, plain.words)
        anchor = self.anchor(Scheme.EVENT, event.id) if exact else ""
        return DateReference(plain.date, plain.words, event, exact, anchor)

    def image(self, image: Image) -> JoinedPart:
        place = self.place(image.offset)
        if image.scheme is Scheme.FIGURE:
            figure = self.joiner.index.figure(image.target, place, self.joiner.faults)
            if figure is None:
                return ""
            self.anchor(Scheme.FIGURE, figure.id)
            return FigureHere(figure)
        if not image.alt:
            message = "a picture needs a text in its stead"
            hint = "write ![what it shows](address)"
            self.fault(warning(place, Code.ASSET, message, hint))
        return Picture(image.target, image.alt, image.title, place)

    def fault(self, fault: Diagnostic) -> None:
        self.joiner.faults.append(fault)

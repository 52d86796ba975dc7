"""Slots joined to what they lead to, one text after another."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from belarus_site.diagnostics import Diagnostic
from belarus_site.model.entries import Event
from belarus_site.model.joined import Joined, JoinedPart, Reference
from belarus_site.model.prose import Heading, Image, Link, NoteMark, Part, Parts, PlainDate, Prose
from belarus_site.model.site import Home, Mention
from belarus_site.resolve.headings import with_names
from belarus_site.resolve.links import join_link
from belarus_site.resolve.passage import NO_HEADING, Passage, Under, World
from belarus_site.resolve.pictures import join_image
from belarus_site.resolve.plain_dates import join_plain_date
from belarus_site.source import Text

_BLOCK = re.compile(r"</?(?:p|li|td|th|blockquote|dd|dt|div|h[1-6])\b[^>]*>")


class Told(Struct, frozen=True):
    """A text joined, the entries it mentions by the number of the heading, and its faults."""

    text: Joined
    mentions: Mapping[tuple[Home, int], Mention]
    faults: tuple[Diagnostic, ...]


def join(world: World, home: Home, text: Text, prose: Prose) -> Told:
    """Return `prose`, the conversion of `text`, joined to what is in the `world`."""
    prose = with_names(world, prose)
    joining = _Joining(Passage(world, home, text))
    parts = joining.joined(prose.parts)
    notes = []
    for number, note in enumerate(prose.notes, 1):
        joining.passage.under = joining.noted.get(number, NO_HEADING)
        notes.append(joining.joined(note))
    passage = joining.passage
    cited = tuple(source for _, source in passage.citations.values())
    aside = _Joining(Passage(world, home, text))  # what nobody reads mentions and cites nothing
    unused = tuple(map(aside.joined, prose.unused))
    joined = Joined(parts, tuple(notes), unused, prose.headings, cited, prose.words, prose.whole)
    return Told(joined, passage.mentions, (*passage.faults, *aside.passage.faults))


class _Joining(Struct):
    """The passage that is being joined, how many headings it has passed, and those of notes."""

    passage: Passage
    headings: int = 0
    noted: dict[int, Under] = field(default_factory=dict)

    def joined(self, parts: Parts) -> tuple[JoinedPart, ...]:
        """Return the parts of the text, or of one of its notes, joined."""
        self.passage.forget()
        return tuple(self._part(part) for part in parts)

    def _part(self, part: Part) -> JoinedPart:
        passage = self.passage
        if isinstance(part, str):
            *ended, last = _BLOCK.split(part)
            if ended:
                passage.forget()
            passage.read(last)
            return part
        if isinstance(part, Link):
            joined = join_link(passage, part)
            passage.read(part.words)
            if isinstance(joined, Reference) and isinstance(joined.target, Event):
                passage.forget(joined.target)
            return joined
        if isinstance(part, PlainDate):
            dated = join_plain_date(passage, part)
            passage.forget()
            return dated
        passage.forget()
        if isinstance(part, Image):
            return join_image(passage, part)
        if isinstance(part, Heading):
            self.headings += 1
            passage.under = Under(self.headings, part.words)
        elif isinstance(part, NoteMark):
            self.noted.setdefault(part.number, passage.under)
        return part

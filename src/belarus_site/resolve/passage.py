"""Where the joining of a text stands, and what all texts have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from belarus_site.dates import EdtfDate
from belarus_site.diagnostics import Diagnostic
from belarus_site.model.assets import Asset
from belarus_site.model.entries import Event, Source
from belarus_site.model.joined import Target
from belarus_site.model.kinds import DOCUMENTS
from belarus_site.model.site import Home, Mention
from belarus_site.prose.tokens import text_of
from belarus_site.resolve.appositions import REACH, Names
from belarus_site.resolve.index import Index
from belarus_site.resolve.timeline import Timeline
from belarus_site.source import Place, Text


class World(Struct, frozen=True):
    """What the texts of an explainer can refer to; joining a text changes nothing in it.

    `headings` has the ids of the headings of each text, None where it has a fault that hides
    them, and `assets` the files that pictures can show, by their paths below `assets/`. `unread`
    has the events that have a fault. `name_of` returns what is called for by a link without words.
    """

    index: Index
    timeline: Timeline
    unread: Timeline
    names: Names
    headings: Mapping[Home, frozenset[str] | None]
    assets: Mapping[str, Asset]
    name_of: Callable[[Target | EdtfDate], str]


class Under(Struct, frozen=True):
    """The heading that a passage stands under, and its number in the text; 0 for none."""

    number: int
    words: str


NO_HEADING = Under(0, "")


class Passage(Struct):
    """The place in a text that is being joined, and what stands before it.

    `before` are the last characters before it in its paragraph, or those behind a link to an
    event, which then is `event`. `mentions` and `faults` are those of the text so far.
    """

    world: World
    home: Home
    text: Text
    under: Under = NO_HEADING
    before: str = ""
    event: Event | None = None
    shown: set[str] = field(default_factory=set)
    citations: dict[str, tuple[int, Source]] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)
    mentions: dict[tuple[Home, int], Mention] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)

    def place(self, offset: int) -> Place:
        """Return the place in its file of what stands at `offset` of the text."""
        return self.text.place(offset)

    def report(self, fault: Diagnostic | None) -> None:
        """Keep a fault, if there is one."""
        if fault is not None:
            self.faults.append(fault)

    def read(self, html: str) -> None:
        """Remember words that stand before what follows."""
        self.before = (self.before + text_of(html))[-REACH:]

    def forget(self, event: Event | None = None) -> None:
        """Begin anew what stands before, behind a link to `event` or at a paragraph."""
        self.before, self.event = "", event

    @property
    def in_document(self) -> bool:
        """Whether the text has a page of its own."""
        return self.home.kind in DOCUMENTS

    def cite(self, source: Source) -> int:
        """Return the number of a source in this text."""
        number, _ = self.citations.setdefault(source.id, (len(self.citations) + 1, source))
        return number

    def anchor(self, kind: str, ident: str) -> str:
        """Return an id for this mention of an entry, or none where nothing will lead to it.

        That is in a text that shares its page with others, and after the first mention under a
        heading. An underscore keeps it apart from the ids of headings and entries.
        """
        target = Home(kind, ident)
        if not self.in_document:
            self.mentions.setdefault((target, 0), Mention(self.home, "", ""))
            return ""
        name = f"{kind}_{ident}"
        count = self.anchors.get(name, 0) + 1
        mention = Mention(self.home, name if count == 1 else f"{name}_{count}", self.under.words)
        if self.mentions.setdefault((target, self.under.number), mention) is not mention:
            return ""
        self.anchors[name] = count
        return mention.anchor

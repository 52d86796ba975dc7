"""What a template is given: finished words and addresses, and nothing it would have to look up."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from belarus_site.render.languages import LanguageView
from belarus_site.render.marks import Marks


class LinkView(Struct, frozen=True):
    """A link with its words; `note` stands beside it, `current` marks the page it is on.

    `mark` are the attributes of an element that holds the words, where it needs any.
    """

    href: str
    words: str
    note: str = ""
    current: bool = False
    mark: Markup = Markup()


class DateView(Struct, frozen=True):
    """A date in words, and the value for `<time datetime>` or None where HTML allows none."""

    words: str
    datetime: str | None


class ChromeView(Struct, frozen=True):
    """What stands around every page; the note of each of `feeds` is its media type.

    The address of the `icon` is relative, so that no mirror asks another host for it; a page that
    may be shown at an address of any depth has none.
    """

    language: str
    direction: str
    title: str
    tagline: str
    home: str
    nav: tuple[LinkView, ...]
    feeds: tuple[LinkView, ...]
    subscribe: LinkView
    how_to_cite: LinkView
    icon: str
    published: DateView
    authors: tuple[LinkView, ...]
    licence: LinkView | None
    styles: Markup
    languages: tuple[LanguageView, ...]
    mark: Marks


class HeadView(Struct, frozen=True):
    """What a page says of itself to browsers and search engines.

    `canonical` and `card`, its picture for those who show links with one, are absolute; there may
    be no card.
    """

    title: str
    description: str
    canonical: str
    kind: str = "website"
    card: str = ""


class CitationView(Struct, frozen=True):
    """A source in words, with links to its own entry and to the source itself.

    `details` say who made it, when, and where in it to look; `reading` in which language and when
    it was read.
    """

    number: int
    entry: str
    words: str
    details: Markup
    reading: Markup
    url: str
    archived: str


class SpanView(Struct, frozen=True):
    """The part of `years` that a date may stand for: `start` and `length` in months.

    `runs_on` is true where it has no end.
    """

    start: int
    length: int
    years: int
    runs_on: bool


class EventView(Struct, frozen=True):
    """An event of the timeline; `marks` are the names of the filters that keep it in sight."""

    id: str
    title: str
    date: DateView
    span: SpanView
    exact: bool
    text: Markup
    notes: tuple[Markup, ...]
    marks: tuple[str, ...]
    people: tuple[LinkView, ...]
    places: tuple[LinkView, ...]
    sources: tuple[LinkView, ...]
    passages: tuple[LinkView, ...]
    mark: Marks

    @property
    def is_day(self) -> bool:
        """Whether the date is one known day, of which a machine can tell the month."""
        return self.exact and self.date.datetime is not None


class YearView(Struct, frozen=True):
    """A year of the timeline; `since` is the number of years since the one before it."""

    id: str
    label: str
    since: int
    events: tuple[EventView, ...]


class FilterView(Struct, frozen=True):
    """A choice of `count` events, by topic or by the section that tells them.

    `mark` are the attributes of an element that holds the words, where it needs any.
    """

    name: str
    words: str
    count: int
    mark: Markup = Markup()


class TimelineView(Struct, frozen=True):
    """The years that have events, and the filters a reader may choose from."""

    years: tuple[YearView, ...]
    topics: tuple[FilterView, ...]
    sections: tuple[FilterView, ...]


class DotView(Struct, frozen=True):
    """An event on a line to scale; `exact` is false where its day is not known for certain.

    `since` is how many years after the dot before it its year is, where that is asked for, but no
    more than a line has room for. `mark`
    are the attributes of an element that holds the words, where it needs any.
    """

    href: str
    words: str
    date: str
    exact: bool
    since: int = 0
    mark: Markup = Markup()


class ColumnView(Struct, frozen=True):
    """The events of one stretch of time: the `number`th from the first, after `gap` empty ones.

    Its label is empty where it is that of the column before it, and `labelled` is true where it has
    room beside the others.
    """

    number: int
    gap: int
    label: str
    dots: tuple[DotView, ...]
    labelled: bool = True


class LineView(Struct, frozen=True):
    """So many `events` on a line of as many columns as `length` says, those without any left out.

    `flat` is true where it may run across a wide page: none of its columns is too tall.
    """

    length: int
    columns: tuple[ColumnView, ...]
    events: int
    flat: bool


class SectionCardView(Struct, frozen=True):
    """A section as the front page and the ends of other sections show it.

    `point` is the first of its takeaways, or empty.
    """

    number: int
    href: str
    title: str
    question: str
    summary: str
    minutes: int
    point: str
    mark: Marks


class NotesView(Struct, frozen=True):
    """Notes that stand beside the `row`th stretch of a text, with the number of the `first`."""

    row: int
    first: int
    notes: tuple[Markup, ...]


class StretchesView(Struct, frozen=True):
    """A text in stretches one below another, and the groups of its notes beside them."""

    stretches: tuple[Markup, ...]
    groups: tuple[NotesView, ...]


class SectionView(Struct, frozen=True):
    """A section as its own page shows it."""

    card: SectionCardView
    body: Markup
    takeaways: tuple[str, ...]
    notes: tuple[Markup, ...]
    contents: tuple[LinkView, ...]
    citations: tuple[CitationView, ...]
    events: tuple[DotView, ...]
    updates: tuple[LinkView, ...]
    authors: tuple[LinkView, ...]
    topics: tuple[str, ...]
    published: DateView
    updated: DateView | None
    previous: LinkView | None
    next: LinkView | None


class EntryView(Struct, frozen=True):
    """A person, place, term or source; `whole` leads to where all that is known of it stands."""

    id: str
    whole: str
    name: str
    detail: Markup
    text: Markup
    notes: tuple[Markup, ...]
    aliases: tuple[str, ...]
    facts: tuple[LinkView, ...]
    events: tuple[LinkView, ...]
    sources: tuple[LinkView, ...]
    passages: tuple[LinkView, ...]
    claims: tuple[LinkView, ...]
    mark: Marks


class UpdateView(Struct, frozen=True):
    """A change after publication."""

    id: str
    title: str
    kind: str
    date: DateView
    text: Markup
    notes: tuple[Markup, ...]
    section: LinkView | None
    claims: tuple[LinkView, ...]
    mark: Marks

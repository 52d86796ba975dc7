"""Views of the events in the order of time: whole, for the timeline, and as dots on a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date as day
from functools import cached_property
from itertools import chain, count, groupby, islice, product
from string import ascii_lowercase

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.model.entries import Event
from belarus_site.model.site import Home, Site
from belarus_site.render.alphabet import in_alphabet
from belarus_site.render.citations import locators
from belarus_site.render.entries import Entries, date_view
from belarus_site.render.marks import foreign, marks
from belarus_site.render.routes import year_id
from belarus_site.render.timescale import is_exact, span_of, year_of
from belarus_site.render.views import (
    ColumnView,
    DotView,
    EventView,
    FilterView,
    LineView,
    LinkView,
    TimelineView,
    YearView,
)
from belarus_site.render.wording import year_words

_MOST_COLUMNS = 52
"""With 24 pixels for each dot, a line of so many columns fits a page 1280 pixels wide."""
_MONTHS = (1, 3, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""How many months a column may stand for."""
_LABEL_SPACE = 2
_TALLEST = 30
"""With more dots in a column, a line across the page would be taller than a window."""
_NO_BEGINNING = "begun_earlier"


class Timeline(Struct, frozen=True, dict=True):
    """Makes the views of the events of `site`; `entries` knows the links and the language."""

    site: Site
    entries: Entries

    def view(self) -> TimelineView:
        """Return every event under its year, and what a reader may choose them by."""
        # Topics are the same words in each language: the original's.
        spoken = foreign(self.site.content.untranslated.language, self.site.explainer.language)
        return TimelineView(
            tuple(self._years()),
            tuple(self._choice(name, topic, spoken) for topic, name in self._topics.items()),
            tuple(
                self._choice(self._sections[home], section.title, marks(self.site, home).name)
                for section in self.site.sections
                if (home := Home("section", section.id)) in self._sections
            ),
        )

    def _choice(self, name: str, words: str, mark: Markup) -> FilterView:
        return FilterView(name, words, self._counts[name], mark)

    @cached_property
    def _texts(self) -> Entries:
        return replace(self.entries, inline=replace(self.entries.inline, cited=False))

    @cached_property
    def _topics(self) -> dict[str, str]:
        """The names of the filters by topic; topics are an author's words, these are ours."""
        topics = in_alphabet({topic for event in self.site.events for topic in event.topics}, str)
        return dict(zip(topics, _names(), strict=False))

    @cached_property
    def _sections(self) -> dict[Home, str]:
        """The names of the filters by section."""
        homes = (Home("section", section.id) for section in self.site.sections)
        names = islice(_names(), len(self._topics), None)
        return dict(zip((home for home in homes if home in self.site.told), names, strict=False))

    @cached_property
    def _marks(self) -> dict[str, tuple[str, ...]]:
        """The names of the filters that keep each event in sight, by its id.

        They are in one order, in which gzip finds them again: those of sections first.
        """
        marks = {event.id: [self._topics[it] for it in event.topics] for event in self.site.events}
        for home, name in self._sections.items():
            for event in self.site.told[home]:
                marks[event.id].append(name)
        return {ident: tuple(sorted(set(names), reverse=True)) for ident, names in marks.items()}

    @cached_property
    def _counts(self) -> Counter[str]:
        """How many events each filter keeps in sight."""
        return Counter(chain.from_iterable(self._marks.values()))

    def _years(self) -> list[YearView]:
        found: list[YearView] = []
        last: int | None = None
        for year, events in groupby(self.site.events, key=lambda event: year_of(event.date)):
            views = tuple(self._event(event) for event in events)
            if year is None:
                label = self.entries.inline.words.gettext("No known beginning")
                found.append(YearView(_NO_BEGINNING, label, 0, views))
            else:
                since = year - last if last is not None else 0
                label = year_words(year, self.entries.inline.language)
                found.append(YearView(year_id(year), label, since, views))
            last = year
        return found

    def _event(self, event: Event) -> EventView:
        text, notes = self._texts.text("event", event.id)
        return EventView(
            id=event.id,
            title=event.title,
            date=date_view(event.date, self.entries.inline.language),
            span=span_of(event.date),
            exact=is_exact(event.date),
            text=text,
            notes=notes,
            marks=self._marks[event.id],
            people=self.entries.list("person", event.people),
            places=self.entries.list("place", event.places),
            sources=self._sources(event),
            passages=self.entries.passages("event", event.id),
            mark=marks(self.site, Home("event", event.id)),
        )

    def _sources(self, event: Event) -> tuple[LinkView, ...]:
        """Return the sources that the text cites, by their numbers, then those only named.

        Who published a source says more here than its title, and says it shorter; how it was read
        is told with the source.
        """
        by_id = self.site.sources
        sources = {source.id: source for source in self.site.text("event", event.id).citations}
        sources |= {ref.id: by_id[ref.id] for ref in event.sources if ref.id in by_id}
        where = locators(event.sources)
        return tuple(
            LinkView(
                self.entries.links.to(Home("source", source.id)),
                _named(source.publisher) or source.author or source.title,
                where.get(source.id, ""),
            )
            for source in sources.values()
        )

    def line(self) -> LineView | None:
        """Return the events that begin at a known time on a line to scale, or None.

        Its columns stand for equal lengths of time: the shortest with which the line stays
        narrow enough. Those without an event are left out, but counted.
        """
        known = [event for event in self.site.events if event.date.start]
        if not known:
            return None
        first, last = _month(known[0].date.earliest), _month(known[-1].date.earliest)
        narrow = (unit for unit in _MONTHS if last // unit - first // unit < _MOST_COLUMNS)
        unit = next(narrow, _MONTHS[-1])
        columns: list[ColumnView] = []
        for at, group in groupby(known, key=lambda event: _month(event.date.earliest) // unit):
            number = at - first // unit + 1
            gap = number - columns[-1].number - 1 if columns else 0
            dots = tuple(self._dot(event) for event in group)
            columns.append(ColumnView(number, gap, str(at * unit // 12), dots))
        is_flat = max(len(column.dots) for column in columns) <= _TALLEST
        return LineView(columns[-1].number, _spaced(columns), len(known), is_flat)

    def _dot(self, event: Event) -> DotView:
        link = self.entries.event_link(event)
        return DotView(link.href, link.words, link.note, is_exact(event.date), mark=link.mark)


def _names() -> Iterator[str]:
    """Yield short names: each stands on a page hundreds of times."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _named(publisher: str) -> str:
    """Return the name of a publisher without what follows it in small letters."""
    name, _, rest = publisher.partition(", ")
    return name if rest[:1].islower() else publisher


def _spaced(columns: list[ColumnView]) -> tuple[ColumnView, ...]:
    """Label the first column of each year, and mark whose label has room, the last one first."""
    found: list[ColumnView] = []
    free = columns[-1].number
    before = ("", *(column.label for column in columns[:-1]))
    for column, last in zip(reversed(columns), reversed(before), strict=True):
        label = column.label if column.label != last else ""
        labelled = bool(label) and column.number <= free
        if labelled:
            free = column.number - _LABEL_SPACE
        found.append(replace(column, label=label, labelled=labelled))
    return tuple(reversed(found))


def _month(date: day) -> int:
    return date.year * 12 + date.month - 1

"""Views of the texts people read through: sections, as cards and whole, and their sources."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from belarus_site.model.entries import Author, Event, Section, Source
from belarus_site.model.joined import Joined
from belarus_site.model.site import Home, Site
from belarus_site.render.citations import citation, locators
from belarus_site.render.entries import Entries, date_view, outward
from belarus_site.render.marks import marks
from belarus_site.render.timescale import is_exact, year_of
from belarus_site.render.views import (
    CitationView,
    DotView,
    LinkView,
    SectionCardView,
    SectionView,
)

_CONTENTS_LEVEL = 2
_LONGEST_GAP = 6
"""Years between two events of a section that take room; more would push them out of sight."""


def author_links(authors: tuple[Author, ...], site: Site) -> tuple[LinkView, ...]:
    """Return authors as links; one without an address is words alone."""
    return tuple(outward(author.url, author.name, site) for author in authors)


class Documents(Struct, frozen=True):
    """Makes the views of the sections of `site`; `entries` knows the links and the language."""

    site: Site
    entries: Entries

    def cards(self) -> tuple[SectionCardView, ...]:
        """Return every section as the front page shows it."""
        return tuple(self.card(section) for section in self.site.sections)

    def card(self, section: Section) -> SectionCardView:
        """Return a section as the front page shows it."""
        return SectionCardView(
            number=section.number,
            href=self.entries.links.to(Home("section", section.id)),
            title=section.title,
            question=section.question,
            summary=section.summary,
            minutes=self.site.text("section", section.id).minutes,
            point=next(iter(section.takeaways), ""),
            mark=marks(self.site, Home("section", section.id)),
        )

    def section(self, section: Section) -> SectionView:
        """Return a section as its own page shows it."""
        home = Home("section", section.id)
        joined, told = self.site.text(*home), self.site.told.get(home, ())
        language = self.entries.inline.language
        mark = marks(self.site, home)
        inline = self.entries.inline.within(mark.language("body"))
        return SectionView(
            card=self.card(section),
            body=inline.html(joined),
            takeaways=section.takeaways,
            notes=inline.notes(joined),
            contents=tuple(
                LinkView(f"#{heading.id}", heading.words, mark=mark("body"))
                for heading in joined.headings
                if heading.level == _CONTENTS_LEVEL
            ),
            citations=self.citations(joined, section),
            events=tuple(self._told(told)),
            updates=tuple(
                LinkView(
                    self.entries.links.to(Home("update", update.id)),
                    update.title,
                    date_view(update.date.date, language).words,
                    mark=marks(self.site, Home("update", update.id)).name,
                )
                for update in self.site.updates_of.get(section.id, ())
            ),
            authors=author_links(section.authors, self.site),
            topics=section.topics,
            published=date_view(section.published.date, language),
            updated=date_view(section.updated.date, language) if section.updated else None,
            previous=self._neighbour(section, -1),
            next=self._neighbour(section, 1),
        )

    def _told(self, events: tuple[Event, ...]) -> Iterator[DotView]:
        """Yield the events of a section as dots, as far apart as their years, within reason."""
        last: int | None = None
        for event in events:
            link, year = self.entries.event_link(event), year_of(event.date)
            since = 0 if year is None or last is None else min(year - last, _LONGEST_GAP)
            yield DotView(link.href, link.words, link.note, is_exact(event.date), since, link.mark)
            last = last if year is None else year

    def _neighbour(self, section: Section, step: int) -> LinkView | None:
        index = section.number - 1 + step
        if not 0 <= index < len(self.site.sections):
            return None
        return self.entries.link("section", self.site.sections[index].id)

    def citations(self, joined: Joined, section: Section | None = None) -> tuple[CitationView, ...]:
        """Return the sources a text cites, by number, then those that its section only names."""
        cited: dict[str, Source] = {source.id: source for source in joined.citations}
        by_id, named = self.site.sources, section.sources if section else ()
        cited |= {ref.id: by_id[ref.id] for ref in named if ref.id in by_id}
        where = locators(named)
        return tuple(
            citation(self.entries, source, number, where.get(source.id, ""))
            for number, source in enumerate(cited.values(), 1)
        )

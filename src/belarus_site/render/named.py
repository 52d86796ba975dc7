"""Views of what has a name and a list of its own: people, places, terms and sources."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from markupsafe import Markup
from msgspec import Struct

from belarus_site.model.site import Home, Site
from belarus_site.render.alphabet import in_alphabet
from belarus_site.render.citations import citation
from belarus_site.render.coordinates import position
from belarus_site.render.entries import Entries, outward
from belarus_site.render.marks import isolated, marks, row
from belarus_site.render.views import EntryView, LinkView

_NAME = attrgetter("name")


class Named(Struct, frozen=True):
    """Makes the views of what is named in `site`; `entries` knows the links and the language."""

    site: Site
    entries: Entries

    def people(self) -> Iterator[EntryView]:
        """Yield the people by name."""
        for person in in_alphabet(self.site.content.people, _NAME):
            yield self._entry(
                "person",
                person.id,
                person.name,
                marks(self.site, Home("person", person.id)).within("role", person.role),
                aliases=person.aliases,
                sources=self.entries.list("source", person.sources),
            )

    def places(self) -> Iterator[EntryView]:
        """Yield the places by name."""
        for place in in_alphabet(self.site.content.places, _NAME):
            where = ", ".join(position(place.lat, place.lon, self.entries.inline.words))
            kind = marks(self.site, Home("place", place.id)).within("kind", place.kind)
            detail = row(kind, isolated(where, self.entries.inline.language))
            yield self._entry("place", place.id, place.name, detail, aliases=place.aliases)

    def terms(self) -> Iterator[EntryView]:
        """Yield the terms by name."""
        for term in in_alphabet(self.site.content.terms, _NAME):
            yield self._entry("term", term.id, term.name, Markup(), aliases=term.aliases)

    def sources(self) -> Iterator[EntryView]:
        """Yield the sources in the author's order."""
        for source in self.site.content.sources:
            cited = citation(self.entries, source, 0)
            gettext = self.entries.inline.words.gettext
            outside = (
                (source.url, gettext("The source")),
                (source.archived, gettext("An archived copy")),
            )
            yield self._entry(
                "source",
                source.id,
                source.title,
                row(cited.details, cited.reading),
                facts=tuple(outward(url, words, self.site) for url, words in outside if url),
            )

    def _entry(
        self,
        kind: str,
        ident: str,
        name: str,
        detail: Markup,
        *,
        aliases: tuple[str, ...] = (),
        facts: tuple[LinkView, ...] = (),
        sources: tuple[LinkView, ...] = (),
    ) -> EntryView:
        text, notes = self.entries.text(kind, ident)
        return EntryView(
            id=ident,
            whole=self.entries.links.to(Home(kind, ident)),
            name=name,
            detail=detail,
            text=text,
            notes=notes,
            aliases=aliases,
            facts=facts,
            events=self.entries.event_links(kind, ident),
            sources=sources,
            passages=self.entries.passages(kind, ident),
            claims=self.entries.claims(kind, ident),
            mark=marks(self.site, Home(kind, ident)),
        )

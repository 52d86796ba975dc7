"""Views of the entries: people, places, terms, sources, claims and updates."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import (
    Claim,
    Event,
    Location,
    Person,
    Ref,
    Refs,
    Source,
    Term,
    UpdateKind,
)
from belarus_site.model.kinds import DOCUMENTS
from belarus_site.model.site import Home, Mention, Site
from belarus_site.render.catalogs import N_
from belarus_site.render.coordinates import position
from belarus_site.render.inline import Inline, words_of
from belarus_site.render.marks import isolated, marks
from belarus_site.render.routes import Links
from belarus_site.render.views import (
    CitationView,
    DateView,
    EntryView,
    LinkView,
    UpdateView,
)
from belarus_site.render.wording import date_words, direction, language_words

UPDATE_KINDS = {
    UpdateKind.CORRECTION: N_("Correction"),
    UpdateKind.ADDITION: N_("Addition"),
    UpdateKind.TRANSLATION: N_("Translation"),
}
_MOST_PASSAGES = 12
"""More passages than these tell a reader nothing; the first come first."""


def date_view(date: EdtfDate, language: str) -> DateView:
    """Return the view of a date; its words say in what way it is uncertain."""
    return DateView(date_words(date, language), date.html_datetime)


def outward(address: str, words: str, site: Site) -> LinkView:
    """Return a link to another site, or its words and address where none may lead outside."""
    if site.explainer.link_outside or not address:
        return LinkView(address, words)
    return LinkView("", f"{words} ({address})")


def locators(refs: Refs) -> dict[str, str]:
    """Return where in each source of `refs` to look, in the author's words, by its id."""
    found: dict[str, list[str]] = {}
    for ref in refs:
        found.setdefault(ref.id, []).append(ref.locator)
    return {ident: "; ".join(filter(None, words)) for ident, words in found.items()}


def _row(*pieces: Markup) -> Markup:
    return Markup(" · ").join(filter(None, pieces))


class Entries(Struct, frozen=True):
    """Makes the views of the entries of `site`, with addresses from `links`."""

    site: Site
    inline: Inline
    links: Links

    def title(self, home: Home) -> str | None:
        """Return what an entry is called, or None where there is none."""
        match self.site.entries.get(home):
            case Claim():
                return words_of(self.site.text(*home), self.inline.language)
            case Person(name=name) | Location(name=name) | Term(name=name):
                return name
            case None:
                return None
            case entry:
                return entry.title

    def link(self, kind: str, ident: str) -> LinkView:
        """Return a link to an entry by its name."""
        home = Home(kind, ident)
        return LinkView(self.links.to(home), self.title(home) or ident, mark=self._mark(home))

    def _mark(self, home: Home) -> Markup:
        """Return the attributes of an element that holds what an entry is called.

        A source keeps the title it has in whatever language.
        """
        if home.kind == "source":
            rtl = direction(self.inline.language) == "rtl"
            return Markup(' dir="auto"') if rtl else Markup()
        return marks(self.site, home).name

    def list(self, kind: str, refs: tuple[Ref, ...]) -> tuple[LinkView, ...]:
        """Return links to the entries of `refs` that there are."""
        return tuple(
            replace(link, note=ref.locator)
            for ref in refs
            if Home(kind, ref.id) in self.site.entries
            for link in (self.link(kind, ref.id),)
        )

    def passages(self, kind: str, ident: str) -> tuple[LinkView, ...]:
        """Return links to the passages that mention an entry, those of sections first.

        Events and claims that name it are told elsewhere; notes to sources where nothing else does.
        """
        home = Home(kind, ident)
        elsewhere = {Home("event", event.id) for event in self.site.events_of.get(home, ())}
        mentions = tuple(self._mentions(home))
        found = [
            mention
            for mention in mentions
            if mention.home in self.site.entries
            and mention.home.kind != "claim"
            and mention.home not in elsewhere
        ]
        found = [mention for mention in found if mention.home.kind != "source"] or found
        found.sort(key=lambda mention: mention.home.kind not in DOCUMENTS)
        links: dict[tuple[str, str], LinkView] = {}
        for mention in found:
            link = self._passage(mention)
            links.setdefault((link.words, link.note), link)
        if any(mention.home.kind == "explainer" for mention in mentions):
            links["", ""] = self._front()
        return tuple(links.values())[:_MOST_PASSAGES]

    def _front(self) -> LinkView:
        mark = marks(self.site, Home("explainer", "")).name
        return LinkView(self.links.to_front(), self.site.explainer.title, mark=mark)

    def _passage(self, mention: Mention) -> LinkView:
        home = mention.home
        anchor = mention.anchor if home.kind in DOCUMENTS else ""
        href, words = self.links.to(home, anchor), self.title(home) or ""
        return LinkView(href, words, mention.heading, mark=self._mark(home))

    def _mentions(self, home: Home) -> Iterator[Mention]:
        """Yield the mentions of an entry; those by a figure are where the figure is shown."""
        for mention in self.site.mentions.get(home, ()):
            if mention.home.kind == "figure":
                yield from self.site.mentions.get(mention.home, ())
            elif mention.home != home:
                yield mention

    def claims(self, kind: str, ident: str) -> tuple[LinkView, ...]:
        """Return links to the claims that somebody makes, that rest on a source or name an entry.

        They are called by their numbers: there may be hundreds.
        """
        mentions, numbers = self.site.mentions.get(Home(kind, ident), ()), self.site.claim_numbers
        found = {mention.home.id for mention in mentions if mention.home.owner.kind == "claim"}
        return tuple(
            LinkView(self.links.to(Home("claim", claim)), str(numbers[claim]))
            for claim in sorted(found, key=numbers.__getitem__)
        )

    def event_links(self, kind: str, ident: str) -> tuple[LinkView, ...]:
        """Return links to the events that name an entry, in the order of time."""
        events = self.site.events_of.get(Home(kind, ident), ())
        return tuple(self.event_link(event) for event in events)

    def event_link(self, event: Event) -> LinkView:
        """Return a link to an event, with its date beside it."""
        link = self.link("event", event.id)
        return replace(link, note=date_words(event.date, self.inline.language))

    def text(self, kind: str, ident: str) -> tuple[Markup, tuple[Markup, ...]]:
        """Return the text of an entry and its notes, empty where it has none."""
        joined = self.site.text(kind, ident)
        inline = replace(self.inline, noted=False)
        key = "note" if kind == "source" else "text"
        around = marks(self.site, Home(kind, ident)).around
        notes = tuple(around(note, key) for note in inline.notes(joined))
        return around(inline.html(joined), key), notes

    def people(self) -> Iterator[EntryView]:
        """Yield the people by name."""
        for person in sorted(self.site.content.people, key=lambda person: person.name.casefold()):
            yield self._entry(
                "person",
                person.id,
                person.name,
                marks(self.site, Home("person", person.id)).within("role", person.role),
                aliases=person.aliases,
                sources=self.list("source", person.sources),
            )

    def places(self) -> Iterator[EntryView]:
        """Yield the places by name."""
        for place in sorted(self.site.content.places, key=lambda place: place.name.casefold()):
            where = ", ".join(position(place.lat, place.lon, self.inline.words))
            kind = marks(self.site, Home("place", place.id)).within("kind", place.kind)
            detail = Markup(" · ").join(filter(None, (kind, isolated(where, self.inline.language))))
            yield self._entry("place", place.id, place.name, detail, aliases=place.aliases)

    def terms(self) -> Iterator[EntryView]:
        """Yield the terms by name."""
        for term in sorted(self.site.content.terms, key=lambda term: term.name.casefold()):
            yield self._entry("term", term.id, term.name, Markup(), aliases=term.aliases)

    def sources(self) -> Iterator[EntryView]:
        """Yield the sources in the author's order."""
        for source in self.site.content.sources:
            citation = self.citation(source, 0)
            gettext = self.inline.words.gettext
            outside = (
                (source.url, gettext("The source")),
                (source.archived, gettext("An archived copy")),
            )
            yield self._entry(
                "source",
                source.id,
                source.title,
                _row(citation.details, citation.reading),
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
        text, notes = self.text(kind, ident)
        return EntryView(
            id=ident,
            whole=self.links.to(Home(kind, ident)),
            name=name,
            detail=detail,
            text=text,
            notes=notes,
            aliases=aliases,
            facts=facts,
            events=self.event_links(kind, ident),
            sources=sources,
            passages=self.passages(kind, ident),
            claims=self.claims(kind, ident),
            mark=marks(self.site, Home(kind, ident)),
        )

    def citation(self, source: Source, number: int, locator: str = "") -> CitationView:
        """Return a source as a note cites it, where in it to look, and how it was read."""
        own = self.inline.language
        date = date_words(source.date, own) if source.date else ""
        seen = Markup()
        if source.accessed:
            said = escape(self.inline.words.gettext("read %(date)s", date="{}"))
            seen = said.format(isolated(date_words(source.accessed, own), own))
        details = (source.author, source.publisher, date, locator)
        return CitationView(
            number=number,
            entry=self.links.to(Home("source", source.id)),
            words=source.title,
            details=_row(*(isolated(piece, own) for piece in details)),
            reading=_row(*(isolated(it, own) for it in (self._foreign(source.language), seen))),
            url=source.url,
            archived=source.archived,
        )

    def _foreign(self, language: str) -> str:
        """Return the name of a language, or nothing where it is that of the explainer."""
        own = self.inline.language
        alike = language.partition("-")[0].lower() == own.partition("-")[0].lower()
        return "" if alike else language_words(language, own)

    def updates(self) -> Iterator[UpdateView]:
        """Yield the updates, the newest first."""
        for update in self.site.updates:
            text, notes = self.text("update", update.id)
            yield UpdateView(
                id=update.id,
                title=update.title,
                kind=self.inline.words.gettext(UPDATE_KINDS[update.kind]),
                date=date_view(update.date.date, self.inline.language),
                text=text,
                notes=notes,
                section=self.link("section", update.section.id) if update.section else None,
                claims=self.list("claim", update.claims),
                mark=marks(self.site, Home("update", update.id)),
            )

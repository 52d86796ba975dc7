"""Links to entries, to what mentions them and to their events, and their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Claim, Event, Location, Person, Ref, Term
from belarus_site.model.kinds import DOCUMENTS
from belarus_site.model.site import Home, Mention, Site
from belarus_site.render.inline import Inline
from belarus_site.render.marks import marks
from belarus_site.render.naming import words_of
from belarus_site.render.routes import Links
from belarus_site.render.views import DateView, LinkView
from belarus_site.render.wording import date_words, direction

_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]")
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


class Entries(Struct, frozen=True):
    """Tells of the entries of `site`, with addresses from `links`."""

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
        """Return links to the events that name an entry, in the order of time.

        Their dates are for brackets, and so have none of their own.
        """
        links = map(self.event_link, self.site.events_of.get(Home(kind, ident), ()))
        return tuple(replace(it, note=_BRACKETS.sub(r", \1", it.note)) for it in links)

    def event_link(self, event: Event) -> LinkView:
        """Return a link to an event, with its date beside it."""
        link = self.link("event", event.id)
        return replace(link, note=date_words(event.date, self.inline.language))

    def text(self, kind: str, ident: str) -> tuple[Markup, tuple[Markup, ...]]:
        """Return the text of an entry and its notes, empty where it has none."""
        joined = self.site.text(kind, ident)
        key = "note" if kind == "source" else "text"
        mark = marks(self.site, Home(kind, ident))
        inline = replace(self.inline, noted=False).within(mark.language(key))
        notes = tuple(mark.around(note, key) for note in inline.notes(joined))
        return mark.around(inline.html(joined), key), notes

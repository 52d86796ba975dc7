"""Running text as HTML: each slot filled, for pages that have their styles with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Self

from markupsafe import Markup, escape
from msgspec import Struct, field
from msgspec.structs import replace

from belarus_site.dates import EdtfDate, Precision
from belarus_site.model.entries import (
    Claim,
    Event,
    Figure,
    Person,
    Ref,
    Source,
    Status,
)
from belarus_site.model.joined import (
    DateReference,
    FigureHere,
    Hyperlink,
    Joined,
    JoinedPart,
    JoinedParts,
    Picture,
    Reference,
)
from belarus_site.model.prose import AsideClose, AsideOpen, Heading, NoteMark, Voice
from belarus_site.model.site import Home
from belarus_site.render.catalogs import ENGLISH, N_, Catalog
from belarus_site.render.marks import foreign
from belarus_site.render.naming import name_of
from belarus_site.render.routes import Links, encoded
from belarus_site.render.wording import date_words

MARKS = {
    Status.CONFIRMED: "✓",
    Status.ATTRIBUTED: "*",
    Status.DISPUTED: "≠",
    Status.UNVERIFIED: "?",
    Status.CORRECTED: "✎",
}
"""A sign for each status of a claim, so that none is told by colour alone."""
STATUSES = {
    Status.CONFIRMED: N_("confirmed"),
    Status.ATTRIBUTED: N_("attributed"),
    Status.DISPUTED: N_("disputed"),
    Status.UNVERIFIED: N_("unverified"),
    Status.CORRECTED: N_("corrected"),
}
_ON_ONE_LINE = 24
"""Characters of a locator that stay on one line; longer ones may be wider than a page."""
_SPLITTING_GLOSS = re.compile(r'(<i class="gloss"[^>]*></i>)((?:’s\b)?[”’“»]?)')
"""A gloss, and the end of the word or of the quotation that it is to stand behind."""
VOICES = {Voice.RECORD: N_("What the record shows"), Voice.EDITORS: N_("The editors note")}
SPEAKERS = {Voice.RECORD: N_("the record"), Voice.EDITORS: N_("the editors")}
_SAID = {Voice.RECORD: N_("from the record"), Voice.EDITORS: N_("said by the editors")}


def time_element(date: EdtfDate, words: str) -> str:
    """Return the words of a date, in `<time datetime>` where HTML allows its value."""
    if date.html_datetime is None:
        return words
    return f'<time datetime="{date.html_datetime}">{words}</time>'


class Inline(Struct, frozen=True):
    """Fills the slots of texts in one language, with addresses from `links`.

    `figure` draws a chart or map; `people` has those who make claims, by their ids. With
    `link_outside` false, no hyperlink leads to another site; with `titled` false, a citation is
    its number alone, for pages that list the sources beside it. With `noted` false, so is the mark
    of a footnote: where many texts share a page, an address cannot tell their notes apart. With
    `cited` false, a citation is a number without a link, for texts that have their sources, linked
    and numbered, right beside them.
    `words` are those of the interface.
    `glosses` has what follows the first mention of a person, place or term, for those who ask, and
    `called` the language of what an entry is called, empty where nobody knows.
    """

    language: str
    links: Links
    figure: Callable[[Figure], str]
    link_outside: bool = True
    people: Mapping[str, Person] = field(default_factory=dict)
    titled: bool = True
    noted: bool = True
    cited: bool = True
    glosses: Callable[[Home], str] = lambda _: ""
    words: Catalog = ENGLISH
    called: Callable[[Home], str] = lambda _: ""

    def within(self, language: str) -> Self:
        """Return what fills a text in another language than its page's, empty where it is that.

        Its dates are said in that language too.
        """
        words = replace(self.words, around=language)
        return replace(self, language=language, words=words) if language else self

    def html(self, joined: Joined) -> Markup:
        """Return the text, without its notes."""
        return self.parts(joined.parts)

    def notes(self, joined: Joined) -> tuple[Markup, ...]:
        """Return the footnotes in the order of their numbers."""
        return tuple(self.parts(note) for note in joined.notes)

    def parts(self, parts: JoinedParts) -> Markup:
        """Return the parts of a text, one after another."""
        html = "".join(map(self.part, parts))
        return Markup(_SPLITTING_GLOSS.sub(r"\2\1", html))  # noqa: S704 - all of it is finished

    def part(self, part: JoinedPart) -> str:
        """Return one part as HTML."""
        if isinstance(part, str):
            return part
        fill: Callable[[Any], str] = getattr(self, _FILLS[type(part)])
        return fill(part)

    def aside_open(self, opening: AsideOpen) -> str:
        """Return the opening of an aside, with a label that needs neither colour nor styles."""
        label, voice = escape(self.words.gettext(VOICES[opening.voice])), opening.voice
        return (
            f'<div class="aside aside-{voice}" role="note">'
            f'<p class="aside-label"{self.words.mark}>{label}</p>'
        )

    def aside_close(self, _: AsideClose) -> str:
        """Return the end of an aside."""
        return "</div>"

    def figure_here(self, here: FigureHere) -> str:
        """Return a chart or map."""
        return self.figure(here.figure)

    def _id(self, ident: str) -> str:
        """Return the attribute that gives an element its id, or nothing where it has none."""
        return self.for_pages(f' id="{escape(self.links.own_id(ident))}"') if ident else ""

    def for_pages(self, attributes: str) -> str:
        """Return attributes that are there for browsers and styles, each with a space before it."""
        return attributes

    def timed(self, date: EdtfDate, words: str) -> str:
        """Return the words of a date, so that a browser can tell which it is."""
        return time_element(date, words)

    def heading(self, opening: Heading) -> str:
        """Return the opening tag of a heading."""
        return f"<h{opening.level}{self._id(opening.id)}>"

    def note_mark(self, mark: NoteMark) -> str:
        """Return the number of a footnote, leading to it where it has an address."""
        if not self.noted:
            return f"<sup>{mark.number}</sup>"
        anchor = self._id(f"noted_{mark.number}" if mark.first else "")
        href = escape(self.links.to_written(f"#note_{mark.number}"))
        said = escape(self.words.gettext("Note %(number)s", number=mark.number))
        return (
            f'<sup{anchor}><a class="note-mark" href="{href}"{self.words.mark} '
            f'aria-label="{said}">{mark.number}</a></sup>'
        )

    def picture(self, picture: Picture) -> str:
        """Return a picture, loaded when the reader comes near it."""
        address = escape(encoded(self.links.to_picture(picture.address)))
        title = f' title="{escape(picture.title)}"' if picture.title else ""
        others = picture.attributes + self.for_pages(' loading="lazy"')
        return f'<img src="{address}" alt="{escape(picture.alt)}"{title}{others}>'

    def _words(self, link: Reference | Hyperlink) -> str:
        """Return the words of a link with the pictures that stand in it."""
        return "".join(map(self.picture, link.pictures)) + link.words

    def reference(self, reference: Reference) -> str:
        """Return the link to an entry, a section or a page; a citation is a number."""
        target, kind = reference.target, str(reference.kind)
        home = Home(kind, target.id)
        href = escape(self.links.to(home, reference.fragment))
        anchor = self._id(reference.anchor)
        written = self._words(reference)
        if isinstance(target, Claim):
            said = f"{self.status(target)}; {self.said(target)}"
            return (
                f'<a class="claim"{anchor} href="{href}">{written}'
                f'<sup aria-hidden="true">{MARKS[target.status]}</sup>'
                f'<span class="hidden"{self.words.mark}> ({escape(said)})</span></a>'
            )
        if isinstance(target, Source) and not written:
            locator = f", {escape(reference.locator)}" if reference.locator else ""
            long = len(reference.locator) > _ON_ONE_LINE
            if not self.cited:
                shape = self.for_pages(' class="long"') if long else ""
                return f"<small{shape}>[{reference.number}{locator}]</small>"
            shape = self.for_pages(f' class="citation{" long" * long}"')
            titled = f' title="{escape(self._cited(reference, target))}"' if self.titled else ""
            return f'<a{shape}{anchor} href="{href}"{titled}>[{reference.number}{locator}]</a>'
        words = written or str(escape(name_of(target, self.language)))
        if isinstance(target, Event) and not written:
            words = self.timed(target.date, words)
        elif not written:
            anchor += self._spoken(home)
        title = f' title="{escape(reference.locator)}"' if reference.locator else ""
        shape = self.for_pages(' class="to-event"') if isinstance(target, Event) else ""
        link = f'<a{shape}{anchor} href="{href}"{title}>{words}</a>'
        is_first = reference.anchor == f"{kind}_{target.id}"
        return link + self.gloss(home) if is_first else link

    def _cited(self, reference: Reference, source: Source) -> str:
        """Return what the number of a citation stands for."""
        said = N_("Source %(number)s: %(title)s")
        return self.words.gettext(said, number=reference.number, title=source.title)

    def gloss(self, home: Home) -> str:
        """Return the gloss of an entry, shown when asked for, or nothing where it has none."""
        words = self.glosses(home)
        if not words:
            return ""
        spoken, said = self._spoken(home), escape(words)
        return f'<i class="gloss" role="note" tabindex="0"{spoken} aria-label="{said}"></i>'

    def _spoken(self, home: Home) -> str:
        """Return the attributes of an element that holds what an entry is called, if any."""
        return str(foreign(self.called(home), self.language))

    def said(self, claim: Claim) -> str:
        """Return who makes a claim, so that nobody takes them for whoever found how it stands."""
        if isinstance(claim.by, Ref):
            person = self.people.get(claim.by.id)
            speaker = person.name if person else claim.by.id
            return self.words.gettext("said by %(speaker)s", speaker=speaker)
        return self.words.gettext(_SAID[claim.by])

    def status(self, claim: Claim) -> str:
        """Return how a claim stands, in a word."""
        return self.words.gettext(STATUSES[claim.status])

    def date(self, reference: DateReference) -> str:
        """Return a date of the text, leading to its place on the timeline where it has one."""
        words = reference.words or escape(date_words(reference.date, self.language))
        timed = self.timed(reference.date, words)
        if reference.event is None:
            return timed
        anchor = self._id(reference.anchor)
        start = reference.date.start
        if not reference.exact and start and start.precision is Precision.YEAR:
            href = self.links.to_year(reference.event.date.earliest.year)
        else:
            href = self.links.to(Home("event", reference.event.id))
        shape = self.for_pages(' class="to-event"')
        return f'<a{shape}{anchor} href="{escape(href)}">{timed}</a>'

    def hyperlink(self, link: Hyperlink) -> str:
        """Return an ordinary link, or its words and address where none may lead outside."""
        href = escape(encoded(self.links.to_written(link.address)))
        words = self._words(link)
        if link.leads_outside and not self.link_outside:
            return words if words == href else f"{words} ({href})"
        title = f' title="{escape(link.title)}"' if link.title else ""
        rel = self.for_pages(' rel="noreferrer"') if link.leads_outside else ""
        return f'<a href="{href}"{title}{rel}>{words}</a>'


_FILLS: Mapping[type, str] = {
    Reference: Inline.reference.__name__,
    DateReference: Inline.date.__name__,
    Hyperlink: Inline.hyperlink.__name__,
    NoteMark: Inline.note_mark.__name__,
    Heading: Inline.heading.__name__,
    AsideOpen: Inline.aside_open.__name__,
    AsideClose: Inline.aside_close.__name__,
    FigureHere: Inline.figure_here.__name__,
    Picture: Inline.picture.__name__,
}
"""What fills each kind of slot, by name: an edition may have its own way."""

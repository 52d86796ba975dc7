"""Ready citations: in words, as BibTeX and as CSL-JSON.

Three things are kept apart: this explainer (its sections, events and claims), the text it retells,
and the sources; each has a citation of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import chain

from markupsafe import Markup, escape
from msgspec import Struct

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Claim, Person, Ref, Section, Source
from belarus_site.model.prose import Voice
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.inline import SPEAKERS, STATUSES
from belarus_site.render.naming import words_of
from belarus_site.render.parts import NO_PARTS, Parts, part_links
from belarus_site.render.routes import Links
from belarus_site.render.views import LinkView
from belarus_site.render.works import Work

_RETOLD = "retold_text"
"""The id of the heading over the text that is retold, among the citations."""
_KINDS = {
    "event": (N_("events"), N_("How to cite events"), N_("A ready citation of each event.")),
    "claim": (N_("claims"), N_("How to cite claims"), N_("A ready citation of each claim.")),
    "source": (N_("sources"), N_("How to cite sources"), N_("A ready citation of each source.")),
}
"""What has a page of citations of its own, for there are many: its name, title and summary."""


class CiteView(Struct, frozen=True):
    """Ready citations of a page; `retold` is that of the text it retells, or empty.

    `href` leads to the same as BibTeX and CSL-JSON.
    """

    words: Markup
    retold: Markup
    href: str


class CitableView(Struct, frozen=True):
    """A ready citation in words, as BibTeX and as CSL-JSON; `id` is that of its place."""

    id: str
    words: Markup
    bibtex: Markup
    csl: Markup


class CitableGroupView(Struct, frozen=True):
    """The citations of one kind of thing; `title` is empty where they are a page of their own.

    They are made while they are shown, once: there may be tens of thousands.
    """

    id: str
    title: str
    citations: Iterable[CitableView]


class CitingPageView(Struct, frozen=True):
    """A page of citations: of this site and the text it retells, or of all of one `kind`.

    `retold` leads to the citation of that text and `sources` to those of the sources; either may
    be empty. `pages` are the other pages of citations, and `parts` those of a long list, on which
    its citations stand.
    """

    path: str
    template: str
    title: str
    said: str
    groups: tuple[CitableGroupView, ...]
    kind: str
    retold: str
    sources: str
    pages: tuple[LinkView, ...]
    parts: tuple[LinkView, ...] = ()
    bibtex: str = routes.BIBTEX
    csl: str = routes.CSL


class Citing(Struct, frozen=True, dict=True):
    """Makes citations of `site` and its parts, published at `base_url`."""

    site: Site
    base_url: str
    words: Catalog
    parts: Parts = NO_PARTS

    @cached_property
    def _authors(self) -> tuple[str, ...]:
        return tuple(author.name for author in self.site.explainer.authors)

    @cached_property
    def _changed(self) -> dict[str, EdtfDate]:
        """When each claim last changed that an update tells of, by its id."""
        oldest_first = reversed(self.site.updates)
        return {ref.id: update.date.date for update in oldest_first for ref in update.claims}

    def explainer(self) -> Work:
        """Return the explainer as a whole."""
        explainer = self.site.explainer
        return Work(
            key="explainer",
            title=explainer.title,
            authors=self._authors,
            date=explainer.published.date,
            language=explainer.language,
            url=self.base_url,
        )

    def section(self, section: Section) -> Work:
        """Return a section as a work of its authors, or of the explainer's."""
        names = tuple(author.name for author in section.authors)
        return self._part("section", section.id, section.title, section.changed.date, names)

    def retold(self) -> Work | None:
        """Return the text that the explainer retells, where it names one."""
        return self.source(self.site.retold) if self.site.retold else None

    def source(self, source: Source) -> Work:
        """Return a source as a work of its own."""
        return Work(
            key=f"source-{source.id}",
            title=source.title,
            authors=(source.author,) if source.author else (),
            date=source.date,
            language=source.language,
            publisher=source.publisher,
            url=source.url,
            accessed=source.accessed,
        )

    def _part(
        self, kind: str, ident: str, title: str, dated: EdtfDate, names: tuple[str, ...] = ()
    ) -> Work:
        explainer = self.site.explainer
        return Work(
            key=f"{kind}-{ident}",
            title=title,
            authors=names or self._authors,
            date=dated,
            language=explainer.language,
            container=explainer.title,
            url=Links(self.base_url).to(Home(kind, ident)),
        )

    def works(self) -> dict[str, list[Work]]:
        """Return the sections, events, claims and sources as works, by their kind."""
        published = self.site.explainer.published.date
        return {
            "section": [self.section(section) for section in self.site.sections],
            "event": [
                self._part("event", event.id, event.title, published) for event in self.site.events
            ],
            "claim": [
                self._part(
                    "claim",
                    claim.id,
                    self._finding(claim),
                    self._changed.get(claim.id, published),
                )
                for claim in self.site.content.claims
            ],
            "source": [self.source(source) for source in self.site.content.sources],
        }

    def _finding(self, claim: Claim) -> str:
        """Return a claim with its speaker and status: its words alone would be laid to us."""
        words = words_of(self.site.text("claim", claim.id), self.site.explainer.language)
        gettext, by = self.words.gettext, claim.by
        return gettext(
            "Claim by %(speaker)s, %(status)s: %(words)s",
            speaker=gettext(SPEAKERS[by]) if isinstance(by, Voice) else self._name(by),
            status=gettext(STATUSES[claim.status]),
            words=words.removesuffix("."),
        )

    def _name(self, person: Ref) -> str:
        found = self.site.entries.get(Home("person", person.id))
        return found.name if isinstance(found, Person) else person.id

    def pages(self) -> Iterator[CitingPageView]:
        """Yield the pages of citations: that of this site first, then one for each kind."""
        works, retold, gettext = self.works(), self.retold(), self.words.gettext
        own = [
            self._group("this_site", gettext("This site"), (self.explainer(), *works["section"]))
        ]
        if retold:
            own.append(self._group(_RETOLD, gettext("The text that is retold"), (retold,)))
        paths = {kind: routes.how_to_cite(kind) for kind in _KINDS if works[kind]}
        page = partial(
            CitingPageView,
            retold=Links().to_path(routes.HOW_TO_CITE, _RETOLD) if retold else "",
            sources=paths.get("source", ""),
            pages=tuple(LinkView(path, gettext(_KINDS[kind][0])) for kind, path in paths.items()),
        )
        links = partial(part_links, to=lambda part: part.how_to_cite)
        said = gettext("Ready citations, in words and for programs.")
        yield page(routes.HOW_TO_CITE, "citing", gettext("How to cite"), said, tuple(own), "")
        for kind, path in paths.items():
            parts = self.parts.of(kind)
            named, title, said = map(gettext, _KINDS[kind])
            groups = () if parts else (self._group("", "", works[kind]),)
            yield page(
                path, "citations", title, said, groups, kind, parts=links(named.capitalize(), parts)
            )
            by_key = {work.key: work for work in works[kind]}
            for part in parts:
                yield page(
                    part.how_to_cite,
                    "citations",
                    f"{title}, {part.range}",
                    part.said(said, self.words),
                    (self._group("", "", [by_key[f"{kind}-{ident}"] for ident in part.ids]),),
                    kind,
                    parts=links(named.capitalize(), parts, part),
                )

    def _group(self, ident: str, title: str, works: Iterable[Work]) -> CitableGroupView:
        citations = (
            CitableView(
                id=work.key.replace("-", "_", 1),
                words=work.said(self.words),
                bibtex=_code(work.bibtex(self.words)),
                csl=_code(json.dumps([work.csl()], ensure_ascii=False)),
            )
            for work in works
        )
        return CitableGroupView(ident, title, citations)

    def outputs(self) -> tuple[Output, Output]:
        """Return all citations as one BibLaTeX file and one CSL-JSON file, both UTF-8."""
        bibtex, csl = [], []
        for work in chain((self.explainer(),), *self.works().values()):
            bibtex.append(work.bibtex(self.words).encode())
            csl.append(json.dumps(work.csl(), ensure_ascii=False).encode())
        listed = b"[\n%b\n]\n" % b",\n".join(csl)
        return Output(routes.BIBTEX, b"\n".join(bibtex)), Output(routes.CSL, listed)


def _code(text: str) -> Markup:
    """Return a text for an element; its quotation marks may stand there as they are."""
    return Markup(str(escape(text)).replace("&#34;", '"').replace("&#39;", "'"))  # noqa: S704 - escaped

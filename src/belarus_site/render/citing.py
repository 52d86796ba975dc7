"""Ready citations: in words, as BibTeX and as CSL-JSON.

Three things are kept apart: this explainer (its sections, events and claims), the text it retells,
and the sources; each has a citation of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from belarus_site.dates import EdtfDate, Moment, Precision
from belarus_site.model.entries import Section, Source
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render.inline import plain
from belarus_site.render.routes import Links
from belarus_site.render.views import CitableGroupView, CitableView
from belarus_site.render.wording import date_words

BIBTEX = "citations.bib"
CSL = "citations.json"

_TITLES = {"section": "Parts", "event": "Events", "claim": "Claims", "source": "Sources"}
_SPECIAL = re.compile(r"[\\{}$&#^_~%]")
_ESCAPES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Work:
    """Something to cite; `container` is the whole it is part of, empty for a whole."""

    key: str
    title: str
    authors: tuple[str, ...]
    date: EdtfDate | None
    language: str
    container: str = ""
    publisher: str = ""
    url: str = ""
    accessed: EdtfDate | None = None

    def words(self, language: str) -> str:
        """Return the citation in words, dates in `language`."""
        author = ", ".join(self.authors)
        title = f"“{self.title}”"
        whole = f"in: {self.container}" if self.container else ""
        day = date_words(self.date, language) if self.date else ""
        parts = (author, title, whole, self.publisher, day, self.url)
        return ", ".join(part for part in parts if part) + "."

    def bibtex(self) -> str:
        """Return a BibLaTeX entry of type `online`; its date is EDTF, as BibLaTeX reads it."""
        fields = {
            "author": " and ".join(f"{{{_escaped(name)}}}" for name in self.authors),
            "title": f"{{{_escaped(self.title)}}}",
            "maintitle": f"{{{_escaped(self.container)}}}" if self.container else "",
            "organization": _escaped(self.publisher),
            "date": self.date.text if self.date else "",
            "langid": self.language,
            "url": self.url,
            "urldate": self.accessed.text if self.accessed else "",
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        return f"@online{{{self.key},\n{lines}}}\n"

    def csl(self) -> dict[str, object]:
        """Return an item after the CSL-JSON schema 1.0, with dates as known and no more."""
        item: dict[str, object] = {"id": self.key, "type": "webpage", "title": self.title}
        if self.container:
            item["container-title"] = self.container
        if self.authors:
            item["author"] = [{"literal": name} for name in self.authors]
        for name, dated in (("issued", self.date), ("accessed", self.accessed)):
            if dated:
                item[name] = _csl_date(dated)
        words = {"publisher": self.publisher, "language": self.language, "URL": self.url}
        return item | {name: value for name, value in words.items() if value}


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _ESCAPES.get(sign[0], "\\" + sign[0]), text)


def _csl_date(dated: EdtfDate) -> dict[str, object]:
    ends = [moment for moment in (dated.start, dated.end) if moment]
    if not ends or any(m.precision in {Precision.DECADE, Precision.SEASON} for m in ends):
        return {"literal": dated.text}
    parts = [_date_parts(moment) for moment in dict.fromkeys(ends)]
    found: dict[str, object] = {"date-parts": parts}
    if any(moment.approximate or moment.uncertain for moment in ends):
        found["circa"] = True
    return found


def _date_parts(moment: Moment) -> list[int]:
    first: date = moment.first
    parts = [first.year, first.month, first.day]
    return parts[: {Precision.YEAR: 1, Precision.MONTH: 2}.get(moment.precision, 3)]


@dataclass(frozen=True, slots=True)
class Citing:
    """Makes citations of the parts of `site`, published at `base_url`."""

    site: Site
    base_url: str

    def section(self, section: Section) -> Work:
        """Return a section as a work of its authors, or of the explainer's."""
        authors = section.authors or self.site.explainer.authors
        names = tuple(author.name for author in authors)
        return self._part("section", section.id, section.title, section.changed.date, names)

    def retold(self) -> Work | None:
        """Return the text that the explainer retells, where it names one."""
        named = self.site.explainer.source
        source = self.site.sources.get(named.id) if named else None
        return self.source(source) if source else None

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
            authors=names or tuple(author.name for author in explainer.authors),
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
                    plain(self.site.text("claim", claim.id)),
                    claim.as_of or published,
                )
                for claim in self.site.content.claims
            ],
            "source": [self.source(source) for source in self.site.content.sources],
        }

    def groups(self) -> Iterator[CitableGroupView]:
        """Yield the ready citations of each kind that there are, for people."""
        language = self.site.explainer.language
        for kind, works in self.works().items():
            citations = tuple(
                CitableView(work.key.replace("-", "_", 1), work.words(language)) for work in works
            )
            if citations:
                yield CitableGroupView(f"{kind}s", _TITLES[kind], citations)

    def outputs(self) -> tuple[Output, Output]:
        """Return all citations as one BibLaTeX file and one CSL-JSON file, both UTF-8."""
        works = [work for found in self.works().values() for work in found]
        bibtex = "\n".join(work.bibtex() for work in works)
        csl = json.dumps([work.csl() for work in works], ensure_ascii=False, indent=1)
        return Output(BIBTEX, bibtex.encode()), Output(CSL, f"{csl}\n".encode())

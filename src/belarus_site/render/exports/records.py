"""What every data file says of dates, sources and passages, and how it is written as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Refs, Source
from belarus_site.model.joined import NO_TEXT, Joined
from belarus_site.model.site import Home, Site
from belarus_site.render.citations import locators
from belarus_site.render.exports.table import Record, Table, Value
from belarus_site.render.routes import Links
from belarus_site.render.wording import date_words


class Dataset(Struct, frozen=True):
    """Records under `name`, and `about` the whole of them, in the order they are written in."""

    name: str
    about: Record
    records: Iterable[Record]

    def written(self) -> tuple[bytes, bytes]:
        """Return the data set as JSON and as a table, both in UTF-8.

        The one is one object (RFC 8259), a record a line; the other see `Table`. Records are made
        one by one: all of them together take far more room than what is written of them.
        """
        lines, table = [], Table()
        for record in self.records:
            lines.append(f"  {_json(record)}".encode())
            table.add(record)
        about = [f" {_json(key)}: {_json(value)},\n" for key, value in self.about.items()]
        begin = "".join(("{\n", *about, f" {_json(self.name)}: [\n"))
        return begin.encode() + b",\n".join(lines) + b"\n ]\n}\n", table.written()


def _json(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False)


class Recorder(Struct, frozen=True):
    """Writes what records have in common, with addresses from `links`."""

    site: Site
    links: Links

    def about(self, page: str) -> Record:
        """Return what a data set says of itself; `page` shows the same to people."""
        explainer = self.site.explainer
        return {
            "title": explainer.title,
            "address": self.links.to_path(page),
            "language": explainer.language,
            "licence": explainer.licence or None,
        }

    def dated(self, date: EdtfDate) -> Record:
        """Return a date as EDTF, in words, and by its bounds.

        `precision` is that of the less precise end of an interval. A bound is None where the
        date is open on that side; `approximate` and `uncertain` are EDTF's `~` and `?`.
        """
        ends = [end for end in (date.start, date.end) if end is not None]
        return {
            "edtf": date.text,
            "date": date_words(date, self.site.explainer.language),
            "earliest": _iso(date.earliest if date.start else None),
            "latest": _iso(date.latest if date.end else None),
            "precision": min(end.precision for end in ends).name.lower(),
            "approximate": any(end.approximate for end in ends),
            "uncertain": any(end.uncertain for end in ends),
        }

    def sources(self, refs: Refs, text: Joined = NO_TEXT) -> list[Value]:
        """Return the sources that an entry names, with where in them, then those its text cites."""
        by_id = self.site.sources
        named = {
            ident: self._source(by_id[ident], where)
            for ident, where in locators(refs).items()
            if ident in by_id
        }
        cited = {source.id: self._source(source, "") for source in text.citations}
        return list((named | {key: it for key, it in cited.items() if key not in named}).values())

    def _source(self, source: Source, locator: str) -> Record:
        said: Record = {
            "id": source.id,
            "title": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "date": source.date.text if source.date else "",
            "at": locator,
            "url": source.url,
            "archived": source.archived,
            "address": self.links.to(Home("source", source.id)),
        }
        return {key: value for key, value in said.items() if value}

    def named(self, kind: str, named: Iterable[tuple[str, str]]) -> list[Value]:
        """Return entries of one kind, given as id and name, each with its address."""
        return [
            {"id": ident, "name": name, "address": self.links.to(Home(kind, ident))}
            for ident, name in named
        ]

    def passages(self, kind: str, ident: str) -> list[Value]:
        """Return where sections and standing pages speak of an entry, in reading order."""
        titles = self.site.documents
        return [
            {
                "title": titles[mention.home],
                "heading": mention.heading or None,
                "address": self.links.to(mention.home, mention.anchor),
            }
            for mention in self.site.mentions.get(Home(kind, ident), ())
            if mention.home in titles
        ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""Something to cite, in the forms that people and programs ask for."""

from __future__ import annotations

import re
from datetime import date

from markupsafe import Markup
from msgspec import Struct

from belarus_site.dates import EdtfDate, Moment, Precision
from belarus_site.render.catalogs import Catalog
from belarus_site.render.marks import isolated
from belarus_site.render.routes import encoded
from belarus_site.render.wording import date_words

_SPECIAL = re.compile(r"[\\{}$&#^_~%]")
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""What cannot be said by a backslash before it: BibTeX counts braces even behind one."""


class Work(Struct, frozen=True):
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

    def said(self, words: Catalog) -> Markup:
        """Return the citation in words, as HTML."""
        author = ", ".join(self.authors)
        title = _quoted(self.title, words)
        whole = self._whole(words, self.container)
        day = date_words(self.date, words.language) if self.date else ""
        parts = (author, title, whole, self.publisher, day, self.url)
        row = Markup(", ").join(isolated(part, words.language) for part in parts if part)
        return row + "."

    def bibtex(self, words: Catalog) -> str:
        """Return a BibLaTeX entry of type `online`; its date is EDTF, as BibLaTeX reads it.

        The year stands once more for BibTeX, which knows of no dates.
        """
        fields = {
            "author": " and ".join(f"{{{_escaped(name)}}}" for name in self.authors),
            "title": f"{{{_escaped(self.title)}}}",
            "titleaddon": self._whole(words, f"{{{_escaped(self.container)}}}"),
            "organization": _escaped(self.publisher),
            "date": self.date.text if self.date else "",
            "year": self._year(),
            "langid": self.language,
            "url": encoded(self.url),
            "urldate": self.accessed.text if self.accessed else "",
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        return f"@online{{{self.key},\n{lines}}}\n"

    def _whole(self, words: Catalog, name: str) -> str:
        return words.gettext("in: %(whole)s", whole=name) if self.container else ""

    def _year(self) -> str:
        start = self.date.start if self.date else None
        return str(start.year) if start and start.precision is not Precision.DECADE else ""

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


def _quoted(title: str, words: Catalog) -> str:
    """Return a title in the quotation marks of the language, with its inner ones within."""
    # Translators: outer quotation marks and those within them, with a space between each two.
    marks = words.pgettext("quotation marks", "“ ” ‘ ’").split(" ")
    if len(marks) != len("“”‘’"):
        marks = list("“”‘’")
    begin, end, *inner = marks
    for mark, within in zip((begin, end), inner, strict=True):
        title = title.replace(mark.strip(), within.strip())
    return f"{begin}{title}{end}"


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

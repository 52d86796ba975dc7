"""Feed readers restated: what Miniflux, FreshRSS and NetNewsWire let through of an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

_MINIFLUX = """
    a(href title id) abbr(title) acronym(title) blockquote br caption cite code dd(id) del dfn
    dl(id) dt(id) em figcaption figure h1(id) h2(id) h3(id) h4(id) h5(id) h6(id) img(alt title
    src width height) ins kbd li(id) ol(id) p picture pre q(cite) rp rt rtc ruby s samp strong
    sub sup(id) table td(rowspan colspan) tfooter th(rowspan colspan) thead time(datetime) tr
    ul(id) var wbr
    """
_FRESHRSS = """
    a(href hreflang type) abbr acronym address article aside b bdi bdo big blockquote(cite) br
    caption center cite code col(span) colgroup(span) data(value) dd del(cite datetime)
    details(open) dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i
    img(src alt width height) ins(cite datetime) kbd li(value type) main mark nav ol(reversed
    start type) p picture pre q(cite) rb rp rt rtc ruby s samp section small span strike strong
    sub summary sup table tbody td(colspan headers rowspan abbr scope) tfoot th(abbr colspan
    rowspan scope) thead time(datetime) tr tt u ul(type) var wbr
    """
_EVERY = frozenset(("dir", "lang", "title"))
_HIDDEN = frozenset(("script", "style", "noscript", "svg", "object", "embed", "form", "template"))


def _allowed(words: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for part in " ".join(words.split()).replace(") ", ")\n").splitlines():
        *plain, last = part.partition("(")[0].split()
        found |= dict.fromkeys(plain, frozenset[str]())
        found[last] = frozenset(part.partition("(")[2].rstrip(")").split())
    return found


@dataclass(frozen=True)
class Reader:
    """A feed reader: the elements it keeps, with their attributes, and those it keeps on all.

    Without `kept`, every element and attribute passes, but for what runs or styles.
    """

    name: str
    kept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    everywhere: frozenset[str] = frozenset()

    def cleaned(self, html: str) -> str:
        """Return what the reader shows of an item."""
        cleaning = _Cleaning(self)
        cleaning.feed(html)
        cleaning.close()
        return "".join(cleaning.pieces)


READERS = (
    Reader("Miniflux", _allowed(_MINIFLUX)),
    Reader("FreshRSS", _allowed(_FRESHRSS), _EVERY),
    Reader("NetNewsWire"),
)


class _Cleaning(HTMLParser):
    """Takes away what a reader does not keep; the words of an unknown element stay."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(convert_charrefs=True)
        self.reader = reader
        self.pieces: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if tag in _HIDDEN or ("hidden" in names and self.reader.name == "Miniflux"):
            self.hidden.append(tag)
        elif not self.hidden and (not self.reader.kept or tag in self.reader.kept):
            attributes = self.reader.kept.get(tag, names) | self.reader.everywhere
            kept = (
                f' {name}="{escape(value or "")}"' for name, value in attrs if name in attributes
            )
            self.pieces.append(f"<{tag}{''.join(kept)}>")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden and self.hidden[-1] == tag:
            self.hidden.pop()
        elif not self.hidden and (not self.reader.kept or tag in self.reader.kept):
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(escape(data, quote=False))

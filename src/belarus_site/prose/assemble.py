"""Converted HTML taken apart into finished pieces and slots."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from belarus_site.diagnostics import Code
from belarus_site.model.prose import (
    AsideClose,
    AsideOpen,
    Heading,
    Image,
    Link,
    NoteMark,
    Part,
    Parts,
    PlainDate,
    Scheme,
    Voice,
)
from belarus_site.prose.faults import Fault
from belarus_site.prose.marks import ANY, BEGIN, DATE_END, LEADING, Mark, without
from belarus_site.suggestions import did_you_mean

_TOKEN = re.compile(
    r'<sup id="fnref(?P<again>\d*):[^"]*"><a class="footnote-ref" href="[^"]*">(?P<note>\d+)</a></sup>'
    r'|<div class="admonition (?P<voice>[a-z]+)[^"]*">\s*(?:<p class="admonition-title">.*?</p>)?'
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^>]*)>"
    r"|[^<]+|<",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_EXPLICIT_ID = re.compile(r"\s*\{#([^\s{}]+)\}\s*$")
_TAGS = re.compile(r"<[^>]*>")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES = {str(scheme): scheme for scheme in Scheme}
_OUTSIDE = frozenset(("http", "https", "mailto", "tel"))
_QUIET = frozenset(("a", "blockquote", "code", "pre", "q", "cite", "time", "h1", "h2", "h3", "h4"))
_BLOCKS = frozenset(("p", "li", "td", "th", "div", "blockquote", "h2", "h3", "h4", "dd", "dt"))
_QUOTE_ENDS = {"“": "”", "„": "“”", "«": "»", "‹": "›"}
_QUOTE = re.compile("[“”„«»‹›]")
_VOID = frozenset(("br", "col", "hr", "img", "wbr"))


@dataclass(slots=True)
class Assembly:
    """The parts so far, and what is open around the present position."""

    marks: tuple[Mark, ...]
    faults: list[Fault] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    open: list[tuple[str, Voice | None]] = field(default_factory=list)
    link: tuple[int, Link] | None = None
    heading: tuple[int, Heading] | None = None
    quote_ends: str = ""
    ids: set[str] = field(default_factory=set)

    def run(self, html: str) -> Parts:
        """Return the parts of `html`."""
        self.parts = []
        for token in _TOKEN.finditer(_COMMENT.sub("", html)):
            if token["note"]:
                self.parts.append(NoteMark(int(token["note"]), first=not token["again"]))
            elif token["voice"]:
                self._aside(token["voice"])
            elif token["name"]:
                self._tag(token[0], token["name"].lower(), token["close"], token["rest"])
            else:
                self._text(token[0])
        return _joined(_figures_alone(self.parts, self.faults))

    def _aside(self, name: str) -> None:
        voice = Voice(name) if name in {str(known) for known in Voice} else Voice.EDITORS
        self.open.append(("div", voice))
        self.parts.append(AsideOpen(voice))

    def _tag(self, tag: str, name: str, close: str, rest: str) -> None:
        if name in _BLOCKS:
            self.quote_ends = ""
        if close:
            self._closing(name)
            return
        values = {
            found[1].lower(): found[2] or found[3] or "" for found in _ATTRIBUTE.finditer(rest)
        }
        if name == "img":
            self._image(values)
            return
        if name not in _VOID:
            self.open.append((name, None))
        if name == "a" and "href" in values:
            offset, address = self._address(values["href"])
            scheme, target, fragment = self._target(address, offset)
            title = unescape(without(values.get("title", "")))
            self.link = len(self.parts), Link(offset, scheme, target, fragment, title, "")
        elif re.fullmatch("h[1-6]", name):
            level = max(2, int(name[1]))
            self.heading = len(self.parts), Heading(0, level, "", "")
        else:
            self.parts.append(without(tag))

    def _closing(self, name: str) -> None:
        voice = None
        while self.open:
            opened, voice = self.open.pop()
            if opened == name:
                break
        if voice is not None:
            self.parts.append(AsideClose(voice))
        elif name == "a" and self.link is not None:
            start, link = self.link
            words = "".join(part for part in self.parts[start:] if isinstance(part, str))
            pictures = [part for part in self.parts[start:] if isinstance(part, Image)]
            self.parts[start:] = [
                Link(link.offset, link.scheme, link.target, link.fragment, link.title, words),
                *pictures,
            ]
            self.link = None
        elif self.heading is not None and re.fullmatch("h[1-6]", name):
            self._finish_heading(*self.heading)
            self.heading = None
        else:
            self.parts.append(f"</{name}>")

    def _finish_heading(self, start: int, heading: Heading) -> None:
        inside = self.parts[start:]
        ident = ""
        if inside and isinstance(inside[-1], str) and (found := _EXPLICIT_ID.search(inside[-1])):
            ident = found[1]
            inside[-1] = inside[-1][: found.start()]
        words = "".join(
            part if isinstance(part, str) else part.words
            for part in inside
            if isinstance(part, str | Link)
        )
        if ident and ident in self.ids:
            message = f'two headings of this text have the id "{ident}"'
            self.faults.append(Fault(heading.offset, Code.DUPLICATE, message, "give each its own"))
        plain = unescape(_TAGS.sub("", words)).strip()
        if not ident:
            ident = base = slug(plain) or "part"
            count = 1
            while ident in self.ids:
                count += 1
                ident = f"{base}-{count}"
        self.ids.add(ident)
        opening = Heading(heading.offset, heading.level, ident, plain)
        self.parts[start:] = [opening, *inside, f"</h{heading.level}>"]

    def _image(self, values: dict[str, str]) -> None:
        offset, address = self._address(values.get("src", ""))
        scheme, target, _ = self._target(address, offset, image=True)
        alt, title = (unescape(without(values.get(key, ""))) for key in ("alt", "title"))
        self.parts.append(Image(offset, scheme, target, alt, title))

    def _address(self, written: str) -> tuple[int, str]:
        found = ANY.search(written)
        offset = self.marks[int(found[1])].offset if found and found[1] else 0
        return offset, unescape(without(written)).strip()

    def _target(
        self, address: str, offset: int, *, image: bool = False
    ) -> tuple[Scheme | None, str, str]:
        found = _SCHEME.match(address)
        name = found[1].lower() if found else ""
        if found and name in _SCHEMES and (not image or name == "figure"):
            target, _, fragment = address[found.end() :].partition("#")
            return _SCHEMES[name], target, fragment
        if found and name not in _OUTSIDE:
            if name in _SCHEMES:
                message = f'a picture cannot show "{name}:"'
            elif name in {"javascript", "data", "vbscript"}:
                message = f'a link may not begin with "{name}:"'
            else:
                message = f'no reference begins with "{name}:"'
            known = ["figure"] if image else [*_SCHEMES, *_OUTSIDE]
            self.faults.append(Fault(offset, Code.REFERENCE, message, did_you_mean(name, known)))
        target, _, fragment = address.partition("#")
        return None, target, fragment

    def _text(self, text: str) -> None:
        if BEGIN not in text and DATE_END not in text and not _QUOTE.search(text):
            self.parts.append(text)
            return
        if self.heading is not None and (mark := LEADING.match(text)):
            start, heading = self.heading
            if start == len(self.parts):
                offset = self.marks[int(mark[1])].offset
                self.heading = start, Heading(offset, heading.level, "", "")
        quiet = any(name in _QUIET for name, _ in self.open)
        done = 0
        for found in ANY.finditer(text):
            if found.start() < done or found[1] is None:
                continue
            self._quotes(text[done : found.start()])
            self.parts.append(without(text[done : found.start()]))
            done = found.end()
            mark_found = self.marks[int(found[1])]
            end = text.find(DATE_END, done)
            if mark_found.date is not None and end != -1 and not quiet and not self.quote_ends:
                words = without(text[done:end])
                self.parts.append(PlainDate(mark_found.offset, words, mark_found.date))
                done = end + 1
            elif mark_found.date is None and not quiet:
                self._unread(mark_found.offset, text[done:])
        self._quotes(text[done:])
        self.parts.append(without(text[done:]))

    def _unread(self, offset: int, rest: str) -> None:
        scheme = _SCHEME.match(rest)
        if scheme and scheme[1] in _SCHEMES:
            message = "this is not read as a reference"
            hint = "no space in the address, a blank line before and after raw HTML"
            self.faults.append(Fault(offset, Code.REFERENCE, message, hint))

    def _quotes(self, text: str) -> None:
        for sign in _QUOTE.findall(text):
            if self.quote_ends:
                if sign in self.quote_ends:
                    self.quote_ends = ""
            else:
                self.quote_ends = _QUOTE_ENDS.get(sign, "")


def slug(words: str) -> str:
    """Return an id for a heading made from its words, whatever script they are in."""
    return re.sub(r"[\W_]+", "-", words.lower()).strip("-")


def _figures_alone(parts: list[Part], faults: list[Fault]) -> list[Part]:
    """Free each figure from the paragraph it stands alone in; report one among words."""
    for index, part in enumerate(parts):
        if not isinstance(part, Image) or part.scheme is not Scheme.FIGURE:
            continue
        before = parts[index - 1] if index else ""
        after = parts[index + 1] if index + 1 < len(parts) else ""
        if before == "<p>" and after == "</p>":
            parts[index - 1] = parts[index + 1] = ""
        else:
            message = "a figure stands in a paragraph of its own"
            hint = "put a blank line before and after it"
            faults.append(Fault(part.offset, Code.REFERENCE, message, hint))
    return parts


def _joined(parts: list[Part]) -> Parts:
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return tuple(joined)

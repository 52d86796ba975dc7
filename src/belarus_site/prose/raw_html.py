"""The HTML an author may write inside Markdown, and what is refused in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from html import unescape

from msgspec import Struct, field

from belarus_site.diagnostics import Code, quoted
from belarus_site.ids import as_id
from belarus_site.prose.addresses import SCHEMES
from belarus_site.prose.elements import ELEMENTS, VOID
from belarus_site.prose.faults import Fault
from belarus_site.prose.headings import ID
from belarus_site.prose.marks import Kind
from belarus_site.prose.scan import Scan
from belarus_site.suggestions import did_you_mean

MOST_DEEP = 40

_ATTRIBUTES = frozenset(
    (
        *("abbr", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height"),
        *("href", "hreflang", "id", "lang", "open", "reversed", "role", "rowspan", "scope"),
        *("span", "src", "start", "title", "value", "width"),
    )
)
_RUNS = "a page runs nothing and loads nothing from elsewhere"
_LOOKS = "how pages look is set in the templates"
_REFUSED = {
    **dict.fromkeys(("script", "iframe", "object", "embed", "applet", "frame", "noscript"), _RUNS),
    **dict.fromkeys(("form", "input", "button", "select", "textarea", "link", "base"), _RUNS),
    **dict.fromkeys(("video", "audio", "source", "track"), "link to the file instead"),
    **dict.fromkeys(("style", "font", "center", "big", "marquee", "blink"), _LOOKS),
    **dict.fromkeys(("svg", "math", "canvas", "picture"), "put a picture into assets/ and show it"),
    **dict.fromkeys(("html", "head", "body", "title", "meta"), "the page has its own"),
    **dict.fromkeys(("main", "header", "footer", "nav", "section", "article"), "write <div>"),
    "h1": "the title of the page is its own: write <h2>",
    "aside": "write !!! record or !!! editors",
}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[\s/][^<>]*)?)>")
_OPENING = re.compile(r"<(?=/?[A-Za-z]|[!?])(/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$))?")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=`]+))?""")
_ABSOLUTE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_REFERENCE = re.compile(r"&#?\w+;")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe]")


def mark_tags(found: Scan) -> None:
    """Mark the tags of the text and the addresses in them, and hide them.

    Suspect elements that run, load or style, attributes that do, and tags that are not closed: a
    browser mends those by guessing, and a feed or an EPUB breaks on them.
    """
    tags = [tag for tag in _TAG.finditer(found.masked) if not _EMPTY_LINE.search(tag[0])]
    _Reading(found).read(tags)
    starts = {tag.start() for tag in tags}
    for opening in _OPENING.finditer(found.masked):
        offset = opening.start()
        if offset in starts:
            continue
        hint = "write &lt; where none is meant"
        if found.masked[offset + 1] in "!?":
            _suspect(found, offset, "a declaration may not stand in a text", hint)
        elif opening[1]:
            _suspect(found, offset, "a tag is opened here and has no end", hint)
        else:
            found.suspect(None, at=offset + 1)
    for reference in _REFERENCE.finditer(found.masked):
        character = unescape(reference[0])
        if not character or _UNSEEN.search(character):
            message = f"{quoted(reference[0])} stands for no sign that can be printed"
            fault = Fault(reference.start(), Code.ENCODING, message, "take it out")
            found.suspect(fault, at=reference.start() + 1)
    found.mask(tag.span() for tag in tags)


class _Reading(Struct):
    """What is open while the tags are read, and what was closed by another's end."""

    found: Scan
    opened: list[tuple[str, int]] = field(default_factory=list)
    late: Counter[str] = field(default_factory=Counter)

    def read(self, tags: list[re.Match[str]]) -> None:
        ends: dict[str, list[int]] = {}
        for tag in tags:
            if tag[1]:
                ends.setdefault(tag[2].lower(), []).append(tag.start())
        until = -1
        for tag in tags:
            name, offset = tag[2].lower(), tag.start()
            if offset <= until:
                self.found.suspect(None, at=offset + 1)
            elif name not in ELEMENTS:
                _refuse(self.found, name, offset)
                later = ends.get(name, [])
                index = bisect_right(later, offset)
                until = later[index] if index < len(later) else until
            elif tag[1]:
                self._close(name, offset)
            else:
                self._open(tag, name, offset)
        for name, offset in self.opened:
            self._unclosed(name, offset)

    def _open(self, tag: re.Match[str], name: str, offset: int) -> None:
        self.found.mark(Kind.TAG, offset, at=tag.end(2), before=" ")
        _read_attributes(self.found, tag)
        if name in VOID:
            return
        if tag[3].endswith("/"):
            hint = f"write <{name}></{name}>"
            self.found.unread.add(name)
            _suspect(self.found, offset, f"<{name}/> does not close itself", hint)
            return
        if len(self.opened) == MOST_DEEP:
            message = f"tags are nested more than {MOST_DEEP} deep"
            _suspect(self.found, offset, message, "flatten them")
        self.opened.append((name, offset))

    def _close(self, name: str, offset: int) -> None:
        if self.late[name]:
            self.late[name] -= 1
            self.found.suspect(None, at=offset + 1)
        elif name in VOID or all(other != name for other, _ in self.opened):
            _suspect(self.found, offset, f"</{name}> closes nothing", "take it out")
        else:
            while (last := self.opened.pop())[0] != name:
                self.late[last[0]] += 1
                self._unclosed(*last, before=name)

    def _unclosed(self, name: str, offset: int, before: str = "") -> None:
        self.found.unread.add(name)
        hint = f"close it with </{name}>" + (f" before </{before}>" if before else "")
        _suspect(self.found, offset, f"<{name}> is opened here and never closed", hint)


def _suspect(found: Scan, offset: int, message: str, hint: str) -> None:
    found.suspect(Fault(offset, Code.VALUE, message, hint), at=offset + 1)


def _refuse(found: Scan, name: str, offset: int) -> None:
    scheme, colon, _ = name.partition(":")
    if colon and scheme in SCHEMES:
        hint = f"write []({name})"
    else:
        near = did_you_mean(name, ELEMENTS) if len(name) > 1 else ""
        hint = _REFUSED.get(name) or near or "write &lt; where no tag is meant"
    _suspect(found, offset, f"<{name[:40]}> may not stand in a text", hint)


def _read_attributes(found: Scan, tag: re.Match[str]) -> None:
    """Mark the addresses among the attributes of a tag, and those it may not have."""
    if re.search("[\"']", _ATTRIBUTE.sub("", tag[3])):
        message = "a quotation mark in this tag is never closed"
        hint = 'write &gt; for > and &quot; for " inside a value'
        found.flaw(Fault(tag.start(), Code.VALUE, message, hint), at=tag.end(2), before=" ")
        return
    names: set[str] = set()
    for attribute in _ATTRIBUTE.finditer(tag[3]):
        name, value = attribute[1].lower(), attribute[2] or ""
        offset = tag.start(3) + attribute.start()
        fault = _attribute_fault(name, value, offset, offset + len(attribute[0]) - len(value))
        if name in names:
            message = f"{quoted(name)} is given twice in one tag"
            fault = Fault(offset, Code.DUPLICATE, message, "take one out")
        names.add(name)
        if fault:
            found.flaw(fault, at=offset)
        elif name in {"href", "src"}:
            found.mark(Kind.LINK, tag.start(3) + attribute.start(2) + 1)


def _attribute_fault(name: str, value: str, offset: int, start: int) -> Fault | None:
    """Return what is wrong with an attribute at `offset`, whose value begins at `start`."""
    if name not in _ATTRIBUTES and not name.startswith(("aria-", "data-")):
        hint = _RUNS if name.startswith("on") else _LOOKS if name == "style" else "take it out"
        if name == "markdown":
            hint = "Markdown is not read inside HTML"
        return Fault(offset, Code.VALUE, f"{quoted(name)} may not stand in a tag", hint)
    if value[:1] not in {'"', "'"} and (value or name in {"href", "src", "id"}):
        return Fault(offset, Code.VALUE, f'"{name}" needs quotation marks', f'write {name}="…"')
    if name == "id" and not ID.fullmatch(value[1:-1]):
        message = f"an id is lower-case letters, digits and hyphens, not {quoted(value[1:-1])}"
        proposed = as_id(value[1:-1])
        hint = f'write id="{proposed}"' if proposed else "write another one"
        return Fault(start + 1, Code.VALUE, message, hint)
    if name == "cite" and not _ABSOLUTE.match(value[1:-1]):
        message = f'"cite" must be an absolute address, not {quoted(value[1:-1])}'
        hint = "a feed reader knows no other; link to it instead"
        return Fault(start + 1, Code.FEED, message, hint)
    return None

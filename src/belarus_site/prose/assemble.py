"""Converted HTML taken apart into finished pieces and slots.

One pass over the tags and texts, with a stack of what is open. What comes out is well formed
whatever goes in: a tag that crosses another is reported, and closed with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from msgspec import Struct, field
from msgspec.structs import replace

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
    Scheme,
    Voice,
)
from belarus_site.prose import slots
from belarus_site.prose.elements import (
    BLOCKS,
    CODE,
    HEADINGS,
    OF_MARKDOWN,
    QUIET,
    VOID,
    WITHOUT_TEXT,
    WORDS_ONLY,
    misplaced,
    parents,
)
from belarus_site.prose.faults import Fault
from belarus_site.prose.headings import Ids
from belarus_site.prose.markdown import USE
from belarus_site.prose.marks import ANY, ASIDE, Kind, Mark, without
from belarus_site.prose.running_text import RunningText
from belarus_site.prose.said_dates import with_date_said
from belarus_site.prose.scan import Scan
from belarus_site.prose.tokens import Token, attributes, following, spelled, tokens

_MARKDOWN = re.compile(
    r"(?:^|\n)[ \t]*(?:#{1,6} |[-*+] |[0-9]+\. )\S|\*\w(?:[^*\n]*\w)?\*|\b_\w[^_\n]*_\b"
)
_PLACES = {
    "in <p>": "put an empty line before and after it",
    "only": "put it into one, or take it out",
    "": "end the other before it",
}
"""What to do about an element in a wrong place, by the end of what is said of it."""
_VOICES = {str(voice): voice for voice in Voice}


class _Opened(Struct):
    """An element that is open: its parts begin at `start`; `offset` is that of an author's tag.

    `part` takes the place of its tags; where it is `dropped`, nothing does.
    """

    name: str
    values: dict[str, str]
    start: int
    offset: int | None
    part: Link | Heading | AsideOpen | None = None
    dropped: bool = False


class Assembly(Struct):
    """Makes the parts of a text in a `language`, in which was `found` what was, and of its notes.

    `numbers` counts the notes as they are used.
    """

    found: Scan
    running: RunningText
    ids: Ids
    language: str
    numbers: dict[str, int] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    open: list[_Opened] = field(default_factory=list)

    def run(self, html: str) -> Parts:
        """Return the parts of `html`; the faults are with those of the running text."""
        self.parts, self.open = [], []
        self.running.typography.new_block()
        row = list(tokens(html))
        for index, token in enumerate(row):
            if not token.name:
                self._text(token.text, row, index)
            elif token.closes:
                self._closing(token.name)
            else:
                self._opening(token)
        while self.open:
            self._close(self.open.pop())
        return _joined(self.parts)

    def report(self, fault: Fault) -> None:
        """Keep a fault."""
        self.running.report(fault)

    def _mark(self, text: str, *kinds: Kind) -> Mark | None:
        """Return the first mark of one of the `kinds` in a piece of a tag, and count it as seen."""
        return next(self._marks(text, *kinds), None)

    def _marks(self, text: str, *kinds: Kind) -> Iterator[Mark]:
        for found in ANY.finditer(text):
            if found[1] and (mark := self.running.marks[int(found[1])]).kind in kinds:
                self.running.seen.add(int(found[1]))
                yield mark

    def _address_offset(self, written: str) -> int:
        mark = self._mark(written, Kind.LINK, Kind.DEFINITION)
        return mark.offset if mark else 0

    def _text(self, text: str, row: list[Token], index: int) -> None:
        quiet = in_code = False
        block: _Opened | None = None  # the innermost one that an author's tag opened
        for opened in self.open:
            name = opened.name
            in_code |= name in CODE
            quiet |= name in QUIET
            if opened.offset is not None and name in BLOCKS:
                block = opened
        if in_code:
            raw = all(opened.offset is not None for opened in self.open if opened.name in CODE)
            self.parts.append(self.running.code(text, raw=raw))
            return
        if block and self.open[-1].name in WITHOUT_TEXT and without(text).strip():
            message = f"words may not stand right in <{self.open[-1].name}>"
            hint = "put them into what it holds, such as <td> or <li>"
            self.report(Fault(block.offset or 0, Code.VALUE, message, hint))
            return
        parts, heading = self.running.words(
            text, lambda: following(row, index), quiet=quiet, raw=block is not None
        )
        self.parts += parts
        if heading is not None:
            self._place_heading(heading)
        if block and _MARKDOWN.search(without(text)):
            message = f"Markdown is not read inside <{block.name}>"
            hint = "write HTML in there, or do without the tag"
            self.report(Fault(block.offset or 0, Code.VALUE, message, hint))

    def _place_heading(self, offset: int) -> None:
        for opened in self.open:
            if isinstance(opened.part, Heading):
                opened.part = replace(opened.part, offset=offset)

    def _opening(self, token: Token) -> None:
        name = token.name
        values = attributes(token.text) if token.text else {}
        tag = self._mark(token.text, Kind.TAG) if token.text else None
        flaws = list(self._marks(token.text, Kind.FLAW))
        for flaw in flaws:
            self.running.report(flaw.fault)
            if tag and flaw.offset == tag.offset:  # who knows where one value ends
                values.clear()
        if name in BLOCKS:
            self.running.typography.new_block()
        elif name == "br":
            self.running.typography.before = " "
        opened = _Opened(name, values, len(self.parts), tag.offset if tag else None)
        leads = values.keys() & {"href", "src"} or name not in {"a", "img"}
        if self._is_misplaced(opened) or (flaws and not leads):
            opened.dropped = True
        else:
            self._begin(opened)
        if name not in VOID:
            self.open.append(opened)

    def _begin(self, opened: _Opened) -> None:
        """Add what an element begins with."""
        name, values = opened.name, opened.values
        if opened.offset is not None and "id" in values and name not in HEADINGS:
            self.ids.take(values["id"], opened.offset, self.report)
        if name == USE:
            self._note_use(unescape(values["name"]))
            opened.dropped = True
        elif name == "img":
            self._image(values)
        elif name == "a" and "href" in values:
            opened.part = slots.link(values, self._address_offset(values["href"]), self.report)
        elif ASIDE in values.get("class", ""):
            opened.part = AsideOpen(_VOICES.get(values["class"].split()[-1], Voice.EDITORS))
            self.parts.append(opened.part)
        elif name in HEADINGS:
            opened.part = Heading(
                opened.offset or 0, max(2, int(name[1])), values.get("id", ""), ""
            )
        else:
            self.parts.append(f"<{name}{spelled(slots.aligned(values))}>")

    def _is_misplaced(self, opened: _Opened) -> bool:
        """Report an element that may not stand here; Markdown's own are right but for links."""
        if opened.offset is None and opened.name != "a":
            return opened.name not in OF_MARKDOWN and opened.name != USE
        wrong = misplaced(opened.name, [outer.name for outer in self.open if not outer.dropped])
        unread = self.found.unread | {outer.name for outer in self.open if outer.dropped}
        if wrong and not parents(opened.name) & unread:
            offset = opened.offset
            if offset is None:
                offset = self._address_offset(opened.values.get("href", ""))
            hint = next(hint for end, hint in _PLACES.items() if wrong.endswith(end))
            self.report(Fault(offset, Code.VALUE, wrong, hint))
        return bool(wrong)

    def _note_use(self, name: str) -> None:
        first = name not in self.numbers
        self.parts.append(NoteMark(self.numbers.setdefault(name, len(self.numbers) + 1), first))

    def _image(self, values: dict[str, str]) -> None:
        offset = self._address_offset(values.get("src", ""))
        image = slots.image(values, offset, self.report)
        words = [opened.name for opened in self.open if opened.name in WORDS_ONLY]
        if image.scheme is Scheme.FIGURE and words not in ([], ["p"]) and "a" not in words:
            self.report(slots.figure_among_words(image))
        self.parts.append(image)
        self.running.typography.before = "x"

    def _closing(self, name: str) -> None:
        if name in BLOCKS:
            self.running.typography.new_block()
        if self.open and self.open[-1].name == name:
            self._close(self.open.pop())
            return
        matching = next((it for it in reversed(self.open) if it.name == name), None)
        while matching is not None:
            opened = self.open.pop()
            self._close(opened)
            if opened is matching:
                return
            self._crossing(opened, matching)

    def _crossing(self, opened: _Opened, closed: _Opened) -> None:
        author = opened if opened.offset is not None else closed
        if author.offset is not None:
            message = f"<{author.name}> crosses the paragraph, emphasis or tag it is opened in"
            hint = f"close it with </{author.name}> in the same one"
            self.report(Fault(author.offset, Code.VALUE, message, hint))

    def _close(self, opened: _Opened) -> None:
        """Add what an element ends with."""
        if opened.dropped:
            return
        part, start = opened.part, opened.start
        if isinstance(part, AsideOpen):
            self.parts.append(AsideClose(part.voice))
        elif isinstance(part, Link):
            inside = self.parts[start:]
            link = slots.filled(part, opened.values, inside, self.report)
            self.parts[start:] = [with_date_said(link, self.language)]
        elif isinstance(part, Heading):
            inside = self.parts[start:]
            self.parts[start:] = slots.heading(part, inside, self.ids, self.found.text, self.report)
        elif opened.name == "p":
            self.parts[start:] = self._paragraph(self.parts[start:])
        else:
            self.parts.append(f"</{opened.name}>")

    def _paragraph(self, inside: list[Part]) -> Iterable[Part]:
        """Free figures from the paragraph they stand alone in; report one among words."""
        visible = [part for part in inside[1:] if not isinstance(part, str) or part.strip()]
        figures = [
            part for part in visible if isinstance(part, Image) and part.scheme is Scheme.FIGURE
        ]
        if len(figures) == len(visible):
            return figures
        for figure in figures:
            self.report(slots.figure_among_words(figure))
        return *inside, "</p>"


def _joined(parts: list[Part]) -> Parts:
    """Return the parts with the strings that stand side by side made one."""
    joined: list[Part] = []
    strings: list[str] = []
    for part in (*parts, None):
        if isinstance(part, str):
            strings.append(part)
            continue
        if html := "".join(strings):
            joined.append(html)
        strings.clear()
        if part is not None:
            joined.append(part)
    return tuple(joined)

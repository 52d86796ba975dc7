"""The one place that knows Python-Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import (
    FootnoteBlockProcessor,
    FootnoteExtension,
    FootnoteInlineProcessor,
)
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString

from belarus_site.prose.marks import ASIDE, NOTE

USE = "note-use"
"""The element that stands where a note is referred to; no author can write one."""

_NOTES = re.compile(f'<div class="{NOTE}" id="([^"]*)">')
_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""What each inline pattern of the library needs to be found; any other is always tried."""
_ANY_SIGN = re.compile(r"[\[`\\<&*_]|  \n")
_MANY_COLUMNS = 4
"""More than a phone has room for."""
_SIGNS_OF_BLOCKS = {
    "quote": ">",
    "hashheader": "#",
    "setextheader": "\n",
    "table": "|",
    "footnote": "]:",
    "reference": "]:",
}
"""What each kind of block has in it; any other is always tried."""
_SIGNS_OF_SOURCE = {"html_block": ("<", "&"), "fenced_code_block": ("```", "~~~")}
"""What each first look at a whole text looks for."""


class _Quick(InlineProcessor):
    """Tries an inline pattern only on a text that has the signs for it.

    Most texts have none, and trying each pattern on each takes half the time of a conversion.
    Should the library call its methods otherwise one day, only the time is lost.
    """

    def __init__(self, plain: InlineProcessor) -> None:
        super().__init__(plain.md)
        self.inlinePatterns = plain.inlinePatterns
        signs = {
            self.inlinePatterns[name]: _SIGNS[name]
            for name in _SIGNS
            if name in self.inlinePatterns
        }
        self._tried = [(pattern, signs.get(pattern, "")) for pattern in self.inlinePatterns]

    def _InlineProcessor__handleInline(  # noqa: N802 - the library's private name
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803 - and its argument's
    ) -> str:
        if isinstance(data, AtomicString) or _ANY_SIGN.search(data) is None:
            return data
        for number, (pattern, sign) in enumerate(self._tried[patternIndex:], patternIndex):
            found, start = sign in data, 0
            while found:
                data, found, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, number, start
                )
        return data


class _AsideProcessor(AdmonitionProcessor):
    """Makes asides that no raw HTML can imitate, without a title."""

    CLASSNAME = ASIDE

    def test(self, parent: Element, block: str) -> bool:
        if "!!!" in block:
            return bool(super().test(parent, block))
        return self.parse_content(parent, block)[0] is not None

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, None]:
        return match[1].lower(), None


class _Asides(AdmonitionExtension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        md.parser.blockprocessors.register(_AsideProcessor(md.parser), "admonition", 105)


class _TableProcessor(TableProcessor):
    """Makes a table of many columns a stop for the keyboard: it may have to be scrolled."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        if len(self.separator) >= _MANY_COLUMNS:
            parent[-1].set("tabindex", "0")


class _Tables(TableExtension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        super().extendMarkdown(md)
        processor = _TableProcessor(md.parser, self.getConfigs())
        md.parser.blockprocessors.register(processor, "table", 75)


class _UseProcessor(FootnoteInlineProcessor):
    """Leaves an element with the note's name where a note is referred to."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the stubs know only older ones
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the library's
    ) -> tuple[Element | None, int | None, int | None]:
        if m[1] not in self.footnotes.footnotes:
            return None, None, None
        element = Element(USE)
        element.set("name", m[1])
        return element, m.start(0), m.end(0)


class _NotesProcessor(Treeprocessor):
    """Puts the notes behind the text, each in an element of its own."""

    def __init__(self, notes: FootnoteExtension) -> None:
        self.notes = notes

    def run(self, root: Element) -> None:
        for name, text in self.notes.footnotes.items():
            note = SubElement(root, "div", {"class": NOTE, "id": name})
            self.notes.parser.parseChunk(note, text)


class _Notes(FootnoteExtension):
    """The library's reading of footnotes without its writing: who numbers them, links them."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the library's name
        md.registerExtension(self)
        self.parser, self.md = md.parser, md
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(_UseProcessor(r"\[\^([^\]]*)\]", self), "footnote", 175)
        md.treeprocessors.register(_NotesProcessor(self), "footnote", 50)


@cache
def _converter() -> markdown.Markdown:
    converter = markdown.Markdown(
        # Extensions that are named are looked for among all packages that are installed.
        extensions=[
            _Asides(),
            FencedCodeExtension(),
            _Notes(),
            SaneListExtension(),
            _Tables(),
        ],
        output_format="html",
    )
    plain = converter.treeprocessors["inline"]
    if isinstance(plain, InlineProcessor):
        converter.treeprocessors.register(_Quick(plain), "inline", 20)
    for name, sign in _SIGNS_OF_BLOCKS.items():
        _test_only_with(sign, converter.parser.blockprocessors[name])
    for name, signs in _SIGNS_OF_SOURCE.items():
        _run_only_with(signs, converter.preprocessors[name])
    return converter


def _test_only_with(sign: str, processor: BlockProcessor) -> None:
    test = processor.test
    processor.test = lambda parent, block: sign in block and test(parent, block)  # type: ignore[method-assign]


def _run_only_with(signs: tuple[str, ...], processor: Preprocessor) -> None:
    run = processor.run

    def run_if_needed(lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return run(lines) if any(sign in text for sign in signs) else lines

    processor.run = run_if_needed  # type: ignore[method-assign]


def to_html(text: str) -> tuple[str, dict[str, str]] | None:
    """Return the HTML of a Markdown text and of each of its notes by name.

    An aside is `<div class="…">` with ASIDE and its voice, a reference to a note an element USE
    with its `name`. Return None where the text is nested deeper than Python can follow.
    """
    try:
        html = _converter().reset().convert(text)
    except RecursionError:
        _converter.cache_clear()  # what it was doing when it stopped would be in the next text
        return None
    body, *notes = _NOTES.split(html)
    return body, dict(_notes(iter(notes)))


def _notes(pieces: Iterator[str]) -> Iterator[tuple[str, str]]:
    for name, html in zip(pieces, pieces, strict=True):
        yield unescape(name), html[: html.rindex("</div>")]

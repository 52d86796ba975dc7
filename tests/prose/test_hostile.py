"""What nobody writes by intent: the conversion neither fails nor hangs nor lets harm through."""

from __future__ import annotations

import pickle
import re
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.model.prose import Heading, Image, Link, PlainDate
from belarus_site.prose import convert
from belarus_site.prose.elements import ELEMENTS
from support.prose import PIECES, html

MARKDOWN = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join)


def parsed(written: str) -> tuple[Element, list[str]]:
    """Return what a browser makes of HTML, and what it has to mend."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parseFragment(written)
    return tree, [code for _, code, _ in parser.errors]


@given(MARKDOWN)
def test_what_comes_out_is_well_formed(text: str) -> None:
    """A browser mends nothing in it, and finds only elements that may stand in a text."""
    prose, _ = convert(text, "en")
    for parts in (prose.parts, *prose.notes):
        tree, mended = parsed(html(parts))
        assert mended == []
        assert {element.tag for element in tree.iter()} <= ELEMENTS | {
            *("DOCUMENT_FRAGMENT", "h1", "aside", "figure"),
        }
        assert not any(name.startswith("on") for element in tree.iter() for name in element.attrib)


@given(MARKDOWN)
def test_no_private_mark_is_left(text: str) -> None:
    """Whatever a text is, nothing in its prose or its faults shows how it was converted."""
    assert not re.search("[\x02\x03\ufdd0-\ufdef]|klzzwxh|wzxhzdk", repr(convert(text, "en")))


@given(MARKDOWN)
def test_slots_know_where_they_are_written(text: str) -> None:
    """The text at the offset of a link is its target, at that of a date its words."""
    prose, _ = convert(text, "en")
    for part in (part for parts in (prose.parts, *prose.notes) for part in parts):
        if isinstance(part, Link | Image) and not part.target.startswith("mailto:"):
            written = text[part.offset :].lstrip("\n ")
            prefix = f"{part.scheme}:" if part.scheme else ""
            assert written.startswith((prefix + part.target)[:12])
        elif isinstance(part, PlainDate):
            assert text[part.offset] == part.words[0]
        elif isinstance(part, Heading) and part.words and not text[part.offset :].startswith("<"):
            assert part.offset == 0 or text[part.offset - 1] in "# \t\n>"


@given(MARKDOWN, st.sampled_from(["en", "de", "fr", "ru", "xx"]))
def test_a_conversion_depends_on_its_text_alone(text: str, language: str) -> None:
    """The same text converts to the same prose, whatever came before, and can be kept on disk."""
    first = convert(text, language)
    convert('a[^1] [l]\n\n[^1]: "b\n[l]: x\n\n!!! record\n    - c', language)
    assert convert(text, language) == first
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301 - it is our own


@given(st.text())
def test_any_characters_convert(text: str) -> None:
    """No row of characters that Python can hold raises anything, or is let through unprintable."""
    prose, _ = convert(text, "en")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", html(prose.parts))

from __future__ import annotations

import pytest

from belarus_site.diagnostics import Code, error
from belarus_site.read.characters import (
    forbidden,
    lines_without_forbidden,
    without_forbidden,
)
from belarus_site.source import Place, SourceFile


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\0", "a control character, U+0000, stands here"),
        ("a\x1b[31m", "a control character, U+001B, stands here"),
        ("a\x7f", "a control character, U+007F, stands here"),
        ("a\x85", "a control character, U+0085, stands here"),
        ("a\x9f", "a control character, U+009F, stands here"),
        ("a\u2028", "a line separator that no editor shows, U+2028, stands here"),
        ("a\u202e", "U+202E makes the text read other than it is written"),
        ("a\ufeff", "an invisible character, U+FEFF, stands here"),
        ("a\ufdd0", "an invisible character, U+FDD0, stands here"),
    ],
)
def test_a_character_that_does_harm_is_named(text: str, message: str) -> None:
    told = error(Place("a.md", 1, 2), Code.ENCODING, message, "take it out")
    assert list(forbidden(text, SourceFile("a.md", text).place)) == [told]
    assert without_forbidden(text) == "a\ufffd" + text[2:]


def test_of_more_than_twenty_the_last_fault_says_how_many_follow() -> None:
    text = "\x0c\n" * 25
    told = list(forbidden(text, SourceFile("a.md", text).place))
    assert [it.place.line for it in told] == list(range(1, 22))
    assert told[-1].message == "more such characters stand from here on: 5"
    assert told[-1].hint == "take them out"


@pytest.mark.parametrize(
    "text", ["\t\n\r", "été", "Мінск", "می\u200cخواهم", "\u2067שלום\u2069", "😀"]
)
def test_what_languages_need_is_left_alone(text: str) -> None:
    assert list(forbidden(text, SourceFile("a.md", text).place)) == []
    assert without_forbidden(text) == text


def test_a_line_is_read_as_if_it_did_not_begin_with_one() -> None:
    """It would be indented by what stands for the character, which nobody wrote there."""
    text = "\x07- id: a\n  \x07 \x08name: b\x07c\n\x07\nend"
    read = "- id: a \n   name: b\ufffdc  \n \nend"
    assert lines_without_forbidden(text) == read
    assert len(read) == len(text)

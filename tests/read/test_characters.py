from __future__ import annotations

import pytest

from belarus_site.read.characters import Forbidden, first_forbidden, without_forbidden


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\0", "a control character, U+0000, stands here"),
        ("a\x1b[31m", "a control character, U+001B, stands here"),
        ("a\x7f", "a control character, U+007F, stands here"),
        ("a\x85", "a control character, U+0085, stands here"),
        ("a\u2028", "a line separator that no editor shows, U+2028, stands here"),
        ("a\u202e", "U+202E makes the text read other than it is written"),
        ("a\ufeff", "an invisible character, U+FEFF, stands here"),
        ("a\ufdd0", "an invisible character, U+FDD0, stands here"),
    ],
)
def test_a_character_that_does_harm_is_named(text: str, message: str) -> None:
    assert first_forbidden(text) == Forbidden(1, message)
    assert without_forbidden(text) == "a\ufffd" + text[2:]


@pytest.mark.parametrize(
    "text", ["\t\n\r", "été", "Мінск", "می\u200cخواهم", "\u2067שלום\u2069", "😀"]
)
def test_what_languages_need_is_left_alone(text: str) -> None:
    assert first_forbidden(text) is None
    assert without_forbidden(text) == text

"""Languages as they are told apart."""

from __future__ import annotations

import pytest

from belarus_site.read.tags import meant_tag, several_tags


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("en_GB", 'write "en-GB"'),
        ("be_BY.UTF-8", 'write "be-BY"'),
        ("Belarusian", 'write "be"'),
        ("brazilian portuguese", 'write "pt-BR"'),
        ("Klingonish", ""),
        ("../be", ""),
    ],
)
def test_a_locale_or_a_name_has_a_tag(written: str, hint: str) -> None:
    """Names are those of CLDR in English."""
    assert meant_tag(written) == hint


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("be, ru", ("be", "ru")),
        ("be ru", ("be", "ru")),
        ("[be_BY; Polish]", ("be-BY", "pl")),
        ("be", ()),
        ("be, nothing of the kind", ()),
    ],
)
def test_several_tags_in_one_string_are_told_apart(written: str, tags: tuple[str, ...]) -> None:
    """By commas, semicolons or spaces, and only where each is one."""
    assert several_tags(written) == tags

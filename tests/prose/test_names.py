from __future__ import annotations

import pytest

from belarus_site.prose import convert


@pytest.mark.parametrize(
    ("markdown", "names"),
    [
        ("[The Treaty of *Union*](event:union) held.", [("treaty of union", "union")]),
        ("[8 December 1999](event:union) and [the day](event:union)", []),
        ("[words of no event](term:union) and [other words](date:1999)", []),
        ("It held.[^1]\n\n[^1]: [A treaty &amp; more](event:union).", [("treaty more", "union")]),
        ("[one two three four five six seven eight nine](event:union)", []),
    ],
)
def test_a_text_has_words_for_events(markdown: str, names: list[tuple[str, str]]) -> None:
    """Folded, of some length, and none that are a date."""
    found = convert(markdown, "en").prose.names
    assert [(" ".join(words), event) for words, event in found] == names

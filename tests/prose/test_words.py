from __future__ import annotations

import pytest

from belarus_site.prose import convert


@pytest.mark.parametrize(
    ("markdown", "number"),
    [
        ("", 0),
        ("It's a well-known rock.", 4),
        ("1,500 ships in 12.5 years", 5),
        ("Скала ў моры", 3),
        ("[8 December 1999](event:union-state-treaty) it was", 5),
        ("[](event:first-light) it was", 2),
        ('so[](source:log "section 2") it is', 3),
        ("a [page](https://example.org/wiki/Rock_(sea)) here", 3),
        ("![a lamp](assets/lamp.png)\n\n![](figure:ships-lost)", 2),
        ("## The rock {#rock}", 2),
        ("wet[^note]\n\n[^note]: Very wet.", 3),
        ("!!! record\n    It was wet.", 3),
        ("<!-- allow unused: told in the podcast -->\nA <em>rock</em>.", 2),
        ("3 < 4 and 5 > 4", 5),
        ("| a | b |\n|---|---|\n| c | d |", 4),
    ],
)
def test_words_are_those_that_a_reader_meets(markdown: str, number: int) -> None:
    assert convert(markdown, "en").prose.words == number

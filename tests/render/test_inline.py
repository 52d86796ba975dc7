"""Texts as words and as HTML: what they say stays what the author wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from belarus_site.model.site import Home
from belarus_site.render.inline import words_of
from support.explainers import build

EVENTS = "- {id: lit, date: 1811-02-01, title: Lit, text: It burned.}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It *is* so.", "It is so."),
        ("## Head <i>x</i>\n\nIt is so.", "Head x It is so."),
        ("## A < B & so\n\nThe `a < b`.", "A < B & so The a < b."),
        (
            "[](term:ray) of [](event:lit), [seen](https://example.com/).",
            "A ray of 1 February 1811, seen.",
        ),
        ("Lit.[^1]\n\n[^1]: Or so they say.", "Lit."),
    ],
)
def test_the_words_of_a_text_are_those_it_shows(tmp_path: Path, text: str, words: str) -> None:
    """Each once, in order, without markup and without what stands beside the text."""
    terms = [
        {"id": "ray", "name": "A ray", "text": "It."},
        {"id": "so", "name": "So", "text": text},
    ]
    built = build(tmp_path, {"terms.yaml": json.dumps(terms), "events.yaml": EVENTS})
    assert built.site is not None
    assert words_of(built.site.text(*Home("term", "so")), "en") == words

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.prose.markdown import to_html

_PIECES = st.sampled_from(
    [
        *("a", "word ", "the sea. ", "\n", "\n\n", "  \n", "    ", "- ", "1. ", "> ", "## "),
        *("*", "**", "_", "`", "``", "\\", "[", "]", "(x)", "](event:e)", "![", "[^n]", "[^n]: n"),
        *("'", '"', "'tis ", "'80s ", "--", "---", "...", "....", " - ", "&amp;", "&", "<", ">"),
        *(
            "<b>",
            "</b>",
            "<https://e.org>",
            "<a@e.org>",
            "| a | b |\n",
            "|---|---|\n",
            "!!! record",
        ),
        *("\u2019", "é", "\u0434", "```\n", "~~~\n", "===\n", "<!-- c -->"),
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_trying_fewer_patterns_changes_nothing(text: str) -> None:
    """A text converts to what the library makes of it when it tries every pattern."""
    plain = markdown.Markdown(
        extensions=["admonition", "fenced_code", "footnotes", "sane_lists", "smarty", "tables"],
        extension_configs={
            "footnotes": {
                "USE_DEFINITION_ORDER": False,
                "PLACE_MARKER": "\ufddf",
                "BACKLINK_TEXT": "",
            },
            "smarty": {
                "substitutions": {
                    "left-double-quote": "“",
                    "right-double-quote": "”",
                    "left-single-quote": "‘",
                    "right-single-quote": "’",
                    "ellipsis": "…",
                    "ndash": "–",
                    "mdash": "—",
                }
            },
        },
        output_format="html",
    )
    assert to_html(text, "en") == plain.convert(text)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "<p>“It’s lit” – he said…</p>"),
        ("en-GB", "<p>“It’s lit” – he said…</p>"),
        ("de", "<p>„It’s lit“ – he said…</p>"),
        ("ru", "<p>«It’s lit» – he said…</p>"),
        ("eo", "<p>“It’s lit” – he said…</p>"),
    ],
)
def test_quotation_marks_are_those_of_the_language(language: str, expected: str) -> None:
    """Straight quotation marks, dashes and dots become the signs of the text's language."""
    assert to_html('"It\'s lit" -- he said...', language) == expected

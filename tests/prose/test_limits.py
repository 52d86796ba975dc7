from __future__ import annotations

import pytest

from belarus_site.prose import convert
from belarus_site.prose.limits import refusal
from support.prose import faults

DEEP = "lists, quotations or asides are nested more than 20 deep [value]\n    flatten them"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a\x02b", "1:2: error: U+0002 is no sign that can be printed [encoding]\n    take it out"),
        (
            "a\ufdd0b",
            "1:2: error: U+FDD0 is no sign that can be printed [encoding]\n    take it out",
        ),
        (
            f"a &#{'1' * 5000}; b",
            (
                "1:3: error: a character is named here with more than 100 digits [encoding]\n"
                "    take it out"
            ),
        ),
        (
            "a\n\n" + "b" * 200_001,
            (
                "1:2: error: this paragraph has 200,003 characters; one may have 200,000 [value]\n"
                "    break it up with empty lines"
            ),
        ),
        (
            "word\n\n" * 200_000,
            (
                "1:1: error: this text has 1,200,000 characters; one may have 1,000,000 [value]\n"
                "    make several of it"
            ),
        ),
        (
            "# a\n" * 201,
            (
                "201:1: error: more than 200 headings or rules stand here without an empty line"
                " [value]\n    put empty lines between them"
            ),
        ),
        ("a\n\n" + ">" * 2000 + " b", f"3:1: error: {DEEP}"),
        ("- " * 21 + "a", f"1:1: error: {DEEP}"),
        ("".join("    " * level + "- a\n" for level in range(500 // 8)), f"21:1: error: {DEEP}"),
        ("".join("    " * level + "!!! record\n" for level in range(30)), f"21:1: error: {DEEP}"),
        (
            "a\n\n" + "[" * 3000 + "]" * 3000,
            (
                "3:41: error: brackets are nested more than 40 deep [value]\n"
                r"    write \[ where none is meant"
            ),
        ),
        (
            "<span>" * 41 + "</span>" * 41,
            "1:241: error: tags are nested more than 40 deep [value]\n    flatten them",
        ),
    ],
)
def test_a_text_beyond_all_measure_is_one_fault(text: str, wrong: str) -> None:
    """It is refused at the place where it goes too far, before it is converted."""
    assert faults(text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 20 + "a",
        f"&#{'0' * 97}65;",
        "".join("    " * level + "- a\n" for level in range(20)),
        "[" * 40 + "]" * 40,
        "# a\n\n" * 1000,
        "word " * 39_999,
        "    " * 30 + "indented = 1\n",
        "| a | b |\n|---|---|\n" + "| c | d |\n" * 2000,
    ],
)
def test_what_people_write_is_within_the_bounds(text: str) -> None:
    """The bounds are far from any text that someone reads."""
    assert refusal(text) is None
    assert convert(text, "en").prose.parts


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "`",
            "` a ",
            "<",
            "<a ",
            "<b>",
            "<http://",
            "<!-- ",
            "*",
            "*a",
            "**a ",
            "***a ",
            "_a *b ",
        ),
        *("!!! record\n", "!!!", "[a](", '[a]("', "[a](<", "[a](b '", "[a][b] ", "[^a] ", "![a]"),
        *(
            "&",
            "&#x41;",
            '"',
            "'",
            "\\",
            "|",
            "{#",
            "- ",
            "> ",
            "1. ",
            "in 1994 ",
            "Tuesday 8 ",
            "=",
        ),
        *("</b>", "<script>", "](", "<https://a> ", "<a@b> ", "a\n", "~~~\n", "[a]: ", "\n[a]: b"),
        *("*a _b ", "[a](b", "(", "://", "--", "<a b='", 'x="', "\t", " ", "\n", "\u0301", "é"),
    ],
)
def test_a_repeated_sign_is_read_to_its_end(piece: str) -> None:
    """Three thousand of any sign give prose or faults: no traceback, no wait without an end."""
    prose, found = convert(piece * 3_000, "en")
    assert prose.parts or found or not piece.strip()

from __future__ import annotations

import pytest

from belarus_site.model.prose import PlainDate
from belarus_site.prose import convert
from support.prose import faults


def dates(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the plain dates of a text and its notes, each with its words in the source."""
    prose, _ = convert(text, language)
    parts = (part for parts in (prose.parts, *prose.notes) for part in parts)
    return [
        (part.date.text, text[part.offset : part.offset + len(part.words)])
        for part in parts
        if isinstance(part, PlainDate)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It began on 8 December 1999.",
        "It began on *8 December 1999*.",
        "It began on 8\nDecember 1999.",
        "- It began\n\n    - on 8 December 1999\n",
        "| a | b |\n|---|---|\n| c | 8 December 1999 |\n",
        "a[^n]\n\n[^n]: On 8 December 1999.\n",
        "!!! record\n    On 8 December 1999.\n",
        "<div>\n<p>On 8 December 1999.</p>\n</div>\n",
        'It was "late"; on 8 December 1999 it began.',
        "It wasn't on 'time'; 8 December 1999.",
    ],
)
def test_a_plain_date_is_found_wherever_words_stand(text: str) -> None:
    """In paragraphs, lists, tables, notes, asides and raw HTML, over the end of a line too."""
    ((date, words),) = dates(text)
    assert date == "1999-12-08"
    assert words.split() == ["8", "December", "1999"]


def test_a_plain_date_is_set_like_other_words() -> None:
    """An apostrophe in it is a curled one."""
    prose, _ = convert("It's the 1960's.", "en")
    assert [part.words for part in prose.parts if isinstance(part, PlainDate)] == ["1960’s"]
    assert prose.parts[0] == "<p>It’s the "


@pytest.mark.parametrize(
    "text",
    [
        "[on 8 December 1999](event:e)",
        "[on 8 December 1999](x.html) and ![8 December 1999](x.png)",
        "# On 8 December 1999",
        "On 8 December 1999\n---",
        "###### 8 December 1999",
        "`8 December 1999`",
        "```\n8 December 1999\n```",
        "    8 December 1999",
        "> On 8 December 1999",
        '"On 8 December 1999 it began"',
        "“On 8 December 1999” and „8 December 1999“ and «8 December 1999»",
        "‘On 8 December 1999’ and 'don't, on 8 December 1999'",
        "<q>8 December 1999</q> <cite>8 December 1999</cite> <time>8 December 1999</time>",
        "<abbr title='8 December 1999'>a</abbr> <!-- 8 December 1999 -->",
        "[a]\n\n[a]: x.html '8 December 1999'",
    ],
)
def test_a_date_that_is_not_the_authors_own_is_left_alone(text: str) -> None:
    """Links, quotations, headings, code, attributes and comments."""
    assert dates(text) == []
    assert "date" not in "".join(faults(text.replace("8 December", "31 November")))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "a\n\nOn 30 February 2022.",
            "3:4: error: no 30 February in 2022 [date]\n    that February has 28 days",
        ),
        (
            "| a |\n|---|\n| Tuesday 8 December 1999 |\n",
            (
                "3:3: error: 1999-12-08 was a Wednesday, not a Tuesday [date-mismatch]\n"
                "    mend the day or the date"
            ),
        ),
    ],
)
def test_a_day_that_never_was_is_a_fault(text: str, wrong: str) -> None:
    """Neither by the calendar nor by its day of the week."""
    assert faults(text) == [wrong]
    assert faults(text.replace("On 30", 'He said "on 30').replace("Tuesday", "“Tuesday")) == []

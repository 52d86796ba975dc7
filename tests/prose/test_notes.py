from __future__ import annotations

import pytest

from belarus_site.model.prose import NoteMark
from belarus_site.prose import convert
from support.prose import faults, html


def numbers(text: str) -> tuple[list[tuple[int, bool]], list[str]]:
    """Return the marks of a text and of its notes, with whether each is the first, and notes."""
    prose, _ = convert(text, "en")
    parts = (part for parts in (prose.parts, *prose.notes) for part in parts)
    marks = [(part.number, part.first) for part in parts if isinstance(part, NoteMark)]
    return marks, [html(note).strip() for note in prose.notes]


def test_notes_are_numbered_as_they_are_used() -> None:
    """The order of definitions does not count; a second use has the number of the first."""
    marks, notes = numbers("a[^x] b[^y] c[^x]\n\n[^y]: Why.\n[^x]: Ex.\n")
    assert marks == [(1, True), (2, True), (1, False)]
    assert notes == ["<p>Ex.</p>", "<p>Why.</p>"]


def test_an_unused_note_is_told_and_shifts_nothing() -> None:
    """It is not rendered, and those around it have the numbers they had without it."""
    text = "a[^x] b[^y]\n\n[^x]: Ex.\n[^u]: Un[^v].\n[^v]: Vee.\n[^y]: Why.\n"
    marks, notes = numbers(text)
    assert marks == [(1, True), (2, True)]
    assert notes == ["<p>Ex.</p>", "<p>Why.</p>"]
    assert faults(text) == [
        (
            "4:1: warning: nothing refers to the note [^u] [unused]\n"
            "    write [^u] in the text, or take the note out"
        )
    ]


def test_what_is_wrong_below_an_unused_note_is_told_too() -> None:
    """A note that stands right under it is given twice, and words of it are a fault."""
    assert faults("a[^n]\n\n[^n]: N.\n[^u]: Un [w](evnt:e).\n[^n]: Twice.\n") == [
        (
            "4:1: warning: nothing refers to the note [^u] [unused]\n"
            "    write [^u] in the text, or take the note out"
        ),
        '4:14: error: no reference begins with "evnt:" [reference]\n    did you mean "event"?',
        "5:1: error: the note [^n] is defined twice [duplicate]\n    give each its own name",
    ]


def test_a_note_may_refer_to_a_note() -> None:
    """One that is used only in another is numbered after those of the text."""
    marks, notes = numbers("a[^x] b[^y]\n\n[^x]: Ex[^z].\n[^y]: Why[^x].\n[^z]: Zed.\n")
    assert marks == [(1, True), (2, True), (3, True), (1, False)]
    assert notes == ["<p>Ex<sup>3</sup>.</p>", "<p>Why<sup>1</sup>.</p>", "<p>Zed.</p>"]


def test_a_note_may_stand_wherever_words_do() -> None:
    """In tables, lists, asides, quotations and headings."""
    text = (
        "## A[^n]\n\n- b[^n]\n\n> c[^n]\n\n!!! record\n    d[^n]\n\n"
        "| e[^n] |\n|---|\n| f[^n] |\n\n[^n]: N.\n"
    )
    marks, _ = numbers(text)
    assert [number for number, _ in marks] == [1] * 6
    assert faults(text) == []


def test_a_thousand_notes_that_lead_to_one_another() -> None:
    """A chain of notes is followed to its end."""
    chain = "\n".join(f"[^{number}]: n[^{number + 1}]" for number in range(1000))
    _, notes = numbers(f"a[^0]\n\n{chain}\n[^1000]: end\n")
    assert len(notes) == 1001


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "a[^nite] b[^nite]\n\nc[^note]\n\n[^note]: N.",
            (
                "1:2: error: no note [^nite] is defined in this text [reference]\n"
                '    did you mean "note"?'
            ),
        ),
        (
            "| a |\n|---|\n| b[^x] |\n",
            (
                "3:4: error: no note [^x] is defined in this text [reference]\n"
                '    define it: "[^x]: …"'
            ),
        ),
        (
            "a[^n]\n\n[^n]: N.\n[^n]: M.",
            "4:1: error: the note [^n] is defined twice [duplicate]\n    give each its own name",
        ),
        (
            "<div>\na[^n]\n</div>\n\n[^n]: N.",
            (
                "2:2: error: this is not read as the mark of a note [reference]\n"
                "    Markdown is not read inside HTML that begins a line"
            ),
        ),
        (
            "a[^n]\n\n[^n]: In *b*.\n\n    c [w](evnt:e)\n",
            '5:11: error: no reference begins with "evnt:" [reference]\n    did you mean "event"?',
        ),
    ],
)
def test_what_is_wrong_with_a_note_is_said_where_it_is(text: str, wrong: str) -> None:
    """A note that is nowhere, given twice, not read, or has a fault of its own."""
    assert faults(text) == [wrong]


def test_notes_in_code_are_left_alone() -> None:
    """Whether it is code by its signs or by its indentation."""
    assert faults("`[^a]` and\n\n    [^b]\n\n```\n[^c]: d\n```\n") == []

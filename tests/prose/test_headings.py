from __future__ import annotations

import pytest

from belarus_site.prose import convert
from support.prose import faults, shown


def ids(text: str) -> list[str]:
    """Return the ids of the headings of a text, in order."""
    return [heading.id for heading in convert(text, "en").prose.headings]


def test_an_id_is_given_or_made_from_the_words() -> None:
    """Words of any script make an id; marks, links and notes in them do not matter."""
    text = (
        "## The *old* [light](event:e)[^n] {#old-light}\n\n## The *old* [light](event:e)[^n]\n\n"
        "## Ультиматум 2018 года\n\n## 日本\n\n## !!!\n\n[^n]: N.\n"
    )
    assert ids(text) == ["old-light", "the-old-light", "ультиматум-2018-года", "日本", "part"]
    assert faults(text) == []


def test_made_ids_are_unique_and_give_way_to_given_ones() -> None:
    """A later heading that asks for an id gets it, whatever an earlier one is called."""
    assert ids("## A\n\n## A\n\n## B {#a}\n\n## A\n\n### A 2") == [
        "a-2",
        "a-3",
        "a",
        "a-4",
        "a-2-2",
    ]


def test_five_thousand_headings_of_the_same_words() -> None:
    """Each has an id of its own, found without trying all before it."""
    made = ids("## A\n\n" * 5000)
    assert len(set(made)) == 5000
    assert made[-1] == "a-5000"


def test_headings_of_every_form_are_found() -> None:
    """With signs, underlined or raw; the title of the page stays the only first one."""
    text = (
        '# One\n\nTwo\n---\n\n<h3 id="three">Three</h3>\n\n- ## Four ##\n\n'
        "!!! record\n    ### Five\n"
    )
    found = convert(text, "en").prose.headings
    assert [(heading.level, heading.id) for heading in found] == [
        *((2, "one"), (2, "two"), (3, "three"), (2, "four"), (3, "five")),
    ]
    assert [text[heading.offset :][:3] for heading in found] == ["One", "Two", "<h3", "Fou", "Fiv"]


def test_a_picture_says_what_its_heading_says() -> None:
    """By the text in its stead, in a link too."""
    for text in ("## ![A lamp](assets/a.png)", "## [![A lamp](assets/a.png)](assets/a.png)"):
        prose, found = convert(text, "en")
        assert [(it.id, it.words) for it in prose.headings] == [("a-lamp", "A lamp")]
        assert found == ()


def test_signs_without_a_space_make_no_heading() -> None:
    """As nearly everywhere else: a number or a word with a hash is text."""
    assert shown("#1 in the list\n\n#tag") == "<p>#1 in the list</p>\n<p>#tag</p>"


def test_two_signs_right_before_a_word_look_like_a_heading() -> None:
    """The author is warned wherever a line begins so, but for code and what is escaped."""
    wrong = 'this is no heading: there is no space behind "##" [value]\n    write "## Boat"'
    text = "##Boat\n\n> ##Boat\n\na\n##Boat\n\n- ##Boat"
    assert faults(text) == [f"{at}: warning: {wrong}" for at in ("1:1", "3:3", "6:1", "8:3")]
    assert faults("    ##Boat\n\n```\n##Boat\n```\n\n`##Boat`\n\n\\##Boat\n\n##1") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "## The boat {#boat",
            (
                '1:13: error: the id of a heading ends with a brace, unlike "{#boat" [value]\n'
                "    write {#boat}"
            ),
        ),
        (
            "Two {#a} {#b}\n---",
            (
                '1:5: error: a heading has one id, and "{#a}" is not the last here [value]\n'
                "    keep one, at the end of the line"
            ),
        ),
        (
            "- ## Old {#old} *name*",
            (
                "1:10: error: the id of a heading is {#…} at the end of its line,"
                ' not "{#old}" here [value]\n    write {#old} behind the words'
            ),
        ),
        (
            "## A {: #Old Light}",
            (
                "1:6: error: the id of a heading is {#…} at the end of its line,"
                ' not "{: #Old Light}" here [value]\n    write {#old-light} behind the words'
            ),
        ),
    ],
)
def test_an_id_that_would_stand_as_text_is_told_where_it_begins(text: str, wrong: str) -> None:
    """An id is read in one form and place, and in no other in silence."""
    assert faults(text) == [wrong]


def test_what_only_looks_like_an_id_in_a_heading_is_left_alone() -> None:
    """In code, behind a backslash, in a paragraph and before closing signs nothing is wrong."""
    text = "## `{#x` a {#y} ##\n\n## B \\{#c\n\n    ## D {#d\n\nWords {#e and {#f} g."
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "## A {#Old Light}",
            (
                "1:8: error: an id is lower-case letters, digits and hyphens,"
                ' not "Old Light" [value]\n    write {#old-light}'
            ),
        ),
        (
            "## A {#}",
            '1:8: error: an id is lower-case letters, digits and hyphens, not "" [value]',
        ),
        *(
            (
                text,
                (
                    f"{at}: error: a heading needs words of its own: the contents of the page"
                    " name it by them [value]\n    write them here, or take the heading out"
                ),
            )
            for text, at in [
                ("## {#empty}", "1:4"),
                ("a\n\n##\n\nb", "3:3"),
                ("## ![](assets/a.png)", "1:4"),
                ("## [](source:log)", "1:4"),
                ('<h2 id="x"></h2>', "1:1"),
            ]
        ),
        (
            "## A {#light}\n\nText.\n\n> ## *B* {#light}",
            (
                '5:12: error: the id "light" is given twice in this text [duplicate]\n'
                "    give each its own"
            ),
        ),
        (
            '<div id="light">x</div>\n\nB {#light}\n===',
            (
                '3:5: error: the id "light" is given twice in this text [duplicate]\n'
                "    give each its own"
            ),
        ),
    ],
)
def test_what_is_wrong_with_an_id_is_said_where_it_is(text: str, wrong: str) -> None:
    """An id is well formed and given once in a text."""
    assert faults(text) == [wrong]

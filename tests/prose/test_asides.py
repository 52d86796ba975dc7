from __future__ import annotations

import pytest

from belarus_site.model.prose import Link
from belarus_site.prose import convert
from support.prose import faults, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("!!! record\n    a\n\n    b\n\nc", "<aside>\n<p>a</p>\n<p>b</p>\n</aside>\n<p>c</p>"),
        ("!!! editors\n\n    a", "<aside>\n<p>a</p>\n</aside>"),
        (
            "!!! record\n    a\n\n!!! editors\n    b\n",
            "<aside>\n<p>a</p>\n</aside>\n<aside>\n<p>b</p>\n</aside>",
        ),
        (
            "- a\n\n    !!! record\n        b\n\n- c\n",
            "<ul>\n<li>\n<p>a</p>\n<aside>\n<p>b</p>\n</aside>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>",
        ),
        (
            "!!! record\n    - a\n    - b\n\n    | c |\n    |---|\n    | d |\n",
            (
                "<aside>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<table>\n<thead>\n<tr>\n<th>c</th>\n"
                "</tr>\n</thead>\n<tbody>\n<tr>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n</aside>"
            ),
        ),
        ("> !!! record\n>     a\n", "<blockquote>\n<aside>\n<p>a</p>\n</aside>\n</blockquote>"),
        ("    !!! other\n", "<pre><code>!!! other\n</code></pre>"),
        ("Stop!!! he said", "<p>Stop!!! he said</p>"),
    ],
)
def test_an_aside_holds_what_is_indented_below_it(text: str, expected: str) -> None:
    """Alone, in a row, in lists and quotations, with lists and tables in it."""
    assert shown(text) == expected


@pytest.mark.parametrize("first", ["!!! recrod", "!!!", "!!! record Of it"])
def test_what_an_aside_with_a_fault_says_is_read_all_the_same(first: str) -> None:
    """So it hides no reference: each paragraph of it is one."""
    made, wrong = convert(f"{first}\n    The [](event:storm).\n\n    The [](event:calm).\n", "en")
    links = [part.target for part in made.parts if isinstance(part, Link)]
    assert (links, len(wrong)) == (["storm", "calm"], 1)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "a\n\n!!! recrod\n    b",
            (
                '3:5: error: an aside is "!!! record" or "!!! editors", not "!!! recrod"'
                " [reference]\n"
                '    did you mean "record"?'
            ),
        ),
        (
            "- a\n\n    !!! note\n        b",
            '3:9: error: an aside is "!!! record" or "!!! editors", not "!!! note" [reference]',
        ),
        (
            '!!! record "The log"\n    b',
            (
                "1:12: error: an aside has no title of its own [reference]\n"
                "    begin its text on the next line, indented by four spaces"
            ),
        ),
        (
            "!!! record\nb",
            "1:5: error: this aside has no text [reference]\n    indent its text by four spaces",
        ),
    ],
)
def test_what_is_wrong_with_an_aside_is_said_where_it_is(text: str, wrong: str) -> None:
    """It speaks in one of two voices, has no title, and has a text."""
    assert faults(text) == [wrong]

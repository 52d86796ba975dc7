from __future__ import annotations

import pytest

from support.prose import shown


def words(text: str, language: str = "en") -> str:
    """Return a paragraph without its tags' names in the way."""
    return shown(text, language).removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“It’s ‘lit’” – he said…"),
        ("en-GB", "“It’s ‘lit’” – he said…"),
        ("de", "„It’s ‚lit‘“ – he said…"),
        ("fr", "«\u202fIt’s “lit”\u202f» – he said…"),
        ("DE-at", "„It’s ‚lit‘“ – he said…"),
        ("pl", "„It’s «lit»” – he said…"),
        ("be", "«It’s „lit“» – he said…"),
        ("ru", "«It’s „lit“» – he said…"),
        ("uk", "«It’s „lit“» – he said…"),
        ("cs", "„It’s ‚lit‘“ – he said…"),
        ("sk", "„It’s ‚lit‘“ – he said…"),
        ("el", "«It’s “lit”» – he said…"),
        ("es", "«It’s “lit”» – he said…"),
        ("it", "«It’s “lit”» – he said…"),
        ("pt", "«It’s “lit”» – he said…"),
        ("eo", "“It’s ‘lit’” – he said…"),
    ],
)
def test_signs_are_those_of_the_language(language: str, expected: str) -> None:
    """Straight quotation marks, dashes and dots become what the language prints."""
    assert words("\"It's 'lit'\" -- he said...", language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"1994 was a year"', "“1994 was a year”"),
        ('(see "in 1994")', "(see “in 1994”)"),
        ('"in 1994", he said', "“in 1994”, he said"),
        ("the '90s and '68 and 'tis", "the ’90s and ’68 and ’tis"),
        ("the dogs' bowl, don't, rock 'n' roll", "the dogs’ bowl, don’t, rock ‘n’ roll"),
        (
            '"[a](event:e)" and "*b*" and *"c"*',
            '“<a href="x">a</a>” and “<em>b</em>” and <em>“c”</em>',
        ),
        ('[a](event:e)\'s "b"[](source:s)', '<a href="x">a</a>’s “b”<a href="x"></a>'),
        ('"a[^n]" b\n\n[^n]: "N"', "“a<sup>1</sup>” b</p>"),
        ('a--"b"--c "d"---e', "a–“b”–c “d”—e"),
        ('"wait --"---he fell', "“wait –”—he fell"),
        ("6\" and 5'", "6” and 5’"),
        ('\\"a\\" &quot;b&quot;', '"a" &quot;b&quot;'),
        ('`"a" -- b...` <code>"c"</code>', '<code>"a" -- b...</code> <code>"c"</code>'),
        ("---- ..... -", "---- ..... -"),
        ('"a\nb"', "“a\nb”"),
        ("see http://e.org/a--b", "see http://e.org/a--b"),
    ],
)
def test_a_sign_depends_on_what_stands_beside_it(text: str, expected: str) -> None:
    """Also across links, notes, dates and emphasis; code and addresses are left alone."""
    assert words(text).strip() == expected


@pytest.mark.parametrize(
    "marks", ["“”", "„“", "„”", "«»", "»«", "‹›", "›‹", "””", "‘’", "‚‘", "‚’"]
)
def test_a_quotation_in_the_marks_of_any_language_ends_with_its_own(marks: str) -> None:
    """A date in it is somebody else's, and one behind it the author's."""
    begin, end = marks
    assert words(f"{begin}In 1994{end} in 1995") == f"{begin}In 1994{end} in <time>1995</time>"


def test_a_paragraph_does_not_quote_the_next() -> None:
    """A mark that is never closed counts to the end of its paragraph, item or cell."""
    assert shown('"a\n\n"b" in 1994\n\n- "c\n- in 1994') == (
        "<p>“a</p>\n<p>“b” in <time>1994</time></p>\n"
        "<ul>\n<li>“c</li>\n<li>in <time>1994</time></li>\n</ul>"
    )

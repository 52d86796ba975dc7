from __future__ import annotations

import pytest

from belarus_site.dates import parse_edtf
from belarus_site.model.prose import Link, Said, Scheme, Tie
from belarus_site.prose.said_dates import with_date_said
from belarus_site.yearless import YearlessDate

LATER = parse_edtf("2001")
DAY = parse_edtf("1999-12-08")


def said(words: str, scheme: Scheme | None = Scheme.EVENT, language: str = "en") -> Said | None:
    """Return the date that the words of a link give."""
    return with_date_said(Link(0, scheme, "union", "", "", words), language).said


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the treaty", None),
        ("8 December 1999", Said("8 December 1999", DAY)),
        ("on <em>8&nbsp;December</em>", Said("8 December", YearlessDate(12, 8, 8))),
        ("Monday 8 December", Said("Monday 8 December", YearlessDate(12, 8, 8, weekday=0))),
        ("in December", Said("December", YearlessDate(12))),
        ("8 December, not in 1998", Said("1998", parse_edtf("1998"), tie=Tie.LIKELY)),
        ("8 December 1999, not after 1998", Said("8 December 1999", DAY)),
        ("after 1998", Said("1998", parse_edtf("1998"), tie=Tie.NONE)),
        ("8 December 1999 and in 2001", Said("8 December 1999", DAY, others=(LATER,))),
        ("signed on <em>8&nbsp;December</em>\n1999", Said("8 December 1999", DAY)),
        (
            "Monday, 8 December 1999",
            Said(
                "Monday, 8 December 1999",
                DAY,
                "1999-12-08 was a Wednesday, not a Monday",
                "mend the day or the date",
            ),
        ),
        (
            "8 December 1999 or 30 February 2022",
            Said(
                "30 February 2022",
                None,
                "no 30 February in 2022",
                "that February has 28 days",
            ),
        ),
    ],
)
def test_the_date_in_the_words(words: str, found: Said | None) -> None:
    """It is told as a reader sees it, with what is wrong with it by itself."""
    assert said(words) == found


def test_only_links_that_lead_to_a_date_are_read() -> None:
    """Elsewhere the words may name any day."""
    assert said("8 December 1999", Scheme.DATE) == Said("8 December 1999", DAY)
    for scheme in (None, Scheme.PERSON, Scheme.SECTION):
        assert said("8 December 1999", scheme) is None


def test_words_are_read_in_their_language() -> None:
    """A month of another language is no part of a date."""
    assert said("8. Dezember 1999", language="de") == Said("8. Dezember 1999", DAY)
    assert said("8. Dezember 1999", language="pl") == Said("1999", parse_edtf("1999"))

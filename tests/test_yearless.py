"""Days and months without their year against dates that have one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.dates import parse_edtf
from belarus_site.yearless import YearlessDate

FEBRUARY, LEAP_DAY = YearlessDate(2), YearlessDate(2, 29, 29)


@pytest.mark.parametrize(
    ("words", "said", "meets"),
    [
        (YearlessDate(2, 1, 1), "1811-02-01", True),
        (YearlessDate(2, 2, 2), "1811-02-01", False),
        (YearlessDate(2, 2, 2), "1811-02", True),
        (YearlessDate(2, 2, 2), "1811-03", False),
        (YearlessDate(2, 2, 2), "1811", True),
        (YearlessDate(2, 2, 2), "181X", True),
        (YearlessDate(2, 2, 2), "1811-02-01/1811-03-05", True),
        (YearlessDate(4, 2, 2), "1811-02-01/1811-03-05", False),
        (YearlessDate(1, 1, 1), "1811-12-30/1812-01-02", True),
        (YearlessDate(2, 2, 2), "1811-02-01/..", True),
        (YearlessDate(2, 2, 2), "../1811-02-01", True),
        (YearlessDate(2, 27, 28), "1811-02-28", True),
        (YearlessDate(2, 27, 28), "1811-02-26", False),
        (FEBRUARY, "1811-02-01?", True),
        (FEBRUARY, "1811-02-28/1811-03-01", True),
        (FEBRUARY, "1811-03~", False),
        (YearlessDate(3), "1811-03-01", True),
        (YearlessDate(3), "1811-03-31", True),
        (FEBRUARY, "1811-22", False),
        (FEBRUARY, "1811-24", True),
        (LEAP_DAY, "1811", False),
        (LEAP_DAY, "1812", True),
        (LEAP_DAY, "1897/1903", False),
        (LEAP_DAY, "1896-03/1904-02", True),
        (LEAP_DAY, "../0001", False),
        (YearlessDate(4, 31, 31), "1811", False),
        (YearlessDate(4, 31, 31), "../1811", False),
    ],
)
def test_some_year_has_to_have_them(words: YearlessDate, said: str, *, meets: bool) -> None:
    """Days meet a date when one of them is a day of it, in whichever year."""
    assert words.meets(parse_edtf(said)) is meets


@given(st.dates(), st.dates())
def test_the_days_of_any_span(one: date, other: date) -> None:
    """Each day of an interval meets it, and what lies a month away from a day does not."""
    first, last = sorted((one, other))
    span = parse_edtf(f"{first:%Y-%m-%d}".zfill(10) + "/" + f"{last:%Y-%m-%d}".zfill(10))
    assert YearlessDate(first.month, first.day, first.day).meets(span)
    assert YearlessDate(last.month, last.day, last.day).meets(span)
    day = parse_edtf(f"{first:%Y-%m-%d}".zfill(10))
    assert not YearlessDate(first.month % 12 + 1).meets(day)

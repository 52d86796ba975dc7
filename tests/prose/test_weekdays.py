from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from belarus_site.prose.weekdays import wrong_weekday
from belarus_site.prose.written_dates import WrittenDate, read_date

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def wrong(words: str) -> str:
    """Return what is wrong with the weekday in an English date."""
    written = read_date(words, "en")
    assert isinstance(written, WrittenDate)
    return wrong_weekday(written.weekday, written.date)


@given(st.dates(date(1924, 1, 1), date(2099, 12, 31)), st.integers(0, 6))
def test_one_weekday_is_right(day: date, weekday: int) -> None:
    """That of the calendar, as Python counts it."""
    message = wrong(f"{NAMES[weekday]} {day.day} {day:%B} {day.year}")
    if weekday == day.weekday():
        assert message == ""
    else:
        assert message == f"{day} was a {NAMES[day.weekday()]}, not a {NAMES[weekday]}"


@given(st.dates(date(1500, 3, 1), date(1923, 12, 31)))
def test_long_ago_the_old_calendar_is_right_too(day: date) -> None:
    """A day of the Julian calendar is behind by its century; its weekday goes on."""
    behind = 10 + sum(1 for year in (1700, 1800, 1900) if (day.year, day.month) >= (year, 3))
    same_day = day + timedelta(days=behind)
    assert wrong(f"{NAMES[same_day.weekday()]} {day.day} {day:%B} {day.year}") == ""


def test_without_a_weekday_nothing_is_wrong() -> None:
    """Dates of less than a day, and days without a name."""
    assert wrong("8 December 1999") == wrong("December 1999") == ""

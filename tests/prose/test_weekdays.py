from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.prose.weekdays import wrong_weekday
from belarus_site.prose.written_dates import WrittenDate, read_dates

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def wrong(words: str, language: str = "en") -> str:
    """Return what is wrong with the weekday in a date."""
    written, *_ = read_dates(words, language)
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


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "lit on Thursday and Friday, 24 and 25 February 2022"),
        ("en", "the night of Wednesday to Thursday, 23–24 February 2022"),
        ("en", "Friday, 24 and 25 February 2022"),
        ("en", "between Monday and Friday, 24 February 2022"),
        ("de", "am Donnerstag und Freitag, 24. und 25. Februar 2022"),
        ("de", "die Nacht von Mittwoch auf Donnerstag, 23./24. Februar 2022"),
        ("fr", "jeudi et vendredi, 24 et 25 février 2022"),
        ("pl", "w czwartek i piątek, 24 i 25 lutego 2022"),
        ("ru", "в ночь со среды на четверг, 23–24 февраля 2022 года"),
    ],
)
def test_of_two_days_a_weekday_is_that_of_either(language: str, words: str) -> None:
    """Nor is one behind another weekday told of one day alone."""
    assert wrong(words, language) == ""


@pytest.mark.parametrize(
    "words",
    [
        "Monday, 24–25 February 2022",
        "lit, as on Friday. On Monday, 24 February 2022",
    ],
)
def test_a_weekday_of_no_day_is_wrong(words: str) -> None:
    """That of neither of two days, and one behind that of another sentence."""
    assert wrong(words).endswith("not a Monday")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Tuesday morning, 24 February 2022"),
        ("de", "am Dienstag, dem 24. Februar 2022"),
        ("de", "Dienstag, den 24. Februar 2022"),
        ("ru", "во вторник, 24 февраля 2022 года"),
        ("ru", "со вторника, 24 февраля 2022 года"),
        ("ru", "в пятницу, 24 февраля 2022 года"),
        ("be", "у сераду, 24 лютага 2022 года"),
        ("uk", "у п’ятницю, 24 лютого 2022 року"),
        ("pl", "w środę, 24 lutego 2022 roku"),
    ],
)
def test_weekdays_in_other_forms(language: str, words: str) -> None:
    """They are held against the date too, declined or with small words behind them."""
    assert wrong(words, language).startswith("2022-02-24 was a Thursday, not a ")


@pytest.mark.parametrize(
    "words", ["с четверга на пятницу, 24 февраля 2022", "в четверг, 24 февраля 2022"]
)
def test_a_declined_weekday_that_is_right(words: str) -> None:
    """So it is too behind another one that is declined."""
    assert wrong(words, "ru") == ""

"""Dates in the words of a link: those of what it leads to, and those of something else."""

from __future__ import annotations

import pytest

from belarus_site.model.prose import Tie
from belarus_site.prose.other_days import tie
from belarus_site.prose.written_dates import WrittenDate, read_dates
from belarus_site.prose.yearless_words import read_yearless


def _tie(words: str, language: str = "en") -> Tie:
    found, *_ = read_dates(words, language)
    assert isinstance(found, WrittenDate)
    return tie(words, found.start, found.end, language, found.date)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "8 May 1811"),
        ("en", "the lamp of 8 May 1811"),
        ("en", "lit on 8 May 1811"),
        ("en", "In May 1811"),
        ("en", "Bell Rock, 8 May 1811"),
        ("en", "Bell Rock, on 8 May 1811"),
        ("en", "lit in Arbroath, at the end of May 1811"),
        ("en", "from 1807 to 1811"),
        ("de", "der Brief vom 8. Mai 1811"),
        ("ru", "письмо от 8 мая 1811 года"),
        ("be", "ліст ад 8 мая 1811 года"),
        ("uk", "лист від 8 травня 1811 року"),
        ("es", "el 8 de mayo de 1811"),
    ],
)
def test_its_own_date(language: str, words: str) -> None:
    """It is that of what the words lead to."""
    assert _tie(words, language) is Tie.SURE


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "before 1811"),
        ("en", "before the year 1811"),
        ("en", "the second lamp since 1811"),
        ("en", "the worst storm since the 1811 flood"),
        ("en", "the day after 8 May 1811"),
        ("en", "until 8 May 1811"),
        ("en", "the eve of 8 May 1811"),
        ("en", "unlike in 1811"),
        ("en", "since the end of May 1811"),
        ("en", "the keeper from 8 May 1811"),
        ("de", "vor 1811"),
        ("de", "anders als im Jahr 1811"),
        ("de", "die Nacht auf den 8. Mai 1811"),
        ("fr", "avant 1811"),
        ("fr", "depuis fin 1811"),
        ("pl", "przed 1811 rokiem"),
        ("ru", "до 1811 года"),
        ("ru", "в ночь на 8 мая 1811 года"),
        ("be", "да 1811 года"),
        ("uk", "до 1811 року"),
    ],
)
def test_another_day(language: str, words: str) -> None:
    """A small word before a date makes it that of something else."""
    assert _tie(words, language) is Tie.NONE


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the lamp, put out on 8 May 1811"),
        ("en", "the worst storm since the flood of 1811"),
        ("de", "der Turm, vollendet am 8. Mai 1811"),
        ("ru", "маяк, вновь зажжённый 8 мая 1811 года"),
        ("ca", "abans de maig de 1811"),
        ("ca", "maig de 1811, abans de la tempesta"),
    ],
)
def test_what_may_be_another_day(language: str, words: str) -> None:
    """It is not certain behind a comma, nor in a language whose small words we do not know."""
    assert _tie(words, language) is Tie.LIKELY


def test_a_day_without_its_year() -> None:
    """It is told by the same words."""
    words = "the lamp, put out on 8 May"
    found = read_yearless(words, "en")
    assert found is not None
    assert tie(words, found.start, found.end, "en") is Tie.LIKELY


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "в ночь на 8 мая"),
        ("be", "у ноч на 8 мая"),
        ("uk", "у ніч на 8 травня"),
        ("pl", "w nocy na 8 maja"),
        ("de", "in der Nacht auf den 8. Mai"),
    ],
)
def test_the_night_before(language: str, words: str) -> None:
    """A night that ends on a day says nothing of it."""
    assert read_yearless(words, language) is None

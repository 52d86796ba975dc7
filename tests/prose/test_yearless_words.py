"""Days and months without a year: those that words name, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.prose.yearless_words import read_yearless
from belarus_site.yearless import YearlessDate

SECOND = YearlessDate(2, 2, 2)


def _found(words: str, language: str = "en") -> tuple[str, YearlessDate] | None:
    found = read_yearless(words, language)
    return None if found is None else (words[found.start : found.end], found.date)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("2 February", "2 February"),
        ("lit on 2 February.", "2 February"),
        ("the 2nd of February", "2nd of February"),
        ("2 Feb.", "2 Feb."),
        ("February 2", "February 2"),
        ("On February 2, the lamp was lit", "February 2"),
        ("the February 2nd storm", "February 2nd"),
        ("the storm of 2\nFebruary", "2\nFebruary"),
    ],
)
def test_a_day(words: str, named: str) -> None:
    """It is found anywhere in the words, in the forms that dates with a year have."""
    assert _found(words) == (named, SECOND)


def test_several_days_of_a_month() -> None:
    """They are one span; a day of the week is told of one, unless another stands before it."""
    assert _found("27–28 February") == ("27–28 February", YearlessDate(2, 27, 28))
    both = "Sunday and Monday, 27–28 February"
    assert _found(both) == ("Monday, 27–28 February", YearlessDate(2, 27, 28))
    behind = "Thursday or Friday, 1 February"
    assert _found(behind) == ("Friday, 1 February", YearlessDate(2, 1, 1))
    assert _found("March 3 to 5") == ("March 3 to 5", YearlessDate(3, 3, 5))
    assert _found("Friday, 1 February") == ("Friday, 1 February", YearlessDate(2, 1, 1, 4))


@pytest.mark.parametrize(
    "words",
    [
        "March",
        "in March",
        "“in March”",
        "early March",
        "mid-March",
        "the end of March",
        "that March",
    ],
)
def test_a_month(words: str) -> None:
    """It is all that the words name."""
    assert _found(words) == ("March", YearlessDate(3))


@pytest.mark.parametrize(
    "words",
    [
        "Theresa May",
        "the march to the harbour",
        "The March",
        "marching",
        "in march",
        "Jan",
        "since March",
        "by March",
        "March to May",
        "the March storm",
        "all 12 may land",
        "In May 2 keepers landed",
        "after 2 February",
        "the night before the 2nd of February",
        "the week of 2 February",
        "from 2 February",
        "2 February or 3 March",
        "1 or 2 February",
        "1, 2 and 3 February",
        "the 26 July Movement",
        "the 1 May Day",
        "2 February 44 BC",
        "2 February ’11",
        "39 February",
        "0 February",
        "1.2 February",
        "12-2 February",
        "2 February-like",
        "the rock",
        "",
    ],
)
def test_doubt(words: str) -> None:
    """What may mean another day, a name or something else says nothing."""
    assert _found(words) is None


@pytest.mark.parametrize(
    ("language", "words", "named", "date"),
    [
        ("ru", "зажжён 2 февраля", "2 февраля", SECOND),
        ("ru", "в начале февраля", "февраля", YearlessDate(2)),
        ("be", "2-га лютага", "2-га лютага", SECOND),
        ("be", "у сакавіку", "сакавіку", YearlessDate(3)),
        ("uk", "2 лютого", "2 лютого", SECOND),
        ("uk", "наприкінці березня", "березня", YearlessDate(3)),
        ("pl", "2 lutego", "2 lutego", SECOND),
        ("pl", "w lutym", "lutym", YearlessDate(2)),
        ("de", "am 2. Februar", "2. Februar", SECOND),
        ("de", "Anfang März", "März", YearlessDate(3)),
        ("fr", "l’orage du 2 février", "2 février", SECOND),
        ("fr", "le 1er mars", "1er mars", YearlessDate(3, 1, 1)),
        ("fr", "mi-mars", "mars", YearlessDate(3)),
        ("es", "el 2 de febrero", "2 de febrero", SECOND),
        ("es", "en marzo", "marzo", YearlessDate(3)),
        ("cs", "2. února", "2. února", SECOND),
        ("sv", "den 2 februari", "2 februari", SECOND),
    ],
)
def test_other_languages(language: str, words: str, named: str, date: YearlessDate) -> None:
    """Months have the names that CLDR and the language's idiom give them."""
    assert _found(words, language) == (named, date)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "после 2 февраля"),
        ("de", "bis zum 2. Februar"),
        ("de", "nach dem 2. Februar"),
        ("fr", "jusqu’au 2 février"),
        ("pl", "po 2 lutego"),
        ("es", "después del 2 de febrero"),
        ("cs", "po 2. únoru"),
        ("cs", "12 pro"),
        ("fi", "kesä"),
        ("x-none", "2 February"),
    ],
)
def test_doubt_in_other_languages(language: str, words: str) -> None:
    """Where we do not know what words around a day mean, there are to be none."""
    assert _found(words, language) is None


_PIECES = st.sampled_from(["2", "2nd", "May", "Monday", "–", "and", ".", "(", "’11", "the", " "])


@given(
    st.text() | st.lists(_PIECES).map(" ".join),
    st.sampled_from(["en", "ru", "de", "fr", "es", "hu", "ja", "x-none", ""]),
)
def test_any_words(words: str, language: str) -> None:
    """No words are too strange; what is named stands in them."""
    found = read_yearless(words, language)
    if found is not None:
        assert 0 <= found.start < found.end <= len(words)
        assert 1 <= found.date.first <= found.date.last

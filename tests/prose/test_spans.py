"""Spans whose ends say more or less than each other."""

from __future__ import annotations

import pytest

from belarus_site.prose.written_dates import Impossible, find, read_dates


def _found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (text[it.start : it.end], it.message if isinstance(it, Impossible) else it.date.text)
        for it in find(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        (
            "from March 2020 to 8 December 2021",
            "March 2020 to 8 December 2021",
            "2020-03/2021-12-08",
        ),
        ("8 December 2019 to May 2021", "8 December 2019 to May 2021", "2019-12-08/2021-05"),
        ("March 2020\nuntil 8 May 2021", "March 2020\nuntil 8 May 2021", "2020-03/2021-05-08"),
        ("March 2020–8 May 2021", "March 2020–8 May 2021", "2020-03/2021-05-08"),
        ("March 2020 – 8 May 2021", "March 2020 – 8 May 2021", "2020-03/2021-05-08"),
        ("8 May 2019–May 2021", "8 May 2019–May 2021", "2019-05-08/2021-05"),
        ("from the summer of 2019 to May 2021", "summer of 2019 to May 2021", "2019-22/2021-05"),
        ("from the 1990s to the 2010s", "1990s to the 2010s", "199X/201X"),
        ("between March 2020 and 8 May 2021", "March 2020 and 8 May 2021", "2020-03/2021-05-08"),
        ("in 2019 to May 2021", "2019 to May 2021", "2019/2021-05"),
    ],
)
def test_ends_of_two_precisions(text: str, words: str, date: str) -> None:
    """Two dates with nothing but *to* or a dash between them are one span."""
    assert _found(text) == [(words, date)]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("2019 to May 2021", "2019 to May 2021", "2019/2021-05"),
        ("2019–May 2021", "2019–May 2021", "2019/2021-05"),
        ("between 2019 and May 2021", "2019 and May 2021", "2019/2021-05"),
        ("from May 2019 to 2021.", "May 2019 to 2021", "2019-05/2021"),
        ("from 8 May 2019 to 2021", "8 May 2019 to 2021", "2019-05-08/2021"),
    ],
)
def test_a_bare_year_at_one_end(text: str, words: str, date: str) -> None:
    """The end that names a month makes the figures at the other a year."""
    assert _found(text) == [(words, date)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in March 2020 and 8 May 2021", ["2020-03", "2021-05-08"]),
        ("in March 2020. To 8 May 2021", ["2020-03", "2021-05-08"]),
        ("in March 2020\n\nto 8 May 2021", ["2020-03", "2021-05-08"]),
        ("8 May 2021 to summer 2020", ["2021-05-08", "2020-22"]),
        ("from May 2020 to 30 February 2021", ["2020-05", "no 30 February in 2021"]),
        ("on 8 May 2021 to 2150 people", ["2021-05-08"]),
        ("on 8 May 2021 to 2150.", ["2021-05-08"]),
        ("from May 2019 to 2021 people", ["2019-05"]),
        ("grew by 2000 to May 2021", ["2021-05"]),
        ("sold 1412 to May 2021", ["2021-05"]),
        ("sold 2019 and May 2021", ["2021-05"]),
    ],
)
def test_apart(text: str, found: list[str]) -> None:
    """Without such words, backwards, or where figures are an amount, there is no span."""
    assert [date for _, date in _found(text)] == found


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("de", "von März 2020 bis zum 8. Mai 2021", "2020-03/2021-05-08"),
        ("de", "von 2019 bis Mai 2021", "2019/2021-05"),
        ("fr", "de mars 2020 au 8 mai 2021", "2020-03/2021-05-08"),
        ("ru", "с марта 2020 года по 8 мая 2021 года", "2020-03/2021-05-08"),
        ("pl", "od marca 2020 do 8 maja 2021 roku", "2020-03/2021-05-08"),
        ("el", "από τον Μάρτιο του 2020 έως τις 8 Μαΐου 2021", "2020-03/2021-05-08"),
        ("zh", "2020年3月至2021年5月8日", "2020-03/2021-05-08"),
    ],
)
def test_other_languages(language: str, text: str, date: str) -> None:
    """Each language has its own words between two dates."""
    assert [date for _, date in _found(text, language)] == [date]


def test_the_words_of_a_link() -> None:
    """They are read as the prose is."""
    (span,) = read_dates("2019 to May 2021", "en")
    assert not isinstance(span, Impossible)
    assert span.date.text == "2019/2021-05"

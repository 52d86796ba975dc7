"""Words of a reference and the date it leads to: the site's own are right, and others are not."""

from __future__ import annotations

from functools import partial

import pytest

from belarus_site.dates import parse_edtf
from belarus_site.diagnostics import Severity
from belarus_site.model.prose import Link, Scheme
from belarus_site.phrasebook import LANGUAGES
from belarus_site.prose.said_dates import with_date_said
from belarus_site.render.wording import date_words
from belarus_site.resolve.words import contradiction
from belarus_site.source import Place

WITHOUT_PHRASES = ["zh", "ja", "ko", "hu", "fi", "et", "lv", "ca", "pt-BR", "en-US", "en-GB"]
EVERY = [*LANGUAGES, *WITHOUT_PHRASES]
SINGLE = [
    *("1999-12-08", "2022-02-24", "2003-01-01", "2011-03-11", "2018-12", "2022-05", "1994", "2000"),
    *("199X", "198X", "2022-21", "2021-22", "2022-23", "2021-24"),
]
OTHERS = [
    *("1993~", "2022-22~", "199X~", "2018-12~", "1999-12-08~", "1993?", "2018-12?", "2022-22?"),
    *("2018/2021", "2020-08/2020-10", "2019-12/2020-02", "2022-02-24/2022-02-27", "1994/2018-12"),
    *("2022-02-24/2022-03-03", "2021-12-24/2022-01-03", "199X/2003", "2021-22/2022-22", "1993~/95"),
]
OPEN = [
    "../2014",
    "../1999-12-08",
    "../2018-12",
    "2022-02-24/..",
    "2020-05/..",
    "2014/..",
    "199X/..",
]


def fault(words: str, date: str, language: str = "en") -> Severity | None:
    """Return how wrong the words of a link to an event of that date are, or None."""
    said = with_date_said(Link(0, Scheme.EVENT, "lit", "", "", words), language).said
    at = partial(Place, "a.md", 1, 1)
    found = said and contradiction(said, parse_edtf(date), "it is not", at)
    return found.severity if found else None


def year_before(date: str) -> str:
    """Return the same date a year, or a decade, earlier."""
    first, slash, last = date.partition("/")
    years = 3 if first[3:4] == "X" or last[3:4] == "X" else 4
    earlier = (
        end if end in {"", ".."} else f"{int(end[:years]) - 1:0{years}}{end[years:]}"
        for end in (first, last)
    )
    return slash.join(earlier)


@pytest.mark.parametrize("language", EVERY)
def test_what_the_site_writes_is_right(language: str) -> None:
    """As words of a link to an event of that very date it says nothing else."""
    dates = [it.replace("/95", "/1995") for it in (*SINGLE, *OTHERS, *OPEN)]
    wrong = {
        date for date in dates if fault(date_words(parse_edtf(date), language), date, language)
    }
    assert wrong == set()


@pytest.mark.parametrize("language", EVERY)
def test_what_the_site_writes_of_another_year_is_wrong(language: str) -> None:
    """A day, a month, a year, a season, a decade and what has no end are all understood."""
    unseen = {
        date
        for date in (*SINGLE, *OPEN)
        if fault(date_words(parse_edtf(year_before(date)), language), date, language)
        is not Severity.ERROR
    }
    assert unseen == set()


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("es", "la década de 1980", "199X"),
        ("es", "los años 1980", "199X"),
        ("es", "verano de 2021", "2022-22"),
        ("es", "invierno de 2022", "2022-22"),
        ("it", "estate del 2021", "2022-22"),
        ("it", "gli anni 1980", "199X"),
        ("pt", "os anos 1980", "199X"),
        ("cs", "v létě 2021", "2022-22"),
        ("nl", "de jaren 1980", "199X"),
        ("sv", "1980-talet", "199X"),
        ("tr", "1980'ler", "199X"),
        ("zh", "1999年11月8日", "1999-12-08"),
        ("ja", "1999年11月", "1999-12-08"),
        ("en", "1999-11", "1999-12-08"),
        ("en", "08.12.1998", "1999-12-08"),
        ("en", "12/8/1998", "1999-12-08"),
        ("fr", "08/12/1998", "1999-12-08"),
        ("es", "8/12/1998", "1999-12-08"),
        ("cs", "8. 12. 1998", "1999-12-08"),
        ("en", "since 23 February 2022", "2022-02-24/.."),
        ("en", "since 2021", "2022-02-24/.."),
        ("en", "Since the end of 2021", "2022-02-24/.."),
        ("en", "until 2015", "../2014"),
        ("fr", "depuis l’été 2021", "2022-22/.."),
        ("it", "dall’8 maggio 2021", "2022-02-24/.."),
        ("tr", "23 Şubat 2022 – …", "2022-02-24/.."),
    ],
)
def test_words_that_contradict(language: str, words: str, date: str) -> None:
    """They name another day, in the language's own ways."""
    assert fault(words, date, language) is Severity.ERROR


@pytest.mark.parametrize(
    ("language", "words", "date"),
    [
        ("en", "since 2022", "2022-02-24/.."),
        ("en", "the worst storm since 1953", "2022-02-24/.."),
        ("en", "since 1953 the worst storm", "2022-02-24/.."),
        ("en", "since 1953", "1999-12-08"),
        ("en", "before 2015", "../2014"),
        ("en", "by 2015", "../2014"),
        ("en", "until 2014", "../2014"),
        ("en", "until 2015", "2014-02-01/.."),
        ("en", "8/12/1999", "1999-12-08"),
        ("en", "12/8/1999", "1999-12-08"),
        ("en", "2005-06", "2006-02-01"),
        ("es", "antes de mayo de 1811", "1812"),
        ("it", "dopo l’8 maggio 1811", "1812"),
        ("sv", "1900-talet", "195X"),
        ("es", "la Rambla del 26 de Julio", "1999-12-08"),
        ("cs", "po 2. únoru", "1999-12-08"),
    ],
)
def test_words_that_do_not(language: str, words: str, date: str) -> None:
    """They tell of another day than that of the event, or may mean its own."""
    assert fault(words, date, language) is None

"""Dates and numbers in words: each precision in each language, and read back as they were."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.dates import EdtfDate, contradicts, parse_edtf
from belarus_site.phrasebook import phrases
from belarus_site.phrasebook.phrases import Phrases
from belarus_site.prose.written_dates import WrittenDate, read_dates
from belarus_site.render.wording import (
    date_words,
    direction,
    language_words,
    number_words,
    year_words,
)

LANGUAGES = ["ru", "be", "uk", "pl", "de", "fr", "es", "pt-BR", "it", "nl", "cs", "sk", "ro"]
SIGNED = ["ja", "ko", "zh"]
"""Languages that write a sign behind a year."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1999-12-08", "8 December 1999"),
        ("2018-12", "December 2018"),
        ("1993", "1993"),
        ("199X", "the 1990s"),
        ("2022-22", "summer 2022"),
        ("2022-24", "winter 2022–23"),
        ("1999-24", "winter 1999–2000"),
        ("1993~", "about 1993"),
        ("1993?", "1993 (uncertain)"),
        ("2018/2021", "2018–2021"),
        ("2018/2018", "2018"),
        ("1999-12-08/1999-12-08", "8 December 1999"),
        ("2020-08/2020-10", "August–October 2020"),
        ("2019-08/2020-10", "August 2019 – October 2020"),
        ("2022-02-27/2022-02-28", "27–28 February 2022"),
        ("2021-11-30/2021-12-02", "30 November – 2 December 2021"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
        ("2018/2021-03", "2018 – March 2021"),
        ("1993~/1995", "about 1993 – 1995"),
        ("../2014", "until 2014"),
        ("2022-02-24/..", "since 24 February 2022"),
        ("199X~/..", "since about the 1990s"),
        ("0988-06-06", "6 June 988"),
        ("0988-06", "June 988"),
        ("0988", "988"),
        ("098X", "the 980s"),
        ("0988-24", "winter 988–89"),
        ("0970/0980", "970–980"),
    ],
)
def test_english(text: str, words: str) -> None:
    """English words have the precision of the date."""
    assert date_words(parse_edtf(text), "en") == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en-US", "1999-12-08", "December 8, 1999"),
        ("de", "2022-02-27/2022-02-28", "27.–28. Februar 2022"),
        ("de", "../2014-05-01", "bis zum 1. Mai 2014"),
        ("de", "../199X", "bis zu den 1990er-Jahren"),
        ("fr", "1999-12-01", "1er décembre 1999"),
        ("fr", "2022-02-24/..", "depuis le 24 février 2022"),
        ("fr", "../2022-21", "jusqu’au printemps 2022"),
        ("ru", "1999-12-08", "8 декабря 1999 года"),
        ("ru", "2018-12", "декабрь 2018 года"),
        ("ru", "2018-12/..", "с декабря 2018 года"),
        ("ru", "2018-02-02/..", "со 2 февраля 2018 года"),
        ("ru", "199X", "1990-е годы"),
        ("ru", "1993~", "около 1993 года"),
        ("be", "1999-12-08", "8 снежня 1999 года"),
        ("be", "2018-12/..", "з снежня 2018 года"),
        ("uk", "2022-02-24/..", "з 24 лютого 2022 року"),
        ("uk", "../199X", "до 1990-х років"),
        ("pl", "1981-12-13", "13 grudnia 1981"),
        ("pl", "199X", "lata 1990–1999"),
        ("pl", "../2022-21", "do wiosny 2022"),
        ("es", "2022-22", "verano de 2022"),
        ("es", "199X", "década de 1990"),
        ("es", "1993~", "hacia 1993"),
        ("es", "1993?", "1993 (fecha incierta)"),
        ("es", "../2022-22", "hasta el verano de 2022"),
        ("es", "2022-02-24/..", "desde el 24 de febrero de 2022"),
        ("it", "2022-02-01", "1º febbraio 2022"),
        ("it", "2022-22", "estate 2022"),
        ("it", "199X/..", "dagli anni 1990"),
        ("it", "2022-02-24/..", "dal 24 febbraio 2022"),
        ("it", "2022-04-08/..", "dall’8 aprile 2022"),
        ("it", "../2022-22", "fino all’estate 2022"),
        ("it", "../2022-04~", "fino ad aprile 2022 circa"),
        ("pt-BR", "2022-24", "inverno de 2022–23"),
        ("pt-BR", "199X~", "por volta da década de 1990"),
        ("pt-BR", "../2014", "até 2014"),
        ("nl", "2022-23", "herfst van 2022"),
        ("nl", "199X/..", "sinds de jaren 1990"),
        ("nl", "1993~", "omstreeks 1993"),
        ("cs", "2022-22", "léto 2022"),
        ("cs", "2018-12/..", "od prosince 2018"),
        ("cs", "1993~", "kolem roku 1993"),
        ("cs", "1993~/..", "přibližně od roku 1993"),
        ("cs", "199X~", "kolem let 1990–1999"),
        ("sk", "../2022-23", "do jesene 2022"),
        ("sk", "199X", "roky 1990–1999"),
        ("sv", "2022-22", "sommaren 2022"),
        ("sv", "199X", "1990-talet"),
        ("sv", "2022-02-24/..", "sedan den 24 februari 2022"),
        ("da", "2022-21/..", "siden foråret 2022"),
        ("nb", "199X~", "omkring 1990-årene"),
        ("no", "../2014-05-01", "fram til 1. mai 2014"),
        ("ro", "2022-22", "vara 2022"),
        ("ro", "../199X", "până în anii 1990"),
        ("ro", "2022-02-24/..", "începând cu data de 24 februarie 2022"),
        ("lt", "2022-22", "2022 m. vasara"),
        ("lt", "2022-24/..", "nuo 2022–23 m. žiemos"),
        ("lt", "1993~/..", "maždaug nuo 1993 m."),
        ("tr", "2022-23", "2022 sonbaharı"),
        ("tr", "199X~", "1990–1999 yılları civarı"),
        ("tr", "1993/..", "1993 – …"),
        ("fi", "1993~", "~ 1993"),
        ("fi", "2022-22", "kesäkuu–elokuu 2022"),
        ("fi", "2022-22?", "kesäkuu–elokuu 2022 (?)"),
        ("fi", "../2014", "… – 2014"),
        ("hu", "1999-12-08", "1999. december 8."),
        ("hr", "1993", "1993"),
        ("ja", "1993", "1993年"),
        ("ja", "1993~", "~ 1993年"),
        ("ja", "2018/2021", "2018–2021年"),
        ("ja", "2018/2021-03", "2018年 – 2021年3月"),
        ("ja", "199X", "1990–1999年"),
        ("ja", "2014/..", "2014年 – …"),
        ("zh", "0988", "988年"),
        ("zh-Hant", "../2014", "… – 2014年"),
        ("ko", "1993?", "1993년 (?)"),
        ("x-none", "2022-22/..", "2022-22/.."),
    ],
)
def test_languages(language: str, text: str, words: str) -> None:
    """Other languages decline, abbreviate and order their dates in their own way."""
    assert date_words(parse_edtf(text), language) == words


_DAYS = st.dates(date(1000, 1, 1), date(2190, 12, 31)).map(date.isoformat)
_MOMENTS = st.one_of(
    _DAYS,
    _DAYS.map(lambda day: day[:7]),
    _DAYS.map(lambda day: day[:4]),
    _DAYS.map(lambda day: day[:3] + "X"),
    st.tuples(_DAYS, st.sampled_from(["21", "22", "23", "24"])).map(
        lambda it: f"{it[0][:4]}-{it[1]}"
    ),
)
_QUALIFIED = st.tuples(_MOMENTS, st.sampled_from(["", "", "~", "?"])).map("".join)
_DATES = st.one_of(
    _QUALIFIED,
    st.tuples(_QUALIFIED, _QUALIFIED).map(
        lambda ends: "/".join(sorted(ends, key=lambda end: parse_edtf(end).earliest))
    ),
    _QUALIFIED.map("../{}".format),
    _QUALIFIED.map("{}/..".format),
)


@given(_DATES)
def test_english_round_trip(text: str) -> None:
    """English words are read back as a date they may stand for."""
    said = parse_edtf(text)
    words = date_words(said, "en")
    found, *_ = read_dates(words, "en")
    assert isinstance(found, WrittenDate), words
    assert not contradicts(found.date, said), words


def _read_back(text: str, language: str) -> EdtfDate:
    """Return the first date that is read in the words for another."""
    found, *_ = read_dates(date_words(parse_edtf(text), language), language)
    assert isinstance(found, WrittenDate)
    return found.date


@given(_MOMENTS, st.sampled_from([*LANGUAGES, *SIGNED]))
def test_round_trip(text: str, language: str) -> None:
    """A single date is read back in the other languages that we read."""
    assert not contradicts(_read_back(text, language), parse_edtf(text))


@given(
    st.dates(date(100, 1, 1)).map(date.isoformat),
    st.sampled_from([10, 7]),
    st.sampled_from(LANGUAGES),
)
def test_round_trip_of_any_time(day: str, length: int, language: str) -> None:
    """Days and months are read back from years of three figures up to the last."""
    assert _read_back(day[:length], language) == parse_edtf(day[:length])


@given(
    st.dates(date(200, 1, 1), date(2199, 12, 31)).map(date.isoformat),
    st.sampled_from([10, 7]),
    st.sampled_from(SIGNED),
)
def test_round_trip_of_signs(day: str, length: int, language: str) -> None:
    """So they are where signs make a number a year, but for those of other calendars."""
    assert _read_back(day[:length], language) == parse_edtf(day[:length])


@given(
    st.sampled_from(["0001", "0033-04-03", "000X", "9999-24", "../0001", "9999-12-31/.."]),
    st.sampled_from(["en", "be", "ar", "fa", "ja", "zh-Hant", "hu", "lt", "th", "am", "he", "x-a"]),
)
def test_any_language(text: str, language: str) -> None:
    """Any date has words in any language, in the first year and the last."""
    assert date_words(parse_edtf(text), language)


@pytest.mark.parametrize("language", ["en", *LANGUAGES, "sv", "da", "nb", "no", "lt", "tr"])
def test_phrases_are_whole(language: str) -> None:
    """A language that has words of its own has them for every precision, in both shapes."""
    words = phrases(language)
    assert len(words.seasons) == len(words.seasons_after) == 4
    signs = Phrases()
    for name in ("about", "about_after", "uncertain"):
        assert getattr(words, name) != getattr(signs, name)
    for text in ("199X", "2022-22", "1993~", "../199X", "2022-24~/..", "0988-12-11~/.."):
        said = date_words(parse_edtf(text), language)
        assert not set(said) & set("~?{}_"), said


@pytest.mark.parametrize(
    ("language", "words"), [("en", "988"), ("ja", "988年"), ("ko", "988년"), ("x-none", "988")]
)
def test_year(language: str, words: str) -> None:
    """A year alone has the sign with which its language writes it."""
    assert year_words(988, language) == words


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        (1234567, "en", "1,234,567"),
        (0.1, "en", "0.1"),
        (12.0, "en", "12"),
        (Decimal("1.50"), "en", "1.5"),
        (Decimal("0.123456789"), "en", "0.123456789"),
        (Decimal("1E+3"), "en", "1,000"),
        (Decimal("-0.00"), "en", "−0"),
        (1234.5, "de", "1.234,5"),
        (1234567.5, "be", "1\u00a0234\u00a0567,5"),
        (1234.5, "x-none", "1234.5"),
        (float("inf"), "en", "inf"),
    ],
)
def test_numbers(value: float | Decimal, language: str, words: str) -> None:
    """Numbers keep their digits, lose needless zeros, and look as the language has them."""
    assert number_words(value, language) == words


@pytest.mark.parametrize(
    ("language", "side"), [("en", "ltr"), ("be", "ltr"), ("ar", "rtl"), ("x-none", "ltr")]
)
def test_direction(language: str, side: str) -> None:
    """The direction of writing is the language's; left to right where it is not known."""
    assert direction(language) == side


def test_lightness() -> None:
    """Starting up does not load Babel."""
    command = (
        "import sys, belarus_site.render.wording, belarus_site.prose.written_dates; "
        "sys.exit('babel' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", command], check=True)  # noqa: S603 (our own words)


@pytest.mark.parametrize(
    ("of", "language", "words"),
    [
        ("pl", "en", "Polish"),
        ("be-Latn", "en", "Belarusian"),
        ("cs", "de", "Tschechisch"),
        ("qqq", "en", "qqq"),
        ("pl", "tlh", "pl"),
    ],
)
def test_languages_have_names(of: str, language: str, words: str) -> None:
    """A language is called what the page's language calls it, or by its tag."""
    assert language_words(of, language) == words

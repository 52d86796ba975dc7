"""Dates in running text: those that are found, those that are left alone, and how far they go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.dates import parse_edtf
from belarus_site.prose import written_dates
from belarus_site.prose.written_dates import Impossible, WrittenDate, find, read_dates

LANGUAGES = ["en", "en-US", "ru", "be", "uk", "pl", "de", "fr", "pt-BR", "hu", "ja", "x-none", ""]


def _dates(text: str, language: str) -> list[WrittenDate]:
    return [found for found in find(text, language) if isinstance(found, WrittenDate)]


def _found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(text[it.start : it.end], it.date.text) for it in _dates(text, language)]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("on 8 December 1999 they", "8 December 1999", "1999-12-08"),
        ("On December 8, 1999, they", "December 8, 1999", "1999-12-08"),
        ("the 8th of December 1999", "8th of December 1999", "1999-12-08"),
        ("8 Dec. 1999", "8 Dec. 1999", "1999-12-08"),
        ("1 sep 1939", "1 sep 1939", "1939-09-01"),
        ("8 December\n1999", "8 December\n1999", "1999-12-08"),
        ("at 1999-12-08.", "1999-12-08", "1999-12-08"),
        ("in December 1999", "December 1999", "1999-12"),
        ("in mid-September 2020", "September 2020", "2020-09"),
        ("the 1990s", "1990s", "199X"),
        ("in the late 1990s", "1990s", "199X"),
        ("by summer 2022", "summer 2022", "2022-22"),
        ("in the summer of 2022", "summer of 2022", "2022-22"),
        ("the winter of 2021–22", "winter of 2021–22", "2021-24"),
        ("in winter 1999/2000", "winter 1999/2000", "1999-24"),
    ],
)
def test_single_dates(text: str, words: str, date: str) -> None:
    """A single date is found whole, without the words that only lead to it."""
    assert _found(text) == [(words, date)]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("on 6 June 988 they", "6 June 988", "0988-06-06"),
        ("On June 6, 988, they", "June 6, 988", "0988-06-06"),
        ("on 6 June 988 Ann was there", "6 June 988", "0988-06-06"),
        ("on 25 December 800 he", "25 December 800", "0800-12-25"),
        ("in June 988", "June 988", "0988-06"),
        ("3–5 June 988.", "3–5 June 988", "0988-06-03/0988-06-05"),
        ("from May 987 to June 988.", "May 987 to June 988", "0987-05/0988-06"),
        ("6 June 988 AD", "6 June 988", "0988-06-06"),
        ("in the year 988", "988", "0988"),
        ("the year 988 saw", "988", "0988"),
        ("in AD 988 people", "AD 988", "0988"),
        ("in 1066 AD", "1066 AD", "1066"),
        ("in 1066 C.E. the", "1066 C.E.", "1066"),
        ("in the 1060's", "1060's", "106X"),
        ("in the late 1980’s", "1980’s", "198X"),
        ("In 1990's spring", "1990", "1990"),
        ("on 3 May 2150", "3 May 2150", "2150-05-03"),
        ("in summer 2150", "summer 2150", "2150-22"),
        ("in 2150", "2150", "2150"),
        ("the 2150 elections", "2150", "2150"),
        ("between 2100 and 2150", "2100 and 2150", "2100/2150"),
        ("By 2100 the rock", "2100", "2100"),
        ("dark by 2100", "2100", "2100"),
        ("will be automated by 2100.", "2100", "2100"),
        ("on 3 May 2415 the", "3 May 2415", "2415-05-03"),
    ],
)
def test_years_of_long_ago_and_far_off(text: str, words: str, date: str) -> None:
    """Years of three figures need a month, an era or *the year*; those to come need no more."""
    assert _found(text) == [(words, date)]


@pytest.mark.parametrize(
    "text",
    [
        "in 988",
        "in June 312 people",
        "in May 300.",
        "on 9 August 300 people were",
        "on 9 August 312 were",
        "On August 9, 312 keepers were",
        "on 9 August 6700 people were",
        "the year 312 people died",
        "On 9 August, 1500 people came.",
        "On August 9, 1500 keepers were",
        "In August 1200 people were",
        "In August 1250 men were",
        "In August 1200 were held",
        "on 9 August 2000 people came",
        "on 9 August 2000 keepers came",
        "In May, 2000 of them left.",
        "in summer 1500 people",
        "an ad 300 people saw",
        "in 1066 BC",
        "on 3 July 1066 B.C.",
        "the 1060s BCE",
        "2,150 tonnes",
        "by 2100 tonnes",
        "in 2150 cases",
        "$2150",
        "Resolution 2150",
        "a 2150-page report",
        "it rose by 2100.",
        "signed by 2100, mostly",
        "it fell by 2000",
        "2200 people in 2300",
    ],
)
def test_amounts(text: str) -> None:
    """What people may have counted is no year."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("since about 1992", "1992"),
        ("Since around 1992, he", "1992"),
        ("since roughly *1850* there", "1850"),
        ("until about 1992 it", "1992"),
        ("in about 1992.", "1992"),
        ("from around 2014", "2014"),
        ("from about 2014 on, it", "2014"),
        ("from approximately 2014 onwards", "2014"),
    ],
)
def test_about_a_year(text: str, year: str) -> None:
    """A year may be told as *about* that one, behind a word that opens or ends a time."""
    assert _found(text) == [(year, year)]


@pytest.mark.parametrize(
    "text",
    [
        "about 1992",
        "since about 2000.",
        "since about 1992 people",
        "since about 1850 volunteers",
        "until around 1812 soldiers",
        "from about 1250.",
        "from around 1252 in May",
        "from about 1252 to 1800 metres",
        "from around 2014 people",
        "resulted in about 1250, most",
        "in about 1992 of them",
        "an increase of about 1992.",
    ],
)
def test_about_so_many(text: str) -> None:
    """Behind *about* a rounded number, or one that something follows, is no year."""
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "dark by 1410",
        "dark by 1410\n\nA tower",
        "dark by 1410\n \nA tower",
        "dark by 1410  \nTowers",
        "- dark by 1410\n- in light",
        "1. dark by 1410\n2. in light",
        "> dark by 1410\n> - light",
        "| dark by 1410 | light |",
    ],
)
def test_what_ends_a_phrase(text: str) -> None:
    """A paragraph does without a mark, as do a line that is broken, an item and a cell."""
    assert _found(text) == [("1410", "1410")]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("27–28 February 2022", "27–28 February 2022", "2022-02-27/2022-02-28"),
        ("27-28 February 2022", "27-28 February 2022", "2022-02-27/2022-02-28"),
        ("27 and 28 February 2022", "27 and 28 February 2022", "2022-02-27/2022-02-28"),
        ("3 and 28 February 2022", "28 February 2022", "2022-02-28"),
        ("between 3 and 28 February 2022", "3 and 28 February 2022", "2022-02-03/2022-02-28"),
        ("May 3–5, 2020", "May 3–5, 2020", "2020-05-03/2020-05-05"),
        ("30 November–2 December 2021", "30 November–2 December 2021", "2021-11-30/2021-12-02"),
        ("30 May 2021 – 2 June 2022", "30 May 2021 – 2 June 2022", "2021-05-30/2022-06-02"),
        ("between May and August 2020", "May and August 2020", "2020-05/2020-08"),
        ("in May and August 2020", "August 2020", "2020-08"),
        ("May to August 2020", "May to August 2020", "2020-05/2020-08"),
        ("May–August 2020", "May–August 2020", "2020-05/2020-08"),
        ("from May 2019 to June 2020", "May 2019 to June 2020", "2019-05/2020-06"),
        ("2018–2021", "2018–2021", "2018/2021"),
        ("2018-2021", "2018-2021", "2018/2021"),
        ("1985–87", "1985–87", "1985/1987"),
        ("from 2014 to 2019", "2014 to 2019", "2014/2019"),
        ("between 1994 and 1996", "1994 and 1996", "1994/1996"),
    ],
)
def test_intervals(text: str, words: str, date: str) -> None:
    """An interval begins at its first date word and says once what its ends share."""
    assert _found(text) == [(words, date)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on 9 August 2000 the keepers met", "9 August 2000"),
        ("on 9 August 2000 in Arbroath", "9 August 2000"),
        ("In August 1900 Scottish keepers", "August 1900"),
        ("In August 2020 people saw", "August 2020"),
        ("on 3 May 1700.", "3 May 1700"),
        ("On 3 May 1700 the light", "3 May 1700"),
    ],
)
def test_years_behind_a_month(text: str, words: str) -> None:
    """A round year needs words that nobody counts, and a precise one since 1900 nothing."""
    assert [found for found, _ in _found(text)] == [words]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "im August 1200 Verletzte", []),
        ("de", "im August 2000 Menschen", []),
        ("de", "im August 2000 kam", ["August 2000"]),
        ("de", "am 3. Mai 1700 kam", ["3. Mai 1700"]),
        ("fr", "en août 1200 blessés", []),
        ("pl", "w sierpniu 1200 rannych", []),
        ("ru", "в августе 1200 раненых", []),
        ("ru", "в августе 2000 года", ["августе 2000 года"]),
    ],
)
def test_amounts_behind_a_month_in_other_languages(
    language: str, text: str, found: list[str]
) -> None:
    """Round figures there are mostly people, unless the word for years follows."""
    assert [words for words, _ in _found(text, language)] == found


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "lit on 9 May 1999 and 2 June 2000", "9 May 1999", "2 June 2000"),
        ("en", "On May 9, 1999 and June 2, 2000 it", "May 9, 1999", "June 2, 2000"),
        ("en", "in May 1999 and June 2000", "May 1999", "June 2000"),
        ("en", "on 6 June 988 and 3 July 989 he", "6 June 988", "3 July 989"),
        ("de", "am 9. Mai 1999 und 2. Juni 2000", "9. Mai 1999", "2. Juni 2000"),
        ("fr", "9 mai 1999 et 2 juin 2000", "9 mai 1999", "2 juin 2000"),
        ("pl", "9 maja 1999 roku i 2 czerwca 2000", "9 maja 1999 roku", "2 czerwca 2000"),
        ("ru", "9 мая 1999 года и 2 июня 2000", "9 мая 1999 года", "2 июня 2000"),
    ],
)
def test_two_whole_dates(language: str, text: str, first: str, second: str) -> None:
    """Two dates with *and* between them are each found whole."""
    assert [words for words, _ in _found(text, language)] == [first, second]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("on 30 February 2022 and 3 March 2022", "30 February 2022"),
        ("on 29 February and 1 March 2022", "29 February"),
        ("On February 29 and March 1, 2022", "February 29"),
    ],
)
def test_the_first_of_two_days_never_was(text: str, lost: str) -> None:
    """It is told apart, also where it shares the year of the second."""
    first, second = find(text, "en")
    assert isinstance(first, Impossible)
    assert isinstance(second, WrittenDate)
    assert text[first.start : first.end] == lost


def test_the_first_of_two_days_without_its_year() -> None:
    """It is no date by itself, and the second is."""
    assert _found("on 27 February and 3 March 2022") == [("3 March 2022", "2022-03-03")]


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Tuesday, 8 December 1999", 1),
        ("Wednesday the 8th of December 1999", 2),
        ("Sun. 5 May 2019", 6),
        ("5 May 2019", None),
    ],
)
def test_weekday(text: str, weekday: int | None) -> None:
    """A day of the week belongs to the date as the words name it, right or wrong."""
    (found,) = _dates(text, "en")
    assert (found.start, found.end, found.weekday) == (0, len(text), weekday)


@pytest.mark.parametrize(
    "text",
    [
        "in 1994",
        "In 1994, the",
        "in **1994** the",
        "In 1994 Mandela became",
        "In 1994 hundreds of",
        "In 1994 nothing was",
        "In 1994 protests broke out",
        "since 1994",
        "by 1994",
        "until 1994",
        "from 1994 onwards",
        "after 1994.",
        "before 1994 the",
        "during 1994",
        "early 1994",
        "in late 1994",
        "mid-1994",
        "by the end of 1994",
        "(1994)",
        "in Pretoria, 1994, they",
        "the elections of 1994",
        "the 1994 elections",
        "after the 1994 protests",
        "the 1994 treaty",
        "a 1994 report",
        "the 1994 South African general election",
        "Mandela’s 1994 speech",
    ],
)
def test_years(text: str) -> None:
    """The words around a number make it a year."""
    assert _found(text) == [("1994", "1994")]


def test_series() -> None:
    """Every year of a series counts."""
    assert _found("in 1994, 1995 and 1996") == [(y, y) for y in ("1994", "1995", "1996")]


@pytest.mark.parametrize(
    "text",
    [
        "1,500 people",
        "2000 people",
        "about 1900 kilometres",
        "Resolution 1371",
        "resolution 3314 of",
        "a 1944-page report",
        "$2022",
        "€1999",
        "in £1999",
        "2022 %",
        "No. 1994",
        "page 1994",
        "pages 1994–1996",
        "article 1990",
        "+375 2020",
        "1994.5",
        "12:1994",
        "Boeing 2000",
        "#1994",
        "v2020",
        "the 2000 soldiers",
        "the 2000 km of the war",
        "in 1371 cases",
        "in 1371 documented cases",
        "in 1200 Kenyan villages",
        "by 2000 people",
        "a total of 1994 people",
        "1500–2000 people",
        "from 1500 to 2000 soldiers",
        "between 1500 and 2000 people",
        "2005-06",
        "https://example.org/1999-12-08/news",
        "https://example.org/?year=1994",
        "https://example.org/in-1994",
        "1994/95",
        "the 1900s",
        "November–February 2021",
        "8 December\n\n1999 people",
        "8 December",
        "12345 in 12345",
    ],
)
def test_doubt(text: str) -> None:
    """In doubt a number is left alone."""
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "language", "message"),
    [
        ("on 30 February 2022 they", "en", "no 30 February in 2022"),
        ("on February 30, 2022", "en", "no 30 February in 2022"),
        ("29–31 April 2022", "en", "no 31 April in 2022"),
        ("am 30. Februar 2022", "de", "no 30 February in 2022"),
        ("1999-02-29", "x-none", "no 29 February in 1999"),
    ],
)
def test_impossible_days(text: str, language: str, message: str) -> None:
    """A day that never was is no date; it is told apart, with its place."""
    assert _found(text, language) == []
    ((start, end, found, hint),) = find(text, language)
    assert found == message
    assert hint.startswith("that ")
    assert text[start:end][-1].isdigit()


@pytest.mark.parametrize(
    ("language", "text", "words", "date"),
    [
        ("de", "am 8. Dezember 1999", "8. Dezember 1999", "1999-12-08"),
        ("de", "27.–28. Februar 2022", "27.–28. Februar 2022", "2022-02-27/2022-02-28"),
        ("de", "am 24.02.2022", "24.02.2022", "2022-02-24"),
        ("de", "in den 1990er Jahren", "1990er Jahren", "199X"),
        ("de", "seit 1994", "1994", "1994"),
        ("fr", "le 1er mars 2020", "1er mars 2020", "2020-03-01"),
        ("fr", "pendant l’été 2022", "été 2022", "2022-22"),
        ("fr", "dans les années 1990", "années 1990", "199X"),
        ("ru", "8 декабря 1999 года", "8 декабря 1999 года", "1999-12-08"),
        ("ru", "в декабре 1999 г.", "декабре 1999 г.", "1999-12"),
        ("ru", "летом 2022 года", "летом 2022 года", "2022-22"),
        ("ru", "в 1990-х годах", "1990-х годах", "199X"),
        ("ru", "в 1994 году", "1994 году", "1994"),
        ("ru", "с 27 по 28 мая 2022", "27 по 28 мая 2022", "2022-05-27/2022-05-28"),
        ("be", "у снежні 1999 года", "снежні 1999 года", "1999-12"),
        ("be", "улетку 2022 года", "улетку 2022 года", "2022-22"),
        ("uk", "у лютому 2022 року", "лютому 2022 року", "2022-02"),
        ("uk", "восени 2013", "восени 2013", "2013-23"),
        ("pl", "13 grudnia 1981 roku", "13 grudnia 1981 roku", "1981-12-13"),
        ("pl", "w sierpniu 1980", "sierpniu 1980", "1980-08"),
        ("pt-BR", "8 de dezembro de 1999", "8 de dezembro de 1999", "1999-12-08"),
        ("es", "en diciembre de 1999", "diciembre de 1999", "1999-12"),
        ("ru", "6 июня 988 года", "6 июня 988 года", "0988-06-06"),
        ("ru", "в 988 году", "988 году", "0988"),
        ("ru", "в 988 г. н. э.", "988 г. н. э.", "0988"),
        ("be", "у 988 годзе", "988 годзе", "0988"),
        ("uk", "у 988 році", "988 році", "0988"),
        ("pl", "w 966 roku", "966 roku", "0966"),
        ("de", "im Jahr 988 wurde", "988", "0988"),
        ("de", "988 n. Chr.", "988 n. Chr.", "0988"),
        ("de", "seit 1410\n\nTürme", "1410", "1410"),
        ("fr", "en l’an 988", "988", "0988"),
        ("es", "el 6 de junio de 988.", "6 de junio de 988", "0988-06-06"),
        ("x-none", "8 December 1999, 1999-12-08", "1999-12-08", "1999-12-08"),
    ],
)
def test_other_languages(language: str, text: str, words: str, date: str) -> None:
    """Other languages have their own months, seasons, decades and words for years."""
    assert _found(text, language) == [(words, date)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "1994 человека"),
        ("de", "nach 2000 Menschen"),
        ("fr", "il a été 2022 fois"),
        ("fr", "1994 personnes"),
        ("fr", "en 1066 av. J.-C."),
        ("ru", "152 года"),
        ("ru", "в июле 356 года до н. э."),
        ("de", "im Jahr 312 Menschen"),
        ("de", "1356 v. Chr."),
        ("en", "the ultimatum"),
        ("en", "Resolution 1371"),
        ("en", "no more than 2000 people"),
        ("en", "about 2000 people"),
    ],
)
def test_no_date(language: str, text: str) -> None:
    """Words without a date are read as none, in a link too."""
    assert read_dates(text, language) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1974", "1974"),
        ("about 1974", "1974"),
        ("since about 2000", "2000"),
        ("the 1999 treaty", "1999"),
        ("1999 treaty", "1999"),
        ("2014 to 2019", "2014/2019"),
        ("1900–1905", "1900/1905"),
        ("the 1900s", "190X"),
        ("the treaty of 8 December 1999", "1999-12-08"),
        ("May 800", "0800-05"),
        ("1990's", "199X"),
    ],
)
def test_link_words(text: str, date: str) -> None:
    """In the words of a link a bare number is trusted more than in running text."""
    found, *_ = read_dates(text, "en")
    assert isinstance(found, WrittenDate)
    assert found.date == parse_edtf(date)


_WORDS = """1999 2000 30 8 December may – - and to from between in of , . ( ) the 1990s s summer
winter 22 decembre г. февраля 1999-02-30 elections people é"""
_DATE_LIKE = st.lists(st.sampled_from([*_WORDS.split(), "", "\n"])).map(" ".join)


@given(st.text() | _DATE_LIKE, st.sampled_from(LANGUAGES))
def test_spans(text: str, language: str) -> None:
    """Dates of any text stand in order, in range and apart, and no text is too strange."""
    spans = [(it.start, it.end) for it in find(text, language)]
    place = 0
    for start, end in spans:
        assert place <= start < end <= len(text)
        place = end
    read_dates(text, language)


class _CountedPattern:
    """A pattern that counts how often it is asked and how many characters it passes over."""

    def __init__(self, pattern: object) -> None:
        self.pattern, self.asked = pattern, 0

    def search(self, text: str, position: int, end: int) -> object:
        self.asked += 1
        return self.pattern.search(text, position, end)  # type: ignore[attr-defined]


def test_a_date_does_not_cross_an_empty_line() -> None:
    """Each paragraph is read for itself, also one without figures between two that have some."""
    text = "It was 8 May\n\n1999 was the year.\n \nNothing.\n\nOn 9 May\n1999 it ended, in 2000."
    assert _found(text) == [("9 May\n1999", "1999-05-09"), ("2000", "2000")]


@pytest.mark.parametrize(
    "piece",
    [
        "1999 ",
        "988 AD ",
        "AD ",
        "May ",
        "8 May ",
        "between 1 ",
        "1999–",
        "1999, ",
        "May 1 and ",
        " \n",
        "(",
    ],
)
def test_linear_work(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search is asked for at most once a piece, and none matches more than a date's length."""
    rules = written_dates.grammar("en")
    longest = max((len(found[0]) for found in rules.pattern.finditer(piece * 50)), default=0)
    assert longest < 80
    counted = _CountedPattern(rules.pattern)

    class Rules:
        pattern = counted

        def __getattr__(self, name: str) -> object:
            return getattr(rules, name)

    monkeypatch.setattr(written_dates, "grammar", lambda _: Rules())
    _dates(piece * 2000, "en")
    assert counted.asked <= 2 * 2000 + 1

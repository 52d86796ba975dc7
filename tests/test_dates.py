"""EDTF as the contract has it: what is read, what is refused and with which words, and order."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest
from edtf import EDTFParseException
from edtf import parse_edtf as parse_with_oracle
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.dates import DateError, EdtfDate, Precision, contradicts, parse_edtf

_YEARS = st.integers(1, 9999).map("{:04}".format)
_MONTHS = st.integers(1, 12).map("{:02}".format)
_DAYS = st.dates().map(date.isoformat)
_MOMENTS = st.one_of(
    _YEARS,
    _DAYS,
    st.tuples(_YEARS, _MONTHS).map("-".join),
    st.tuples(_YEARS, st.sampled_from(["21", "22", "23", "24"])).map("-".join),
    st.integers(0, 999).map("{:03}X".format),
)
_QUALIFIED = st.tuples(_MOMENTS, st.sampled_from(["", "", "~", "?"])).map("".join)


def _in_order(ends: tuple[str, str]) -> str:
    return "/".join(sorted(ends, key=lambda end: parse_edtf(end).earliest))


EDTF = st.one_of(
    _QUALIFIED,
    st.tuples(_QUALIFIED, _QUALIFIED).map(_in_order),
    _QUALIFIED.map("../{}".format),
    _QUALIFIED.map("{}/..".format),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "html"),
    [
        ("1999-12-08", "1999-12-08", "1999-12-08", Precision.DAY, "1999-12-08"),
        ("2018-12", "2018-12-01", "2018-12-31", Precision.MONTH, "2018-12"),
        ("2020-02", "2020-02-01", "2020-02-29", Precision.MONTH, "2020-02"),
        ("1993", "1993-01-01", "1993-12-31", Precision.YEAR, "1993"),
        ("199X", "1990-01-01", "1999-12-31", Precision.DECADE, None),
        ("000X", "0001-01-01", "0009-12-31", Precision.DECADE, None),
        ("2022-21", "2022-03-01", "2022-05-31", Precision.SEASON, None),
        ("2022-22", "2022-06-01", "2022-08-31", Precision.SEASON, None),
        ("2022-23", "2022-09-01", "2022-11-30", Precision.SEASON, None),
        ("2023-24", "2023-12-01", "2024-02-29", Precision.SEASON, None),
        ("9999-24", "9999-12-01", "9999-12-31", Precision.SEASON, None),
        ("1993~", "1993-01-01", "1993-12-31", Precision.YEAR, None),
        ("1999-12-08?", "1999-12-08", "1999-12-08", Precision.DAY, None),
    ],
)
def test_bounds(
    text: str, earliest: str, latest: str, precision: Precision, html: str | None
) -> None:
    """A date has bounds, a precision and, where HTML allows it, a value for `<time>`."""
    read = parse_edtf(text)
    assert (read.earliest.isoformat(), read.latest.isoformat()) == (earliest, latest)
    assert read.start is read.end
    assert read.start is not None
    assert read.start.precision is precision
    assert read.html_datetime == html
    assert not read.is_interval


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2018/2021", date(2018, 1, 1), date(2021, 12, 31)),
        ("2020-08/2020-10", date(2020, 8, 1), date(2020, 10, 31)),
        ("198X~/1993?", date(1980, 1, 1), date(1993, 12, 31)),
        ("2018/2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("../2014", date.min, date(2014, 12, 31)),
        ("2022-02-24/..", date(2022, 2, 24), date.max),
    ],
)
def test_interval_bounds(text: str, earliest: date, latest: date) -> None:
    """An interval reaches from its first day to its last, or to the end of time."""
    read = parse_edtf(text)
    assert read.is_interval
    assert (read.earliest, read.latest, read.html_datetime) == (earliest, latest, None)


def test_qualifiers() -> None:
    """About and uncertain are kept apart."""
    about, uncertain = parse_edtf("1993~").start, parse_edtf("1993?").start
    assert about is not None
    assert uncertain is not None
    assert (about.approximate, about.uncertain) == (True, False)
    assert (uncertain.approximate, uncertain.uncertain) == (False, True)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2022-02-30", "no 30 February in 2022", "that February has 28 days"),
        ("2022-04-00", "no 0 April in 2022", "that April has 30 days"),
        (
            "2022-13",
            "no month 13",
            "months are 01 to 12; seasons are 21 (spring) to 24 (winter), without a day",
        ),
        (
            "2022-24-02",
            "no month 24",
            "months are 01 to 12; seasons are 21 (spring) to 24 (winter), without a day",
        ),
        ("0000", "no year 0000", "years are 0001 to 9999"),
        ("2021/2018", '"2021/2018" ends before it begins', "did you mean 2018/2021?"),
    ],
)
def test_calendar(text: str, message: str, hint: str) -> None:
    """What the calendar does not have is named, and so is an end before its beginning."""
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert (refused.value.message, refused.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("2022-2-3", "2022-02-03"),
        ("2022/2/3", "2022-02-03"),
        ("20220203", "2022-02-03"),
        ("24.02.2022", "2022-02-24"),
        ("24/02/2022", "2022-02-24"),
        ("02/24/2022", "2022-02-24"),
        ("03/03/2022", "2022-03-03"),
        ("1999-12-08T10:00:00Z", "1999-12-08"),
        ("1999-12-XX", "1999-12"),
        ("1990s", "199X"),
        ("the 1990s", "199X"),
        ("199x", "199X"),
        ("c. 1993", "1993~"),
        ("about 1993", "1993~"),
        ("1993 ?", "1993?"),
        (" 1993", "1993"),
        ("8 December 1999", "1999-12-08"),
        ("8th of Dec. 1999", "1999-12-08"),
        ("December 8, 1999", "1999-12-08"),
        ("February 2022", "2022-02"),
        ("6 June 988", "0988-06-06"),
        ("summer 2022", "2022-22"),
        ("2014–2019", "2014/2019"),
        ("2014-2019", "2014/2019"),
        ("2014/", "2014/.."),
        ("2022-2-3/2022-3-1", "2022-02-03/2022-03-01"),
        ("2021–12–08–2022–01–03", "2021-12-08/2022-01-03"),
        ("2021–05–2022–06", "2021-05/2022-06"),
        ("24–12–2021", "2021-12-24"),
        ("2018–21", "2018/2021"),
        ("“8 December 2021”", "2021-12-08"),
        ("“2018”/“2021”", "2018/2021"),
        ("“2021–12–08”", "2021-12-08"),
    ],
)
def test_proposals(text: str, proposal: str) -> None:
    """Another way of writing is refused, and the right one proposed."""
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert refused.value.message == f'"{text}" is not a date in EDTF'
    assert refused.value.hint == f"write {proposal}"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2021–12–08", "write 2021-12-08, with plain hyphens"),
        ("2021−12−08", "write 2021-12-08, with plain hyphens"),
        ("2021‑12‑08", "write 2021-12-08, with plain hyphens"),
        ("2021–12", "write 2021-12, with plain hyphens"),
        ("2021–12–08/2022–01–03", "write 2021-12-08/2022-01-03, with plain hyphens"),
        ("“2021-12-08”", "write 2021-12-08, without the quotation marks"),
        ("„2021-12-08“", "write 2021-12-08, without the quotation marks"),
        ("«2021-12-08»", "write 2021-12-08, without the quotation marks"),
        ("‘1993’", "write 1993, without the quotation marks"),
        ("“2018/2021”", "write 2018/2021, without the quotation marks"),
    ],
)
def test_signs_that_look_alike(text: str, hint: str) -> None:
    """A sign that is hardly seen is named: a dash for a hyphen, a quotation mark of print."""
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "2005–06",
        "2021–21",
        "8–12–2021",
        "“”",
        "",
        "..",
        "/",
        "../..",
        "03/02/2022",
        "30.02.2022",
        "19XX",
        "1993%",
        "Y12000",
        "June",
        "٢٠٢٢",
    ],
)
def test_no_proposal(text: str) -> None:
    """Where nothing can be guessed, the forms are listed."""
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert refused.value.message == f'"{text}" is not a date in EDTF'
    assert refused.value.hint == (
        "write 1999-12-08, 1999-12, 1999, 199X, 1999-22 (summer), 1999~, 1999? or 1999/2001"
    )


def test_long_text() -> None:
    """The message about a long text is short and stands on one line."""
    with pytest.raises(DateError) as refused:
        parse_edtf("1\n" * 100_000)
    assert len(refused.value.message) < 100
    assert "\n" not in refused.value.message


@given(st.text() | st.text("0123456789-/.X~?T: ", max_size=24))
def test_any_text(text: str) -> None:
    """Any text is read, or refused as a date with a way out."""
    try:
        read = parse_edtf(text)
    except DateError as fault:
        refused = fault
    else:
        assert read.text == text
        return
    assert refused.message
    assert refused.hint


@given(st.lists(EDTF, max_size=8))
def test_order(texts: list[str]) -> None:
    """Order is total and agrees with the bounds."""
    ordered = sorted(parse_edtf(text) for text in texts)
    for before, after in pairwise(ordered):
        assert before.text == after.text or before < after
        assert not after < before
        if before.start and after.start:
            assert (before.earliest, before.latest) <= (after.earliest, after.latest)


def test_every_comparison_follows_the_order() -> None:
    """Of two dates, and of a date with itself; with anything else there is none."""
    early, late = parse_edtf("1990-01-01"), parse_edtf("1990")
    assert [early < late, early <= late, early > late, early >= late] == [True, True, False, False]
    assert [late < early, late <= early, late > early, late >= early] == [False, False, True, True]
    again = parse_edtf("1990")
    assert [late < again, late <= again, late > again, late >= again] == [False, True, False, True]
    with pytest.raises(TypeError):
        assert early <= "1990"  # type: ignore[operator]


def test_order_of_lengths() -> None:
    """Of dates that begin together the shorter comes first."""
    texts = ["199X", "1990/..", "1990-01-01", "1990", "../1990", "1990-01"]
    ordered = [read.text for read in sorted(map(parse_edtf, texts))]
    assert ordered == ["../1990", "1990-01-01", "1990-01", "1990", "199X", "1990/.."]


def test_order_at_the_first_year() -> None:
    """What is open towards the past comes before the first year, too."""
    ordered = [read.text for read in sorted(map(parse_edtf, ["0001", "../0645", "0001-01"]))]
    assert ordered == ["../0645", "0001-01", "0001"]


@given(EDTF)
def test_storage(text: str) -> None:
    """A date survives storage, lies within itself and does not contradict itself."""
    read = parse_edtf(text)
    stored = pickle.loads(pickle.dumps(read))  # noqa: S301 (our own bytes)
    assert stored == read
    assert read.within(stored)
    assert read.overlaps(stored)
    assert not contradicts(read, stored)


# What the edtf package gets wrong: it ends winter on 31 December, does not read a qualified
# season, and counts a year 0.
_ORACLE_ERRS = re.compile(r"[0-9]{4}-(?:24|2[1-4][~?])|000.*")


@given(_QUALIFIED.filter(lambda text: not _ORACLE_ERRS.fullmatch(text)))
def test_oracle(text: str) -> None:
    """Bounds agree with those of the edtf package, except where that is wrong."""
    oracle, read = parse_with_oracle(text), parse_edtf(text)
    assert tuple(oracle.lower_strict())[:3] == read.earliest.timetuple()[:3]
    assert tuple(oracle.upper_strict())[:3] == read.latest.timetuple()[:3]


def test_oracle_errs() -> None:
    """Where the edtf package is wrong, it still is, and we are not."""
    assert tuple(parse_with_oracle("2022-24").upper_strict())[:3] == (2022, 12, 31)
    assert parse_edtf("2022-24").latest == date(2023, 2, 28)
    assert tuple(parse_with_oracle("000X").lower_strict())[:3] == (0, 1, 1)
    assert parse_edtf("000X").earliest == date(1, 1, 1)
    with pytest.raises(EDTFParseException):
        parse_with_oracle("2022-22~")
    assert parse_edtf("2022-22~").earliest == date(2022, 6, 1)


@pytest.mark.parametrize(
    ("words", "said", "contradictory"),
    [
        ("1999-12-08", "1999-12-08", False),
        ("1999-12-08", "1999-12-09", True),
        ("1999-12", "1999-12-08", False),
        ("1999-12-08", "1999", False),
        ("1999", "2000~", True),
        ("199X", "1994-07-10", False),
        ("2018/2021", "2018/2021", False),
        ("2018/2021", "2018-12/2021-04", False),
        ("2018/2021", "2018/2020", True),
        ("2018/2021", "2017/2021", True),
        ("2018/2021", "2018/..", False),
        ("2018/2021", "../2021-06", False),
        ("2020-05/2020-08", "2020-06-02", False),
        ("2020-05/2020-08", "2020", True),
        ("2020-05/2020-08", "2020-09-01", True),
        ("2019", "2018/2021", False),
        ("201X", "2018/2021", False),
        ("2022", "2018/2021", True),
        ("2014", "../2014", False),
        ("../2014", "2010/2014", False),
        ("../2014", "2010/2015", True),
        ("2018/..", "2018/2021", False),
        ("2022-02-10/2022-02-20", "2022-02", False),
        ("2022-02-27/2022-02-28", "2022-02-24/2022-03-04", False),
        ("2022-02-27/2022-03-05", "2022-02-24/2022-03-04", True),
        ("2022-02-10/2022-03-01", "2022-02", True),
        ("2022-02-10/2022-02-20", "2022-02-24/..", True),
    ],
)
def test_contradiction(words: str, said: str, *, contradictory: bool) -> None:
    """Words contradict a date that they cannot stand for."""
    assert contradicts(parse_edtf(words), parse_edtf(said)) is contradictory


def test_lightness() -> None:
    """Reading dates does not load Babel."""
    command = "import sys, belarus_site.dates; sys.exit('babel' in sys.modules)"
    subprocess.run([sys.executable, "-c", command], check=True)  # noqa: S603 (our own words)


def test_equality() -> None:
    """A date equals only one written alike."""
    assert parse_edtf("1993") == parse_edtf("1993")
    assert parse_edtf("1993") != parse_edtf("1993~")
    assert EdtfDate.__hash__(parse_edtf("1993")) == hash(parse_edtf("1993"))

"""How much of a date is known, as the bar beside an event shows it."""

from __future__ import annotations

import pytest

from belarus_site.dates import parse_edtf
from belarus_site.render.timescale import is_exact, span_of, year_of
from belarus_site.render.views import SpanView


@pytest.mark.parametrize(
    ("date", "year", "span"),
    [
        ("1850-03-02", 1850, SpanView(2, 1, 1, runs_on=False)),
        ("1850-03", 1850, SpanView(2, 1, 1, runs_on=False)),
        ("1850", 1850, SpanView(0, 12, 1, runs_on=False)),
        ("1850-24", 1850, SpanView(11, 3, 2, runs_on=False)),
        ("185X", 1850, SpanView(0, 120, 10, runs_on=False)),
        ("1850-11/1852-02", 1850, SpanView(10, 16, 3, runs_on=False)),
        ("1850-04/..", 1850, SpanView(3, 9, 1, runs_on=True)),
        ("../1850-04", None, SpanView(0, 4, 1, runs_on=False)),
    ],
)
def test_a_bar_covers_the_months_that_a_date_may_stand_for(
    date: str, year: int | None, span: SpanView
) -> None:
    """One that is open at an end is drawn in one year."""
    assert year_of(parse_edtf(date)) == year
    assert span_of(parse_edtf(date)) == span


@pytest.mark.parametrize(
    ("date", "exact"),
    [
        ("1850-03-02", True),
        ("1850-03-02/1850-03-05", True),
        ("1850-03-02?", False),
        ("1850-03-02~", False),
        ("1850-03", False),
        ("1850-03-02/1850-04", False),
        ("1850-03-02/..", False),
        ("../1850-03-02", False),
    ],
)
def test_only_days_about_which_there_is_no_doubt_are_exact(date: str, *, exact: bool) -> None:
    assert is_exact(parse_edtf(date)) is exact

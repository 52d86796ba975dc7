"""How much of a date is known, drawn: the part of its years that it may stand for."""

from __future__ import annotations

from belarus_site.dates import EdtfDate, Precision
from belarus_site.render.views import SpanView

_MONTHS = 12
"""Months in a year: as fine as the bar of an event is drawn."""


def year_of(date: EdtfDate) -> int | None:
    """Return the year that a date begins in, or None where it has no beginning."""
    return date.start.first.year if date.start else None


def span_of(date: EdtfDate) -> SpanView:
    """Return the time that a date may stand for, on the scale of the years it lies in.

    One that is open at an end is drawn in one year: the first or, without a beginning, the last.
    """
    year = date.earliest.year if date.start else date.latest.year
    years = date.latest.year - year + 1 if date.end else 1
    start = date.earliest.month - 1 if date.start else 0
    end = date.latest.month if date.end else _MONTHS
    return SpanView(start, (years - 1) * _MONTHS + end - start, years, date.end is None)


def is_exact(date: EdtfDate) -> bool:
    """Tell whether a date is one day, or runs between two, with nothing about it in doubt."""
    return all(
        moment is not None
        and moment.precision is Precision.DAY
        and not (moment.approximate or moment.uncertain)
        for moment in (date.start, date.end)
    )

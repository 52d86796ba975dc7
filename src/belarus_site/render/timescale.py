"""How much of a date is known, drawn: the part of its year that it may stand for."""

from __future__ import annotations

from datetime import date as day

from belarus_site.dates import EdtfDate, Precision
from belarus_site.render.views import SpanView

_HALVES = 24
"""Half months in a year: as fine as the bar of an event is drawn."""
_SECOND_HALF = 16


def year_of(date: EdtfDate) -> int | None:
    """Return the year that a date begins in, or None where it has no beginning."""
    return date.start.first.year if date.start else None


def span_in_year(date: EdtfDate) -> SpanView:
    """Return the part of a year, in half months from 0, that a date may stand for.

    The year is the one it begins in, or for a date without a beginning the one it ends in.
    """
    start = _half(date.earliest) if date.start else 0
    runs_on = date.start is not None and date.latest.year > date.start.first.year
    end = _HALVES - 1 if runs_on else _half(date.latest)
    return SpanView(start, end - start + 1, runs_on)


def is_exact(date: EdtfDate) -> bool:
    """Tell whether a date is one day, or runs between two, with nothing about it in doubt."""
    return all(
        moment is not None
        and moment.precision is Precision.DAY
        and not (moment.approximate or moment.uncertain)
        for moment in (date.start, date.end)
    )


def _half(date: day) -> int:
    return (date.month - 1) * 2 + (date.day >= _SECOND_HALF)

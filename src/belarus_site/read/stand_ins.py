"""What stands for a value that could not be read; nothing with one of these in it is published."""

from __future__ import annotations

from belarus_site.dates import parse_edtf
from belarus_site.model.entries import Dated
from belarus_site.source import Place

UNKNOWN = "…"
"""Stands for words."""

UNKNOWN_DATE = parse_edtf("0001-01-01")
"""Stands for a date: it comes before no other."""


def unknown_day(place: Place) -> Dated:
    """Return what stands for a day that is to be written at `place`."""
    return Dated(UNKNOWN_DATE, place)

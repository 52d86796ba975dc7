"""What stands for a value that could not be read; nothing with one of these in it is published."""

from __future__ import annotations

import re

from belarus_site.dates import EdtfDate, parse_edtf
from belarus_site.model.entries import Dated
from belarus_site.read.yaml_nodes import Node, Scalar
from belarus_site.source import Place

_YEAR = re.compile(r"(?<![0-9])(?!0000)[0-9]{4}(?![0-9])")

UNKNOWN = "…"
"""Stands for words."""

UNKNOWN_DATE = parse_edtf("0001-01-01")
"""Stands for a date: it comes before no other."""


def year_in(node: Node | None) -> EdtfDate:
    """Return what stands for a date that could not be read: the year written there, if any."""
    found = _YEAR.search(node.value) if isinstance(node, Scalar) else None
    return parse_edtf(found[0]) if found else UNKNOWN_DATE


def unknown_day(place: Place) -> Dated:
    """Return what stands for a day that is to be written at `place`."""
    return Dated(UNKNOWN_DATE, place)

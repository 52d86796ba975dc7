"""Room for the name of an area inside its borders."""

from __future__ import annotations

from itertools import product
from math import dist
from typing import TYPE_CHECKING

from belarus_site.render.pictures.room import Room, Span

if TYPE_CHECKING:
    from PIL.Image import Image

_STEP = 3
"""Points of the coarse picture between the rectangles that are tried."""
_CLEARANCES = (0, 12, 24, 40, 60, 84)
"""Pixels between a name and the border of its area; half as many to the next word."""
_ALL_LAND = (255, 255)


def inland(room: Room, land: Image, coarse: int, width: float, height: float) -> Span | None:
    """Take a rectangle on `land`: as far from its edges as can be, and then near its middle.

    A point of `land`, a picture of mode L, stands for a square of `coarse` pixels, and is 255
    where that is land. Return None where there is no room.
    """
    box = land.getbbox()
    if box is None:
        return None
    left, top, right, bottom = (edge * coarse for edge in box)
    columns = range(left, right - int(width), _STEP * coarse)
    rows = range(top, bottom - int(height), _STEP * coarse)
    spans = [Span(x, y, x + width, y + height) for x, y in product(columns, rows)]
    middle = _middle(land, coarse)
    spans.sort(key=lambda span: dist(middle, (span.left + width / 2, span.top + height / 2)))
    chosen = None
    for clearance in _CLEARANCES:
        spans = [
            span
            for span in spans
            if _is_land(land, span.widened(clearance), coarse)
            and room.is_free(span.widened(clearance / 2))
        ]
        chosen = spans[0] if spans else chosen
    if chosen is not None:
        room.take(chosen)
    return chosen


def _is_land(land: Image, span: Span, coarse: int) -> bool:
    return land.crop(span.scaled(1 / coarse)).getextrema() == _ALL_LAND


def _middle(land: Image, coarse: int) -> tuple[float, float]:
    """Return the centre of gravity of all land, in pixels of the large picture."""
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)

    centre = []
    for size in ((land.width, 1), (1, land.height)):
        weights = land.resize(size, Images.Resampling.BOX).tobytes()
        total = sum(weights) or 1
        centre.append(sum(at * weight for at, weight in enumerate(weights)) / total * coarse)
    return centre[0], centre[1]

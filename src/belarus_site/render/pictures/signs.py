"""Signs for places on a map: one for each kind of place, in the picture and in its key."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from belarus_site.render.pictures.palette import Colour
from belarus_site.render.pictures.rounds import put_disc

if TYPE_CHECKING:
    from PIL.Image import Image

_HALO = 3
"""Pixels around a sign that tell it from a border beneath."""
_HOLE, _SIDE, _DIAGONAL = 0.58, 0.85, 1.2
"""Of the radius of a disc: what makes the other signs weigh about as much."""
_FINE = 4
"""A diamond is drawn so many times larger, and then made small, for smooth edges."""


class Sign(StrEnum):
    """A sign, as the character that stands for it in words."""

    DISC = "●"
    RING = "○"
    SQUARE = "■"
    DIAMOND = "◆"


def signs(kinds: Iterable[str]) -> dict[str, Sign]:
    """Return the sign of each kind, in the order they come in; those beyond the last share it.

    Where all are of one kind, there is nothing to tell apart and nothing is returned.
    """
    found, order = tuple(dict.fromkeys(kinds)), tuple(Sign)
    if len(found) == 1:
        return {}
    return {kind: order[min(number, len(order) - 1)] for number, kind in enumerate(found)}


def put_sign(
    drawing: Image,
    sign: Sign,
    centre: tuple[float, float],
    radius: float,
    colours: tuple[Colour, Colour],
) -> None:
    """Draw a sign that weighs as much as a disc of `radius` pixels.

    It has the first of `colours`, and around it and in it the second.
    """
    colour, ground = colours
    match sign:
        case Sign.DISC | Sign.RING:
            put_disc(drawing, centre, radius + _HALO, ground)
            put_disc(drawing, centre, radius, colour)
            if sign is Sign.RING:
                put_disc(drawing, centre, radius * _HOLE, ground)
        case Sign.SQUARE:
            _put_square(drawing, centre, radius * _SIDE + _HALO, ground)
            _put_square(drawing, centre, radius * _SIDE, colour)
        case Sign.DIAMOND:
            _put_diamond(drawing, centre, radius * _DIAGONAL + _HALO, ground)
            _put_diamond(drawing, centre, radius * _DIAGONAL, colour)


def _put_square(drawing: Image, centre: tuple[float, float], half: float, colour: Colour) -> None:
    (x, y), half = map(round, centre), round(half)
    drawing.paste(colour, (x - half, y - half, x + half + 1, y + half + 1))


def _put_diamond(drawing: Image, centre: tuple[float, float], half: float, colour: Colour) -> None:
    stamp = _diamond(half)
    x, y = (round(part) - stamp.width // 2 for part in centre)
    drawing.paste(colour, (x, y), stamp)


@lru_cache(maxsize=8)
def _diamond(half: float) -> Image:
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)
    from PIL import ImageDraw  # noqa: PLC0415

    side = 2 * int(half + 1) + 1
    large = Images.new("L", (side * _FINE, side * _FINE), 0)
    middle, reach = (side * _FINE - 1) / 2, half * _FINE
    low, high = middle - reach, middle + reach
    corners = ((middle, low), (high, middle), (middle, high), (low, middle))
    ImageDraw.Draw(large).polygon(corners, 255)
    return large.reduce(_FINE)

"""Discs with smooth edges, which the drawing library does not make."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from belarus_site.render.pictures.palette import Colour

if TYPE_CHECKING:
    from PIL.Image import Image

_FINE = 4
"""Drawn so many times larger, and then made small."""


def put_disc(
    drawing: Image, centre: tuple[float, float], radius: float, colour: int | Colour
) -> None:
    """Fill a disc; `centre` and `radius` are in pixels, `colour` is of the drawing's mode."""
    stamp = _stamp(radius)
    x, y = (round(part) - stamp.width // 2 for part in centre)
    drawing.paste(colour, (x, y), stamp)


@lru_cache(maxsize=32)
def _stamp(radius: float) -> Image:
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)
    from PIL import ImageDraw  # noqa: PLC0415

    side = 2 * int(radius + 1) + 1
    large = Images.new("L", (side * _FINE, side * _FINE), 0)
    ImageDraw.Draw(large).circle(((side * _FINE - 1) / 2,) * 2, radius * _FINE, 255)
    return large.reduce(_FINE)

"""Drawings as PNG files of sixteen colours: the same bytes for the same drawing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from belarus_site.render.pictures.palette import Colour, mix

if TYPE_CHECKING:
    from PIL.Image import Image

_COLOURS = 16
"""Two points fit into a byte, and edges are still smooth."""
_BITS = 4
_FAST, _SMALL = 4, 9
"""Levels of compression: the higher takes ten times as long, for a tenth of the bytes."""


def layered(paper: Colour, layers: Sequence[tuple[Image, Colour]]) -> bytes:
    """Return a PNG of up to three colours on `paper`, each where its layer is light.

    A layer is of mode L, from 0 (nothing) to 255 (all colour). All have one size, and no point is
    light in two.
    """
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)
    from PIL import ImageChops  # noqa: PLC0415

    steps = (_COLOURS - 1) // len(layers)
    picture = Images.new("L", layers[0][0].size, 0)
    colours = [paper]
    for number, (coverage, colour) in enumerate(layers):
        if box := coverage.getbbox():
            shades = coverage.crop(box).point(_shades(number, steps))
            picture.paste(ImageChops.lighter(picture.crop(box), shades), box)
        colours += [mix(paper, colour, step / steps) for step in range(1, steps + 1)]
    picture.putpalette([part for colour in colours for part in colour])
    return _file(picture, _FAST)


@cache
def _shades(layer: int, steps: int) -> list[int]:
    """Return the number of its colour for each coverage; 0, paper, stands for none."""
    shades = [round(value * steps / 255) for value in range(256)]
    return [shade and layer * steps + shade for shade in shades]


def quantised(drawing: Image, colours: Sequence[Colour]) -> bytes:
    """Return a PNG of a drawing of mode RGB, each point in the nearest of up to 16 colours."""
    from PIL import Image as Images  # noqa: PLC0415

    palette = Images.new("P", (1, 1))
    palette.putpalette([part for colour in colours for part in colour])
    return _file(drawing.quantize(palette=palette, dither=Images.Dither.NONE), _SMALL)


def _file(picture: Image, level: int) -> bytes:
    written = BytesIO()
    picture.save(written, "PNG", bits=_BITS, compress_level=level)
    return written.getvalue()

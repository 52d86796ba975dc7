"""Drawings as PNG files of sixteen colours: the same bytes for the same drawing."""

from __future__ import annotations

from collections.abc import Sequence
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

    A layer is of mode L, from 0 (nothing) to 255 (all colour), and those that come later cover
    those before. All have one size.
    """
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)

    steps = (_COLOURS - 1) // len(layers)
    picture = Images.new("P", layers[0][0].size, 0)
    colours = [paper]
    for number, (coverage, colour) in enumerate(layers):
        shade = [round(value * steps / 255) for value in range(256)]
        if box := coverage.getbbox():
            part = coverage.crop(box)
            shades = part.point([step and number * steps + step for step in shade])
            picture.paste(shades, box, part.point([255 * bool(step) for step in shade], "1"))
        colours += [mix(paper, colour, step / steps) for step in range(1, steps + 1)]
    picture.putpalette([part for colour in colours for part in colour])
    return _file(picture, _FAST)


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

"""A drawing as a PNG file of sixteen colours: the same bytes for the same drawing."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from belarus_site.render.pictures.palette import Colour

if TYPE_CHECKING:
    from PIL.Image import Image

_BITS = 4
"""Sixteen colours: two points fit into a byte, and edges are still smooth."""
_LEVEL = 9
"""Of compression: the highest takes ten times as long as others, for a tenth of the bytes."""


def quantised(drawing: Image, colours: Sequence[Colour]) -> bytes:
    """Return a PNG of a drawing of mode RGB, each point in the nearest of up to 16 colours."""
    from PIL import Image as Images  # noqa: PLC0415

    palette = Images.new("P", (1, 1))
    palette.putpalette([part for colour in colours for part in colour])
    written = BytesIO()
    picture = drawing.quantize(palette=palette, dither=Images.Dither.NONE)
    picture.save(written, "PNG", bits=_BITS, compress_level=_LEVEL)
    return written.getvalue()

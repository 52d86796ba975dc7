"""Pictures put together from strips, so that a strip that many pictures share is packed once.

The file is a PNG (W3C, third edition) of sixteen colours. Its one stream of DEFLATE (RFC 1951) may
be cut wherever all that came before was flushed: each strip is packed on its own.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from belarus_site.render.pictures.palette import Colour, mix

if TYPE_CHECKING:
    from PIL.Image import Image

Box: TypeAlias = tuple[int, int, int, int]
"""The left, upper, right and lower edge of a part of a strip, in pixels."""

WIDTH = 1200
"""Pixels of every strip."""
_SHADES = 5
"""Of each of three colours: sixteen with paper. Two points fit into a byte."""
_BITS, _PALETTE = 4, 3
_BYTES = 1 + WIDTH * _BITS // 8
"""In a row, with the one that names its filter."""
_LIKE_ABOVE = 2
"""The filter "up": each byte says how it differs from the one above it."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD, _NUMBER = struct.Struct(">IIBBBBB"), struct.Struct(">I")
_BEGIN, _END = b"\x78\x01", b"\x03\x00"
"""Of a stream of zlib (RFC 1950): its head, and a last block with nothing in it."""
_MODULUS = 65521
"""Of the sums by which a stream of zlib is checked."""


class Strip(Struct, frozen=True):
    """Some rows of a picture, packed, and the sum (Adler-32) of their bytes."""

    height: int
    sum: int
    packed: bytes

    def over(self, below: Strip) -> Strip:
        """Return this strip and another below it as one."""
        first, second = self.sum & 0xFFFF, self.sum >> 16
        second += (first - 1) * below.height * _BYTES + (below.sum >> 16)
        first += (below.sum & 0xFFFF) - 1
        total = second % _MODULUS << 16 | first % _MODULUS
        return Strip(self.height + below.height, total, self.packed + below.packed)


def strip(layer: Image, parts: Iterable[tuple[int, Box]]) -> Strip:
    """Return what a layer shows: each part in the colour of its number, from 0 to 2.

    The layer is of mode L, from 0 (paper) to 255 (all colour), and all of it lies in some part.
    """
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)

    box = layer.getbbox()
    if box is None:
        return _blank(layer.height)
    first, top, last, bottom = box
    # Two more points before each row make the room for the byte of its filter.
    points = Images.new("L", (WIDTH + 2, bottom - top), 0)
    for number, (left, upper, right, lower) in parts:
        part = max(left, first), max(upper, top), min(right, last), min(lower, bottom)
        if part[0] < part[2] and part[1] < part[3]:
            shown = layer.crop(part).point(_shades(number))
            points.paste(shown, (part[0] + 2, part[1] - top))
    return _blank(top).over(_packed(_rows(points))).over(_blank(layer.height - bottom))


def stacked(
    strips: Iterable[Strip], paper: Colour, colours: tuple[Colour, Colour, Colour]
) -> bytes:
    """Return the PNG of strips one below the other, in three `colours` on `paper`."""
    whole = reduce(Strip.over, strips)
    palette = [paper]
    for colour in colours:
        palette += (mix(paper, colour, step / _SHADES) for step in range(1, _SHADES + 1))
    head = _HEAD.pack(WIDTH, whole.height, _BITS, _PALETTE, 0, 0, 0)
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", head),
            _chunk(b"PLTE", bytes(part for colour in palette for part in colour)),
            _chunk(b"IDAT", _BEGIN + whole.packed + _END + _NUMBER.pack(whole.sum)),
            _chunk(b"IEND", b""),
        )
    )


def _rows(points: Image) -> bytes:
    """Return the bytes of rows of points, each after the one of its filter."""
    from PIL import Image as Images  # noqa: PLC0415
    from PIL import ImageChops  # noqa: PLC0415

    points.putpalette(())
    size = _BYTES, points.height
    rows = Images.frombytes("L", size, points.tobytes("raw", f"P;{_BITS}"))
    above = Images.new("L", size, 0)
    above.paste(rows, (0, 1))
    changes = ImageChops.subtract_modulo(rows, above)
    changes.paste(_LIKE_ABOVE, (0, 1, 1, points.height))  # the first row stands for itself
    return changes.tobytes()


def _packed(rows: bytes) -> Strip:
    # Runs are nearly all there is to find in rows that tell changes. They are found at once, and
    # whatever zlib a machine has finds the same.
    packing = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    packed = packing.compress(rows) + packing.flush(zlib.Z_FULL_FLUSH)
    return Strip(len(rows) // _BYTES, zlib.adler32(rows), packed)


@lru_cache(maxsize=256)
def _blank(height: int) -> Strip:
    return _packed(bytes(_BYTES * height))


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = _NUMBER.pack(zlib.crc32(body, zlib.crc32(kind)))
    return b"".join((_NUMBER.pack(len(body)), kind, body, check))


@cache
def _shades(part: int) -> list[int]:
    """Return the number of its colour for each coverage; 0, paper, stands for none."""
    shades = [round(value * _SHADES / 255) for value in range(256)]
    return [shade and part * _SHADES + shade for shade in shades]

"""How large pictures are, read from the beginning of their files."""

from __future__ import annotations

import re
import warnings
from io import BytesIO
from typing import NamedTuple

_RASTERS = {
    ".png": b"IEND",
    ".jpg": b"\xff\xd9",
    ".jpeg": b"\xff\xd9",
    ".gif": b"\x3b",
    ".webp": b"",
}
"""The formats that are read, by the ending of a name, and what the last bytes of each hold."""
_LAST = 4096
_DIGITS, _FAR = 9, 10**6
_ORIENTATION, _TURNED = 0x0112, frozenset((5, 6, 7, 8))
_SVG = re.compile(rb"<svg\b([^>]*)>")
_LENGTH = rb"\s%s\s*=\s*[\"']\s*([0-9]{1,7}(?:\.[0-9]{1,7})?)(?:px)?\s*[\"']"
_WIDTH, _HEIGHT = (re.compile(_LENGTH % name) for name in (b"width", b"height"))
_NUMBER = rb"[0-9]{1,7}(?:\.[0-9]{1,7})?"
_VIEW = re.compile(
    rb"\sviewBox\s*=\s*[\"']\s*[-+0-9.]+[\s,]+[-+0-9.]+[\s,]+(%s)[\s,]+(%s)\s*[\"']"
    % (_NUMBER, _NUMBER)
)


class Size(NamedTuple):
    """The width and height of a picture in CSS pixels."""

    width: float
    height: float

    def height_at(self, width: float) -> float:
        """Return how high the picture is when it is shown so wide."""
        return width * self.height / self.width

    def is_like(self, width: float, height: float, tolerance: float) -> bool:
        """Tell whether these sides have its proportions, but for a point or a small part."""
        wanted = self.height_at(width)
        return abs(height - wanted) <= max(1, tolerance * wanted)


def is_side(words: str) -> bool:
    """Tell whether words are a number of pixels that a side may have; no number is too long."""
    return words.isdecimal() and len(words) <= _DIGITS and 0 < int(words) < _FAR


def size_of(name: str, body: bytes) -> Size | str | None:
    """Return the size of the picture in a file of this `name`, or what is wrong with it in words.

    PNG, JPEG, GIF, WebP and SVG are read, and of other files nothing is known, nor of an SVG that
    says nothing of its size: None. Of a raster picture only the header is decoded. Raises nothing.
    """
    ending = name[name.rfind(".") :].lower()
    if ending == ".svg":
        return _size_of_svg(body)
    if ending not in _RASTERS:
        return None
    size = _size_of_raster(body)
    if isinstance(size, Size) and _RASTERS[ending] not in body[-_LAST:]:
        return "this picture is cut short: its end is missing"
    return size


def _size_of_raster(body: bytes) -> Size | str:
    from PIL import Image  # noqa: PLC0415 - it takes a while to load

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(body), formats=("PNG", "JPEG", "GIF", "WEBP")) as picture:
                width, height = picture.size
                turned = picture.format == "JPEG" and (
                    picture.getexif().get(_ORIENTATION) in _TURNED
                )
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return "this picture has more points than a browser should have to draw"
    except Exception:  # noqa: BLE001 - what a broken file makes a decoder raise is not to be known
        return "this file is no picture that can be read"
    return Size(height, width) if turned else Size(width, height)


def _size_of_svg(body: bytes) -> Size | str | None:
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    found = _SVG.search(body)
    if found is None:
        return "this file is no picture that can be read"
    if not found[1].endswith(b"/") and b"</svg" not in body[-_LAST:]:
        return "this picture is cut short: its end is missing"
    attributes = b" " + found[1]
    width, height = _WIDTH.search(attributes), _HEIGHT.search(attributes)
    view = _VIEW.search(attributes)
    if width and height:
        size = Size(float(width[1]), float(height[1]))
    elif view:
        size = Size(float(view[1]), float(view[2]))
    else:
        return None
    return size if min(size) > 0 else None

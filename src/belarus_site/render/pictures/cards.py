"""Social cards: what a page is called as a picture, for those who show links with one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from belarus_site.render.pictures.lettering import LEADING, cut, fitted, letters, writable
from belarus_site.render.pictures.palette import Palette
from belarus_site.render.pictures.rounds import put_disc
from belarus_site.render.pictures.strips import WIDTH, Strip, stacked, strip

if TYPE_CHECKING:
    from PIL.Image import Image

_HEAD, _BODY, _FOOT = 132, 368, 130
"""Heights of the strips of a card: who says it, what, and where that stands in the whole.

1200 by 630 pixels is what those who show cards ask for. Many show them 300 wide.
"""
_NAME_MIDDLE, _FOOT_MIDDLE = 92, 48
_LEFT, _RIGHT = 80, WIDTH - 80
_SMALL = 42  # pixels
_SIZES, _WEIGHT = (120, 108, 98, 90, 82, 74, 66), 500
_ASCENT, _DESCENT = 0.92, 0.3  # of a line, in sizes of its letters
_TITLE_TOP, _TITLE_BOTTOM = 20, 340
_LEAD_HEIGHT, _LEAD_STEP = 104, 52
_MOST_DOTS = 24
"""More parts than these cannot be told apart on the line."""
_WORDS, _QUIET, _LINE = range(3)
"""What a card shows in a colour of its own."""


class Card(Struct, frozen=True):
    """What a card says: `name` at the top, `title` with `lead`, and at the foot `label` and a line.

    The line has a dot for each of `parts`, and a ring for part `number`, counted from 1. Any
    text may be empty, and `number` and `parts` may be 0.
    """

    title: str
    lead: str
    name: str
    label: str
    number: int
    parts: int
    colours: Palette

    def draw(self) -> bytes:
        """Return the card as a PNG; a text that the typeface cannot write is left out."""
        strips = (
            _head(writable(self.name)),
            _body(writable(self.title), writable(self.lead)),
            _foot(writable(self.label), self.number, self.parts),
        )
        colours = self.colours
        return stacked(strips, colours.paper, (colours.ink, colours.soft, colours.door))


@lru_cache(maxsize=8)
def _head(name: str) -> Strip:
    """Return the site's mark and name: the same on all of its cards."""
    layer = _layer(_HEAD)
    end = _put_mark(layer)
    _write(layer, end + 28, _NAME_MIDDLE, name)
    middle = end + 14
    return strip(layer, ((_LINE, (0, 0, middle, _HEAD)), (_QUIET, (middle, 0, WIDTH, _HEAD))))


def _body(title: str, lead: str) -> Strip:
    """Return the title as large as it fits, and the lead below it, in the middle of their room."""
    layer = _layer(_BODY)
    small, width, room = letters(_SMALL), _RIGHT - _LEFT, _TITLE_BOTTOM - _TITLE_TOP
    _, below = fitted(lead, (_SMALL,), 400, width, _LEAD_HEIGHT)
    room -= len(below) * _LEAD_STEP
    size, lines = fitted(title, _SIZES, _WEIGHT, width, room)
    step = size * LEADING
    base = _TITLE_TOP + (room - step * len(lines)) / 2 + size * _ASCENT
    for line in lines:
        letters(size, _WEIGHT).write(layer, _LEFT, round(base), line)
        base += step
    base += _LEAD_STEP - step + size * _DESCENT
    end = round(base) - _SMALL if below else _BODY
    for line in below:
        small.write(layer, _LEFT, round(base), line)
        base += _LEAD_STEP
    return strip(layer, ((_WORDS, (0, 0, WIDTH, end)), (_QUIET, (0, end, WIDTH, _BODY))))


def _foot(label: str, number: int, parts: int) -> Strip:
    """Return the label, and a line from its end to the right edge with a dot for each part."""
    layer = _layer(_FOOT)
    end = _write(layer, _LEFT, _FOOT_MIDDLE, label)
    left = end + 40 if end > _LEFT else _LEFT
    _put_parts(layer, left, number, parts)
    middle = left - 20
    return strip(layer, ((_QUIET, (0, 0, middle, _FOOT)), (_LINE, (middle, 0, WIDTH, _FOOT))))


def _write(layer: Image, left: int, middle: int, text: str) -> int:
    """Write a small line about the height `middle`, and return where it ends."""
    style = letters(_SMALL)
    return style.write(layer, left, middle + 14, cut(text, style, _RIGHT - left))


def _layer(height: int) -> Image:
    """Return the layer of a strip with nothing on it."""
    from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)

    return Images.new("L", (WIDTH, height), 0)


def _put_mark(line: Image) -> int:
    """Put the site's mark at the top: two known days and one that is not; return where it ends."""
    _rule(line, _LEFT, _LEFT + 62, _NAME_MIDDLE, 4)
    for x in (_LEFT + 22, _LEFT + 44):
        put_disc(line, (x, _NAME_MIDDLE), 10, 255)
    _put_ring(line, _LEFT + 76, _NAME_MIDDLE, 11)
    return _LEFT + 87


def _put_parts(line: Image, left: int, number: int, parts: int) -> None:
    """Draw a line from `left` to the right edge with a dot for each part, and a ring for one."""
    _rule(line, left, _RIGHT, _FOOT_MIDDLE, 4)
    shown = range(1, parts + 1) if parts <= _MOST_DOTS else range(number, number + 1)
    for part in filter(None, shown):
        x = left + (part - 0.5) * (_RIGHT - left) / parts
        if part == number:
            put_disc(line, (x, _FOOT_MIDDLE), 26, 0)
            _put_ring(line, x, _FOOT_MIDDLE, 18)
        else:
            put_disc(line, (x, _FOOT_MIDDLE), 10, 255)


def _put_ring(line: Image, x: float, y: float, radius: int) -> None:
    put_disc(line, (x, y), radius, 255)
    put_disc(line, (x, y), radius * 0.62, 0)


def _rule(line: Image, left: int, right: int, middle: int, height: int) -> None:
    line.paste(255, (left, middle - height // 2, right, middle + height - height // 2))

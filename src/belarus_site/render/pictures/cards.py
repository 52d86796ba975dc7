"""Social cards: what a page is called as a picture, for those who show links with one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from belarus_site.render.pictures.lettering import LEADING, cut, face, fitted, writable
from belarus_site.render.pictures.palette import Palette
from belarus_site.render.pictures.png import layered
from belarus_site.render.pictures.rounds import put_disc

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SIZE = WIDTH, HEIGHT = 1200, 630
"""Pixels: what those who show cards ask for. Many show them 300 wide."""
_LEFT, _RIGHT = 80, WIDTH - 80
_TOP, _FOOT = 92, 548
_SMALL = 42, 400  # size in pixels, weight
_SIZES, _WEIGHT = (120, 108, 98, 90, 82, 74, 66), 500
_ASCENT, _DESCENT = 0.92, 0.3  # of a line, in sizes of its letters
_TITLE_TOP, _TITLE_BOTTOM = 152, 472
_LEAD_HEIGHT, _LEAD_STEP = 104, 52
_MOST_DOTS = 24
"""More parts than these cannot be told apart on the line."""


@dataclass(frozen=True, slots=True)
class Card:
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
        from PIL import Image, ImageDraw  # noqa: PLC0415 (slow; only where something is drawn)

        words, quiet, line = (Image.new("L", SIZE, 0) for _ in range(3))
        pen = ImageDraw.Draw(quiet)
        _write_title(ImageDraw.Draw(words), pen, writable(self.title), writable(self.lead))
        _write(pen, _put_mark(line) + 28, _TOP, writable(self.name))
        end = _write(pen, _LEFT, _FOOT, writable(self.label))
        _put_parts(line, end + 40 if end > _LEFT else _LEFT, self.number, self.parts)
        colours = self.colours
        return layered(
            colours.paper, ((words, colours.ink), (quiet, colours.soft), (line, colours.door))
        )


def _write_title(words: ImageDraw, quiet: ImageDraw, title: str, lead: str) -> None:
    """Write the title as large as it fits, and the lead below it, in the middle of their room."""
    font, width, room = face(*_SMALL), _RIGHT - _LEFT, _TITLE_BOTTOM - _TITLE_TOP
    _, below = fitted(lead, _SMALL[:1], _SMALL[1], width, _LEAD_HEIGHT)
    room -= len(below) * _LEAD_STEP
    size, lines = fitted(title, _SIZES, _WEIGHT, width, room)
    step = size * LEADING
    base = _TITLE_TOP + (room - step * len(lines)) / 2 + size * _ASCENT
    for line in lines:
        words.text((_LEFT, round(base)), line, 255, face(size, _WEIGHT), anchor="ls")
        base += step
    base += _LEAD_STEP - step + size * _DESCENT
    for line in below:
        quiet.text((_LEFT, round(base)), line, 255, font, anchor="ls")
        base += _LEAD_STEP


def _write(pen: ImageDraw, left: int, middle: int, text: str) -> int:
    """Write a small line about the height `middle`, and return where it ends."""
    font = face(*_SMALL)
    shown = cut(text, font, _RIGHT - left)
    pen.text((left, middle + 14), shown, 255, font, anchor="ls")
    return left + round(font.getlength(shown))


def _put_mark(line: Image) -> int:
    """Put the site's mark at the top: two known days and one that is not; return where it ends."""
    _rule(line, _LEFT, _LEFT + 62, _TOP, 4)
    for x in (_LEFT + 22, _LEFT + 44):
        put_disc(line, (x, _TOP), 10, 255)
    _put_ring(line, _LEFT + 76, _TOP, 11)
    return _LEFT + 87


def _put_parts(line: Image, left: int, number: int, parts: int) -> None:
    """Draw a line from `left` to the right edge with a dot for each part, and a ring for one."""
    _rule(line, left, _RIGHT, _FOOT, 4)
    for part in range(1, parts + 1):
        x = left + (part - 0.5) * (_RIGHT - left) / parts
        if part == number:
            put_disc(line, (x, _FOOT), 26, 0)
            _put_ring(line, x, _FOOT, 18)
        elif parts <= _MOST_DOTS:
            put_disc(line, (x, _FOOT), 10, 255)


def _put_ring(line: Image, x: float, y: float, radius: int) -> None:
    put_disc(line, (x, y), radius, 255)
    put_disc(line, (x, y), radius * 0.62, 0)


def _rule(line: Image, left: int, right: int, middle: int, height: int) -> None:
    line.paste(255, (left, middle - height // 2, right, middle + height - height // 2))

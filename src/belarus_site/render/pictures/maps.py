"""Maps: places and their names, on the land they lie in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from belarus_site.model.outlines import Outlines
from belarus_site.render.coordinates import ENGLISH_SIDES, Sides
from belarus_site.render.pictures.land import borders, coverage
from belarus_site.render.pictures.layout import (
    AREA,
    DOT,
    PLACE,
    SCALE,
    TRACKING,
    Layout,
    Spot,
    Word,
    lay_out,
)
from belarus_site.render.pictures.lettering import face
from belarus_site.render.pictures.palette import Colour, Palette, mix
from belarus_site.render.pictures.png import quantised
from belarus_site.render.pictures.signs import put_sign

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

_FINE = 2
"""Land is drawn so many times larger, and then made small, for smooth edges."""
_BORDER, _HALO, _FRAME = 3, 5, 2


class Map(Struct, frozen=True):
    """A map of at least one place; its words are in `language`, those for degrees as in `sides`."""

    spots: tuple[Spot, ...]
    outlines: Outlines | None
    language: str
    colours: Palette
    sides: Sides = ENGLISH_SIDES

    @property
    def layout(self) -> Layout:
        """Where everything stands; the same whatever the colours."""
        return lay_out(self.spots, self.outlines, self.language, self.sides)

    def draw(self) -> bytes:
        """Return the map as a PNG."""
        return _drawn(self)


@lru_cache(maxsize=8)
def _drawn(shown: Map) -> bytes:
    """Draw a map once for all that show it: the site and the copies in one file."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (slow; only where something is drawn)

    layout, tints = shown.layout, _Tints.of(shown.colours)
    ground = tints.water if shown.outlines else tints.home
    drawing = Image.new("RGB", layout.shown.size, ground)
    if shown.outlines:
        _put_land(drawing, layout, shown.outlines, tints)
    pen = ImageDraw.Draw(drawing)
    _put_lines(pen, layout, tints)
    _write_areas(pen, layout, tints)
    firsts = {spot.position: spot for spot in reversed(shown.spots)}  # at a point one sign is seen
    for spot in firsts.values():
        point = layout.shown.point(spot.position)
        put_sign(drawing, spot.sign, point, DOT, (tints.door, tints.home))
    for word in layout.places:
        _write(pen, word, tints.ink, PLACE, tints.home)
    _put_scale(pen, layout, tints)
    width, height = layout.shown.size
    pen.rectangle((0, 0, width - 1, height - 1), None, tints.border, _FRAME)
    return quantised(drawing, tints.all())


class _Tints(Struct, frozen=True):
    """The colours of a map: land that some chief place lies in is `home`, other land is `land`."""

    water: Colour
    land: Colour
    home: Colour
    border: Colour
    line: Colour
    ink: Colour
    soft: Colour
    door: Colour

    def all(self) -> list[Colour]:
        """Return the sixteen colours that a map may have: these, and what lies between two."""
        between = (
            (self.ink, self.home, 0.35),
            (self.ink, self.home, 0.7),
            (self.soft, self.land, 0.35),
            (self.soft, self.land, 0.7),
            (self.soft, self.home, 0.5),
            (self.border, self.land, 0.5),
            (self.border, self.water, 0.5),
            (self.door, self.home, 0.5),
        )
        shades = [mix(first, second, share) for first, second, share in between]
        return [
            self.water,
            self.land,
            self.home,
            self.border,
            self.line,
            self.ink,
            self.soft,
            self.door,
            *shades,
        ]

    @classmethod
    def of(cls, colours: Palette) -> _Tints:
        return cls(
            water=mix(colours.wash, colours.door, 0.18),
            land=colours.wash,
            home=colours.paper,
            border=mix(colours.line, colours.soft, 0.45),
            line=colours.line,
            ink=colours.ink,
            soft=colours.soft,
            door=colours.door,
        )


def _put_land(drawing: Image, layout: Layout, outlines: Outlines, tints: _Tints) -> None:
    shown = layout.shown
    others = [area for area in outlines.areas if area not in layout.home]
    for areas, colour in ((others, tints.land), (layout.home, tints.home)):
        drawing.paste(colour, (0, 0), coverage(areas, shown, _FINE).reduce(_FINE))
    for areas, colour, width in (
        (outlines.areas, tints.border, _BORDER),
        (layout.home, tints.soft, _BORDER + 1),
    ):
        drawing.paste(colour, (0, 0), borders(areas, shown, _FINE, width * _FINE).reduce(_FINE))


def _write_areas(pen: ImageDraw, layout: Layout, tints: _Tints) -> None:
    font = face(*AREA)
    for word in layout.areas:
        left = float(word.left)
        for letter in word.text.upper():
            pen.text((left, word.base), letter, tints.soft, font, anchor="ls")
            left += font.getlength(letter) + TRACKING


def _write(
    pen: ImageDraw, word: Word, colour: Colour, style: tuple[int, int], halo: Colour | None = None
) -> None:
    at, font = (word.left, word.base), face(*style)
    if halo:
        pen.text(at, word.text, halo, font, anchor="ls", stroke_width=_HALO)
    pen.text(at, word.text, colour, font, anchor="ls")


def _put_lines(pen: ImageDraw, layout: Layout, tints: _Tints) -> None:
    for line in layout.lines:
        left, top, right, bottom = line.span(layout.shown).scaled(1)
        pen.rectangle((left, top, right - 1, bottom - 1), tints.line)
    for word in layout.degrees:
        _write(pen, word, tints.soft, SCALE, tints.home)


def _put_scale(pen: ImageDraw, layout: Layout, tints: _Tints) -> None:
    if layout.scale:
        words, length = layout.scale.words, layout.scale.length
        left, right, height = words.left, words.left + length, words.base + 18
        _write(pen, words, tints.soft, SCALE)
        pen.line((left, height, right, height), tints.soft, 3)
        for x in (left, right):
            pen.line((x, height - 7, x, height + 7), tints.soft, 3)

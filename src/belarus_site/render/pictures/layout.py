"""Where the words of a map stand, so that none hides another or a place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from msgspec import Struct

from belarus_site.model.outlines import Area, Outlines, Position
from belarus_site.render.coordinates import ENGLISH_SIDES, Sides
from belarus_site.render.pictures.graticule import Line, graticule
from belarus_site.render.pictures.inland import inland
from belarus_site.render.pictures.land import borders, coverage
from belarus_site.render.pictures.lettering import face, writable
from belarus_site.render.pictures.projection import Projection, projection
from belarus_site.render.pictures.room import Room, Span
from belarus_site.render.pictures.signs import Sign
from belarus_site.render.wording import kilometre_words

WIDTH = 1280
"""Pixels: twice as many as the column of a page is wide, so that a fine screen shows it sharp."""
DOT = 13
"""The radius of a place, in pixels."""
PLACE = 44, 500  # size in pixels, weight: 11 pixels where the page is 360 wide
AREA = SCALE = 40, 400
TRACKING = 5
"""Pixels between the capitals of an area's name."""
_CAPITAL, _BELOW = 0.71, 0.22
"""How far letters rise over the line they stand on, and reach below it, in sizes."""
_GAP, _EDGE = 9, 20
_COARSE = 8
"""Land is looked at in squares of so many pixels where an area's name seeks room."""
_LINE = 5
"""The width of a border with some room beside it."""
_MOST_SCALE = 0.24
"""Of the width of the map."""


class Spot(Struct, frozen=True):
    """A place on a map, shown by its sign."""

    name: str
    position: Position
    sign: Sign = Sign.DISC

    @property
    def chief(self) -> bool:
        """Whether it is of the kind that the map is about: that of the place named first."""
        return self.sign is Sign.DISC


class Word(Struct, frozen=True):
    """Words on a map: `left` and `base` say where they begin and stand, in pixels."""

    text: str
    left: int
    base: int

    def span(self, width: float, size: int) -> Span:
        """Return what the words cover, so wide and of this size."""
        top, bottom = self.base - size * _CAPITAL, self.base + size * _BELOW
        return Span(self.left, top, self.left + width, bottom).widened(_GAP / 2)


class Scale(Struct, frozen=True):
    """A line `length` pixels long, and over its beginning, how far that is."""

    words: Word
    length: int


class Layout(Struct, frozen=True):
    """A map laid out: the words that found room, and the areas that some chief place lies in.

    Where there are no areas there are `lines`, and `degrees` are their words.
    `numbered` are the places, counted from 1, that are shown by their number because their name
    found no room or cannot be written.
    """

    shown: Projection
    places: tuple[Word, ...]
    areas: tuple[Word, ...]
    home: tuple[Area, ...]
    scale: Scale | None
    lines: tuple[Line, ...]
    degrees: tuple[Word, ...]
    numbered: frozenset[int]


@lru_cache(maxsize=64)
def lay_out(
    spots: tuple[Spot, ...],
    outlines: Outlines | None,
    language: str,
    sides: Sides = ENGLISH_SIDES,
) -> Layout:
    """Return the layout of a map with at least one spot, its words in `language`."""
    areas, box = (outlines.areas, outlines.box) if outlines else ((), None)
    shown = projection([spot.position for spot in spots], box, WIDTH)
    lines = () if areas else graticule(shown, language, sides)
    drawn = borders(areas, shown, 1, _LINE)
    for line in lines:
        drawn.paste(255, line.span(shown).scaled(1))
    room = Room(drawn, _EDGE)
    points = [shown.point(spot.position) for spot in spots]
    for x, y in points:
        room.take(Span(x, y, x, y).widened(DOT + 1))
    places: list[Word] = []
    numbered: set[int] = set()
    for number, (spot, point) in enumerate(zip(spots, points, strict=True), 1):
        if word := _beside(room, point, writable(spot.name)):
            places.append(word)
        elif word := _beside(room, point, str(number)):
            places.append(word)
            numbered.add(number)
    scale = _scale(room, shown, language)
    named = [_inside(room, shown, area, language) for area in areas]
    degrees = [_at_edge(room, shown, line) for line in lines]
    return Layout(
        shown,
        tuple(places),
        tuple(word for word in named if word),
        tuple(
            area for area in areas if any(area.holds(spot.position) for spot in spots if spot.chief)
        ),
        scale,
        lines,
        tuple(word for word in degrees if word),
        frozenset(numbered),
    )


def _beside(room: Room, point: tuple[float, float], text: str) -> Word | None:
    """Take room for a word beside a place: right or left of it, under or over it, or aslant."""
    size = PLACE[0]
    width, rise = face(*PLACE).getlength(text), size * _CAPITAL
    x, y = point
    away, aslant, over = DOT + _GAP, DOT + _GAP * 0.7, DOT + _GAP + size * _BELOW
    begins = (
        (x + away, y + rise / 2),
        (x - away - width, y + rise / 2),
        (x - width / 2, y + away + rise),
        (x - width / 2, y - over),
        (x + aslant, y - aslant),
        (x + aslant, y + aslant + rise),
        (x - aslant - width, y - aslant),
        (x - aslant - width, y + aslant + rise),
    )
    return _chosen(room, text, begins, width, size) if text else None


def _scale(room: Room, shown: Projection, language: str) -> Scale | None:
    """Take room for the scale in a corner that is free."""
    size = SCALE[0]
    kilometres, length = shown.scale(WIDTH * _MOST_SCALE)
    text = writable(kilometre_words(kilometres, language))
    wide = max(length, face(*SCALE).getlength(text))
    (width, height), edge = shown.size, 2 * _EDGE
    columns, rows = (edge, width - edge - wide), (height - edge - size * _BELOW, edge + size)
    corners = [(left, base) for base, left in product(rows, columns)]
    words = _chosen(room, text, corners, wide, size)
    return Scale(words, round(length)) if words else None


def _chosen(
    room: Room, text: str, begins: Sequence[tuple[float, float]], width: float, size: int
) -> Word | None:
    words = [Word(text, round(left), round(base)) for left, base in begins]
    chosen = room.choose([word.span(width, size) for word in words])
    return None if chosen is None else words[chosen]


def _at_edge(room: Room, shown: Projection, line: Line) -> Word | None:
    """Take room for the degrees of a line where it ends."""
    size, text = SCALE[0], writable(line.words)
    width, height = shown.size
    wide = face(*SCALE).getlength(text)
    begins: list[tuple[float, float]]
    if line.upright:
        left = line.at + 2 * _GAP
        begins = [(left, height - _EDGE - size * _BELOW - _GAP), (left, _EDGE + size)]
    else:
        base = line.at - 2.0 * _GAP
        begins = [(_EDGE + _GAP, base), (width - _EDGE - _GAP - wide, base)]
    return _chosen(room, text, begins, wide, size) if text else None


def _inside(room: Room, shown: Projection, area: Area, language: str) -> Word | None:
    """Take room for an area's name, in capitals, inside its borders."""
    size, text = AREA[0], writable(area.name_in(language))
    if not text:
        return None
    width = face(*AREA).getlength(text.upper()) + TRACKING * (len(text) - 1)
    land = coverage([area], shown, 1 / _COARSE)
    span = inland(room, land, _COARSE, width, size * _CAPITAL)
    return span and Word(text, round(span.left), round(span.bottom))

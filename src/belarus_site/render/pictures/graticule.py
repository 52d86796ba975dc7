"""Parallels and meridians: what a map has to go by where no land is known."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, log10

from msgspec import Struct

from belarus_site.render.coordinates import Sides
from belarus_site.render.pictures.projection import Projection
from belarus_site.render.pictures.room import Span
from belarus_site.render.wording import number_words

_NICE = (1, 2, 5, 10)
"""Degrees between two lines, or a tenth of these, a hundredth, or ten times."""
_POLE = 90
_LEAST = 220
"""Pixels between two lines, so that the words of one have room."""


class Line(Struct, frozen=True):
    """A line from edge to edge at `at` pixels from the top or, where `upright`, from the left."""

    at: int
    upright: bool
    words: str

    def span(self, shown: Projection) -> Span:
        """Return what the line covers."""
        width, height = shown.size
        if self.upright:
            return Span(self.at - 1, 0, self.at + 1, height)
        return Span(0, self.at - 1, width, self.at + 1)


def graticule(shown: Projection, language: str, sides: Sides) -> tuple[Line, ...]:
    """Return lines at round degrees, as close as their words allow."""
    box, (width, height) = shown.box, shown.size
    lines = []
    for degrees in _round_degrees(box.south, box.north, height):
        if abs(degrees) > _POLE:
            continue
        _, y = shown.point((box.west, degrees))
        lines.append(Line(round(y), upright=False, words=_words(degrees, sides.latitude, language)))
    for degrees in _round_degrees(box.west, box.east, width):
        x, _ = shown.point((degrees, box.south))
        lines.append(Line(round(x), upright=True, words=_words(degrees, sides.longitude, language)))
    return tuple(lines)


def _round_degrees(low: float, high: float, pixels: int) -> list[float]:
    least = (high - low) * _LEAST / pixels
    power = 10.0 ** floor(log10(least))
    step = next(power * nice for nice in _NICE if power * nice >= least)
    return [round(number * step, 9) for number in range(ceil(low / step), floor(high / step) + 1)]


def _words(degrees: float, said: Callable[[float, str], str], language: str) -> str:
    """Return `53° N` or `0.5° W`; nothing is said of the sides of zero."""
    number = number_words(abs(degrees), language)
    return said(degrees, number) if degrees else f"{number}°"

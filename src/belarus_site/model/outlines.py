"""Where land lies: the outlines of countries or other areas that a map is drawn on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct

Position: TypeAlias = tuple[float, float]
"""Longitude and latitude in degrees, WGS 84, in GeoJSON's order."""
Ring: TypeAlias = tuple[Position, ...]
"""A closed line; the last position may repeat the first."""
Polygon: TypeAlias = tuple[Ring, ...]
"""A ring around a piece of land, then those around the holes in it."""


class Box(Struct, frozen=True):
    """A part of the map, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def around(self, positions: Iterable[Position]) -> Box:
        """Return the smallest box that holds this one and all `positions`."""
        found = [(self.west, self.south), (self.east, self.north), *positions]
        longitudes, latitudes = zip(*found, strict=True)
        return Box(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


class Area(Struct, frozen=True):
    """A country or another area; `names` has its name by language (BCP 47), where given."""

    name: str
    polygons: tuple[Polygon, ...]
    names: tuple[tuple[str, str], ...] = ()

    def name_in(self, language: str) -> str:
        """Return the area's name in a language, or the one it has in none."""
        return dict(self.names).get(language, self.name)

    def holds(self, position: Position) -> bool:
        """Tell whether a position lies in the area and in none of its holes."""
        return any(
            sum(_is_left_of(position, ring) for ring in polygon) % 2 for polygon in self.polygons
        )


def _is_left_of(position: Position, ring: Ring) -> bool:
    """Tell whether a line from a position to the east crosses a ring an odd number of times."""
    x, y = position
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


class Outlines(Struct, frozen=True):
    """The areas a map may show, and `box`, what the map is to show at least, where that is said."""

    areas: tuple[Area, ...]
    box: Box | None = None

"""Land as coverage: where areas lie on a map, and where their borders run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf
from typing import TYPE_CHECKING

from belarus_site.model.outlines import Area, Box, Polygon, Position, Ring
from belarus_site.render.pictures.projection import Projection

if TYPE_CHECKING:
    from PIL.Image import Image


def coverage(areas: Iterable[Area], shown: Projection, scale: float = 1) -> Image:
    """Return where `areas` lie, 255 on land and 0 elsewhere, `scale` times the map's size."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (slow; only where something is drawn)

    image = Image.new("L", _size(shown, scale), 0)
    pen = ImageDraw.Draw(image)
    polygons = list(_seen(areas, shown))
    polygons.sort(key=lambda rings: len(rings) == 1)  # what fills a hole comes after the hole
    for outer, *holes in polygons:
        pen.polygon(_line(outer, shown, scale), 255)
        for hole in holes:
            pen.polygon(_line(hole, shown, scale), 0)
    return image


def borders(areas: Iterable[Area], shown: Projection, scale: float, width: int) -> Image:
    """Return lines of `width` pixels along the borders of `areas`, in the manner of `coverage`."""
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("L", _size(shown, scale), 0)
    pen = ImageDraw.Draw(image)
    for polygon in _seen(areas, shown):
        for ring in polygon:
            line = _line(ring, shown, scale)
            pen.line([*line, line[0]], 255, width, joint="curve")
    return image


def _seen(areas: Iterable[Area], shown: Projection) -> Iterator[Polygon]:
    """Yield the polygons that lie on the map, where need be from the far side of the world."""
    for area in areas:
        for polygon in area.polygons:
            whole = tuple(map(_whole, polygon))
            outer = Box(inf, inf, -inf, -inf).around(whole[0])
            for turn in (-360, 0, 360):
                if (
                    outer.west + turn < shown.box.east
                    and outer.east + turn > shown.box.west
                    and outer.south < shown.box.north
                    and outer.north > shown.box.south
                ):
                    yield tuple(tuple((x + turn, y) for x, y in ring) for ring in whole)


def _whole(ring: Ring) -> Ring:
    """Return a ring that, where it crosses the 180th meridian, goes on beyond it."""
    found: list[Position] = [ring[0]]
    for longitude, latitude in ring[1:]:
        turns = round((found[-1][0] - longitude) / 360)
        found.append((longitude + 360 * turns, latitude))
    return tuple(found)


def _line(ring: Ring, shown: Projection, scale: float) -> list[tuple[float, float]]:
    return [(x * scale, y * scale) for x, y in map(shown.point, ring)]


def _size(shown: Projection, scale: float) -> tuple[int, int]:
    width, height = shown.size
    return round(width * scale), round(height * scale)

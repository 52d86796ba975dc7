"""Land as coverage: where areas lie on a map, and where their borders run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from belarus_site.model.outlines import Area, Box, Polygon, Ring
from belarus_site.render.pictures.projection import Projection

if TYPE_CHECKING:
    from PIL.Image import Image


def coverage(areas: Iterable[Area], shown: Projection, scale: float = 1) -> Image:
    """Return where `areas` lie, 255 on land and 0 elsewhere, `scale` times the map's size."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (slow; only where something is drawn)

    image = Image.new("L", _size(shown, scale), 0)
    pen = ImageDraw.Draw(image)
    polygons = [polygon for area in areas for polygon in area.polygons]
    for polygon in sorted(polygons, key=lambda rings: len(rings) == 1):  # what fills a hole: later
        if _is_seen(polygon, shown):
            for ring, value in zip(polygon, (255, *(0 for _ in polygon)), strict=False):
                pen.polygon(_line(ring, shown, scale), value)
    return image


def borders(areas: Iterable[Area], shown: Projection, scale: float, width: int) -> Image:
    """Return lines of `width` pixels along the borders of `areas`, in the manner of `coverage`."""
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("L", _size(shown, scale), 0)
    pen = ImageDraw.Draw(image)
    for area in areas:
        for polygon in area.polygons:
            for ring in polygon if _is_seen(polygon, shown) else ():
                line = _line(ring, shown, scale)
                pen.line([*line, line[0]], 255, width, joint="curve")
    return image


def _is_seen(polygon: Polygon, shown: Projection) -> bool:
    outer = Box(180, 90, -180, -90).around(polygon[0])
    box = shown.box
    return (
        outer.west < box.east
        and outer.east > box.west
        and outer.south < box.north
        and outer.north > box.south
    )


def _line(ring: Ring, shown: Projection, scale: float) -> list[tuple[float, float]]:
    return [(x * scale, y * scale) for x, y in map(shown.point, ring)]


def _size(shown: Projection, scale: float) -> tuple[int, int]:
    width, height = shown.size
    return round(width * scale), round(height * scale)

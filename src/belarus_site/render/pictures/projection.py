"""From degrees to pixels: which part of the world a map shows, and where in it a place lies."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, floor, log10, radians

from msgspec import Struct

from belarus_site.model.outlines import Box, Position

_MARGIN = 0.12
_LEAST_SPAN = 0.5
"""Degrees of latitude: a map of one place, or of places close together, still shows some land."""
_NARROWEST, _WIDEST = 0.8, 2.2
"""The width of a map through its height: beyond these more of the surroundings is shown."""
_LEAST_SHRINK = 0.05
_KILOMETRES = 111.2
"""In a degree of latitude, on average."""
_NICE = (5, 2, 1)


class Projection(Struct, frozen=True):
    """Equirectangular, true to scale at the middle latitude of `box`, onto `size` pixels."""

    box: Box
    size: tuple[int, int]

    def point(self, position: Position) -> tuple[float, float]:
        """Return where a position lies, in pixels from the left and the top."""
        longitude, latitude = position
        width, height = self.size
        return (
            (longitude - self.box.west) / (self.box.east - self.box.west) * width,
            (self.box.north - latitude) / (self.box.north - self.box.south) * height,
        )

    def scale(self, most: float) -> tuple[float, float]:
        """Return a round number of kilometres, and its length of at most `most` pixels."""
        one = self.size[1] / (self.box.north - self.box.south) / _KILOMETRES
        power = 10.0 ** floor(log10(most / one))
        length = next(power * nice for nice in _NICE if power * nice * one <= most)
        return length, length * one


def projection(positions: Sequence[Position], box: Box | None, width: int) -> Projection:
    """Return a projection `width` pixels wide that shows all `positions`, and `box` where given."""
    seen = _room(positions) if box is None else _with(box, positions)
    shrink = _shrink(seen)
    across, up = (seen.east - seen.west) * shrink, seen.north - seen.south
    more_across = max(0.0, up * _NARROWEST - across) / shrink / 2
    more_up = max(0.0, across / _WIDEST - up) / 2
    shown = Box(
        seen.west - more_across,
        seen.south - more_up,
        seen.east + more_across,
        seen.north + more_up,
    )
    ratio = (shown.east - shown.west) * shrink / (shown.north - shown.south)
    return Projection(shown, (width, round(width / ratio)))


def _with(box: Box, positions: Sequence[Position]) -> Box:
    """Return `box`, or what holds it and the positions outside of it too."""
    outside = [position for position in positions if box.around([position]) != box]
    if not outside:
        return box
    room = _room(outside)
    return box.around([(room.west, room.south), (room.east, room.north)])


def _room(positions: Sequence[Position]) -> Box:
    """Return a box around `positions` with a margin, so that none lies at the edge."""
    longitude, latitude = positions[0]
    near = Box(longitude, latitude, longitude, latitude).around(positions)
    shrink = _shrink(near)
    west, east = _widened(near.west * shrink, near.east * shrink)
    south, north = _widened(near.south, near.north)
    return Box(west / shrink, south, east / shrink, north)


def _widened(low: float, high: float) -> tuple[float, float]:
    span = max(high - low, _LEAST_SPAN)
    middle, half = (low + high) / 2, span / 2 + span * _MARGIN
    return middle - half, middle + half


def _shrink(box: Box) -> float:
    """Return how much shorter a degree of longitude is than one of latitude, in the middle."""
    return max(cos(radians((box.south + box.north) / 2)), _LEAST_SHRINK)

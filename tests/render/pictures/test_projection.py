"""Which part of the world a map shows, and where in it a place lies."""

from __future__ import annotations

from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.model.outlines import Box, Position
from belarus_site.render.pictures.projection import projection

POSITIONS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


def test_a_map_is_true_to_scale_at_its_middle_latitude() -> None:
    """A kilometre to the north is as long as one to the east."""
    shown = projection([(0.0, 58.0), (8.0, 62.0)], None, 1280)
    (x1, y1), (x2, y2) = shown.point((4.0, 60.0)), shown.point((5.0, 61.0))
    assert (x2 - x1) / (y1 - y2) == pytest.approx(cos(radians(60)), rel=0.01)


def test_a_box_is_shown_as_it_is() -> None:
    """Its corners are those of the picture."""
    shown = projection([(1.0, 51.0)], Box(0, 50, 3, 52), 1280)
    assert shown.box == Box(0, 50, 3, 52)
    assert shown.point((0, 52)) == (0, 0)
    assert shown.point((3, 50)) == pytest.approx(shown.size)


def test_a_place_outside_of_the_box_is_shown_too() -> None:
    """With some room around it."""
    shown = projection([(1.0, 51.0), (5.0, 51.0)], Box(0, 50, 3, 52), 1280)
    assert shown.box.west == 0
    assert shown.box.east > 5.2


def test_a_map_of_one_place_shows_some_land() -> None:
    """About half a degree of latitude, the place in the middle."""
    shown = projection([(10.0, 60.0)], None, 1280)
    assert 0.5 < shown.box.north - shown.box.south < 0.7
    assert shown.point((10.0, 60.0)) == pytest.approx([side / 2 for side in shown.size], abs=1)


@given(positions=st.lists(POSITIONS, min_size=1, max_size=5))
def test_every_place_lies_on_its_map(positions: list[Position]) -> None:
    """And the map is neither a column nor a ribbon."""
    shown = projection(positions, None, 1280)
    width, height = shown.size
    assert width == 1280
    assert 0.79 <= width / height <= 2.21
    for position in positions:
        x, y = shown.point(position)
        assert 0 < x < width
        assert 0 < y < height


@given(position=POSITIONS, most=st.floats(50, 400))
def test_the_scale_is_round_and_fits(position: Position, most: float) -> None:
    """One, two or five kilometres, or ten times as many."""
    kilometres, length = projection([position], None, 1280).scale(most)
    assert 0.39 * most <= length <= most
    assert f"{kilometres:g}".strip("0.") in {"1", "2", "5"}

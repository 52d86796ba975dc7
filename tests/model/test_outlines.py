"""Areas of land know what lies in them, and boxes what they hold."""

from __future__ import annotations

import pytest

from belarus_site.model.outlines import Area, Box, Position

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0))
FAR = ((10.0, 0.0), (11.0, 0.0), (10.0, 1.0))
AREA = Area("Rockland", ((SQUARE, HOLE), (FAR,)), (("fr", "Pays du Rocher"),))


@pytest.mark.parametrize(
    ("position", "is_inside"),
    [
        ((3.0, 3.0), True),
        ((1.5, 1.5), False),
        ((10.2, 0.2), True),
        ((10.8, 0.8), False),
        ((5.0, 3.0), False),
        ((-1.0, 4.0), False),
    ],
)
def test_an_area_holds_what_lies_in_it(position: Position, *, is_inside: bool) -> None:
    """In any of its pieces, and in none of their holes."""
    assert AREA.holds(position) is is_inside


def test_an_area_has_its_name_by_language() -> None:
    """Where none is given, the one it has in no language."""
    assert (AREA.name_in("fr"), AREA.name_in("de")) == ("Pays du Rocher", "Rockland")


def test_a_box_grows_as_far_as_it_must() -> None:
    """To hold positions outside of it."""
    assert Box(0, 0, 1, 1).around([(2.0, 0.5), (0.5, -3.0)]) == Box(0, -3, 2, 1)

"""Places of different kinds have different signs on a map."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from belarus_site.model.outlines import Area, Box, Outlines
from belarus_site.render.pictures.layout import DOT, Spot
from belarus_site.render.pictures.maps import Map
from belarus_site.render.pictures.palette import PLAIN, Colour
from belarus_site.render.pictures.signs import Sign, signs

SEA = Outlines((Area("", ((((0, 50), (8, 50), (8, 56), (0, 56)),),)),), Box(0, 50, 8, 56))
HERE = (4.0, 53.0)


def drawn(*spots: Spot) -> Image.Image:
    """Return the map of some spots, of mode RGB."""
    with Image.open(BytesIO(Map(spots, SEA, "en", PLAIN.light).draw())) as picture:
        return picture.convert("RGB")


def colours(picture: Image.Image, *away: tuple[float, float]) -> list[Colour]:
    """Return the colours so far from the middle spot, to the right and down, in radii of a disc."""
    x, y = Map((Spot("", HERE),), SEA, "en", PLAIN.light).layout.shown.point(HERE)
    return [
        picture.getpixel((round(x + right * DOT), round(y + down * DOT))) for right, down in away
    ]


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (["light", "port", "light"], {"light": Sign.DISC, "port": Sign.RING}),
        (["", "port"], {"": Sign.DISC, "port": Sign.RING}),
        (list("abcde"), dict(zip("abcde", [*Sign, Sign.DIAMOND], strict=True))),
        (["light", "light"], {}),
        ([""], {}),
        ([], {}),
    ],
)
def test_each_kind_has_a_sign(kinds: list[str], found: dict[str, Sign]) -> None:
    """In their order; one kind alone needs none, and the fifth shares that of the fourth."""
    assert signs(kinds) == found


@pytest.mark.parametrize(
    ("sign", "shape"),
    [
        (Sign.DISC, "█ █ █   "),
        (Sign.RING, "  █ █   "),
        (Sign.SQUARE, "█ █ █ █ "),
        (Sign.DIAMOND, "█ █     "),
    ],
)
def test_a_sign_has_its_shape(sign: Sign, shape: str) -> None:
    """Full or hollow, round or with corners: told apart without colour."""
    away = ((0, 0), (0.75, 0), (0.6, 0.6), (0.78, 0.78))
    here = [f"{'█' if it == PLAIN.light.door else ' '} " for it in at(sign, *away)]
    assert "".join(here) == shape


def at(sign: Sign, *away: tuple[float, float]) -> list[Colour]:
    """Return the colours of a map with one sign."""
    return colours(drawn(Spot("", HERE, sign)), *away)


def test_of_several_places_at_one_point_the_first_is_seen() -> None:
    """Its sign alone; that of the other would stick out behind it."""
    first, second = Spot("", HERE, Sign.RING), Spot("", HERE, Sign.SQUARE)
    hole, corner = (0, 0), (0.78, 0.78)
    door, paper = PLAIN.light.door, PLAIN.light.paper
    assert colours(drawn(first, second), hole, corner) == [paper, paper]
    assert colours(drawn(second, first), hole, corner) == [door, door]


def test_of_places_close_together_the_first_lies_on_top() -> None:
    near = (HERE[0] + 0.02, HERE[1])
    ring, disc = Spot("", HERE, Sign.RING), Spot("", near, Sign.DISC)
    assert colours(drawn(ring, disc), (0, 0)) == [PLAIN.light.paper]
    assert colours(drawn(disc, ring), (0.2, 0)) == [PLAIN.light.door]

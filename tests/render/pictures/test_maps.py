"""Maps: places on the land they lie in, as pictures."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from belarus_site.model.outlines import Area, Box, Outlines, Position
from belarus_site.render.pictures.layout import Spot
from belarus_site.render.pictures.maps import Map
from belarus_site.render.pictures.palette import PLAIN, Colour, mix

WEST = ((0.0, 50.0), (4.0, 50.0), (4.0, 56.0), (0.0, 56.0))
LAKE = ((1.0, 54.5), (2.0, 54.5), (2.0, 55.5), (1.0, 55.5))
EAST = ((4.0, 50.0), (7.0, 50.0), (7.0, 56.0), (4.0, 56.0))
LAND = Outlines((Area("", ((WEST, LAKE),)), Area("", ((EAST,),))), Box(0, 50, 9, 56))
ROCK = Spot("The rock", (2.0, 53.0))


def colour_at(shown: Map, position: Position) -> Colour:
    """Return the colour that a map has at a position."""
    x, y = shown.layout.shown.point(position)
    with Image.open(BytesIO(shown.draw())) as picture:
        red, green, blue = picture.convert("RGB").getpixel((round(x), round(y)))
    return red, green, blue


def test_a_map_shows_places_land_and_water() -> None:
    """Land that a place lies in stands out; a hole in it is water."""
    for colours in (PLAIN.light, PLAIN.dark):
        shown = Map((ROCK,), LAND, "en", colours)
        water = mix(colours.wash, colours.door, 0.18)
        assert colour_at(shown, (2.0, 53.0)) == colours.door
        assert colour_at(shown, (1.0, 51.5)) == colours.paper
        assert colour_at(shown, (1.5, 55.0)) == water
        assert colour_at(shown, (5.5, 51.5)) == colours.wash
        assert colour_at(shown, (8.0, 53.0)) == water
        assert colour_at(shown, (4.0, 51.0)) == colours.soft


def test_land_that_goes_on_beyond_the_180th_meridian_is_whole() -> None:
    """Whichever side of it the map shows."""
    chukotka = ((170.0, 64.0), (180.0, 64.0), (-170.0, 64.0), (-170.0, 69.0), (170.0, 69.0))
    land = Outlines((Area("", ((chukotka,),)),))
    west = Map((Spot("West", (172.0, 66.0)), Spot("Sea", (160.0, 66.0))), land, "en", PLAIN.light)
    east = Map((Spot("East", (-172.0, 66.0)), Spot("Sea", (-160.0, 66.0))), land, "en", PLAIN.light)
    water = mix(PLAIN.light.wash, PLAIN.light.door, 0.18)
    for shown, inside, outside in ((west, 172.5, 165.0), (east, -172.5, -165.0)):
        assert colour_at(shown, (inside, 65.0)) != water
        assert colour_at(shown, (outside, 65.0)) == water


def test_a_map_without_outlines_still_has_its_places() -> None:
    """On paper, with lines at round degrees."""
    shown = Map((ROCK, Spot("Far rock", (-3.0, 49.0))), None, "en", PLAIN.light)
    assert colour_at(shown, (2.0, 53.0)) == PLAIN.light.door
    assert colour_at(shown, (-1.0, 52.0)) == PLAIN.light.line
    assert colour_at(shown, (-1.5, 51.5)) == PLAIN.light.paper


def test_a_map_is_a_small_picture_of_few_colours() -> None:
    """Twice as large as it is shown, four bits a point."""
    body = Map((ROCK,), LAND, "en", PLAIN.light).draw()
    with Image.open(BytesIO(body)) as picture:
        assert (picture.format, picture.mode, picture.width) == ("PNG", "P", 1280)
        assert picture.info == {}
    assert body[24] == 4
    assert len(body) < 35_000

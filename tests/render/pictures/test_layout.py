"""The words of a map hide neither one another nor a place."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from belarus_site.model.outlines import Area, Box, Outlines
from belarus_site.render.catalogs import catalog
from belarus_site.render.coordinates import sides
from belarus_site.render.pictures.layout import AREA, DOT, PLACE, SCALE, TRACKING, Spot, lay_out
from belarus_site.render.pictures.lettering import face
from belarus_site.render.pictures.room import Span
from belarus_site.render.pictures.signs import Sign

WEST = ((0.0, 50.0), (4.0, 50.0), (4.0, 56.0), (0.0, 56.0))
EAST = ((4.0, 50.0), (9.0, 50.0), (9.0, 56.0), (4.0, 56.0))
TINY = ((4.0, 52.0), (4.2, 52.0), (4.2, 52.2), (4.0, 52.2))
LAND = Outlines(
    (Area("Rockland", ((WEST,),), (("fr", "Pays du Rocher"),)), Area("Farland", ((EAST,),))),
    Box(0, 50, 9, 56),
)
ROCK = Spot("The rock", (2.0, 53.0))


def overlap(first: Span, second: Span) -> bool:
    """Tell whether two rectangles share more than a pixel of their edges."""
    return (
        first.left + 1 < second.right
        and second.left + 1 < first.right
        and first.top + 1 < second.bottom
        and second.top + 1 < first.bottom
    )


NAMES = st.sampled_from(["Skerryvore", "Bell Rock", "Ar-Men", "Маяк", "灯台", "A", "Muckle Flugga"])
SPOTS = st.builds(
    Spot, NAMES, st.tuples(st.floats(0.2, 8.8), st.floats(50.2, 55.8)), st.sampled_from(Sign)
)


@settings(max_examples=12)
@given(spots=st.lists(SPOTS, min_size=1, max_size=25), on_land=st.booleans())
def test_nothing_is_hidden(spots: list[Spot], *, on_land: bool) -> None:
    """Names of places and areas, the scale and the places themselves lie apart, in the frame."""
    layout = lay_out(tuple(spots), LAND if on_land else None, "en")
    points = [layout.shown.point(spot.position) for spot in spots]
    dots = [Span(x, y, x, y).widened(DOT) for x, y in points]
    words = [word.span(face(*PLACE).getlength(word.text), PLACE[0]) for word in layout.places]
    words += (word.span(face(*SCALE).getlength(word.text), SCALE[0]) for word in layout.degrees)
    if layout.scale:
        words.append(layout.scale.words.span(layout.scale.length, SCALE[0]))
    for word in layout.areas:
        width = face(*AREA).getlength(word.text.upper()) + TRACKING * (len(word.text) - 1)
        words.append(word.span(width, AREA[0]))
    width, height = layout.shown.size
    for word in words:
        assert 0 < word.left < word.right < width
        assert 0 < word.top < word.bottom < height
        assert not any(overlap(word, dot) for dot in dots)
    assert not any(overlap(first, second) for first, second in combinations(words, 2))


def test_a_place_is_named_to_its_right() -> None:
    """Where nothing stands there."""
    (word,) = lay_out((ROCK,), LAND, "en").places
    x, y = lay_out((ROCK,), LAND, "en").shown.point(ROCK.position)
    assert word.text == "The rock"
    assert x < word.left < x + 40
    assert y < word.base < y + 30


def test_a_name_crosses_no_border_where_it_need_not() -> None:
    """A place on the left of a border is named on its left."""
    near = Spot("Near the border", (3.8, 53.0))
    (word,) = lay_out((near,), LAND, "en").places
    assert word.left < lay_out((near,), LAND, "en").shown.point(near.position)[0] - 100


def test_a_name_that_cannot_be_written_is_a_number() -> None:
    """That of the place in the list beside the map."""
    layout = lay_out((ROCK, Spot("灯台", (6.0, 52.0))), LAND, "en")
    assert [word.text for word in layout.places] == ["The rock", "2"]
    assert layout.numbered == {2}


def test_land_with_a_place_is_home() -> None:
    """Other land is not."""
    layout = lay_out((ROCK,), LAND, "en")
    assert [area.name for area in layout.home] == ["Rockland"]


def test_land_is_home_to_places_of_the_kind_that_the_map_is_about() -> None:
    """One of another kind is there to go by."""
    layout = lay_out((ROCK, Spot("Far port", (6.0, 53.0), Sign.RING)), LAND, "en")
    assert [area.name for area in layout.home] == ["Rockland"]


def test_a_name_stands_over_its_place_where_other_places_leave_it_no_side() -> None:
    """Tails such as that of "y" stay off it."""
    around = [Spot("A", (2.0 + right, 53.0 + up)) for right, up in ((-0.3, 0), (0.3, 0), (0, -0.2))]
    layout = lay_out((Spot("Bay", (2.0, 53.0)), *around), LAND, "en")
    x, y = layout.shown.point((2.0, 53.0))
    word = layout.places[0]
    span = word.span(face(*PLACE).getlength(word.text), PLACE[0])
    assert word.text == "Bay"
    assert span.left < x < span.right
    assert y - 2 * PLACE[0] < span.bottom < y - DOT


def test_areas_are_named_in_the_language_of_the_page() -> None:
    """Inside their borders, where there is room; not where there is none."""
    small = Outlines((*LAND.areas, Area("Tinyland", ((TINY,),))), LAND.box)
    layout = lay_out((ROCK,), small, "fr")
    assert [word.text for word in layout.areas] == ["Pays du Rocher", "Farland"]
    border, _ = layout.shown.point((4.0, 53.0))
    first, second = layout.areas
    assert first.left < border < second.left


def test_without_land_there_are_parallels_and_meridians() -> None:
    """At round degrees, in words."""
    layout = lay_out((ROCK, Spot("Far rock", (-3.0, 49.0))), None, "en")
    assert {"0°", "50° N"} <= {line.words for line in layout.lines}
    assert {"2° W"} & {word.text for word in layout.degrees}
    assert lay_out((ROCK,), LAND, "en").lines == ()


def test_degrees_are_in_words_of_the_language() -> None:
    """North is not N everywhere."""
    spots = (ROCK, Spot("Far rock", (-3.0, 49.0)))
    layout = lay_out(spots, None, "ru", sides(catalog("ru")))
    assert {"0°", "50° с. ш.", "2° з. д."} <= {line.words for line in layout.lines}


def test_the_scale_is_in_words_of_the_language() -> None:
    """Kilometres, in short."""
    in_english = lay_out((ROCK,), LAND, "en").scale
    in_russian = lay_out((ROCK,), LAND, "ru").scale
    assert in_english is not None
    assert in_russian is not None
    assert (in_english.words.text, in_russian.words.text) == ("100 km", "100 км")

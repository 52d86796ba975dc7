"""Pictures from strips: what is put in comes out of the file."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from belarus_site.render.pictures.palette import mix
from belarus_site.render.pictures.strips import WIDTH, Strip, stacked, strip

PAPER, COLOURS = (250, 250, 240), ((10, 10, 10), (90, 0, 0), (0, 0, 120))
HEIGHT = 12


def shown(*strips: Strip) -> Image.Image:
    """Return what a reader of PNG files, which checks their sums, sees."""
    with Image.open(BytesIO(stacked(strips, PAPER, COLOURS))) as picture:
        return picture.convert("RGB")


def drawn(*points: tuple[int, int, int]) -> Strip:
    """Return a strip with points of some coverage, its right half in the second colour."""
    layer = Image.new("L", (WIDTH, HEIGHT), 0)
    for x, y, coverage in points:
        layer.putpixel((x, y), coverage)
    middle = WIDTH // 2
    return strip(layer, ((0, (0, 0, middle, HEIGHT)), (1, (middle, 0, WIDTH, HEIGHT))))


POINT = st.tuples(
    st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), st.sampled_from((51, 102, 204, 255))
)


@settings(max_examples=30)
@given(st.lists(st.lists(POINT, max_size=20, unique_by=lambda point: point[:2]), min_size=1))
def test_every_point_has_the_shade_of_its_colour(strips: list[list[tuple[int, int, int]]]) -> None:
    """Whatever strips are put together, and however much of them is blank."""
    picture = shown(*(drawn(*points) for points in strips))
    assert picture.size == (WIDTH, HEIGHT * len(strips))
    expected = Image.new("RGB", picture.size, PAPER)
    for number, points in enumerate(strips):
        for x, y, coverage in points:
            colour = COLOURS[x >= WIDTH // 2]
            expected.putpixel((x, y + number * HEIGHT), mix(PAPER, colour, coverage / 255))
    assert picture.tobytes() == expected.tobytes()


def test_the_order_of_joining_does_not_matter() -> None:
    """What is over a strip may itself be of two."""
    first, second, third = drawn((3, 2, 255)), drawn(), drawn((900, 11, 51), (0, 0, 102))
    assert first.over(second).over(third) == first.over(second.over(third))

"""Social cards: what a page is called, as a picture."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageChops

from belarus_site.render.pictures.cards import Card
from belarus_site.render.pictures.palette import PLAIN, Palette

COLOURS = PLAIN.light


def drawn(card: Card) -> Image.Image:
    """Return a card as a picture of mode RGB."""
    with Image.open(BytesIO(card.draw())) as picture:
        return picture.convert("RGB")


def card(
    title: str = "The rock",
    *,
    lead: str = "",
    name: str = "The lighthouse",
    label: str = "Part 2 of 4",
    number: int = 2,
    parts: int = 4,
    colours: Palette = COLOURS,
) -> Card:
    """Return a card that says something usual unless told otherwise."""
    return Card(title, lead, name, label, number, parts, colours)


def inked(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return the smallest rectangle that holds all that is not paper."""
    paper = Image.new("RGB", picture.size, picture.getpixel((0, 0)))
    box = ImageChops.difference(picture, paper).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    "title",
    [
        "The rock",
        "How the light came to the rock where so many ships were lost, and who paid for it",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        "Як святло прыйшло на скалу, дзе загінула столькі караблёў, і хто за гэта заплаціў",
        "lighthouse " * 100,
    ],
)
def test_a_card_is_small_and_keeps_its_margins(title: str) -> None:
    """1200 by 630 pixels, at most 25 kB, whatever the title."""
    shown = card(title, name=title)
    picture = drawn(shown)
    left, top, right, bottom = inked(picture)
    assert picture.size == (1200, 630)
    assert 78 <= left < right <= 1122
    assert 60 <= top < bottom <= 580
    body = shown.draw()
    assert len(body) < 25_000
    assert body[24] == 4


def test_a_card_is_in_the_colours_of_the_pages() -> None:
    """Words in ink on paper, the line in the colour of links."""
    for colours in (PLAIN.light, PLAIN.dark):
        picture = drawn(card(colours=colours))
        found = {colour for _, colour in picture.getcolors() or ()}
        assert picture.getpixel((0, 0)) == colours.paper
        assert {colours.ink, colours.soft, colours.door} <= found


def dots(picture: Image.Image) -> int:
    """Count what stands on the line at the foot, by what reaches above it."""
    row = [picture.getpixel((x, 541)) == COLOURS.door for x in range(1200)]
    return sum(here and not before for before, here in pairwise(row))


@pytest.mark.parametrize(("number", "parts", "count"), [(0, 6, 6), (0, 0, 0), (0, 25, 0)])
def test_the_line_has_a_dot_for_each_part(number: int, parts: int, count: int) -> None:
    """As long as they can be told apart."""
    assert dots(drawn(card(label="", number=number, parts=parts))) == count


def test_the_line_has_a_ring_for_this_part() -> None:
    """Which is two pieces where it is cut above its middle."""
    assert dots(drawn(card(label="", number=2, parts=4))) == 5


def test_what_cannot_be_written_is_left_out() -> None:
    """The card then has the site's mark and the rest."""
    assert card("灯台").draw() == card("").draw()
    assert card(name="灯台").draw() == card(name="").draw()
    assert card(name="灯台").draw() != card().draw()


def test_a_lead_stands_below_its_title() -> None:
    """In the colour of quiet words, between the title and the line."""
    without, with_lead = drawn(card(name="")), drawn(card(lead="How a rock got its light", name=""))
    changed = ImageChops.difference(without, with_lead).getbbox()
    assert changed is not None
    assert changed[3] < 490


def test_the_same_card_has_the_same_bytes() -> None:
    """It holds nothing but the picture."""
    body = card().draw()
    assert body == card().draw()
    kinds = []
    at = 8
    while at < len(body):
        length = int.from_bytes(body[at : at + 4], "big")
        kinds.append(body[at + 4 : at + 8])
        at += 12 + length
    assert set(kinds) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}

"""Pictures have the colours of the pages."""

from __future__ import annotations

from belarus_site.render.pictures.palette import PLAIN, Colour, mix, scheme
from belarus_site.render.templates import Templates
from support.explainers import TEMPLATES


def luminance(colour: Colour) -> float:
    """Return the relative luminance of a colour, after WCAG 2.2."""
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """Return the contrast of two colours, after WCAG 2.2."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_colours_are_read_from_the_style_sheet() -> None:
    """By role, for light and for dark; the first rule of a role counts, as printing has others."""
    colours = scheme(
        ":root{--paper:light-dark(#fcfcfa,#15191C);--ink: light-dark( #000001 , #ffffff )}"
        "@media print{:root{--paper:#fff;--ink:light-dark(#111111,#222222)}}"
    )
    assert (colours.light.paper, colours.dark.paper) == ((252, 252, 250), (21, 25, 28))
    assert (colours.light.ink, colours.dark.ink) == ((0, 0, 1), (255, 255, 255))
    assert colours.light.door == PLAIN.light.door


def test_the_shipped_style_sheet_names_every_colour() -> None:
    """So that nothing in a picture is of a colour that the pages have not."""
    colours = scheme(Templates(TEMPLATES).styles())
    for found, plain in ((colours.light, PLAIN.light), (colours.dark, PLAIN.dark)):
        assert all(
            getattr(found, role) != getattr(plain, role)
            for role in ("paper", "wash", "ink", "soft", "line")
        )


def test_words_in_pictures_are_as_readable_as_on_pages() -> None:
    """7:1 or better on all they stand on."""
    colours = scheme(Templates(TEMPLATES).styles())
    for palette in (colours.light, colours.dark):
        for ground in (palette.paper, palette.wash):
            assert contrast(palette.ink, ground) >= 7
            assert contrast(palette.soft, ground) >= 7


def test_a_mix_lies_between_two_colours() -> None:
    """By the share of the second."""
    assert mix((0, 100, 200), (100, 100, 0), 0.25) == (25, 100, 150)

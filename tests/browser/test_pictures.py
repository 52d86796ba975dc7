"""Maps are seen and read on every screen, by day and by night."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from belarus_site.render.pictures.layout import AREA, PLACE, SCALE, WIDTH
from support.browsing import Open
from support.published import Published

LEAST_LETTERS = 10
"""CSS pixels: the size of the letters in a picture 360 pixels wide."""


@pytest.fixture
def mapped(shipped: Published) -> str:
    """The name of a page with a map."""
    found = (
        path.name
        for path in sorted(shipped.folder.glob("*.html"))
        if path.name != "all.html" and 'class="map"' in path.read_text(encoding="utf-8")
    )
    return next(found)


def picture(page: Page) -> dict[str, float | str | bool]:
    """Return what the browser shows of the first map of a page, once the reader is there."""
    found: dict[str, float | str | bool] = page.evaluate(
        """async () => {
            const map = document.querySelector('img.map');
            map.scrollIntoView();
            await map.decode();
            const box = map.getBoundingClientRect();
            return {source: map.currentSrc, loaded: map.complete && map.naturalWidth > 0,
                    left: box.left, right: box.right, width: box.width,
                    window: document.documentElement.clientWidth,
                    bent: Math.abs(box.width / box.height - map.naturalWidth / map.naturalHeight)};
        }"""
    )
    return found


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_map_fits_its_page(open_page: Open, mapped: str, width: int, *, is_dark: bool) -> None:
    """In the colours that the reader has chosen, as wide as its column, and not bent."""
    scheme = "dark" if is_dark else "light"
    shown = picture(open_page(mapped, width, color_scheme=scheme))
    assert shown["loaded"]
    assert str(shown["source"]).endswith("-dark.png") == is_dark
    assert 0 <= float(shown["left"]) < float(shown["right"]) <= float(shown["window"])
    assert float(shown["bent"]) < 0.01


def test_the_words_of_a_map_are_read_on_a_phone(open_page: Open, mapped: str) -> None:
    """360 pixels wide."""
    shown = picture(open_page(mapped, 360))
    smallest = min(PLACE[0], AREA[0], SCALE[0])
    assert smallest * float(shown["width"]) / WIDTH >= LEAST_LETTERS


def test_a_map_is_printed_light(open_page: Open, mapped: str) -> None:
    """On paper, in whatever scheme the reader's screen is."""
    page = open_page(mapped, color_scheme="dark")
    assert str(picture(page)["source"]).endswith("-dark.png")
    page.emulate_media(media="print", color_scheme="dark")
    # The browser chooses again, and loads, in its own time.
    light = """() => new Promise((found) => {
        const map = document.querySelector('img.map');
        const look = () => map.currentSrc.endsWith('-dark.png') ? setTimeout(look, 20) : found();
        look();
    })"""
    page.evaluate(light)
    assert not str(picture(page)["source"]).endswith("-dark.png")

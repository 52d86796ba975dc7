"""The icon of the site."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from belarus_site.render.pictures.icon import Icon
from belarus_site.render.pictures.palette import PLAIN
from support.explainers import build
from support.published import Page


def test_the_icon_is_a_ring_in_the_colours_of_the_pages() -> None:
    """On their paper, with nothing in it."""
    colours = PLAIN.light
    drawing = Image.open(BytesIO(Icon(colours).draw())).convert("RGB")
    side = drawing.width
    assert drawing.size == (side, side)
    assert drawing.getpixel((0, 0)) == drawing.getpixel((side // 2, side // 2)) == colours.paper
    assert drawing.getpixel((side // 2, side // 6)) == colours.door


def test_every_page_names_the_icon(tmp_path: Path) -> None:
    """It is published beside them."""
    made = {output.path: output.body for output in build(tmp_path).outputs}
    assert made["icon.png"].startswith(b"\x89PNG")
    for path in ("index.html", "rock.html"):
        links = Page(made[path].decode()).all("link")
        assert [it.get("href") for it in links if it.get("rel") == "icon"] == ["icon.png"]

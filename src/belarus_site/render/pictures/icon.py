"""The icon of the site, as a browser shows it beside a page's title: a day that is not known."""

from __future__ import annotations

from msgspec import Struct

from belarus_site.render.pictures.palette import Palette, mix
from belarus_site.render.pictures.png import quantised
from belarus_site.render.pictures.rounds import put_disc

_SIDE, _OUTER, _INNER = 96, 40, 24
"""Pixels of the square and of the ring in it; it is shown in a third of its size or less."""
_SHADES = 16


class Icon(Struct, frozen=True):
    """The ring of the site's mark, in the colours of its pages."""

    colours: Palette

    def draw(self) -> bytes:
        """Return the icon as a PNG."""
        from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)

        paper, door = self.colours.paper, self.colours.door
        drawing = Images.new("RGB", (_SIDE, _SIDE), paper)
        middle = (_SIDE / 2, _SIDE / 2)
        put_disc(drawing, middle, _OUTER, door)
        put_disc(drawing, middle, _INNER, paper)
        shades = [mix(paper, door, step / (_SHADES - 1)) for step in range(_SHADES)]
        return quantised(drawing, shades)

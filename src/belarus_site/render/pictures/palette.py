"""The colours of pictures: the site's own, by role, read from its style sheet."""

from __future__ import annotations

import re
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""

_TOKEN = re.compile(
    r"--(paper|wash|ink|soft|line|door):\s*"
    r"light-dark\(\s*#([0-9a-f]{6})\s*,\s*#([0-9a-f]{6})\s*\)",
    re.IGNORECASE,
)


class Palette(Struct, frozen=True):
    """The colours of one scheme; the roles are those of the style sheet's custom properties."""

    paper: Colour
    wash: Colour
    ink: Colour
    soft: Colour
    line: Colour
    door: Colour


class Scheme(Struct, frozen=True):
    """The colours for light and for dark surroundings."""

    light: Palette
    dark: Palette


PLAIN = Scheme(
    Palette((255,) * 3, (240,) * 3, (24,) * 3, (72,) * 3, (200,) * 3, (13, 76, 92)),
    Palette((20,) * 3, (32,) * 3, (228,) * 3, (184,) * 3, (72,) * 3, (151, 208, 218)),
)
"""What stands in for a colour that a style sheet does not name."""


def scheme(css: str) -> Scheme:
    """Return the colours that `css` names as `--role: light-dark(#rrggbb, #rrggbb)`."""
    light, dark = {}, {}
    for role, by_day, by_night in reversed(_TOKEN.findall(css)):  # the first of a role counts
        light[role.lower()], dark[role.lower()] = _colour(by_day), _colour(by_night)
    return Scheme(replace(PLAIN.light, **light), replace(PLAIN.dark, **dark))


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return the colour with `share` (0 to 1) of `second` in `first`."""
    red, green, blue = (
        round(one + (other - one) * share) for one, other in zip(first, second, strict=True)
    )
    return red, green, blue


def _colour(digits: str) -> Colour:
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue

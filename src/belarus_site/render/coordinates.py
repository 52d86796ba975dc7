"""Degrees of latitude and longitude in words."""

from __future__ import annotations

from msgspec import Struct

from belarus_site.render.catalogs import ENGLISH, Catalog
from belarus_site.render.wording import hundredths


class Sides(Struct, frozen=True):
    """How degrees, in the place of `{}`, are said on each side of the equator and of Greenwich."""

    north: str
    south: str
    east: str
    west: str

    def latitude(self, degrees: float, number: str) -> str:
        """Return degrees to the north, or below zero to the south; `number` is their size."""
        return (self.north if degrees >= 0 else self.south).format(number)

    def longitude(self, degrees: float, number: str) -> str:
        """Return degrees to the east, or below zero to the west; `number` is their size."""
        return (self.east if degrees >= 0 else self.west).format(number)


def sides(words: Catalog) -> Sides:
    """Return how the sides are said in the words of a page."""
    gettext = words.gettext
    return Sides(
        gettext("%(degrees)s° N", degrees="{}"),
        gettext("%(degrees)s° S", degrees="{}"),
        gettext("%(degrees)s° E", degrees="{}"),
        gettext("%(degrees)s° W", degrees="{}"),
    )


ENGLISH_SIDES = sides(ENGLISH)


def position(latitude: float, longitude: float, words: Catalog) -> tuple[str, str]:
    """Return where something is in words, to a hundredth of a degree (about a kilometre)."""
    said = sides(words)
    return (
        said.latitude(latitude, hundredths(abs(latitude), words.language)),
        said.longitude(longitude, hundredths(abs(longitude), words.language)),
    )

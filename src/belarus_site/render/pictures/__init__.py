"""Pictures drawn at build time: maps, social cards, the site's icon.

What a picture shows is a small frozen value (`Card`, `Map`, `Icon`), and drawing it a pure
function of that value, `draw()`: a picture of the same value need not be drawn again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from belarus_site.model.entries import Figure, FigureKind
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.coordinates import sides
from belarus_site.render.pictures.cards import Card
from belarus_site.render.pictures.icon import Icon
from belarus_site.render.pictures.layout import Spot
from belarus_site.render.pictures.lettering import writable
from belarus_site.render.pictures.maps import Map
from belarus_site.render.pictures.palette import Palette, Scheme
from belarus_site.render.pictures.signs import Sign, signs
from belarus_site.source import Place

Drawing: TypeAlias = Card | Map | Icon


class Picture(Struct, frozen=True):
    """A picture to publish at `path`; `origin` is what in the content asks for it."""

    path: str
    drawing: Drawing
    origin: Place | None = None

    def output(self) -> Output:
        """Return the finished file."""
        return Output(self.path, self.drawing.draw(), self.origin)


def pictures(site: Site, colours: Scheme, words: Catalog) -> Iterator[Picture]:
    """Yield all pictures of a site, in the colours of its pages."""
    yield from map_pictures(site, colours.light, words)
    yield from map_pictures(site, colours.dark, words, dark=True)
    yield from _cards(site, colours.light, words)
    yield Picture(routes.ICON, Icon(colours.light))


def map_pictures(
    site: Site, colours: Palette, words: Catalog, *, dark: bool = False
) -> Iterator[Picture]:
    """Yield the maps of a site, at their paths for light or for dark surroundings."""
    for figure in site.content.figures:
        if drawing := map_of(site, figure, colours, words):
            yield Picture(routes.map_picture(figure.id, dark=dark), drawing, figure.place)


def map_of(site: Site, figure: Figure, colours: Palette, words: Catalog) -> Map | None:
    """Return the map of a figure, or None where it is no map or none of its places is known."""
    places = [site.places[ref.id] for ref in figure.places if ref.id in site.places]
    if figure.kind is not FigureKind.MAP or not places:
        return None
    by_kind = signs(place.kind for place in places)
    spots = tuple(
        Spot(place.name, (place.lon, place.lat), by_kind.get(place.kind, Sign.DISC))
        for place in places
    )
    return Map(spots, figure.outlines, site.explainer.language, colours, sides(words))


def card_path(site: Site, path: str) -> str:
    """Return the social card of the page `path`, or nothing where none can be written.

    A page without a card of its own has that of the front page.
    """
    ident = path.removesuffix(".html")
    for home in (Home("section", ident), Home("page", ident)):
        if writable(site.documents.get(home, "")):
            return routes.card(home)
    return routes.CARD if writable(site.explainer.title) else ""


def _cards(site: Site, colours: Palette, words: Catalog) -> Iterator[Picture]:
    """Yield a card for the front page and each section and standing page that can be titled."""
    explainer, parts = site.explainer, len(site.sections)
    if writable(explainer.title):
        front = Card(explainer.title, explainer.tagline, "", "", 0, parts, colours)
        yield Picture(routes.CARD, front)
    for number, section in enumerate(site.sections, 1):
        if writable(section.title):
            label = words.gettext("Part %(number)s of %(parts)s", number=number, parts=parts)
            card = Card(section.title, "", explainer.title, label, number, parts, colours)
            yield Picture(routes.card(Home("section", section.id)), card, section.place)
    sections = {section.id for section in site.sections}
    for page in site.content.pages:
        if writable(page.title) and page.id not in sections:  # that clash is told of the pages
            card = Card(page.title, "", explainer.title, "", 0, 0, colours)
            yield Picture(routes.card(Home("page", page.id)), card, page.place)

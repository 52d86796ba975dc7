"""Charts and maps as views, made of their data and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.model.entries import Figure, FigureKind, Row
from belarus_site.model.joined import FigureHere, Joined
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.coordinates import position
from belarus_site.render.inline import Inline
from belarus_site.render.marks import Marks, marks
from belarus_site.render.pictures import map_of
from belarus_site.render.pictures.palette import PLAIN
from belarus_site.render.routes import Links
from belarus_site.render.views import LinkView
from belarus_site.render.wording import date_words, number_words

_PER_CENT = frozenset(("%", "per cent"))
_HUNDRED = 100
_DENSITY = 2
"""Pixels of a picture in one of the page."""
_MOST_NAMED = 12
"""Places that are named in the words for a map; the list beside it has them all."""


class BarView(Struct, frozen=True):
    """One row of a chart; `shape` are the classes of its bar, and none for nothing.

    They give its length in whole per cent, and tell one that lies below zero. Its date and what
    there is to say of its value are `notes`, each of which stays on one line where it can.
    """

    label: str
    value: str
    shape: str
    notes: tuple[str, ...]


class SignView(Struct, frozen=True):
    """A sign on a map, and the kind of place it stands for; `mark` are attributes of the words."""

    sign: str
    kind: str
    mark: Markup


class PointView(Struct, frozen=True):
    """A place on a map; `mark` is its number where the picture has that instead of its name.

    It has no `sign` where the map has but one kind of place. `spoken` are the attributes of an
    element that holds the name, where it needs any.
    """

    href: str
    name: str
    spoken: Markup
    mark: str
    sign: SignView | None
    latitude: str
    longitude: str


class PictureView(Struct, frozen=True):
    """A map as pictures: their addresses, size in pixels of the page, and what they show.

    `dark` is for dark surroundings, and empty where there is none.
    """

    light: str
    dark: str
    width: int
    height: int
    alt: str


class FigureView(Struct, frozen=True):
    """A chart or a map; only a map has a `picture`, and a `key` if there are kinds to tell apart.

    `notes` are those of its caption.
    """

    id: str
    kind: str
    title: str
    caption: Markup
    notes: tuple[Markup, ...]
    bars: tuple[BarView, ...]
    points: tuple[PointView, ...]
    key: tuple[SignView, ...]
    picture: PictureView | None
    sources: tuple[LinkView, ...]
    mark: Marks


def figure_view(site: Site, figure: Figure, inline: Inline, links: Links) -> FigureView:
    """Return the view of a figure."""
    points, picture = _map(site, figure, inline, links)
    caption, captions = site.text("figure", figure.id), replace(inline, noted=False)
    return FigureView(
        id=figure.id,
        kind=str(figure.kind),
        title=figure.title,
        caption=captions.html(caption),
        notes=captions.notes(caption),
        bars=tuple(_bars(figure, inline)),
        points=points,
        key=tuple(_key(points)),
        picture=picture,
        sources=tuple(
            LinkView(links.to(Home("source", ref.id)), site.sources[ref.id].title, ref.locator)
            for ref in figure.sources
            if ref.id in site.sources
        ),
        mark=marks(site, Home("figure", figure.id)),
    )


def page_styles(text: Joined) -> Markup:
    """Return the rules that give the bars of a text their length."""
    return bar_styles(part.figure for part in text.parts if isinstance(part, FigureHere))


def bar_styles(figures: Iterable[Figure]) -> Markup:
    """Return the rules that give the bars of figures their length.

    They stand in the head of the page, because a page's policy allows no style attributes. Some
    readers of e-books know no `inline-size`.
    """
    lengths = {length for figure in figures for length in _lengths(figure)}
    rules = (f".bar-{length}{{width:{length}%}}" for length in sorted(lengths))
    return Markup("".join(rules))  # noqa: S704 - whole numbers alone


def _bars(figure: Figure, inline: Inline) -> Iterator[BarView]:
    """Yield the rows of a chart, with all that their bars say in words."""
    for row, length in zip(figure.rows, _lengths(figure), strict=True):
        date = date_words(row.date, inline.language) if row.date else ""
        notes = tuple(filter(None, (date if date not in row.label else "", row.note)))
        shape = f"bar-{length}{' bar-below' * (row.value < 0)}" if row.value else ""
        yield BarView(row.label, _value(row, inline), shape, notes)


def _lengths(figure: Figure) -> Iterator[int]:
    """Yield the length of each bar in whole per cent of its room.

    Shares without a whole are of a hundred, unless one of them is more.
    """
    longest = max((abs(row.value) for row in figure.rows), default=0) or 1
    shares = (row.value for row in figure.rows if _is_share(figure, row))
    hundred = max((_HUNDRED, *shares))
    for row in figure.rows:
        whole = row.of or (hundred if _is_share(figure, row) else longest)
        yield round(_HUNDRED * abs(row.value) / whole)


def _is_share(figure: Figure, row: Row) -> bool:
    return figure.kind is FigureKind.SHARE and not row.of and row.unit in {*_PER_CENT, ""}


def _value(row: Row, inline: Inline) -> str:
    """Return a value with the whole that it is of, unless that is the hundred of per cents."""
    number = number_words(row.value, inline.language)
    if row.of and not (row.of == _HUNDRED and row.unit in _PER_CENT):
        whole = number_words(row.of, inline.language)
        number = inline.words.gettext("%(part)s of %(whole)s", part=number, whole=whole)
    return f"{number} {row.unit}" if row.unit else number


def _map(
    site: Site, figure: Figure, inline: Inline, links: Links
) -> tuple[tuple[PointView, ...], PictureView | None]:
    shown = map_of(site, figure, PLAIN.light, inline.words)
    if shown is None:
        return (), None
    layout = shown.layout
    places = [site.places[ref.id] for ref in figure.places if ref.id in site.places]
    told = len({place.kind for place in places}) > 1
    points = tuple(
        PointView(
            href=links.to(Home("place", place.id)),
            name=place.name,
            spoken=marks(site, Home("place", place.id)).name,
            mark=str(number) if number in layout.numbered else "",
            sign=SignView(str(spot.sign), place.kind, marks(site, Home("place", place.id))("kind"))
            if told
            else None,
            latitude=latitude,
            longitude=longitude,
        )
        for number, (place, spot) in enumerate(zip(places, shown.spots, strict=True), 1)
        for latitude, longitude in (position(place.lat, place.lon, inline.words),)
    )
    width, height = layout.shown.size
    picture = PictureView(
        light=links.to_picture(routes.map_picture(figure.id)),
        dark=links.to_picture(routes.map_picture(figure.id, dark=True)),
        width=width // _DENSITY,
        height=round(height / _DENSITY),
        alt=_alt(
            [area.name_in(site.explainer.language) for area in layout.home],
            [place.name for place in places],
            [word.text for word in layout.areas],
            inline.words,
        ),
    )
    return points, picture


def _key(points: tuple[PointView, ...]) -> Iterator[SignView]:
    """Yield what each sign of a map stands for, once; places without a kind are as they are."""
    seen = {""}
    for point in points:
        if point.sign and point.sign.kind not in seen:
            seen.add(point.sign.kind)
            yield point.sign


def _alt(home: list[str], places: list[str], areas: list[str], words: Catalog) -> str:
    """Return what a map shows, in words, for those who do not see it."""
    named = ", ".join(places[:_MOST_NAMED])
    if len(places) > _MOST_NAMED:
        more = len(places) - _MOST_NAMED
        named = words.gettext("%(places)s and %(count)s more", places=named, count=more)
    shown = {
        "home": ", ".join(filter(None, home)),
        "places": named,
        "around": ", ".join(name for name in areas if name not in home),
    }
    match bool(shown["home"]), bool(shown["around"]):
        case True, True:
            said = N_("Map of %(home)s with %(places)s; around it %(around)s")
        case True, False:
            said = N_("Map of %(home)s with %(places)s")
        case False, True:
            said = N_("Map with %(places)s; around it %(around)s")
        case _:
            said = N_("Map with %(places)s")
    return words.gettext(said, **shown)

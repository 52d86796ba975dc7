"""Charts and maps as views: lengths and positions from the data, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

from markupsafe import Markup

from belarus_site.model.entries import Figure, FigureKind, Location, Row
from belarus_site.model.site import FigureHere, Home, Joined, Site
from belarus_site.render.inline import Inline
from belarus_site.render.routes import Links
from belarus_site.render.views import LinkView
from belarus_site.render.wording import date_words, number_words

_MARGIN = 0.12
_LEAST_SPAN = 0.5
"""Degrees: a map of one place, or of places close together, still shows some land."""


@dataclass(frozen=True, slots=True)
class BarView:
    """One row of a chart; `per_cent` is the length of its bar, in whole per cent."""

    label: str
    value: str
    per_cent: int
    note: str


@dataclass(frozen=True, slots=True)
class PointView:
    """A place on a map: its position from the left and the top in per cent of the frame."""

    href: str
    name: str
    left: float
    top: float
    latitude: str
    longitude: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A chart or a map. `ratio` is a map's width through its height."""

    id: str
    kind: str
    title: str
    caption: Markup
    bars: tuple[BarView, ...]
    points: tuple[PointView, ...]
    ratio: float
    sources: tuple[LinkView, ...]


def figure_view(site: Site, figure: Figure, inline: Inline, links: Links) -> FigureView:
    """Return the view of a figure."""
    points, ratio = _points(site, figure, links) if figure.kind is FigureKind.MAP else ((), 1.0)
    return FigureView(
        id=figure.id,
        kind=str(figure.kind),
        title=figure.title,
        caption=inline.html(site.text("figure", figure.id)),
        bars=_bars(figure, inline.language),
        points=points,
        ratio=ratio,
        sources=tuple(
            LinkView(links.to(Home("source", ref.id)), site.sources[ref.id].title)
            for ref in figure.sources
            if ref.id in site.sources
        ),
    )


def page_styles(site: Site, text: Joined) -> Markup:
    """Return the rules that give the bars of a text their length and its places their position.

    They stand in the head of the page, because a page's policy allows no style attributes.
    """
    rules = []
    plain = Inline(site.explainer.language, Links(), lambda _: "")
    for part in text.parts:
        if not isinstance(part, FigureHere):
            continue
        view = figure_view(site, part.figure, plain, Links())
        if view.points:
            rules.append(f"#figure_{view.id} .map{{aspect-ratio:{view.ratio}}}")
        rules += (
            f"#figure_{view.id} .point:nth-child({number}){{left:{point.left}%;top:{point.top}%}}"
            for number, point in enumerate(view.points, 1)
        )
        rules += (f".bar-{bar.per_cent}{{inline-size:{bar.per_cent}%}}" for bar in view.bars)
    return Markup("".join(dict.fromkeys(rules)))  # noqa: S704 - numbers and ids alone


def bar_rules(site: Site) -> str:
    """Return the rules that give the bars of all figures their length, for a copy of the site."""
    bars = (bar for figure in site.content.figures for bar in _bars(figure, "en"))
    return "".join(
        f".bar-{length}{{width:{length}%}}" for length in sorted({it.per_cent for it in bars})
    )


def _bars(figure: Figure, language: str) -> tuple[BarView, ...]:
    longest = max((abs(row.value) for row in figure.rows), default=0) or 1
    return tuple(
        BarView(
            label=row.label,
            value=_value(row, language),
            per_cent=round(100 * abs(row.value) / (row.of or _whole(figure, row) or longest)),
            note=", ".join(
                filter(None, (date_words(row.date, language) if row.date else "", row.note))
            ),
        )
        for row in figure.rows
    )


def _whole(figure: Figure, row: Row) -> float | None:
    return 100 if figure.kind is FigureKind.SHARE and row.unit in {"%", "per cent", ""} else None


def _value(row: Row, language: str) -> str:
    number = number_words(row.value, language)
    return f"{number} {row.unit}" if row.unit else number


def _points(site: Site, figure: Figure, links: Links) -> tuple[tuple[PointView, ...], float]:
    """Return the places in an equirectangular projection true to scale at their mid-latitude."""
    places = [site.places[ref.id] for ref in figure.places if ref.id in site.places]
    if not places:
        return (), 1.0
    middle = sum(place.lat for place in places) / len(places)
    shrink = max(cos(radians(middle)), 0.05)
    west, width = _extent([place.lon * shrink for place in places])
    south, height = _extent([place.lat for place in places])
    points = tuple(
        PointView(
            href=links.to(Home("place", place.id)),
            name=place.name,
            left=round(100 * (place.lon * shrink - west) / width, 1),
            top=round(100 - 100 * (place.lat - south) / height, 1),
            latitude=_degrees(place.lat, "N", "S"),
            longitude=_degrees(place.lon, "E", "W"),
        )
        for place in places
    )
    return points, round(min(max(width / height, 0.8), 2.5), 3)


def _extent(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    span = max(high - low, _LEAST_SPAN)
    margin = span * _MARGIN
    return (low + high - span) / 2 - margin, span + 2 * margin


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"


def coordinates(place: Location) -> str:
    """Return a place's position in words, to a hundredth of a degree (about a kilometre)."""
    return f"{_degrees(place.lat, 'N', 'S')}, {_degrees(place.lon, 'E', 'W')}"

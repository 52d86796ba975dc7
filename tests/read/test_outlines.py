"""Outlines beside a map's data are read, and what is wrong with them is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.model.outlines import Area, Box, Outlines
from belarus_site.read.files import Folder
from belarus_site.read.outlines import read_outlines
from support.explainers import read, said, unread

MAP = """\
    kind: map
    title: Where the lights stand
    caption: Plotted at the rock.
    sources: [chart]
    places: [rock]
    """
CHART = """\
    kind: bars
    title: Lights
    caption: Those that burn.
    sources: [chart]
    rows: [{label: lights, value: 3}]
    """
SQUARE = [[0, 50], [2, 50], [2, 52], [0, 52], [0, 50]]
HINT = "export it as GeoJSON in degrees (WGS 84); docs/outlines.md shows how"


def feature(coordinates: object, kind: str = "Polygon", **names: object) -> dict[str, object]:
    """Return a GeoJSON feature."""
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": names}


def collection(*features: object, **more: object) -> str:
    """Return a GeoJSON feature collection, with further members."""
    return json.dumps({"type": "FeatureCollection", "features": features, **more})


def files(outlines: str, figure: str = MAP) -> dict[str, str]:
    """Return an explainer with one figure, and outlines beside it."""
    return {
        "figures/lights.yaml": figure,
        "figures/lights.geojson": outlines,
        "places.yaml": "- {id: rock, name: The rock, lat: 51, lon: 1}\n",
        "sources.yaml": "- {id: chart, title: A chart}\n",
    }


def test_outlines_come_to_the_map_of_their_name(tmp_path: Path) -> None:
    """With their box, their names and their names by language; holes follow the outer ring."""
    hole = [[0.5, 50.5], [1, 50.5], [1, 51], [0.5, 50.5]]
    land = feature([SQUARE, hole], name="Rockland", name_fr="Pays du Rocher", pop=3)
    isles = feature([[SQUARE]], "MultiPolygon", NAME="not looked at")
    content = read(tmp_path, files(collection(land, isles, bbox=[-1, 49, 3, 53])))
    ring = tuple((float(x), float(y)) for x, y in SQUARE)
    inner = tuple((float(x), float(y)) for x, y in hole)
    assert content.figures[0].outlines == Outlines(
        (
            Area("Rockland", ((ring, inner),), (("fr", "Pays du Rocher"),)),
            Area("", ((ring,),)),
        ),
        Box(-1, 49, 3, 53),
    )


def test_a_map_needs_no_outlines(tmp_path: Path) -> None:
    """Then it has none."""
    without = files("")
    del without["figures/lights.geojson"]
    assert read(tmp_path, without).figures[0].outlines is None


@pytest.mark.parametrize(
    ("outlines", "message"),
    [
        ("{", "this is not JSON: expecting property name enclosed in double quotes"),
        ("[" * 100_000, "outlines are not nested as deep as this file is"),
        ('{"bbox": ' + "9" * 5000 + "}", "a number in this file is too long"),
        ("[]", "outlines must be a FeatureCollection"),
        ('{"type": "Topology"}', "outlines must be a FeatureCollection"),
        (collection(), "outlines need at least one feature"),
        (
            collection(feature(SQUARE, "LineString")),
            'feature 1 must be a Polygon or a MultiPolygon, not "LineString"',
        ),
        (
            collection(feature([SQUARE]), {"type": "Feature", "geometry": None}),
            "feature 2 must be a Polygon or a MultiPolygon, not nothing",
        ),
        (
            collection(feature(SQUARE)),
            "feature 1: its coordinates are not nested as in a Polygon",
        ),
        (
            collection(feature([SQUARE], "MultiPolygon")),
            "feature 1: its coordinates are not nested as in a MultiPolygon",
        ),
        (collection(feature([])), "feature 1: a polygon needs a ring"),
        (
            collection(feature([SQUARE[:2]])),
            "feature 1: a ring needs at least three positions",
        ),
        (
            collection(feature([[[0, 50], [2, 5_500_000], [2, 52]]])),
            'feature 1: a latitude is from -90 to 90 degrees, not "5500000"',
        ),
        (
            collection(feature([[[0, 50], [200, 50], [2, 52]]])),
            'feature 1: a longitude is from -180 to 180 degrees, not "200"',
        ),
        (
            collection(feature([[[0, 50], [float("nan"), 50], [2, 52]]])),
            'feature 1: a longitude is from -180 to 180 degrees, not "nan"',
        ),
        (
            collection(feature([[[0, 50], [10**400, 50], [2, 52]]])),
            f'feature 1: a longitude is from -180 to 180 degrees, not "1{"0" * 58}…"',
        ),
        (
            collection(feature([[[0, 50], ["2", 50], [2, 52]]])),
            "feature 1: a position is two numbers, longitude and latitude",
        ),
        (
            collection(feature([SQUARE]), bbox=[1, 2, 3]),
            '"bbox" must be four numbers: west, south, east, north',
        ),
        (
            collection(feature([SQUARE]), bbox=[3, 49, -1, 53]),
            '"bbox" must be west, south, east, north, and west less than east',
        ),
    ],
)
def test_what_no_map_can_be_drawn_on_is_refused(
    tmp_path: Path, outlines: str, message: str
) -> None:
    """It says what must hold and how such a file is made."""
    at = "1:2" if "JSON" in message else "1:1"
    expected = said("figures/lights.geojson", at, f"{message} [value]", HINT)
    assert unread(tmp_path, files(outlines)) == [expected]


def test_outlines_of_nothing_are_refused(tmp_path: Path) -> None:
    """A file that is misnamed would otherwise be lost in silence."""
    misnamed = files(collection(feature([SQUARE])))
    misnamed["figures/light.geojson"] = misnamed.pop("figures/lights.geojson")
    assert unread(tmp_path, misnamed) == [
        said(
            "figures/light.geojson",
            "1:1",
            "these outlines belong to no map [path]",
            'name them after the data of the map, as in "light.yaml"',
        )
    ]


def test_a_chart_has_no_outlines(tmp_path: Path) -> None:
    """Only a map is drawn on land."""
    assert unread(tmp_path, files(collection(feature([SQUARE])), CHART)) == [
        said(
            "figures/lights.geojson",
            "1:1",
            'only a map has outlines, and "lights" is of kind bars [path]',
            "take them out",
        )
    ]


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@given(coordinates=_JSON, kind=st.sampled_from(["Polygon", "MultiPolygon"]), names=_JSON, box=_JSON)
def test_any_json_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory,
    coordinates: object,
    kind: str,
    names: object,
    box: object,
) -> None:
    """Whatever stands where coordinates, names or the box should be."""
    root = tmp_path_factory.mktemp("hostile")
    land = {"type": "Feature", "geometry": {"type": kind, "coordinates": coordinates}}
    text = collection({**land, "properties": names}, bbox=box)
    (root / "map.geojson").write_text(text, encoding="utf-8")
    folder = Folder(root, "content")
    outlines = read_outlines(folder, "map.geojson")
    assert (outlines is None) == bool(folder.faults)

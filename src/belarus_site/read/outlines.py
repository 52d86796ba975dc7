"""Outlines of land beside a map's data: GeoJSON (RFC 7946), as Natural Earth is passed on."""

from __future__ import annotations

import json
import re
from typing import Any

from belarus_site.diagnostics import Code, error, quoted
from belarus_site.model.outlines import Area, Box, Outlines, Polygon, Position, Ring
from belarus_site.read.files import MIB, Folder

_MOST = 8 * MIB
"""Bytes; the countries of the whole world at 1:50 million take a third of it."""
_NAME_IN = re.compile(r"name_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)")
_LEAST_RING = 3
_BOX = 4
_SLACK = 1e-6
"""Degrees; what is cut at the edge of the world is not always cut exactly."""
_CONVERT = "export it as GeoJSON in degrees (WGS 84); docs/outlines.md shows how"


class _Fault(Exception):
    """What is wrong with outlines, in words."""


def read_outlines(folder: Folder, path: str) -> Outlines | None:
    """Return the outlines in a GeoJSON file, or None with a fault recorded.

    They are the polygons of a feature collection, each with its `name` and, by language, its
    `name_be` and the like; `bbox` is what the map is to show. Nothing else is looked at.
    """
    file = folder.read_text(path, _MOST)
    if file is None:
        return None
    place = file.place(0)
    try:
        return _outlines(json.loads(file.text))
    except json.JSONDecodeError as fault:
        place, message = file.place(fault.pos), f"this is not JSON: {fault.msg.lower()}"
    except _Fault as fault:
        message = str(fault)
    except RecursionError:
        message = "outlines are not nested as deep as this file is"
    except ValueError:  # Python refuses integers of thousands of digits
        message = "a number in this file is too long"
    folder.faults.append(error(place, Code.VALUE, message, _CONVERT))
    return None


def _outlines(whole: Any) -> Outlines:  # noqa: ANN401 - any JSON
    if not isinstance(whole, dict) or whole.get("type") != "FeatureCollection":
        raise _Fault("outlines must be a FeatureCollection")
    features = whole.get("features")
    if not isinstance(features, list) or not features:
        raise _Fault("outlines need at least one feature")
    areas = tuple(_area(feature, number) for number, feature in enumerate(features, 1))
    return Outlines(areas, _box(whole["bbox"]) if "bbox" in whole else None)


def _area(feature: Any, number: int) -> Area:  # noqa: ANN401
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    geometry = geometry if isinstance(geometry, dict) else {}
    kind: Any = geometry.get("type")
    coordinates: Any = geometry.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon"):
        found = quoted(str(kind)) if kind else "nothing"
        raise _Fault(f"feature {number} must be a Polygon or a MultiPolygon, not {found}")
    names = feature.get("properties")
    names = names if isinstance(names, dict) else {}
    by_language = (
        (match[1], str(name))
        for key, name in sorted(names.items())
        if name and (match := _NAME_IN.fullmatch(key))
    )
    try:
        polygons = map(_polygon, [coordinates] if kind == "Polygon" else coordinates)
        return Area(str(names.get("name") or ""), tuple(polygons), tuple(by_language))
    except _Fault as fault:
        raise _Fault(f"feature {number}: {fault}") from fault
    except (TypeError, LookupError) as fault:
        message = f"feature {number}: its coordinates are not nested as in a {kind}"
        raise _Fault(message) from fault


def _polygon(rings: Any) -> Polygon:  # noqa: ANN401
    found = tuple(_ring(ring) for ring in rings)
    if not found:
        raise _Fault("a polygon needs a ring")
    return found


def _ring(positions: Any) -> Ring:  # noqa: ANN401
    ring = tuple(_position(position) for position in positions)
    if len(ring) < _LEAST_RING:
        raise _Fault("a ring needs at least three positions")
    return ring


def _position(position: Any) -> Position:  # noqa: ANN401
    longitude, latitude = position[:2] if len(position) > 1 else (None, None)
    return _degrees(longitude, 180), _degrees(latitude, 90)


def _degrees(number: Any, most: int) -> float:  # noqa: ANN401
    if type(number) not in {int, float}:
        raise _Fault("a position is two numbers, longitude and latitude")
    if not -most - _SLACK <= number <= most + _SLACK:
        name = "latitude" if most < 180 else "longitude"  # noqa: PLR2004 - degrees
        raise _Fault(f"a {name} is from -{most} to {most} degrees, not {quoted(str(number))}")
    return float(number)


def _box(found: Any) -> Box:  # noqa: ANN401
    if not isinstance(found, list) or len(found) != _BOX:
        raise _Fault('"bbox" must be four numbers: west, south, east, north')
    (west, south), (east, north) = _position(found[:2]), _position(found[2:])
    if not (west < east and south < north):
        raise _Fault('"bbox" must be west, south, east, north, and west less than east')
    return Box(west, south, east, north)

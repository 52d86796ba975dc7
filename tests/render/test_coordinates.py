"""Places in degrees."""

from __future__ import annotations

import pytest

from belarus_site.render.catalogs import catalog
from belarus_site.render.coordinates import position


@pytest.mark.parametrize(
    ("language", "lat", "lon", "expected"),
    [
        ("en", 56.4337, -2.387, ("56.43° N", "2.39° W")),
        ("en", -33.5, 151.0, ("33.50° S", "151.00° E")),
        ("en", 0.0, 0.0, ("0.00° N", "0.00° E")),
        ("ru", 56.4337, -2.387, ("56,43° с. ш.", "2,39° з. д.")),
        ("fr", -33.5, 151.0, ("33,50° S", "151,00° E")),
        ("zz", -33.5, 151.0, ("33.50° S", "151.00° E")),
    ],
)
def test_a_position_is_said_to_a_hundredth_of_a_degree(
    language: str, lat: float, lon: float, expected: tuple[str, str]
) -> None:
    """With the sign that the language has between whole and parts."""
    assert position(lat, lon, catalog(language)) == expected

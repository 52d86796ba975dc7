from __future__ import annotations

import pytest

from belarus_site.check.addresses import Problem
from belarus_site.check.anatomy import Shown
from belarus_site.check.pictures import Pictures
from belarus_site.diagnostics import Code
from belarus_site.output import Output
from support.whole import PNG

PICTURES = Pictures({"a.png": Output("a.png", PNG), "b.png": Output("b.png", b"no picture")})


@pytest.mark.parametrize("sides", [("20", "20"), ("1", "1"), ("100", "101")])
def test_a_picture_may_be_shown_in_any_size_of_its_proportions(sides: tuple[str, str]) -> None:
    """A point more or less is no other proportion."""
    assert PICTURES.problem("x.html", Shown("a.png", *sides)) is None


@pytest.mark.parametrize("sides", [("20", "10"), ("0", "0"), ("wide", "20"), ("20", "-20")])
def test_other_proportions_are_reported(sides: tuple[str, str]) -> None:
    """So are sides that are no numbers of pixels."""
    width, height = sides
    expected = Problem(
        Code.ASSET,
        f"a.png is shown as {width} by {height}, and has 1 by 1 pixels",
        "give it sides of its own proportions, or none",
    )
    assert PICTURES.problem("x.html", Shown("a.png", *sides)) == expected
    assert PICTURES.problem("fr/x.html", Shown("../a.png", *sides)) == expected


@pytest.mark.parametrize("address", ["gone.png", "b.png", "data:image/png;base64,AAAA"])
def test_what_is_no_picture_here_is_not_judged(address: str) -> None:
    """A link that leads nowhere is reported as such."""
    assert PICTURES.problem("x.html", Shown(address, "20", "10")) is None

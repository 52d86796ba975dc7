from __future__ import annotations

import pytest

from belarus_site.model.prose import Heading
from belarus_site.model.site import Hyperlink, Joined, Picture
from belarus_site.source import Place

HERE = Place("a.md", 1, 1)


def test_a_walk_meets_every_part() -> None:
    """Those of the text, of its notes, and the pictures within links, in order."""
    picture = Picture("a.png", "A", "", HERE)
    link = Hyperlink("b.html", "b", "", HERE, (picture,))
    heading = Heading(0, 2, "c", "C")
    assert list(Joined((heading, link), (("<p>", link),)).linking) == [
        *(heading, link, picture, "<p>", link, picture)
    ]


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        *(("https://e.org", True), ("//e.org", True), ("mailto:a@e.org", True)),
        *(("a.html#b:c", False), ("#a:b", False), ("a/b:c", False), ("", False)),
    ],
)
def test_a_link_leads_outside_by_its_address(address: str, outside: bool) -> None:  # noqa: FBT001 - pytest's
    """An address with a scheme or a host is another site's."""
    assert Hyperlink(address, "a", "", HERE).leads_outside is outside

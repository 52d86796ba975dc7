from __future__ import annotations

import pytest

from belarus_site.model.prose import Heading
from belarus_site.model.site import Hyperlink, Joined, Picture
from belarus_site.source import Place

HERE = Place("a.md", 1, 1)


def test_all_that_leads_on_is_found() -> None:
    """In the text, in its notes, and the pictures within links, in order."""
    picture = Picture("a.png", "A", "", HERE)
    link = Hyperlink("b.html", "b", "", HERE, (picture,))
    heading = Heading(0, 2, "c", "C")
    assert list(Joined((heading, link), (("<p>", link),)).linking) == [
        *(link, picture, link, picture)
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

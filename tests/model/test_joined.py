from __future__ import annotations

from belarus_site.model.joined import Hyperlink, Joined, Picture
from belarus_site.model.prose import Heading
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

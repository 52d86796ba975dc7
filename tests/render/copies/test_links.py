"""Addresses in a copy lead within it wherever it holds what they lead to."""

from __future__ import annotations

import pytest

from belarus_site.model.site import Home
from belarus_site.render.copies.links import BookLinks, CopyLinks, PageLinks, chapter_id

HOME = "https://example.org/lighthouse/"
CHAPTERS = {"rock.html": "rock.html", "cliff.html": "rock.html", "people.html": "people.html"}
HELD = {
    "page": "rock.html",
    "home": HOME,
    "chapters": CHAPTERS,
    "pictures": {"assets/a lamp.png": "lamp.png"},
}
PAGE, BOOK = PageLinks(**HELD), BookLinks(**HELD)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "in_page", "in_book"),
    [
        ("people.html", "#people", "people.xhtml"),
        ("./people.html#ada", "#people__ada", "people.xhtml#ada"),
        ("cliff.html#light", "#rock__light", "rock.xhtml#light"),
        ("#light", "#rock__light", "rock.xhtml#light"),
        ("people%2Ehtml#a%20b", "#people__a%20b", "people.xhtml#a%20b"),
        ("assets/plan.pdf", f"{HOME}assets/plan.pdf", f"{HOME}assets/plan.pdf"),
        ("https://example.com/people.html", *("https://example.com/people.html",) * 2),
        ("mailto:ada@example.com", *("mailto:ada@example.com",) * 2),
    ],
)
def test_what_the_copy_holds_is_led_to_there(written: str, in_page: str, in_book: str) -> None:
    """An old name of a page leads to its chapter; all else is at the site, or at another's."""
    assert PAGE.to_written(written) == in_page
    assert BOOK.to_written(written) == in_book


@pytest.mark.parametrize("links", [PAGE, BOOK])
def test_what_the_copy_holds_is_known(links: CopyLinks) -> None:
    held = ("rock.html", "./cliff.html#light", "#light", "people%2Ehtml")
    assert all(map(links.holds, held))
    assert not any(map(links.holds, ("assets/plan.pdf", "all.html", "https://example.com/", "//a")))


@pytest.mark.parametrize("links", [PAGE, BOOK])
def test_a_picture_is_where_the_copy_has_it(links: CopyLinks) -> None:
    """However its address is spelled; one that the copy has not got is nowhere."""
    for address in ("assets/a%20lamp.png", "./assets/a lamp.png", "assets/x/../a lamp.png?1#a"):
        assert links.to_picture(address) == "lamp.png"
    assert links.to_picture("assets/lamp.png") == ""


def test_entries_stand_in_the_chapter_of_their_list() -> None:
    assert PAGE.to(Home("person", "ada")) == "#people__ada"
    assert BOOK.to(Home("person", "ada")) == "people.xhtml#ada"


def test_an_id_in_one_page_says_its_chapter() -> None:
    """Two sections may have the same; the files of a book keep them apart anyway."""
    assert PAGE.own_id("light") == "rock__light"
    assert BOOK.own_id("light") == "light"
    assert chapter_id("people.html") == "people"


def test_the_cover_stands_before_the_chapters() -> None:
    assert (PAGE.to_front(), BOOK.to_front()) == ("#all_cover", "../front.xhtml")

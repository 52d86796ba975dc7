"""The parts of a finished page that must hold together."""

from __future__ import annotations

from belarus_site.cache.pieces import Memory
from belarus_site.check.anatomy import Anatomies, anatomies, anatomy
from belarus_site.output import Output
from belarus_site.work import ALONE


def test_ids_are_kept_in_order_and_with_repetitions() -> None:
    """A second of the same id is what the check looks for."""
    assert anatomy(b'<p id="b"><i id="a"></i></p><p id="b"></p>').ids == ("b", "a", "b")


def test_every_address_that_a_browser_may_follow_is_a_link() -> None:
    """Of links, pictures in several sizes, quotations, and pages that lead on."""
    page = (
        '<head><meta http-equiv="refresh" content="0; url=on.html">'
        '<link rel="canonical" href="https://example.org/é"></head>'
        '<a href="a.html">x</a><img src="b.png" srcset="c.png 2x, d.png 3x">'
        '<q cite="e.html">y</q><video poster="f.png"></video>'
    )
    assert anatomy(page.encode()).links == (
        "on.html",
        "https://example.org/é",
        "a.html",
        "b.png",
        "c.png",
        "d.png",
        "e.html",
        "f.png",
    )


def test_every_attribute_that_names_ids_is_a_target() -> None:
    """Labels, descriptions, table headers and popovers."""
    page = b'<p aria-labelledby="a b"><i for="c"></i><i headers="d"></i><i popovertarget="e"></i>'
    assert anatomy(page).targets == ("a", "b", "c", "d", "e")


def test_an_empty_text_has_no_parts() -> None:
    """As the content of an item with no words."""
    assert anatomy(b" \n") == anatomy(b"")
    assert anatomy(b"").ids == ()


def test_what_the_last_build_took_apart_is_not_taken_apart_again() -> None:
    """Neither read from what is kept: only a page whose maker saw something else is."""
    asked: list[bytes] = []

    class Asked(Memory):
        def get(self, key: bytes) -> bytes | None:
            asked.append(key)
            return super().get(key)

    kept, last = Asked(), Anatomies()
    first = [Output("a.html", b'<p id="a"></p>', sight="1"), Output("b.html", b"", sight="1")]
    anatomies(first, kept, ALONE, last)
    asked.clear()
    changed = Output("b.html", b'<p id="b"></p>', sight="2")
    found = anatomies([first[0], changed], kept, ALONE, last)
    assert [page.ids for page in found.values()] == [("a",), ("b",)]
    assert len(asked) == 1
    anatomies([changed], kept, ALONE, last)
    assert len(last.known) == 1, "it holds no more than the last build"


def test_a_page_whose_maker_did_not_say_what_was_seen_is_taken_apart_each_time() -> None:
    """Two such pages are two, whatever they hold."""
    kept, last = Memory(), Anatomies()
    for ident in ("a", "b"):
        page = Output("a.html", f'<p id="{ident}"></p>'.encode())
        assert anatomies([page], kept, ALONE, last)[page].ids == (ident,)
    assert last.known == {}


def test_what_stands_for_the_ids_tells_pages_apart_by_these_alone() -> None:
    """Also for a page in parts."""
    one, two = anatomy(b'<p id="a"></p><p id="b"></p>'), anatomy(b'<i id="a"><b id="b"></b></i>')
    assert one.named == two.named
    assert one.named != anatomy(b'<p id="a b"></p>').named
    parts = [
        tuple(Output("", f'<p id="{it}"></p>'.encode(), sight=it) for it in ids)
        for ids in ("ab", "ac")
    ]
    pages = [Output("all.html", b"", parts=its) for its in parts]
    found = anatomies(pages, Memory(), ALONE)
    assert len({it.named for it in found.values()}) == len(pages)

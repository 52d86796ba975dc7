"""The parts of a finished page that must hold together."""

from __future__ import annotations

from belarus_site.check.anatomy import anatomy


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

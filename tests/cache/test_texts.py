"""Conversions are made once, and kept as long as somebody may ask for them."""

from __future__ import annotations

from belarus_site.cache.texts import Conversions


def test_a_text_is_converted_once() -> None:
    """However often it is asked for."""
    convert = Conversions()
    convert.prepare(("One.", "Two.", "One."), "en")
    assert convert("One.", "en") is convert("One.", "en")
    assert convert.made == 2


def test_conversions_are_let_go_unless_the_next_build_is_to_know_them() -> None:
    """A build from the command line has no next."""
    once, serving = Conversions(), Conversions(known={})
    for convert in (once, serving):
        convert.prepare(("One.",), "en")
        convert.let_go()
    assert once.used == {}
    assert list(serving.used) == [("One.", "en")]

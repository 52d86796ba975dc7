from __future__ import annotations

import markdown
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.prose.markdown import _converter, to_html
from support.prose import PIECES


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_trying_fewer_patterns_changes_nothing(text: str) -> None:
    """A text converts to what the library makes of it when it tries every pattern."""
    plain = _converter.__wrapped__()
    quick = plain.treeprocessors["inline"]
    every = markdown.treeprocessors.InlineProcessor(plain)
    every.inlinePatterns = quick.inlinePatterns
    plain.treeprocessors.register(every, "inline", 20)
    expected = plain.convert(text)
    converted = to_html(text)
    assert converted is not None
    body, notes = converted
    assert expected.startswith(body)
    assert all(note in expected for note in notes.values())


def test_notes_are_apart_from_the_text() -> None:
    """A note's text is found by its name, and the text holds an element where it is used."""
    body, notes = to_html("Far[^a] off[^a].\n\n[^a]: Nine *miles*.\n[^b]: Unused.") or ("", {})
    assert body == ('<p>Far<note-use name="a"></note-use> off<note-use name="a"></note-use>.</p>\n')
    assert notes == {"a": "\n<p>Nine <em>miles</em>.</p>\n", "b": "\n<p>Unused.</p>\n"}


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    """Notes, link definitions and raw HTML of one text are unknown to the next."""
    to_html("a[^n] [l] <b>c</b>\n\n[^n]: Note.\n[l]: x.html")
    assert to_html("a[^n] [l]") == ("<p>a[^n] [l]</p>", {})


def test_what_is_nested_too_deeply_for_python_is_refused_and_forgotten() -> None:
    """Ten thousand levels give None, and the next text converts as ever."""
    assert to_html("- " * 10_000 + "x") is None
    assert to_html("x") == ("<p>x</p>", {})

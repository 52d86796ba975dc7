"""A text is cut where notes are to stand beside it, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from belarus_site.render.side_notes import stretches
from belarus_site.render.views import NotesView, StretchesView


def finished(html: str) -> Markup:
    """Return HTML as the prose stage gives it."""
    return Markup(html)  # noqa: S704 (a test's own words)


ONE, TWO, THREE = NOTES = (Markup("one"), Markup("two"), Markup("three"))


def mark(number: int) -> str:
    """Return where a note is called for first."""
    return f'<sup id="noted_{number}"><a href="#note_{number}">{number}</a></sup>'


def test_notes_stand_beside_the_block_that_calls_for_them() -> None:
    """However deep in it that is; those of one block stand together."""
    start = '<p>Rock.</p>\n<figure><img src="a>b.png"><!-- <p> --></figure>\n'
    middle = f"<div><p>Lit{mark(1)}, and lit again{mark(2)}.</p></div>\n<p>Dark.</p>\n"
    end = f"<ul><li>Oil.{mark(3)}</li></ul>\n"
    assert stretches(finished(start + middle + end), NOTES) == StretchesView(
        (finished(start), finished(middle), finished(end)),
        (NotesView(2, 1, (ONE, TWO)), NotesView(3, 3, (THREE,))),
    )


def test_notes_of_the_first_block_stand_at_the_top() -> None:
    """In the first row."""
    body = finished(f"<p>Rock.{mark(1)}</p><p>Light.</p>")
    assert stretches(body, (ONE,)) == StretchesView((body,), (NotesView(1, 1, (ONE,)),))


def test_a_note_that_a_note_calls_for_stands_with_it() -> None:
    """The text has no mark for it."""
    found = stretches(finished(f"<p>Rock.</p><p>Light.{mark(1)}</p>"), (ONE, TWO))
    assert found.groups == (NotesView(2, 1, (ONE, TWO)),)


def test_a_text_without_notes_is_one_stretch() -> None:
    """With none beside it."""
    assert stretches(finished("<p>Rock.</p><p>"), ()) == StretchesView(
        (finished("<p>Rock.</p><p>"),), ()
    )


@pytest.mark.parametrize("body", ["<p>Rock.</p><p>Light.", "<ul><li>Rock</ul></li>", "</p>", ""])
def test_a_text_whose_tags_do_not_match_is_not_cut(body: str) -> None:
    """Its notes stand below it."""
    assert stretches(finished(body), (ONE,)) == StretchesView(
        (finished(body),), (NotesView(2, 1, (ONE,)),)
    )


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "a", mark(1), mark(2), mark(3)])
    )
)
def test_nothing_is_lost(pieces: list[str]) -> None:
    """Whatever stands in a text, it comes out again, with each note once and in order."""
    body = finished("".join(pieces))
    found = stretches(body, NOTES)
    assert "".join(found.stretches) == body
    assert tuple(note for group in found.groups for note in group.notes) == NOTES
    rows = [group.row for group in found.groups]
    assert rows == sorted(set(rows))

"""Running text in a copy stands below the headings of the copy, under ids that no other has."""

from __future__ import annotations

import pytest

from belarus_site.model.joined import Hyperlink, JoinedPart, Picture
from belarus_site.model.prose import Heading
from belarus_site.render.copies.links import PageLinks
from belarus_site.render.copies.text import CopyText
from belarus_site.source import Place

HOME = "https://example.org/lighthouse/"
HERE = Place("rock.md", 1, 1)
LINKS = PageLinks(
    page="rock.html",
    home=HOME,
    chapters={"rock.html": "rock.html"},
    pictures={"assets/lamp.png": "data:image/png;base64,"},
)
TEXT = CopyText("en", LINKS, lambda figure: figure.id, deeper=1)


@pytest.mark.parametrize(
    ("part", "html"),
    [
        (Heading(0, 2, "light", "Light"), '<h3 id="rock__light">'),
        (Heading(0, 6, "low", "Low"), '<h6 id="rock__low">'),
        ("</h2><p>Lit</p>", "</h3><p>Lit</p>"),
        ('<h5 id="a">A</h5>\n<hr>\n', '<h6 id="rock__a">A</h6>\n<hr>\n'),
        ("<h6>A</h6>", "<h6>A</h6>"),
    ],
)
def test_headings_stand_deeper_and_never_below_the_sixth(part: JoinedPart, html: str) -> None:
    """There is none lower in HTML; those that an author wrote as HTML move with the others."""
    assert TEXT.part(part) == html


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ('<p id="raw">A</p>', '<p id="rock__raw">A</p>'),
        (
            '<p aria-labelledby="a b" class="x">A</p>',
            '<p aria-labelledby="rock__a rock__b" class="x">A</p>',
        ),
        ('<td headers="a">A</td>', '<td headers="rock__a">A</td>'),
        ('<p>write id="raw" here</p>', '<p>write id="raw" here</p>'),
        ('<p data-id="raw">A</p>', '<p data-id="raw">A</p>'),
    ],
)
def test_ids_that_an_author_gave_are_made_our_own(written: str, html: str) -> None:
    """And what refers to them; words that only look so stay."""
    assert TEXT.part(written) == html


def test_a_picture_that_the_copy_has_not_got_is_told_in_words() -> None:
    """Nothing is loaded from elsewhere."""
    lamp, sea = (Picture(f"assets/{it}.png", f"A <{it}>", "", HERE) for it in ("lamp", "sea"))
    assert TEXT.part(lamp) == (
        '<img src="data:image/png;base64," alt="A &lt;lamp&gt;" loading="lazy">'
    )
    assert TEXT.part(sea) == "[A &lt;sea&gt;]"


def test_a_link_to_what_the_copy_does_not_hold_counts_as_one_outside() -> None:
    """So it is no link where none may lead outside, and says where it would have led."""
    here, plan = (Hyperlink(it, "words", "", HERE) for it in ("#light", "assets/plan.pdf"))
    assert TEXT.part(here) == '<a href="#rock__light">words</a>'
    assert TEXT.part(plan) == f'<a href="{HOME}assets/plan.pdf" rel="noreferrer">words</a>'
    closed = CopyText("en", LINKS, lambda figure: figure.id, link_outside=False)
    assert closed.part(here) == '<a href="#rock__light">words</a>'
    assert closed.part(plan) == f"words ({HOME}assets/plan.pdf)"

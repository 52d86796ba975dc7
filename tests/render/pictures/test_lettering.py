"""Words in pictures: what can be written, and lines that fit."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from belarus_site.render.pictures.lettering import cut, face, fitted, letters, writable

SIZES = (120, 98, 66)


@pytest.mark.parametrize(
    "text",
    [
        "Łódź, Ångström, ș and ñ",
        "Чаму Ўладзімір з’еў ґанок і їжака",
        "Γιατί σβήνει ο φάρος;",
        "Hải đăng",
        "“Light” – 12 °C…",
    ],
)
def test_latin_cyrillic_and_greek_are_written(text: str) -> None:
    """With all their diacritics."""
    assert writable(text) == text


@pytest.mark.parametrize(
    "alphabet", [string.printable[:94], "".join(map(chr, range(0x410, 0x450)))]
)
def test_titles_of_plain_letters_are_written_without_asking_the_typeface(alphabet: str) -> None:
    """It has each of them, and loading it takes a while."""
    missing = bytes(face(24).getmask("\uffff"))
    assert writable(alphabet) == alphabet
    assert all(bytes(face(24).getmask(character)) != missing for character in alphabet)


@pytest.mark.parametrize("text", ["灯台", "מגדלור", "منارة", "The 灯台 of Tokyo", "प्रकाशस्तंभ"])
def test_what_would_lose_a_letter_is_not_written(text: str) -> None:
    """Rather nothing than boxes."""
    assert writable(text) == ""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("🚢 Ships lost", "Ships lost"),
        ("light\u00adhouse\u200b", "lighthouse"),
        ("  The\n rock ", "The rock"),
        ("Ca\u0301diz", "Cádiz"),
        ("", ""),
    ],
)
def test_what_words_can_do_without_is_left_out(text: str, written: str) -> None:
    """Pictographs, marks of format and needless space."""
    assert writable(text) == written


def test_a_short_title_is_large() -> None:
    """On one line."""
    assert fitted("The rock", SIZES, 500, 1040, 320) == (120, ["The rock"])


def test_a_longer_title_is_smaller_and_its_lines_are_alike() -> None:
    """No line has a single word while another is full."""
    title = "How the light came to the rock where so many ships were lost"
    size, lines = fitted(title, SIZES, 500, 1040, 360)
    assert size == 98
    assert " ".join(lines) == title
    widths = [face(98, 500).getlength(line) for line in lines]
    assert len(lines) == 3
    assert min(widths) > 0.75 * max(widths)


def test_a_title_beyond_all_measure_is_cut() -> None:
    """It says so."""
    size, lines = fitted("lighthouse " * 200, SIZES, 500, 1040, 320)
    assert size == 66
    assert len(lines) == 4
    assert lines[-1].endswith("lighthouse…")


@given(text=st.text(alphabet="aWi -ыΩ", max_size=200), width=st.integers(200, 1200))
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    """Whatever the words are; one that is too long is broken."""
    size, lines = fitted(writable(text), SIZES, 500, width, 320)
    assert all(face(size, 500).getlength(line) <= width for line in lines)
    kept = "".join(lines).replace(" ", "")
    whole = text.replace(" ", "")
    assert kept == whole or (kept.endswith("…") and whole.startswith(kept.rstrip("…-")))


@given(text=st.text(alphabet="aW ,", max_size=80), width=st.integers(60, 900))
def test_a_line_is_cut_where_it_must_be(text: str, width: int) -> None:
    """And is whole where it need not be."""
    style = letters(42)
    shown = cut(text, style, width)
    assert style.width(shown) <= width
    assert (shown == text) == (style.width(text) <= width)


@given(text=st.text(alphabet="AVWTolyfj.,’ ЎўіжΩ", max_size=12), size=st.sampled_from((42, 120)))
def test_letters_one_by_one_are_the_text(text: str, size: int) -> None:
    """The typeface has no pairs that stand closer, and no letters that join."""
    font, style = face(size, 500), letters(size, 500)
    whole, put = Image.new("L", (1600, 240), 0), Image.new("L", (1600, 240), 0)
    ImageDraw.Draw(whole).text((20, 180), text, 255, font, anchor="ls")
    assert style.write(put, 20, 180, text) == 20 + style.width(text)
    assert style.width(text) == font.getlength(text)
    # Where the edges of two letters meet, half a shade may be missing.
    assert ImageChops.difference(whole, put).getextrema()[1] <= 1

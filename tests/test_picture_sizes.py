"""The sizes of pictures, and files that are none."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from belarus_site.picture_sizes import Size, is_side, size_of

NONE = "this file is no picture that can be read"
CUT = "this picture is cut short: its end is missing"


def drawn(kind: str, size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    """Return a picture of a kind that Pillow writes."""
    written = BytesIO()
    Image.effect_noise(size, 50).convert("RGB").save(written, kind, **options)  # type: ignore[arg-type]
    return written.getvalue()


def vast() -> bytes:
    """Return a PNG of a few bytes that says it has 10 to the 10 points."""
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.png", "PNG"), ("a.jpg", "JPEG"), ("A.JPEG", "JPEG"), ("a.gif", "GIF"), ("a.webp", "WEBP")],
)
def test_the_size_is_that_of_the_header(name: str, kind: str) -> None:
    """In points, of each format that browsers show."""
    assert size_of(name, drawn(kind)) == Size(40, 30)


def test_a_turned_picture_is_as_browsers_show_it() -> None:
    """A camera writes how it was held."""
    exif = Image.Exif()
    exif[0x0112] = 6
    assert size_of("a.jpg", drawn("JPEG", exif=exif)) == Size(30, 40)


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        ('<svg width="40" height="30"/>', Size(40, 30)),
        ("<?xml version='1.0'?>\n<svg width='40px' height='30.5px'></svg>", Size(40, 30.5)),
        ('<svg viewBox="0 0 40 30"><path stroke-width="3"/></svg>', Size(40, 30)),
        ('<svg width="100%" viewBox="-1,-1, 40,30"></svg>', Size(40, 30)),
        ("<svg></svg>", None),
        ('<svg viewBox="0 0 0 0"></svg>', None),
        ('<svg stroke-width="3" line-height="2"></svg>', None),
        ("<html></html>", NONE),
        ('<svg width="40" height="30"><path', CUT),
    ],
)
def test_a_drawing_may_say_its_size(svg: str, size: Size | str | None) -> None:
    """By its sides or by its view, or not at all."""
    assert size_of("a.svg", svg.encode()) == size


@pytest.mark.parametrize(
    ("name", "body", "wrong"),
    [
        ("a.png", b"", NONE),
        ("a.png", b"words", NONE),
        ("a.jpg", b"\xff\xd8\xff\xe0", NONE),
        ("a.png", drawn("PNG")[:-300], CUT),
        ("a.jpg", drawn("JPEG", (400, 300))[:-5000], CUT),
        ("a.png", vast(), "this picture has more points than a browser should have to draw"),
    ],
)
def test_what_is_no_picture_is_said_to_be_none(name: str, body: bytes, wrong: str) -> None:
    """Whatever its name says."""
    assert size_of(name, body) == wrong


def test_of_other_files_nothing_is_known() -> None:
    """A picture of another format may be one."""
    assert size_of("a.avif", b"words") is None
    assert size_of("a", b"words") is None


@given(
    st.sampled_from(["a.png", "a.jpg", "a.gif", "a.webp", "a.svg"]),
    st.sampled_from([drawn("PNG"), drawn("JPEG"), drawn("GIF"), b'<svg width="4" height="3"/>']),
    st.integers(0, 200),
    st.binary(max_size=20),
)
def test_no_file_is_too_strange(name: str, body: bytes, at: int, noise: bytes) -> None:
    """Whatever stands where, there is an answer."""
    found = size_of(name, body[:at] + noise + body[at + len(noise) :])
    assert found is None or isinstance(found, str | Size)


@pytest.mark.parametrize(
    ("words", "may_be"),
    [("1", True), ("999999", True), ("0400", True), ("0", False), ("1000000", False), ("", False)]
    + [(words, False) for words in ("50%", "-1", "1.5", "²", "1" * 5000, "1" + "0" * 5000)],
)
def test_a_side_is_a_number_of_pixels(words: str, *, may_be: bool) -> None:
    """However long what is written is."""
    assert is_side(words) is may_be

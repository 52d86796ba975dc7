"""Archives are opened here by Python's own reader, which knows nothing of how they are written."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from belarus_site.render.copies.archive import archive, packed

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)


def opened(files: dict[str, bytes]) -> zipfile.ZipFile:
    """Return an archive of `files`, open."""
    held = archive("text/plain", ((name, packed(body)) for name, body in files.items()))
    return zipfile.ZipFile(BytesIO(held))


@given(st.dictionaries(NAMES, st.binary(max_size=2000), max_size=6))
def test_what_is_put_in_comes_out(files: dict[str, bytes]) -> None:
    """Any names and any bytes, in their order, behind the media type; no sum is wrong."""
    files.pop("mimetype", None)
    with opened(files) as container:
        assert container.testzip() is None
        listed = container.infolist()
        assert [it.orig_filename for it in listed] == ["mimetype", *files]
        assert [container.read(it) for it in listed[1:]] == [*files.values()]


def test_the_media_type_stands_first_and_as_it_is() -> None:
    """Readers look for it at byte 38 of the file (OCF 3.3, 4.3)."""
    held = archive("application/epub+zip", [("a", packed(b"a"))])
    assert held[30:58] == b"mimetypeapplication/epub+zip"


def test_it_says_nothing_of_when_or_where_it_was_made() -> None:
    """Every file is of the first day there is, and an ordinary file that all may read."""
    with opened({"é.txt": b"x" * 500}) as container:
        first, other = container.infolist()
    assert {first.date_time, other.date_time} == {(1980, 1, 1, 0, 0, 0)}
    assert {first.external_attr >> 16, other.external_attr >> 16} == {0o100644}
    assert (first.compress_type, other.compress_type) == (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    assert other.filename == "é.txt"
    assert other.compress_size < other.file_size == 500


def test_of_two_files_of_one_name_the_last_counts() -> None:
    """An archive holds each path once."""
    held = archive("text/plain", [("a", packed(b"1")), ("b", packed(b"2")), ("a", packed(b"3"))])
    with zipfile.ZipFile(BytesIO(held)) as container:
        assert [(it, container.read(it)) for it in container.namelist()[1:]] == [
            ("a", b"3"),
            ("b", b"2"),
        ]

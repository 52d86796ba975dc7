"""The line a fault is about, with a mark under the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.excerpts import excerpt
from belarus_site.source import Place


def shown(folder: Path, text: str | bytes, line: int, column: int) -> list[str]:
    """Return the lines of the excerpt of a file."""
    file = folder / "file.md"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return excerpt(Place(str(file), line, column)).split("\n")


def test_the_mark_stands_under_the_column(tmp_path: Path) -> None:
    """Both are indented as a hint is."""
    assert shown(tmp_path, "one\ntwo [three](x)\n", 2, 13) == [
        "    two [three](x)",
        "                ^",
    ]


def test_a_place_behind_the_last_character(tmp_path: Path) -> None:
    """Something is missing there."""
    assert shown(tmp_path, "key:", 1, 5) == ["    key:", "        ^"]


def test_wide_and_joined_characters_move_the_mark_as_they_do_the_line(tmp_path: Path) -> None:
    """A terminal gives one two cells, and the other none."""
    assert shown(tmp_path, "日本 x", 1, 4) == ["    日本 x", "         ^"]
    assert shown(tmp_path, "e\u0301 x", 1, 4)[1] == "      ^"


def test_what_a_terminal_would_obey_is_a_space(tmp_path: Path) -> None:
    """Tabs, and the beginning of a colour."""
    assert shown(tmp_path, "\tkey:\x1b[31m x", 1, 2) == ["     key: [31m x", "     ^"]


def test_of_a_long_line_only_the_part_around_the_place(tmp_path: Path) -> None:
    """It must fit a terminal."""
    line, mark = shown(tmp_path, "a" * 500 + "!" + "b" * 500, 1, 501)
    assert len(line) <= 94
    assert line[len(mark) - 1] == "!"


@pytest.mark.parametrize(("line", "column"), [(9, 1), (2, 1), (1, 9)])
def test_nothing_is_shown_for_a_place_that_is_not_there(
    line: int, column: int, tmp_path: Path
) -> None:
    """No such line, an empty one, no such column."""
    assert shown(tmp_path, "one\n\nthree", line, column) == [""]


def test_nothing_is_shown_of_what_cannot_be_read(tmp_path: Path) -> None:
    """A file that is gone, a folder, a file too large to look at."""
    assert excerpt(Place(str(tmp_path / "gone.md"), 1, 1)) == ""
    assert excerpt(Place(str(tmp_path), 1, 1)) == ""
    large = tmp_path / "large.md"
    with large.open("wb") as file:
        file.truncate(5 * 1024 * 1024)
    assert excerpt(Place(str(large), 1, 1)) == ""


def test_bytes_that_are_no_text_do_no_harm(tmp_path: Path) -> None:
    """The fault is about just that."""
    assert shown(tmp_path, b"a \xff b", 1, 3) == ["    a \ufffd b", "      ^"]

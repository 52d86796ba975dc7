from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.source import Place, SourceFile, Text


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("a", 1, (1, 2)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("\n\n", 2, (3, 1)),
        ("é😀x", 2, (1, 3)),
    ],
)
def test_lines_and_columns_count_from_one_and_in_characters(
    text: str, offset: int, place: tuple[int, int]
) -> None:
    assert SourceFile("a.md", text).place(offset) == Place("a.md", *place)


@given(st.text("ab\né\r\u2028", max_size=30))
def test_every_character_stands_in_the_line_and_column_of_its_place(text: str) -> None:
    file, lines = SourceFile("a.md", text), text.split("\n")
    for offset, character in enumerate(text):
        _, line, column = file.place(offset)
        assert f"{lines[line - 1]}\n"[column - 1] == character


def test_a_text_that_stands_in_its_file_as_it_is_begins_at_its_start() -> None:
    text = Text("two", SourceFile("a.md", "one\ntwo\n"), 4)
    assert (text.offset(), text.offset(3)) == (4, 7)
    assert text.place(1) == Place("a.md", 2, 2)
    assert (str(text), bool(text), bool(Text("", text.file, 0))) == ("two", True, False)


def test_a_text_in_runs_has_each_character_where_its_run_says() -> None:
    text = Text("a b\n", SourceFile("a.md", "  a\n  b\n"), 2, ((0, 2), (1, 3), (2, 6)))
    assert [text.offset(index) for index in range(5)] == [2, 3, 6, 7, 8]

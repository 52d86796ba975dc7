"""A table for spreadsheets keeps every value and lets none run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.render.exports.table import Record, Table


def table(*records: Record) -> bytes:
    made = Table()
    for record in records:
        made.add(record)
    return made.written()


def read_back(cell: str) -> str:
    rows = list(csv.reader(io.StringIO(table({"words": cell}).decode(), newline="")))
    assert [len(row) for row in rows] == [1, 1]
    return rows[1][0]


@pytest.mark.parametrize("cell", ["=1+1", "+1 lamp", "-lamp", "@sum", "  =1", "'=1"])
def test_a_cell_that_a_spreadsheet_would_run_becomes_a_text(cell: str) -> None:
    assert read_back(cell) == f"'{' '.join(cell.split())}"


@pytest.mark.parametrize("cell", ["-6.5", "+12", "1 = 1", "a; b", 'say "so", twice'])
def test_numbers_and_ordinary_words_stand_as_they_are(cell: str) -> None:
    assert read_back(cell) == cell


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_no_cell_of_any_text_begins_as_a_formula(cell: str) -> None:
    found, words = read_back(cell), " ".join(cell.split())
    assert found in {words, f"'{words}"}
    assert found[:1] not in "=@" or not found


def test_what_is_unknown_is_empty_and_truth_is_said_in_words() -> None:
    record: Record = {"a": None, "b": True, "c": 1.5}
    assert table(record, record) == b"a,b,c\r\n,yes,1.5\r\n,yes,1.5\r\n"

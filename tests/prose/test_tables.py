from __future__ import annotations

import pytest

from belarus_site.prose import convert

TABLE = "Lamps:\n\n| Year | Lamp |\n|---|---|\n| 1811 | oil |\n"


@pytest.mark.parametrize("row", ["| 1906 | gas | [lost](lost.html) |", "1906 | gas | lost"])
def test_a_row_has_no_more_cells_than_the_head(row: str) -> None:
    """What would be lost is told where the row begins."""
    (fault,) = convert(f"{TABLE}{row}\n\nIt shone.", "en").faults
    assert fault.offset == len(TABLE)
    assert fault.message == "this row has more cells than the 2 of the head of its table"


@pytest.mark.parametrize(
    ("head", "sign"),
    [("> ", "> "), ("- It shone.\n\n    ", "    "), ("!!! record\n    ", "    ")],
)
def test_a_table_in_a_list_a_quotation_or_an_aside_is_looked_at_too(head: str, sign: str) -> None:
    """What would be lost is told where the row begins."""
    rows = ("| Year | Lamp |", "|---|---|", "| 1811 | oil |", "| 1906 | gas | lost |")
    text = head + f"\n{sign}".join(rows) + "\n"
    (fault,) = convert(text, "en").faults
    assert text[fault.offset :] == "| 1906 | gas | lost |\n"


@pytest.mark.parametrize(
    "text",
    [
        TABLE + "| 1906 | gas |\n",
        TABLE + "| 1906 | gas | |\n",
        TABLE + "| 1906 |\n",
        TABLE + "| 1906 | gas \\| oil |\n",
        TABLE + "| 1906 | `gas | oil` |\n",
        "```\n" + TABLE + "| a | b | c |\n```\n",
        "    | a |\n    |---|\n    | a | b |\n",
    ],
)
def test_a_row_as_long_as_the_head_or_shorter_is_right(text: str) -> None:
    """A bar may stand in a cell as a sign or in code."""
    assert convert(text, "en").faults == ()

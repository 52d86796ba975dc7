"""Records as a table for spreadsheets: CSV after RFC 4180, in UTF-8."""

from __future__ import annotations

import csv
import io
import re
from typing import TypeAlias

Value: TypeAlias = "str | bool | float | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]

_FORMULA = re.compile(r"[\s']*[=+\-@]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_NAMES = ("name", "title")


class Table:
    """Records as a table with a heading, one line each, in the order they are added.

    A list stands in one cell, its parts separated by semicolons; of an entry its name stands
    there, followed by where in it.
    """

    def __init__(self) -> None:
        """Begin with no line, not even the heading."""
        self._text = io.StringIO()
        self._writer = csv.writer(self._text, lineterminator="\r\n")

    def add(self, record: Record) -> None:
        """Add a record; all have the same keys."""
        if not self._text.tell():
            self._writer.writerow(record)
        self._writer.writerow([_harmless(_cell(value)) for value in record.values()])

    def written(self) -> bytes:
        """Return the table in UTF-8."""
        return self._text.getvalue().encode()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_cell(part) for part in value)
    if isinstance(value, dict):
        words = next(_cell(value[key]) for key in _NAMES if value.get(key))
        where = value.get("at") or value.get("heading")
        return f"{words} ({where})" if where else words
    return " ".join(str(value).split())


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe makes it a text."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell

"""Records as a table for spreadsheets: CSV after RFC 4180, in UTF-8."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from belarus_site.render.exports.records import Record, Value

_FORMULA = re.compile(r"[\s']*[=+\-@]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_NAMES = ("name", "title")


def as_csv(records: Sequence[Record]) -> bytes:
    """Return the records as a table with a heading, one line each, in the order given.

    A list stands in one cell, its parts separated by semicolons; of an entry its name stands
    there, followed by where in it.
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(records[0])
    table.writerows([_harmless(_cell(value)) for value in record.values()] for record in records)
    return text.getvalue().encode()


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

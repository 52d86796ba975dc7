"""Tables in Markdown source: a row may have no more cells than the head, or the rest is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from belarus_site.diagnostics import Code
from belarus_site.prose.faults import Fault
from belarus_site.prose.scan import Scan

_RULE = re.compile(r" {0,3}(?=[|: ]*-)[|: -]*")
_HEAD = re.compile(r" {0,3}\S")
_BETWEEN = re.compile(r"(?<!\\)\|")
_LAST = re.compile(r"(?<!\\)\|\Z")


def find_surplus(found: Scan) -> None:
    """Report each row of a table with words in more cells than its head has."""
    for most, row, start in _rows(found.masked) if "|" in found.masked else ():
        if any(cell.strip() for cell in _cells(row)[most:]):
            begins = start + len(row) - len(row.lstrip())
            message = f"this row has more cells than the {most} of the head of its table"
            hint = r"write \| for a bar within a cell, or give the head as many cells"
            found.faults.append(Fault(begins, Code.VALUE, message, hint))


def _rows(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield how many cells the head has, the row and where it begins, of each row of a table."""
    most = start = 0
    above = ["", ""]
    for line in text.split("\n"):
        before, head = above
        if not line.strip():
            most = 0
        elif most:
            yield most, line, start
        elif _RULE.fullmatch(line) and _is_head(head, line) and not before.strip():
            most = len(_cells(head))
        above = [head, line]
        start += len(line) + 1


def _cells(row: str) -> list[str]:
    return _BETWEEN.split(_LAST.sub("", row.strip().removeprefix("|")))


def _is_head(line: str, rule: str) -> bool:
    return "|" in line and "|" in rule and _HEAD.match(line) is not None

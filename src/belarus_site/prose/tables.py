"""Tables in Markdown source: a row may have no more cells than the head, or the rest is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from belarus_site.diagnostics import Code
from belarus_site.prose.faults import Fault
from belarus_site.prose.scan import Scan

_WITHIN = " \t>"
"""What begins a line in a list, a quotation or an aside; in code by its indentation, too."""
_RULE = re.compile(r"(?=[|: ]*-)[|: -]*")
_BETWEEN = re.compile(r"(?<!\\)\|")
_LAST = re.compile(r"(?<!\\)\|\Z")


def find_surplus(found: Scan) -> None:
    """Report each row of a table with words in more cells than its head has."""
    for most, row, start in _rows(found.masked) if "|" in found.masked else ():
        if any(cell.strip() for cell in _cells(row)[most:]):
            message = f"this row has more cells than the {most} of the head of its table"
            hint = r"write \| for a bar within a cell, or give the head as many cells"
            fault = Fault(start, Code.VALUE, message, hint)
            found.suspect(fault, at=start + row.startswith("|"))


def _rows(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield how many cells the head has, the row and where it begins, of each row of a table."""
    most = start = 0
    above = ["", ""]
    for whole in text.split("\n"):
        line = whole.lstrip(_WITHIN)
        before, head = above
        if not line.strip():
            most = 0
        elif most:
            yield most, line, start + len(whole) - len(line)
        elif _RULE.fullmatch(line) and _is_head(head, line) and _may_begin(before):
            most = len(_cells(head))
        above = [head, line]
        start += len(whole) + 1


def _may_begin(before: str) -> bool:
    """Tell whether a table may begin below a line."""
    return not before.strip() or before.startswith("!!!")


def _cells(row: str) -> list[str]:
    return _BETWEEN.split(_LAST.sub("", row.strip().removeprefix("|")))


def _is_head(line: str, rule: str) -> bool:
    return "|" in line and "|" in rule

"""The line a fault is about, with a mark under the place, for people at a terminal."""

from __future__ import annotations

from pathlib import Path
from unicodedata import combining, east_asian_width

from belarus_site.source import Place

_INDENT = "    "
_BEFORE, _WIDTH = 40, 90
"""Characters shown before the place in a long line, and in all."""
_MOST_BYTES = 4 * 1024 * 1024


def excerpt(place: Place) -> str:
    """Return the line of `place` and a `^` below the column, or nothing where it is not to be had.

    A long line is cut to what stands around the place.
    """
    path, number, column = place
    line = _line(Path(path), number)
    if not line.strip() or column > len(line) + 1:
        return ""
    first = max(0, column - 1 - _BEFORE) if len(line) > _WIDTH else 0
    shown = "".join(sign if sign.isprintable() else " " for sign in line[first : first + _WIDTH])
    before = sum(_cells(sign) for sign in shown[: column - 1 - first])
    return f"{_INDENT}{shown.rstrip()}\n{_INDENT}{' ' * before}^"


def _line(path: Path, number: int) -> str:
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return ""
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""
    lines = text.split("\n", number)
    return lines[number - 1] if number <= len(lines) else ""


def _cells(sign: str) -> int:
    """Return how many cells of a terminal a character takes."""
    if combining(sign):
        return 0
    return 2 if east_asian_width(sign) in {"F", "W"} else 1

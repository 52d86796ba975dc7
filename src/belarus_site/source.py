"""Texts that know where they stand: every fault can name its file, line and column."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from msgspec import Struct


class Place(NamedTuple):
    """A position in a file: its path as shown to the author; line and column count from 1.

    Columns count characters (Unicode code points), not bytes.
    """

    path: str
    line: int
    column: int


class SourceFile:
    """One file of the content, decoded, with its lines found once and on demand."""

    def __init__(self, path: str, text: str) -> None:
        """Hold `text`, the whole file with LF line ends, under the `path` shown to the author."""
        self.path = path
        self.text = text

    def __getstate__(self) -> dict[str, str]:
        """Return what it is made of, for a copy: the lines are found again."""
        return {"path": self.path, "text": self.text}

    @cached_property
    def _line_starts(self) -> array[int]:
        starts = array("L", (0,))
        find, end = self.text.find, -1
        while (end := find("\n", end + 1)) != -1:
            starts.append(end + 1)
        return starts

    def place(self, offset: int) -> Place:
        """Return the place of the character at `offset`, counted from 0 over the whole file."""
        line = bisect_right(self._line_starts, offset)
        return Place(self.path, line, offset - self._line_starts[line - 1] + 1)


class Text(Struct, frozen=True):
    """A piece of an author's text and where each of its characters stands in its file.

    Without `runs` the text stands in the file as it is, from `start`. Where it does not, as in a
    YAML block whose indentation is no part of the value, `runs` has, in order, the index of each
    run of characters that follow one another in the file too, and the offset where it stands.
    """

    value: str
    file: SourceFile
    start: int
    runs: tuple[tuple[int, int], ...] = ()

    def offset(self, index: int = 0) -> int:
        """Return the offset in the file of the character `index`; its length gives the end."""
        if not self.runs:
            return self.start + index
        first, offset = self.runs[bisect_right(self.runs, index, key=itemgetter(0)) - 1]
        return offset + index - first

    def place(self, index: int = 0) -> Place:
        """Return the place in the file of the character `index`."""
        return self.file.place(self.offset(index))

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)

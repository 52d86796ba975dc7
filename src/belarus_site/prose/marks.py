"""Private marks that carry positions through Markdown's conversion.

Python-Markdown keeps no positions. So each link, heading and date of the source gets a mark: a
number between two Unicode noncharacters, which no author may write (the reader refuses them) and
which Markdown treats as any other sign. What comes out of the conversion says where it came from.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from belarus_site.dates import EdtfDate

BEGIN, END, DATE_END, MASK = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"

ANY = re.compile(f"{BEGIN}(\\d+){END}|{DATE_END}")
LEADING = re.compile(f"^\\s*{BEGIN}(\\d+){END}")


class Mark(NamedTuple):
    """Something marked at `offset`: a link's destination, a heading, or (with `date`) a date."""

    offset: int
    date: EdtfDate | None = None


class Insertion(NamedTuple):
    """What to put into the source before the character at `offset`."""

    offset: int
    mark: Mark | None


def insert(text: str, insertions: list[Insertion]) -> tuple[str, tuple[Mark, ...]]:
    """Return the marked text and the marks in the order of their numbers."""
    pieces: list[str] = []
    marks: list[Mark] = []
    done = 0
    for offset, mark in sorted(insertions, key=lambda insertion: insertion.offset):
        pieces.append(text[done:offset])
        done = offset
        if mark is None:
            pieces.append(DATE_END)
        else:
            pieces.append(f"{BEGIN}{len(marks)}{END}")
            marks.append(mark)
    pieces.append(text[done:])
    return "".join(pieces), tuple(marks)


def without(text: str) -> str:
    """Return the text with every mark taken out."""
    return ANY.sub("", text) if BEGIN in text or DATE_END in text else text

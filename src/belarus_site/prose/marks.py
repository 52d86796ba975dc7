"""Private marks that carry positions through Markdown's conversion.

Python-Markdown keeps no positions. So each link, tag, heading and date of the source gets a mark:
a number between two Unicode noncharacters, which no author may write (the reader refuses them) and
which Markdown treats as any other sign. What comes out of the conversion says where it came from.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct

from belarus_site.dates import EdtfDate
from belarus_site.prose.faults import Fault

BEGIN, END, DATE_END, MASK = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
ASIDE, NOTE = "\ufdd4", "\ufdd5"
"""Classes of what only the conversion may make."""

ANY = re.compile(f"{BEGIN}(\\d+){END}|{DATE_END}")


class Kind(Enum):
    """What a mark stands at, and so what its place in the converted text means."""

    LINK = auto()
    """Before a destination: in the text, not in a link, it says that the link was not read."""
    DEFINITION = auto()
    """Before the destination of `[label]: …`: seen nowhere, nothing refers to the label."""
    USE = auto()
    """Before `[^name]`: in the text, before the same signs, it says that they were not read."""
    TAG = auto()
    """In a tag that the author wrote."""
    HEADING = auto()
    """In a heading."""
    DATE = auto()
    """Before a date, or with a fault before one that never was: left alone in a quotation."""
    FLAW = auto()
    """In a tag, before what is wrong in it: the tag is read without that."""
    SUSPECT = auto()
    """In what is a fault unless it turns up in code; the mark itself keeps it from being read."""


class Mark(Struct, frozen=True):
    """Something marked; `offset` is what it is about, counted in characters of the source."""

    kind: Kind
    offset: int
    date: EdtfDate | None = None
    fault: Fault | None = None


class Insertion(NamedTuple):
    """What to put into the source before the character at `at`: `before` it and the mark."""

    at: int
    mark: Mark | None
    before: str = ""


def insert(text: str, insertions: list[Insertion]) -> tuple[str, tuple[Mark, ...]]:
    """Return the marked text and the marks in the order of their numbers."""
    pieces: list[str] = []
    marks: list[Mark] = []
    done = 0
    for at, mark, before in sorted(insertions, key=lambda insertion: insertion.at):
        pieces += (text[done:at], before)
        done = at
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

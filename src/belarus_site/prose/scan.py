"""A first look at Markdown source: where its links, notes, tags, headings and dates stand.

This is not a second Markdown parser. It marks whatever may be a link, a heading or a date; what
is really one is known after the conversion, when the mark turns up in the right place. What is
surely wrong gets a mark too, of a kind that keeps it from being read, and is reported unless the
mark turns up in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct, field

from belarus_site.dates import EdtfDate
from belarus_site.diagnostics import Code, Severity, quoted
from belarus_site.prose import code
from belarus_site.prose.faults import Fault
from belarus_site.prose.headings import misplaced_ids
from belarus_site.prose.marks import MASK, Insertion, Kind, Mark
from belarus_site.prose.weekdays import WAY_OUT, wrong_weekday
from belarus_site.prose.written_dates import WrittenDate, find

_BEFORE = r"^(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}\.[ \t])*"  # in lists and quotations too
_HEADING = re.compile(rf"{_BEFORE}#{{1,6}}(?:[ \t]+|$)", re.MULTILINE)
_HASH = re.compile(rf"{_BEFORE}(?=(?:#{{1,6}}[^\s#]|#{{7}}))", re.MULTILINE)
_UNSPACED = re.compile(r"(#{2,6})([^\W\d_][^\n]*)")
_UNDERLINE = re.compile(r"\n[ \t]*(?:=+|-+)[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(rf"^[ \t]*(?=\S)[^\n]*(?={_UNDERLINE.pattern})", re.MULTILINE)


class Scan(Struct):
    """What was found: what to insert into the source, and what is wrong with it.

    `masked` is the text with what is not looked at any more hidden, character for character, and
    `unread` are the names of elements whose tags are faults and are not read as such.
    """

    text: str
    masked: str
    insertions: list[Insertion] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def mask(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Hide stretches of the text from what is looked for later."""
        pieces: list[str] = []
        done = 0
        for start, end in sorted(stretches):
            if end > done:
                begin = max(start, done)
                pieces += (self.masked[done:begin], MASK * (end - begin))
                done = end
        self.masked = "".join((*pieces, self.masked[done:]))

    def mark(self, kind: Kind, offset: int, *, at: int | None = None, before: str = "") -> None:
        """Mark what begins at `offset`, or at `at` with `before` put before the mark."""
        self.insertions.append(Insertion(offset if at is None else at, Mark(kind, offset), before))

    def flaw(self, fault: Fault, *, at: int, before: str = "") -> None:
        """Mark what is wrong inside a tag, to be reported where that is read as one."""
        self.insertions.append(Insertion(at, Mark(Kind.FLAW, fault.offset, None, fault), before))

    def suspect(self, fault: Fault | None, *, at: int) -> None:
        """Keep what is at `at` from being read, and report `fault` unless it is in code."""
        offset = fault.offset if fault else at
        self.insertions.append(Insertion(at, Mark(Kind.SUSPECT, offset, None, fault)))

    def mark_date(self, start: int, end: int, date: EdtfDate, fault: Fault | None) -> None:
        """Mark a date; `fault` is reported where the date is read."""
        self.insertions.append(Insertion(start, Mark(Kind.DATE, start, date, fault)))
        self.insertions.append(Insertion(end, None))


def mask_code(found: Scan) -> Fault | None:
    """Hide code and comments; suspect comments that have no end.

    Return a fault, with nothing done, where a block of code has no end: all below would be read
    as what it is not.
    """
    blocks = list(code.fenced(found.masked))
    if blocks and isinstance(blocks[-1], Fault):
        return blocks[-1]
    found.mask(block for block in blocks if not isinstance(block, Fault))
    stretches: list[tuple[int, int]] = []
    first = True
    for stretch in code.inline(found.masked):
        if isinstance(stretch, Fault):
            found.suspect(stretch if first else None, at=stretch.offset + 1)
            first = False
            stretches.append((stretch.offset, stretch.offset + 1))
        else:
            stretches.append(stretch)
    found.mask(stretches)
    return None


def mark_headings(found: Scan) -> None:
    """Mark the headings. As nearly everywhere, signs without a space behind them make none."""
    signed = "#" in found.masked
    for heading in _HEADING.finditer(found.masked) if signed else ():
        found.mark(Kind.HEADING, heading.end())
        _suspect_ids(found, heading.end())
    for heading in _UNDERLINED.finditer(found.masked) if _UNDERLINE.search(found.masked) else ():
        words = heading.start() + len(heading[0]) - len(heading[0].lstrip())
        found.mark(Kind.HEADING, words, at=heading.end())
        _suspect_ids(found, words)
    for signs in _HASH.finditer(found.masked) if signed else ():
        found.suspect(_without_space(found.text, signs.end()), at=signs.end())


def _suspect_ids(found: Scan, start: int) -> None:
    line = found.masked[start:].partition("\n")[0] if "{" in found.masked else ""
    for fault in misplaced_ids(line, start):
        found.suspect(fault, at=fault.offset + 1)


def _without_space(text: str, start: int) -> Fault | None:
    """Return a warning where signs and a word look like a heading; one sign may be a hashtag."""
    if (signs := _UNSPACED.match(text, start)) is None:
        return None
    message = f"this is no heading: there is no space behind {quoted(signs[1])}"
    hint = f"write {quoted(f'{signs[1]} {signs[2].strip()}')}"
    return Fault(start, Code.VALUE, message, hint, Severity.WARNING)


def mark_dates(found: Scan, language: str) -> None:
    """Mark the dates in the words that are left, and days that never were."""
    for date in find(found.masked, language):
        if not isinstance(date, WrittenDate):
            fault = Fault(date.start, Code.DATE, date.message, date.hint)
            found.insertions.append(Insertion(date.start, Mark(Kind.DATE, date.start, None, fault)))
            continue
        wrong = wrong_weekday(date.weekday, date.date)
        mismatch = Fault(date.start, Code.DATE_MISMATCH, wrong, WAY_OUT) if wrong else None
        found.mark_date(date.start, date.end, date.date, mismatch)

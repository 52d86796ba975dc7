"""Footnotes in Markdown source: each defined once, and referred to."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, Severity
from belarus_site.prose.faults import Fault
from belarus_site.prose.marks import Kind
from belarus_site.prose.scan import Scan
from belarus_site.suggestions import did_you_mean

_NOTE = re.compile(r"\[\^(?<![\\!]..)([^\[\]\n]+)\](:?)")
_INDENT = re.compile(r"(?:[ \t>]|[-*+][ \t]|[0-9]+\.[ \t])*")


def mark_notes(found: Scan) -> dict[str, int]:
    """Mark the uses of notes, suspect those of notes that are nowhere, and hide them.

    Return where each note is defined that nothing refers to, by name.
    """
    defined: dict[str, int] = {}
    uses: list[tuple[str, int]] = []
    notes = list(_NOTE.finditer(found.masked))
    for note in notes:
        name, start = note[1], note.start()
        if not note[2] or not _begins_line(found.masked, start):
            uses.append((name, start))
        elif name in defined:
            message = f"the note [^{name}] is defined twice"
            found.suspect(Fault(start, Code.DUPLICATE, message, "give each its own name"), at=start)
        else:
            defined[name] = start
    hinted: set[str] = set()
    for name, start in uses:
        if name in defined:
            found.mark(Kind.USE, start)
        elif name not in hinted:
            hinted.add(name)
            hint = did_you_mean(name, defined) or f'define it: "[^{name}]: …"'
            message = f"no note [^{name}] is defined in this text"
            found.suspect(Fault(start, Code.REFERENCE, message, hint), at=start)
    found.mask(note.span() for note in notes)
    used = {name for name, _ in uses}
    return {name: offset for name, offset in defined.items() if name not in used}


def unused(name: str, offset: int) -> Fault:
    """Return the fault of a note, defined at `offset`, that no text refers to."""
    message = f"nothing refers to the note [^{name}]"
    hint = f"write [^{name}] in the text, or take the note out"
    return Fault(offset, Code.UNUSED, message, hint, Severity.WARNING)


def _begins_line(text: str, start: int) -> bool:
    begins = text.rfind("\n", 0, start) + 1
    return bool(_INDENT.fullmatch(text, begins, start))

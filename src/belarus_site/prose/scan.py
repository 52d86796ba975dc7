"""A first look at Markdown source: where its links, notes, tags, headings and dates stand.

This is not a second Markdown parser. It marks whatever may be a link, a heading or a date; what
is really one is known after the conversion, when the mark turns up in the right place. It does
know what is code, so that nothing in there is reported as a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from belarus_site.diagnostics import Code, Severity
from belarus_site.model.prose import Voice
from belarus_site.prose.faults import Fault
from belarus_site.prose.marks import MASK, Insertion, Mark
from belarus_site.prose.raw_html import scan_tags
from belarus_site.prose.written_dates import WrittenDate, find
from belarus_site.suggestions import did_you_mean

MOST_BRACKETS = 40

_FENCED = re.compile(r"^(~{3,}|`{3,})[^\n]*\n.*?^\1[ ]*$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TICKS = re.compile(r"(?<![\\`])`+|\n[ \t]*\n")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_DESTINATION = re.compile(r"\(\s*<?")
_REST = re.compile(r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\[\]\n]+)\]:[ ]*<?(?=\S)", re.MULTILINE)
_AUTOLINK = re.compile(r"<https?://[^\s<>]+(>)", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}[ \t]*", re.MULTILINE)
_SETEXT = re.compile(r"^(?=\w)[^\n]+\n(?:=+|-+)[ ]*$", re.MULTILINE)
_NOTE = re.compile(r"\[\^([^\[\]\n]+)\](:?)")
_ASIDE = re.compile(r"^[ \t]*!!![ ]?(\S*)([^\n]*)$", re.MULTILINE)
_LABELLED = re.compile(r"\]\[([^\[\]\n]+)\]")


@dataclass(slots=True)
class Scan:
    """What was found: what to insert into the source, and what is wrong with it."""

    text: str
    masked: str
    insertions: list[Insertion] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def mask(self, start: int, end: int) -> None:
        """Hide a stretch of the text from what is looked for later."""
        self.masked = self.masked[:start] + MASK * (end - start) + self.masked[end:]

    def mask_all(self, pattern: re.Pattern[str]) -> None:
        """Hide every match of `pattern`."""
        self.masked = pattern.sub(lambda match: MASK * len(match[0]), self.masked)

    def mark(self, offset: int) -> None:
        """Mark what begins at `offset`."""
        self.insertions.append(Insertion(offset, Mark(offset)))


def scan(text: str, language: str) -> Scan:
    """Return what was found in the Markdown `text` of a page in `language` (BCP 47)."""
    found = Scan(text, text)
    found.mask_all(_FENCED)
    found.mask_all(_COMMENT)
    _mask_code(found)
    _asides(found)
    _notes(found)
    _links(found)
    scan_tags(found.masked, found.mark, found.faults)
    found.mask_all(re.compile(r"<[^<>\n]*>"))
    for heading in (*_HEADING.finditer(found.masked), *_SETEXT.finditer(found.masked)):
        found.mark(heading.end() if heading[0].startswith("#") else heading.start())
    found.mask_all(re.compile(r"^#{1,6}[^\n]*|^[^\n]+(?=\n(?:=+|-+)[ ]*$)", re.MULTILINE))
    _dates(found, language)
    return found


def _mask_code(found: Scan) -> None:
    """Hide inline code: a run of backticks up to the next of the same length in its paragraph."""
    open_runs: dict[int, int] = {}
    stretches = []
    closed = 0
    for ticks in _TICKS.finditer(found.masked):
        if ticks[0][0] == "\n":
            open_runs.clear()
            continue
        length = len(ticks[0])
        if length in open_runs and open_runs[length] >= closed:
            stretches.append((open_runs.pop(length), ticks.end()))
            closed = ticks.end()
            open_runs.clear()
        else:
            open_runs.setdefault(length, ticks.start())
    _mask_stretches(found, stretches)


def _mask_stretches(found: Scan, stretches: list[tuple[int, int]]) -> None:
    pieces, done = [], 0
    for start, end in sorted(stretches):
        if start >= done:
            pieces += [found.masked[done:start], MASK * (end - start)]
            done = end
    found.masked = "".join((*pieces, found.masked[done:]))


def _asides(found: Scan) -> None:
    voices = [str(voice) for voice in Voice]
    for aside in _ASIDE.finditer(found.masked):
        voice, rest = aside[1], aside[2].strip()
        if voice not in voices:
            message = f'an aside is "!!! record" or "!!! editors", not "!!! {voice}"'
            hint = did_you_mean(voice, voices)
            found.faults.append(Fault(aside.start(1), Code.REFERENCE, message, hint))
        elif rest:
            message = "an aside has no title of its own"
            hint = "begin its text on the next line, indented by four spaces"
            found.faults.append(Fault(aside.start(2), Code.REFERENCE, message, hint))


def _notes(found: Scan) -> None:
    used: dict[str, int] = {}
    defined: dict[str, int] = {}
    for note in _NOTE.finditer(found.masked):
        name, begins = note[1], found.masked.rfind("\n", 0, note.start()) + 1
        if note[2] and not found.masked[begins : note.start()].strip():
            if name in defined:
                message = f"the note [^{name}] is defined twice"
                found.faults.append(Fault(note.start(), Code.DUPLICATE, message))
            defined.setdefault(name, note.start())
        else:
            used.setdefault(name, note.start())
    for name, offset in used.items():
        if name not in defined:
            hint = did_you_mean(name, defined)
            message = f"no note [^{name}] is defined in this text"
            found.faults.append(
                Fault(offset, Code.REFERENCE, message, hint or f'define it: "[^{name}]: …"')
            )
    for name, offset in defined.items():
        if name not in used:
            message = f"nothing refers to the note [^{name}]"
            found.faults.append(Fault(offset, Code.UNUSED, message, severity=Severity.WARNING))
    found.mask_all(_NOTE)


def _links(found: Scan) -> None:
    stretches = []
    labels = set()
    for definition in _DEFINITION.finditer(found.masked):
        labels.add(_label(definition[1]))
        found.mark(definition.end())
        line_end = found.masked.find("\n", definition.end())
        stretches.append((definition.start(), len(found.text) if line_end == -1 else line_end))
    _mask_stretches(found, stretches)
    for autolink in _AUTOLINK.finditer(found.masked):
        found.mark(autolink.start(1))
    for labelled in _LABELLED.finditer(found.masked):
        if _label(labelled[1]) not in labels:
            message = f"no link [{labelled[1]}] is defined in this text"
            hint = did_you_mean(_label(labelled[1]), labels)
            found.faults.append(Fault(labelled.start(1) - 1, Code.REFERENCE, message, hint))
    stretches = []
    opened: list[int] = []
    for bracket in _BRACKET.finditer(found.masked):
        if bracket[0] == "[":
            opened.append(bracket.start())
            if len(opened) == MOST_BRACKETS:
                message = f"brackets are nested {MOST_BRACKETS} deep"
                found.faults.append(Fault(bracket.start(), Code.VALUE, message))
                break
        elif bracket[0] == "]" and opened:
            start, end = opened.pop(), bracket.end()
            behind = found.masked[end : end + 1]
            if behind == "(" and (destination := _DESTINATION.match(found.masked, end)):
                found.mark(destination.end())
                rest = _REST.match(found.masked, end)
                stretches.append((start, rest.end() if rest else end))
            elif behind == "[" or _label(found.masked[start + 1 : end - 1]) in labels:
                stretches.append((start, end))
    _mask_stretches(found, _outermost(stretches))


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _label(words: str) -> str:
    return " ".join(words.lower().split())


def _dates(found: Scan, language: str) -> None:
    for written in find(found.masked, language):
        if isinstance(written, WrittenDate):
            mark = Mark(written.start, written.date)
            found.insertions += Insertion(written.start, mark), Insertion(written.end, None)
        else:
            start, _, message = written
            found.faults.append(Fault(start, Code.DATE, message))

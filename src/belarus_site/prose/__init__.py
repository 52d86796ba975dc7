"""The second stage: Markdown to HTML with slots, parsed once for every renderer."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from belarus_site.diagnostics import Code
from belarus_site.model.prose import NOTHING, UNREAD, Heading, Parts, Prose
from belarus_site.prose import notes
from belarus_site.prose.asides import mark_asides
from belarus_site.prose.assemble import Assembly
from belarus_site.prose.faults import Fault
from belarus_site.prose.headings import Ids
from belarus_site.prose.limits import MOST_DEEP, refusal
from belarus_site.prose.links import mark_links
from belarus_site.prose.markdown import to_html
from belarus_site.prose.marks import Kind, insert
from belarus_site.prose.names import names_in
from belarus_site.prose.raw_html import mark_tags
from belarus_site.prose.running_text import RunningText
from belarus_site.prose.scan import Scan, mark_dates, mark_headings, mask_code
from belarus_site.prose.tables import find_surplus
from belarus_site.prose.typography import Typography
from belarus_site.prose.words import count_words

_LEADS_ON = frozenset((Code.REFERENCE, Code.UNUSED))
"""The faults of what may have its other half further down."""
_EXPLICIT_ID = re.compile(r"\{#([^{}\n]+)\}")


class Converted(NamedTuple):
    """A text converted, and what is wrong in it; depends on nothing but the text and language."""

    prose: Prose
    faults: tuple[Fault, ...]


def convert(text: str, language: str) -> Converted:
    """Return the prose of a Markdown `text` in `language` (BCP 47), and its faults.

    Offsets count characters of `text`. A text that is too large or too deeply nested to be
    converted gives no prose, and one fault that says so; one with a block of code that has no end
    is converted as far as that. Raises nothing.
    """
    if not text.strip():
        return Converted(NOTHING, ())
    if wrong := refusal(text):
        return Converted(UNREAD, (wrong,))
    found = Scan(text, text)
    if wrong := mask_code(found):
        return _above(wrong, text, language)
    find_surplus(found)
    mark_asides(found)
    unused = notes.mark_notes(found)
    if wrong := mark_links(found):
        return Converted(UNREAD, (wrong,))
    mark_tags(found)
    mark_headings(found)
    mark_dates(found, language)
    return _converted(found, unused, language)


def _above(wrong: Fault, text: str, language: str) -> Converted:
    """Return what stands above the fault `wrong`, below which nothing can be read."""
    prose, faults = convert(text[: wrong.offset], language)
    sure = (fault for fault in faults if fault.code not in _LEADS_ON)
    return Converted(replace(prose, whole=False), (*sure, wrong))


def _converted(found: Scan, unused: dict[str, int], language: str) -> Converted:
    """Return the prose and the faults of a text that was looked through."""
    marked, marks = insert(found.text, found.insertions)
    html = to_html(marked)
    if html is None:
        message = f"lists, quotations or emphasis are nested more than {MOST_DEEP} deep"
        return Converted(UNREAD, (Fault(0, Code.VALUE, message, "flatten them"),))
    body, note_bodies = html
    running = RunningText(marks, Typography.of(language), found.faults)
    assembly = Assembly(found, running, Ids(_EXPLICIT_ID.findall(found.text)), language)
    parts = assembly.run(body)
    written: list[Parts] = []
    while waiting := [*assembly.numbers][len(written) :]:  # a note may be the first use of another
        written += [assembly.run(note_bodies.get(name, "")) for name in waiting]
    # What is wrong in a note is told, be it used or not.
    unread = [body for name, body in note_bodies.items() if name not in assembly.numbers]
    aside = tuple(map(assembly.run, unread))
    running.faults += (
        mark.fault
        for index, mark in enumerate(marks)
        if mark.kind is Kind.DEFINITION and mark.fault and index not in running.seen
    )
    running.faults += (notes.unused(name, offset) for name, offset in unused.items())
    whole = (parts, *written)
    prose = Prose(
        parts=parts,
        notes=tuple(written),
        unused=aside,
        headings=tuple(part for part in parts if isinstance(part, Heading)),
        names=tuple(name for piece in whole for name in names_in(piece)),
        words=sum(map(count_words, whole)),
    )
    return Converted(prose, tuple(running.faults))

"""The second stage: Markdown to HTML with slots, parsed once for every renderer."""

from __future__ import annotations

import re
from typing import NamedTuple

from belarus_site.model.prose import NOTHING, Parts, Prose
from belarus_site.prose.assemble import Assembly
from belarus_site.prose.faults import Fault
from belarus_site.prose.markdown import to_html
from belarus_site.prose.marks import insert
from belarus_site.prose.scan import scan

_NOTES = '<div class="footnote">'
_NOTE = re.compile(r'^<li id="fn:[^"]*">', re.MULTILINE)
_BACK = re.compile(r'(?:&#160;)?<a class="footnote-backref"[^>]*></a>')
_EMPTY = re.compile(r"<p>\s*</p>")


class Converted(NamedTuple):
    """A text converted, and what is wrong in it; depends on nothing but the text and language."""

    prose: Prose
    faults: tuple[Fault, ...]


def convert(text: str, language: str) -> Converted:
    """Return the prose of a Markdown `text` in `language` (BCP 47), and its faults.

    Offsets count characters of `text`. Where the source has faults that would lead the
    conversion astray, there is no prose.
    """
    if not text.strip():
        return Converted(NOTHING, ())
    found = scan(text, language)
    if any("nested" in fault.message for fault in found.faults):
        return Converted(NOTHING, tuple(found.faults))
    marked, marks = insert(text, found.insertions)
    html = to_html(marked, language)
    body, notes = html, ""
    if _NOTES in html:
        cut = html.rindex(_NOTES)
        body, notes = html[:cut], html[cut:]
    assembly = Assembly(marks, found.faults)
    parts = assembly.run(body)
    return Converted(Prose(parts, _notes(assembly, notes)), tuple(assembly.faults))


def _notes(assembly: Assembly, html: str) -> tuple[Parts, ...]:
    items = _NOTE.split(html)[1:]
    return tuple(
        assembly.run(_EMPTY.sub("", _BACK.sub("", item[: item.rindex("</li>")]))) for item in items
    )

"""Asides in Markdown source: `!!! record` or `!!! editors`, and a text below."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, quoted
from belarus_site.model.prose import Voice
from belarus_site.prose.faults import Fault
from belarus_site.prose.marks import Insertion, Kind, Mark
from belarus_site.prose.scan import Scan
from belarus_site.suggestions import did_you_mean

_ASIDE = re.compile(r"^([ \t]*)!!!(?!!)[ ]?([^\s\"]*)[ \t]*([^\n]*)$", re.MULTILINE)
_NEXT = re.compile(r"\n(?:[ \t]*\n)*([ \t]*)\S")
_INDENT = 4


def mark_asides(found: Scan) -> None:
    """Suspect asides in a voice nobody knows, with a title, or without a text."""
    voices = [str(voice) for voice in Voice]
    for aside in _ASIDE.finditer(found.masked) if "!!!" in found.masked else ():
        indent, voice, title = aside.groups()
        if voice.lower() not in voices:
            shown = quoted(f"!!! {voice}".strip())
            message = f'an aside is "!!! record" or "!!! editors", not {shown}'
            hint = did_you_mean(voice, voices) if voice else ""
            offset = aside.start(2) if voice else aside.end(1)
        elif title:
            message = "an aside has no title of its own"
            hint = "begin its text on the next line, indented by four spaces"
            offset = aside.start(3)
        elif not _has_text(found.masked, aside.end(), len(indent.expandtabs(_INDENT))):
            message = "this aside has no text"
            hint = "indent its text by four spaces"
            offset = aside.start(2)
        else:
            continue
        fault = Fault(offset, Code.REFERENCE, message, hint)
        if indent:
            found.suspect(fault, at=aside.end(1) + 3)
        else:  # no code: what is indented below is read as the text of an aside all the same
            mark = Mark(Kind.SUSPECT, offset, None, fault)
            before = f"!!! {Voice.EDITORS}\n{' ' * _INDENT}"
            found.insertions.append(Insertion(aside.start(), mark, before))


def _has_text(text: str, end: int, indent: int) -> bool:
    following = _NEXT.match(text, end)
    return following is not None and len(following[1].expandtabs(_INDENT)) >= indent + _INDENT

"""Links and pictures in Markdown source, and the definitions they refer to."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, Severity, quoted
from belarus_site.model.prose import Scheme
from belarus_site.prose.faults import Fault
from belarus_site.prose.marks import MASK, Insertion, Kind, Mark
from belarus_site.prose.scan import Scan
from belarus_site.suggestions import did_you_mean

MOST_BRACKETS = 40

_BRACKET = re.compile(
    r"\\.|\[|\](?:(?P<destination>\()|\[(?P<label>[^\[\]\n]{0,999})\])?|\n[ \t]*(?P<paragraph>\n)",
    re.DOTALL,
)
_DESTINATION = re.compile(r"\(\s*<?")
_TITLE = "|".join(
    rf"{sign}(?:[^{sign}\n]|{sign}(?!\s*\))|\n(?!\s*\n)){{0,999}}{sign}" for sign in "\"'"
)
_WHOLE = re.compile(
    rf"\([ \t]*\n?[ \t]*(?:<[^<>\n]*>|[^()<>\"\n]*?(?:\([^()\n]*\)[^()<>\"\n]*?)*)"
    rf"(?:\s+(?:{_TITLE}))?[ \t]*\n?[ \t]*\)"
)
_DEFINITION = re.compile(
    rf"^(?:[ \t>{MASK}]|[-*+][ \t]|[0-9]{{1,9}}\.[ \t])*"  # in lists, quotations and notes too
    r"\[(?!\^)([^\[\]\n]+)\]:[ ]*\n?[ ]*(?=(?P<destination>\S+))"
    r"(?P=destination)[ ]*(?:\n?[ ]*(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))[ ]*)?$",
    re.MULTILINE,
)
_AUTOLINK = re.compile(r"<[a-z][a-z0-9+.-]*://[^\s<>]*(>)", re.IGNORECASE)
_MAIL = re.compile(r"<[^\s<>!@]+@[^\s<>@]+>")
_APART = re.compile(rf"\][ \t\n]{{1,4}}\((?=((?:{'|'.join(Scheme)}):[^\s()]))")


def mark_links(found: Scan) -> Fault | None:
    """Mark the destinations of links and pictures and of their definitions, and hide those.

    Suspect links without an end and labels without a definition. Return a fault, with the text
    half marked, where brackets are nested too deep.
    """
    labels = _mark_definitions(found)
    for autolink in _AUTOLINK.finditer(found.masked):
        found.mark(Kind.LINK, autolink.start() + 1, at=autolink.start(1))
    for pattern in (_AUTOLINK, _MAIL):
        found.mask([address.span() for address in pattern.finditer(found.masked)])
    for apart in _APART.finditer(found.masked):
        message = "this is not read as a link: there is a space before it"
        found.suspect(Fault(apart.start(1), Code.REFERENCE, message, "take it out"), at=apart.end())
    hidden: list[tuple[int, int]] = []
    opened: list[int] = []
    done = 0
    for bracket in _BRACKET.finditer(found.masked):
        if bracket.start() < done:
            continue
        if bracket["paragraph"]:
            opened.clear()
        elif bracket[0] == "[":
            opened.append(bracket.start())
            if len(opened) > MOST_BRACKETS:
                message = f"brackets are nested more than {MOST_BRACKETS} deep"
                return Fault(bracket.start(), Code.VALUE, message, r"write \[ where none is meant")
        elif bracket[0][0] == "]" and opened:
            start, done = _mark_link(found, opened.pop(), bracket, labels)
            hidden.append((start, done))
    found.mask(hidden)
    return None


def _mark_link(
    found: Scan, start: int, bracket: re.Match[str], labels: set[str]
) -> tuple[int, int]:
    """Mark what the brackets from `start` belong to; return where it is to be hidden from and to.

    A label is hidden, and the words where they are the label: nothing may be put into it.
    """
    end = bracket.start() + 1
    words = found.masked[start + 1 : end - 1]
    if bracket["destination"]:
        return end, _mark_destination(found, end)
    if bracket["label"] is not None:
        label = bracket["label"] or words
        if _folded(label) not in labels:
            shown = quoted(label)[1:-1]
            message = f"no link [{shown}] is defined in this text"
            hint = did_you_mean(_folded(label), labels) or f'define it: "[{shown}]: …"'
            found.suspect(Fault(end, Code.REFERENCE, message, hint), at=end + 1)
        return end if bracket["label"] else start, bracket.end()
    return (start, end) if labels and _folded(words) in labels else (end, end)


def _mark_definitions(found: Scan) -> set[str]:
    labels: set[str] = set()
    hidden = []
    for definition in _DEFINITION.finditer(found.masked) if "]:" in found.masked else ():
        start, destination = definition.start(1) - 1, definition.start("destination")
        destination += found.text[destination] == "<"
        label = _folded(definition[1])
        if label in labels:
            message = f"the link [{definition[1]}] is defined twice"
            fault = Fault(start, Code.DUPLICATE, message, "give each its own name")
            found.suspect(fault, at=start)
        else:
            labels.add(label)
            message = f"nothing refers to the link [{definition[1]}]"
            hint = f"write [words][{definition[1]}] in the text, or take the link out"
            fault = Fault(start, Code.UNUSED, message, hint, Severity.WARNING)
            mark = Mark(Kind.DEFINITION, destination, None, fault)
            found.insertions.append(Insertion(destination, mark))
        hidden.append((start, definition.end()))
    found.mask(hidden)
    return labels


def _mark_destination(found: Scan, end: int) -> int:
    """Mark the destination in the parentheses at `end`; return where they end."""
    whole = _WHOLE.match(found.masked, end)
    destination = _DESTINATION.match(found.masked, end)
    if whole is None or destination is None:
        message = "this link is opened here and never closed"
        hint = "close it with ); there are no brackets or line breaks in an address"
        found.suspect(Fault(end, Code.REFERENCE, message, hint), at=end)
        return end
    found.mark(Kind.LINK, destination.end())
    return whole.end()


def _folded(words: str) -> str:
    return " ".join(words.lower().split())

"""What no converter has to finish: the bounds of a text, looked at before it is converted.

Python-Markdown recurses into what is nested, and takes time by the square of what stands in one
block. Within these bounds it needs a second or two at worst; no author comes near them.
"""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code
from belarus_site.prose.faults import Fault

MOST = 1_000_000
MOST_IN_A_BLOCK = 200_000
MOST_RULES = 200
MOST_DEEP = 20
MOST_DIGITS = 100
"""Python makes no number of some thousands of digits, and no character needs more than seven."""

_NONCHARACTERS = "".join(
    chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)
)
_UNPRINTABLE = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + _NONCHARACTERS
# What lies beyond the first plane is looked at more closely only where there is any, for speed.
_REFUSED = re.compile(f"[{_UNPRINTABLE[: -2 * 16]}\U00010000-\U0010ffff](?<=[{_UNPRINTABLE}])")
_LONG_REFERENCE = re.compile(rf"&#[0-9]{{{MOST_DIGITS + 1},}}")
_MARKER = r"(?:>|!!!|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t]))"
# One level after another; what was read is not read again in another way.
_DEEP = re.compile(
    rf"^(?>[ \t]{{4}}|[ \t]{{0,3}}{_MARKER}[ \t]?+){{{MOST_DEEP + 1}}}", re.MULTILINE
)
_NESTED = re.compile(_MARKER)
_BLOCK_END = re.compile(r"\n[ \t]*\n")
_RULES = re.compile(r"^(?:#|[ \t]{0,3}(?:=+|-+|(?:\*[ \t]*){3,})[ \t]*$)|^[ \t]*\n", re.MULTILINE)


def refusal(text: str) -> Fault | None:
    """Return why a text is not converted, or None."""
    if found := _REFUSED.search(text):
        message = f"U+{ord(found[0]):04X} is no sign that can be printed"
        return Fault(found.start(), Code.ENCODING, message, "take it out")
    if len(text) > MOST:
        message = f"this text has {len(text):,} characters; one may have {MOST:,}"
        return Fault(0, Code.VALUE, message, "make several of it")
    if found := _LONG_REFERENCE.search(text):
        message = f"a character is named here with more than {MOST_DIGITS} digits"
        return Fault(found.start(), Code.ENCODING, message, "take it out")
    return _long_block(text) or _crowded(text) or _deep(text)


def _long_block(text: str) -> Fault | None:
    if len(text) <= MOST_IN_A_BLOCK:
        return None
    start = 0
    for end in (*(found.start() for found in _BLOCK_END.finditer(text)), len(text)):
        if end - start > MOST_IN_A_BLOCK:
            message = (
                f"this paragraph has {end - start:,} characters; one may have {MOST_IN_A_BLOCK:,}"
            )
            return Fault(start, Code.VALUE, message, "break it up with empty lines")
        start = end
    return None


def _crowded(text: str) -> Fault | None:
    if text.count("\n") < MOST_RULES:
        return None
    together = 0
    for found in _RULES.finditer(text):
        together = together + 1 if found[0].strip() else 0
        if together > MOST_RULES:
            message = f"more than {MOST_RULES} headings or rules stand here without an empty line"
            return Fault(found.start(), Code.VALUE, message, "put empty lines between them")
    return None


def _deep(text: str) -> Fault | None:
    for found in _DEEP.finditer(text):
        if _NESTED.search(found[0]):
            message = f"lists, quotations or asides are nested more than {MOST_DEEP} deep"
            return Fault(found.start(), Code.VALUE, message, "flatten them")
    return None

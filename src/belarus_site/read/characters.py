"""The characters that no text of an explainer may hold: nobody sees them, and they do harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from belarus_site.diagnostics import LOST, Code, Diagnostic, error
from belarus_site.source import Place

# C0 controls but tab, LF and CR, DEL and C1: no feed may hold them. U+2028 and U+2029 break lines
# that no editor breaks. The embeddings and overrides make a text read other than it is written; the
# isolates, which do it honestly, may stay. The noncharacters mark references during a conversion.
_SET = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\ufdd0-\ufdef\ufeff\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_SET}]")
_BEGINNING = re.compile(f"^([ \t{_SET}]*[{_SET}])([^\n]*)", re.MULTILINE)
_SEPARATORS = "\u2028\u2029"
_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
_CONTROLS = range(0xA0)


_MOST_TOLD = 20
"""Faults of one text: of more, the last says how many more there are."""


def forbidden(text: str, place: Callable[[int], Place]) -> Iterator[Diagnostic]:
    """Yield an error for each character of `text` that may not stand in it, at its `place`."""
    found = _FORBIDDEN.finditer(text)
    for character in islice(found, _MOST_TOLD):
        message = _wrong(character.group())
        yield error(place(character.start()), Code.ENCODING, message, "take it out")
    if following := next(found, None):
        more = 1 + sum(1 for _ in found)
        message = f"more such characters stand from here on: {more}"
        yield error(place(following.start()), Code.ENCODING, message, "take them out")


def _wrong(character: str) -> str:
    name = f"U+{ord(character):04X}"
    if character in _OVERRIDES:
        return f"{name} makes the text read other than it is written"
    if ord(character) in _CONTROLS:
        return f"a control character, {name}, stands here"
    if character in _SEPARATORS:
        return f"a line separator that no editor shows, {name}, stands here"
    return f"an invisible character, {name}, stands here"


def without_forbidden(text: str) -> str:
    """Return `text` with the sign for a lost character in the place of each forbidden one."""
    return _FORBIDDEN.sub(LOST, text)


def lines_without_forbidden(text: str) -> str:
    """Return a whole file likewise; what a line begins with becomes a space at its end.

    There it would keep the line from being read as the key, the item or the heading that it is.
    """
    return without_forbidden(_BEGINNING.sub(_moved, text))


def _moved(line: re.Match[str]) -> str:
    begin = _FORBIDDEN.sub("", line[1])
    return begin + line[2] + " " * (len(line[1]) - len(begin))

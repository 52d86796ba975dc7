"""The characters that no text of an explainer may hold: nobody sees them, and they do harm."""

from __future__ import annotations

import re

from msgspec import Struct

# C0 controls but tab, LF and CR, DEL and C1: no feed may hold them. U+2028 and U+2029 break lines
# that no editor breaks. The embeddings and overrides make a text read other than it is written; the
# isolates, which do it honestly, may stay. The noncharacters mark references during a conversion.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_SEPARATORS = "\u2028\u2029"
_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
_CONTROLS = range(0xA0)


class Forbidden(Struct, frozen=True):
    """A forbidden character: where in the text, and what is wrong with it."""

    at: int
    message: str


def first_forbidden(text: str) -> Forbidden | None:
    """Return the first character of `text` that may not stand in it."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    character = found.group()
    name = f"U+{ord(character):04X}"
    if character in _OVERRIDES:
        message = f"{name} makes the text read other than it is written"
    elif ord(character) in _CONTROLS:
        message = f"a control character, {name}, stands here"
    elif character in _SEPARATORS:
        message = f"a line separator that no editor shows, {name}, stands here"
    else:
        message = f"an invisible character, {name}, stands here"
    return Forbidden(found.start(), message)


def without_forbidden(text: str) -> str:
    """Return `text` with a replacement character in the place of each forbidden one."""
    return _FORBIDDEN.sub("\ufffd", text)

"""The lines of a calendar (RFC 5545, section 3.1)."""

from __future__ import annotations

_MOST = 74
"""Octets of a line before it is folded; with the space of a folded one, 75."""
_TEXT = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_INSIDE = range(0x80, 0xC0)
"""Octets of a character after its first."""
_ESCAPES = b"\\^"
"""What some readers want to see on the line of what it escapes."""


def as_text(*values: str) -> str:
    """Return values as those of a property that holds text (section 3.3.11)."""
    return ",".join(value.replace("\r\n", "\n").translate(_TEXT) for value in values)


def content_line(name: str, value: str) -> bytes:
    """Return a property on a line, folded where it is long, in UTF-8 and with its end."""
    rest, pieces = f"{name}:{value}".encode(), []
    while len(rest) > _MOST:
        end = _MOST
        while rest[end] in _INSIDE:
            end -= 1
        end -= rest[end - 1] in _ESCAPES
        pieces.append(rest[:end])
        rest = rest[end:]
    return b"\r\n ".join((*pieces, rest)) + b"\r\n"

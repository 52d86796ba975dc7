"""Addresses that lead outside: http and https, absolute, and such that a program can read."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_URL = re.compile(r"https?://[^\s/?#<>\"\\]+[^\s<>\"\\]*", re.IGNORECASE)
_BEGUN = re.compile(r"https?://", re.IGNORECASE)


def is_address(words: str) -> bool:
    """Tell whether `words` are an absolute http or https address, with a host that can be."""
    if not _URL.fullmatch(words):
        return False
    try:
        parts = urlsplit(words)
        host = (parts.hostname or "").encode("idna")
        return bool(host) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is no number, brackets that do not match, an empty label
        return False


def address_hint(words: str) -> str:
    """Return a way out for one who wrote `words`, which are none."""
    if _BEGUN.match(words):
        return "look for a space, a quotation mark or a mistake in the host's name"
    return "begin it with https://"

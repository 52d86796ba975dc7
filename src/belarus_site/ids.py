"""Ids: what an author calls things by, in data, in file names and in addresses."""

from __future__ import annotations

import re
import unicodedata

_OTHERS = re.compile(r"[^a-z0-9]+")


def as_id(words: str) -> str:
    """Return the id that `words` would make: lower-case letters, digits and hyphens, or nothing."""
    plain = unicodedata.normalize("NFKD", words[:200]).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain.lower()).strip("-")[:100]

"""Ids: what an author calls things by, in data, in file names and in addresses."""

from __future__ import annotations

import re
import unicodedata

_OTHERS = re.compile(r"[^a-z0-9]+")


def as_id(words: str) -> str:
    """Return the id that `words` would make: lower-case letters, digits and hyphens, or nothing."""
    plain = unicodedata.normalize("NFKD", words[:200]).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain.lower()).strip("-")[:100]


def id_in_file_name(path: str) -> str:
    """Return the id of the section or page in a file or page: that of `02-name.md` is `name`."""
    name = path.rpartition("/")[2].removesuffix(".md").removesuffix(".html")
    number, _, rest = name.partition("-")
    return rest if number.isdecimal() and rest else name

"""How much there is to read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from belarus_site.model.prose import Image, Link, Part, PlainDate

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_TAG = re.compile(r"<[^>]*>")


def words_in(parts: Iterable[Part]) -> int:
    """Return how many words a reader of `parts` meets, those in the stead of pictures included."""
    return len(_WORD.findall(unescape(_TAG.sub("", "".join(map(_html, parts))))))


def _html(part: Part) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Link | PlainDate):
        return part.words
    return f" {part.alt} " if isinstance(part, Image) else ""

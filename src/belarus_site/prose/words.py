"""How much there is to read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from belarus_site.model.prose import Image, Link, Part, PlainDate
from belarus_site.prose.tokens import text_of

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


def count_words(parts: Iterable[Part]) -> int:
    """Return how many words a reader of `parts` meets, those in the stead of pictures included."""
    return len(_WORD.findall(text_of("".join(map(_html, parts)))))


def _html(part: Part) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Link | PlainDate):
        return part.words
    return f" {part.alt} " if isinstance(part, Image) else ""

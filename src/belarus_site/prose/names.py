"""The words by which a text calls an event: `[the treaty](event:union)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from belarus_site.model.prose import Link, Name, Part, Scheme
from belarus_site.prose.tokens import text_of

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
FEWEST, MOST = 2, 8
"""Words of a name: fewer are used of many things, more are a sentence."""
_SHORTEST = 10


def names_in(parts: Iterable[Part]) -> Iterator[Name]:
    """Yield the words of each link to an event, folded, unless they are a date."""
    for part in parts:
        if isinstance(part, Link) and part.scheme is Scheme.EVENT and part.said is None:
            words = folded(text_of(part.words))
            if FEWEST <= len(words) <= MOST and len(" ".join(words)) >= _SHORTEST:
                yield Name(words, part.target)


def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: in lower case, without an article."""
    words = [word.casefold() for word in WORD.findall(text)]
    return tuple(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)

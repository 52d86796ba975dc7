"""Events named in words with a date right behind: `the treaty of 8 December 1998`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from belarus_site.model.entries import Event
from belarus_site.model.prose import Link, Part, Prose, Scheme
from belarus_site.prose.written_dates import read_date

REACH = 120
"""Characters before a date that can say what it is the date of."""
_TAGS = re.compile(r"<[^>]*>")
_JOINT = re.compile(r"(.*?)(?:\s+of(?:\s+the)?\s+|\s*\()$", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST, _MOST = 2, 8
_SHORTEST = 10


def plain(html: str) -> str:
    """Return the text of finished HTML."""
    return unescape(_TAGS.sub("", html)) if "<" in html or "&" in html else html


def before_joint(text: str) -> str | None:
    """Return what stands before the `of` or `(` that `text` ends with, or None without one."""
    found = _JOINT.fullmatch(text[-REACH:])
    return found[1] if found else None


class Names:
    """The words by which texts call an event, each only where all of them mean the same one."""

    def __init__(self, proses: Iterable[Prose], events: dict[str, Event], language: str) -> None:
        self._events = events
        self._ids: dict[tuple[str, ...], set[str]] = {}
        for prose in proses:
            for parts in (prose.parts, *prose.notes):
                for part in parts:
                    self._learn(part, language)

    @property
    def known(self) -> dict[tuple[str, ...], set[str]]:
        """The ids of the events that texts call by the same words."""
        return self._ids

    def _learn(self, part: Part, language: str) -> None:
        if not isinstance(part, Link) or part.scheme is not Scheme.EVENT:
            return
        said = plain(part.words)
        words = _folded(said)
        long = _FEWEST <= len(words) <= _MOST and len(" ".join(words)) >= _SHORTEST
        if long and read_date(said, language) is None:
            self._ids.setdefault(words, set()).add(part.target)

    def event_at_end(self, text: str) -> tuple[str, Event] | None:
        """Return the words that `text` ends with and that name an event, and the event."""
        if not self._ids:
            return None
        words = _folded(text[-REACH:])
        for length in range(min(_MOST, len(words)), _FEWEST - 1, -1):
            ids = self._ids.get(words[-length:], set())
            event = self._events.get(next(iter(ids))) if len(ids) == 1 else None
            if event is not None:
                return " ".join(_WORD.findall(text)[-length:]), event
        return None


def _folded(text: str) -> tuple[str, ...]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return tuple(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)

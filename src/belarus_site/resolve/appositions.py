"""Events named in words with a date right behind: `the treaty of 8 December 1998`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from belarus_site.model.entries import Event
from belarus_site.model.prose import Prose
from belarus_site.prose.names import FEWEST, MOST, WORD, folded

REACH = 120
"""Characters before a date that can say what it is the date of."""
_JOINT = re.compile(r"(.*?)(?:\s+of(?:\s+the)?\s+|\s*\()$", re.DOTALL)


def before_joint(text: str) -> str | None:
    """Return what stands before the `of` or `(` that `text` ends with, or None without one."""
    found = _JOINT.fullmatch(text[-REACH:])
    return found[1] if found else None


class Names:
    """The words by which texts call an event, each only where all of them mean the same one."""

    def __init__(self, proses: Iterable[Prose], events: dict[str, Event]) -> None:
        self._events = events
        self._ids: dict[tuple[str, ...], set[str]] = {}
        for prose in proses:
            for words, event in prose.names:
                self._ids.setdefault(words, set()).add(event)

    @property
    def known(self) -> dict[tuple[str, ...], set[str]]:
        """The ids of the events that texts call by the same words."""
        return self._ids

    def event_at_end(self, text: str) -> tuple[str, Event] | None:
        """Return the words that `text` ends with and that name an event, and the event."""
        if not self._ids:
            return None
        words = folded(text[-REACH:])
        for length in range(min(MOST, len(words)), FEWEST - 1, -1):
            ids = self._ids.get(words[-length:], set())
            event = self._events.get(next(iter(ids))) if len(ids) == 1 else None
            if event is not None:
                return " ".join(WORD.findall(text)[-length:]), event
        return None

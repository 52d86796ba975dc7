"""Who is mentioned where: the passages that a reader of an entry is led to."""

from __future__ import annotations

from collections.abc import Mapping

from belarus_site.model.entries import Event
from belarus_site.model.kinds import DOCUMENTS
from belarus_site.model.prose import Scheme
from belarus_site.model.site import Home, Mention


class Mentions:
    """The passages that mention each entry: of those below one heading the first."""

    def __init__(self) -> None:
        self._found: dict[Home, dict[tuple[int, int], Mention]] = {}
        self._homes: dict[Home, int] = {}

    def add(self, home: Home, mentions: Mapping[tuple[Home, int], Mention]) -> None:
        """Keep the passages of a text, each below the heading of its number; in reading order."""
        number = self._homes.setdefault(home, len(self._homes))
        for (target, heading), mention in mentions.items():
            self._found.setdefault(target, {})[number, heading] = mention

    def add_named(self, target: Home, home: Home) -> None:
        """Keep that the data of `home` name an entry, unless its text mentions it anyway."""
        number = self._homes.setdefault(home, len(self._homes))
        found = self._found.setdefault(target, {})
        if all(where != number for where, _ in found):
            found[number, 0] = Mention(home, "", "")

    def in_order(self) -> dict[Home, tuple[Mention, ...]]:
        """Return the passages of each entry in reading order."""
        return {
            target: tuple(mention for _, mention in sorted(found.items()))
            for target, found in self._found.items()
        }

    def told(self, events: tuple[Event, ...]) -> dict[Home, tuple[Event, ...]]:
        """Return those of `events`, in their order, that each section and page tells."""
        told: dict[Home, dict[str, Event]] = {}
        for event in events:
            for mention in self._found.get(Home(Scheme.EVENT, event.id), {}).values():
                if mention.home.kind in DOCUMENTS:
                    told.setdefault(mention.home, {})[event.id] = event
        return {home: tuple(found.values()) for home, found in told.items()}

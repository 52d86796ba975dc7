"""Joined texts, from one build to the next in the same process: a server joins again what changed.

What a text joins to is all that stands around it, the headings of the others and the words they
have for events. Where all that is the same, the text is joined as it was.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from belarus_site.cache.around import around
from belarus_site.model.entries import Content
from belarus_site.model.prose import Prose
from belarus_site.model.site import Home
from belarus_site.resolve.joining import Told, join
from belarus_site.resolve.passage import World
from belarus_site.source import Text


class Joins(Struct):
    """The texts of the last build of one language, joined, by whose they are."""

    seen: object = None
    told: Mapping[Home, tuple[Text, Told]] = field(default_factory=dict)

    def join(
        self, content: Content, world: World, proses: list[tuple[Home, Text, Prose]]
    ) -> dict[Home, Told]:
        """Return each text of `content`, with its conversion, joined to what is in the `world`."""
        seen = around(content), world.headings, world.names.known
        known = self.told if seen == self.seen else {}
        made = {}
        for home, text, prose in proses:
            before = known.get(home)
            if before is None or not _stands_where(before[0], text):
                before = text, join(world, home, text, prose)
            made[home] = before
        self.seen, self.told = seen, made
        return {home: told for home, (_, told) in made.items()}


def _stands_where(before: Text, now: Text) -> bool:
    """Tell whether it is the same text at the same place; what is before it is the same anyway."""
    return (before.value, before.start, before.runs, before.file.path) == (
        now.value,
        now.start,
        now.runs,
        now.file.path,
    )

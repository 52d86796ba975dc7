"""Entries that have a fault: what they refer to is looked at too, so that all is told at once.

Nothing refers to them, and no page has them: there is none before they are mended.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from belarus_site.diagnostics import Diagnostic
from belarus_site.model.entries import Content
from belarus_site.model.joined import Joined
from belarus_site.model.kinds import LISTS
from belarus_site.model.prose import Prose
from belarus_site.model.site import Home
from belarus_site.resolve.data import join_events, join_lists
from belarus_site.resolve.joining import join
from belarus_site.resolve.mentions import Mentions
from belarus_site.resolve.passage import World
from belarus_site.source import Text


def only_faulty(content: Content) -> Content:
    """Return the content with no entries but those that have a fault."""
    lists: dict[str, Any] = {name: content.faulty.get(kind, ()) for kind, name in LISTS.items()}
    return replace(content, explainer=replace(content.explainer, source=None), **lists)


def join_faulty(
    faulty: Content,
    world: World,
    proses: list[tuple[Home, Text, Prose]],
    faults: list[Diagnostic],
) -> dict[Home, Joined]:
    """Return the texts of the `faulty` entries joined to what is in the `world`.

    Those of figures are left out: links in them count from where they are shown, and these are not.
    """
    told = {home: join(world, home, text, prose) for home, text, prose in proses}
    faults += (fault for its in told.values() for fault in its.faults)
    join_events(faulty.events, world.index, faults)
    join_lists(faulty, world.index, Mentions(), faults)
    return {home: its.text for home, its in told.items() if home.kind != "figure"}

"""The third stage: ids joined, sections and events in order, and who is mentioned where."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from belarus_site.dates import EdtfDate
from belarus_site.diagnostics import Diagnostic
from belarus_site.model.entries import Content
from belarus_site.model.joined import Target
from belarus_site.model.prose import Prose
from belarus_site.model.site import Home, Site
from belarus_site.resolve.appositions import Names
from belarus_site.resolve.data import join_events, join_lists, newest_first
from belarus_site.resolve.faulty import join_faulty, only_faulty
from belarus_site.resolve.index import Index
from belarus_site.resolve.kept import Joins
from belarus_site.resolve.mentions import Mentions
from belarus_site.resolve.passage import World
from belarus_site.resolve.texts import Convert, converted, texts_of
from belarus_site.resolve.timeline import Timeline
from belarus_site.resolve.translated import translated

__all__ = ["Convert", "Joins", "resolve", "texts_of", "translated"]

NameOf: TypeAlias = Callable[[Target | EdtfDate, str], str]
"""Has the words in a language (BCP 47) for a link to an entry or a date that has none of its own.
"""


def resolve(
    content: Content,
    convert: Convert,
    name_of: NameOf,
    like: Site | None = None,
    joins: Joins | None = None,
) -> tuple[Site, tuple[Diagnostic, ...]]:
    """Return the joined site and the faults of its texts and references.

    `convert` turns a Markdown text in a language into prose, `name_of` gives words to links that
    have none. A translation is to be `like` its
    original: it may lead to the headings of that, and that it lacks one is said elsewhere.
    `joins` may know the texts of the last build of the same language. Whose text could not be
    converted is broken from here on, as whose keys could not be read is before.
    """
    faults: list[Diagnostic] = []
    proses, unread = converted(content, convert, faults), only_faulty(content)
    timeline, mentions = Timeline(content.events), Mentions()
    world = World(
        index=Index(content),
        timeline=timeline,
        unread=Timeline(unread.events),
        names=Names(
            (prose for _, _, prose in proses),
            {event.id: event for event in content.events},
        ),
        headings={home: _headings(home, prose, like) for home, _, prose in proses},
        assets={asset.path: asset for asset in content.assets},
        name_of=lambda target: name_of(target, content.explainer.language),
    )
    told = (joins or Joins()).join(content, world, proses)
    for home, its in told.items():
        mentions.add(home, its.mentions)
        faults += its.faults
    events_of = join_events(timeline.events, world.index, faults)
    join_lists(content, world.index, mentions, faults)
    others = join_faulty(unread, world, converted(unread, convert, faults), faults)
    sections = tuple(
        replace(section, number=number) for number, section in enumerate(content.sections, 1)
    )
    unread_texts = {home.owner for home, _, it in proses if not it.whole}
    site = Site(
        content=replace(content, broken=content.broken | unread_texts),
        sections=sections,
        events=timeline.events,
        updates=newest_first(content.updates, world.index),
        texts={home: found.text for home, found in told.items()} | others,
        mentions=mentions.in_order(),
        events_of=events_of,
        told=mentions.told(timeline.events),
    )
    return site, tuple(faults)


def _headings(home: Home, prose: Prose, like: Site | None) -> frozenset[str] | None:
    """Return the ids of the headings of a text, None where not all of it could be converted."""
    if not prose.whole:
        return None
    original = like.text(*home).headings if like else ()
    return frozenset(heading.id for heading in (*prose.headings, *original))

"""The third stage: ids joined, sections and events in order, and who is mentioned where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from belarus_site.diagnostics import Diagnostic
from belarus_site.model.entries import Content, Event, Ref
from belarus_site.model.prose import Prose, Scheme
from belarus_site.model.site import Home, Mention, Site
from belarus_site.prose import Converted
from belarus_site.resolve.index import Index
from belarus_site.resolve.prose import Joiner
from belarus_site.resolve.timeline import Timeline
from belarus_site.source import Text

Convert = Callable[[str, str], Converted]
NOTE = "note"
"""In a home's kind, after the owner's: the editors' note to a claim."""


def texts_of(content: Content) -> Iterator[tuple[Home, Text]]:
    """Yield every Markdown text with its home, in reading order."""
    for section in content.sections:
        yield Home("section", section.id), section.body
    for page in content.pages:
        yield Home("page", page.id), page.body
    for figure in content.figures:
        yield Home("figure", figure.id), figure.caption
    for event in content.events:
        yield Home("event", event.id), event.text
    for person in content.people:
        yield Home("person", person.id), person.text
    for place in content.places:
        yield Home("place", place.id), place.text
    for term in content.terms:
        yield Home("term", term.id), term.text
    for claim in content.claims:
        yield Home("claim", claim.id), claim.text
        yield Home(f"claim {NOTE}", claim.id), claim.note
    for source in content.sources:
        yield Home("source", source.id), source.note
    for update in content.updates:
        yield Home("update", update.id), update.text


def resolve(content: Content, convert: Convert) -> tuple[Site, tuple[Diagnostic, ...]]:
    """Return the joined site and the faults of its texts and references.

    `convert` turns a Markdown text in a language into prose.
    """
    language = content.explainer.language
    faults: list[Diagnostic] = []
    proses: list[tuple[Home, Text, Prose]] = []
    for home, text in texts_of(content):
        prose, found = convert(text.value, language)
        proses.append((home, text, prose))
        faults += (
            Diagnostic(text.place(offset), code, message, hint, severity)
            for offset, code, message, hint, severity in found
        )
    timeline = Timeline(content.events)
    index = Index.of(content)
    headings = {
        home: frozenset(heading.id for heading in prose.headings)
        for home, _, prose in proses
        if home.kind in {"section", "page"}
    }
    joiner = Joiner(index, timeline, language, headings, faults)
    texts = {home: joiner.join(home, text, prose) for home, text, prose in proses}
    events_of = _join_data(content, joiner)
    sections = tuple(
        replace(section, number=number) for number, section in enumerate(content.sections, 1)
    )
    updates = sorted(content.updates, key=lambda update: update.date.date.sort_key, reverse=True)
    site = Site(
        content=content,
        sections=sections,
        events=timeline.events,
        updates=tuple(updates),
        texts=texts,
        mentions={target: tuple(found) for target, found in joiner.mentions.items()},
        events_of=events_of,
        told=_told(timeline.events, joiner.mentions),
    )
    return site, tuple(faults)


def _told(
    events: tuple[Event, ...], mentions: dict[Home, list[Mention]]
) -> dict[Home, tuple[Event, ...]]:
    told: dict[Home, list[Event]] = {}
    for event in events:
        found = mentions.get(Home(Scheme.EVENT, event.id), ())
        for home in dict.fromkeys(mention.home for mention in found):
            if home.kind in {Scheme.SECTION, Scheme.PAGE}:
                told.setdefault(home, []).append(event)
    return {home: tuple(found) for home, found in told.items()}


def _join_data(content: Content, joiner: Joiner) -> dict[Home, tuple[Event, ...]]:
    """Check the ids in the data; return the events of each person, place and source."""
    events_of: dict[Home, list[Event]] = {}
    for event in joiner.timeline.events:
        lists = (
            (Scheme.PERSON, event.people),
            (Scheme.PLACE, event.places),
            (Scheme.SOURCE, event.sources),
        )
        for kind, refs in lists:
            for ref in refs:
                if joiner.index.find(kind, ref.id, ref.place, joiner.faults):
                    events_of.setdefault(Home(kind, ref.id), []).append(event)
    for home, kind, refs in _lists(content):
        for ref in refs:
            if joiner.index.find(kind, ref.id, ref.place, joiner.faults):
                joiner.mention(Home(kind, ref.id), Mention(home, "", ""))
    return {home: tuple(dict.fromkeys(events)) for home, events in events_of.items()}


def _lists(content: Content) -> Iterator[tuple[Home, Scheme, tuple[Ref, ...]]]:
    for section in content.sections:
        yield Home("section", section.id), Scheme.SOURCE, section.sources
    for person in content.people:
        yield Home("person", person.id), Scheme.SOURCE, person.sources
    for figure in content.figures:
        yield Home("figure", figure.id), Scheme.SOURCE, figure.sources
        yield Home("figure", figure.id), Scheme.PLACE, figure.places
    for claim in content.claims:
        yield Home("claim", claim.id), Scheme.SOURCE, claim.sources
    for update in content.updates:
        yield Home("update", update.id), Scheme.CLAIM, update.claims
        if update.section:
            yield Home("update", update.id), Scheme.SECTION, (update.section,)
    if content.explainer.source:
        yield Home("explainer", ""), Scheme.SOURCE, (content.explainer.source,)

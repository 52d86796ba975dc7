"""The ids written in the data, outside of texts, joined to the entries they name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.model.entries import Content, Event, Ref, Update
from belarus_site.model.prose import Scheme, Voice
from belarus_site.model.site import Home
from belarus_site.resolve.index import Index
from belarus_site.resolve.mentions import Mentions
from belarus_site.suggestions import did_you_mean


def join_events(
    events: tuple[Event, ...], index: Index, faults: list[Diagnostic]
) -> dict[Home, tuple[Event, ...]]:
    """Return the events that name each person, place and source, in the order of `events`."""
    named: dict[Home, dict[str, Event]] = {}
    for event in events:
        for kind, refs in (
            (Scheme.PERSON, event.people),
            (Scheme.PLACE, event.places),
            (Scheme.SOURCE, event.sources),
        ):
            for ref in refs:
                if _is_there(index, kind, ref, faults):
                    named.setdefault(Home(kind, ref.id), {})[event.id] = event
    return {home: tuple(found.values()) for home, found in named.items()}


def join_lists(
    content: Content, index: Index, mentions: Mentions, faults: list[Diagnostic]
) -> None:
    """Check the ids that all other entries name, and keep who names whom."""
    for home, kind, refs in _lists(content):
        for ref in refs:
            if _is_there(index, kind, ref, faults):
                mentions.add_named(Home(kind, ref.id), home)
    for claim in content.claims:
        if isinstance(claim.by, Ref):
            _join_speaker(claim.by, Home("claim", claim.id), index, mentions, faults)


def newest_first(updates: tuple[Update, ...], index: Index) -> tuple[Update, ...]:
    """Return the updates as they are told; none leads to a section that is not there."""
    led = (
        replace(update, section=None)
        if update.section and not index.find(Scheme.SECTION, update.section.id)
        else update
        for update in updates
    )
    return tuple(sorted(led, key=lambda update: update.date.date.sort_key, reverse=True))


def _join_speaker(
    by: Ref, home: Home, index: Index, mentions: Mentions, faults: list[Diagnostic]
) -> None:
    """Check who makes a claim: besides people there are two that have no entry."""
    if index.find(Scheme.PERSON, by.id):
        mentions.add_named(Home(Scheme.PERSON, by.id), home)
    elif not index.is_broken(Scheme.PERSON, by.id):
        message = f'nobody is called {quoted(by.id)}: "by" is a person\'s id, record or editors'
        known = (*map(str, Voice), *index.ids(Scheme.PERSON))
        hint = did_you_mean(by.id, known) or "add the person to people.yaml"
        faults.append(error(by.place, Code.CLAIM, message, hint))


def _is_there(index: Index, kind: Scheme, ref: Ref, faults: list[Diagnostic]) -> bool:
    """Tell whether there is what an id names, and keep the fault if not."""
    if index.find(kind, ref.id):
        return True
    wrong = index.missing(kind, ref.id, ref.place, alone=True)
    faults += (wrong,) if wrong else ()
    return False


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

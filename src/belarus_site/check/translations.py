"""Translations beside their original: nothing left out, and the same said of the same things."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import unquote

from belarus_site.diagnostics import Code, Diagnostic, error, warning
from belarus_site.model.entries import Content
from belarus_site.model.joined import FigureHere, Hyperlink, Joined, Reference
from belarus_site.model.kinds import ALL, APART, LISTS
from belarus_site.model.prose import Scheme
from belarus_site.model.site import CLAIM_NOTE, Home, Site
from belarus_site.model.translation import MAY_STAY, WORDS, Translation
from belarus_site.render.routes import path_of
from belarus_site.source import Place

_COMPARED = frozenset((Scheme.EVENT, Scheme.CLAIM, Scheme.SOURCE))
_MOST_NAMED = 5

Named: TypeAlias = tuple[str, str]
"""A thing by its kind and id."""


def unlike(
    original: Site, translation: Translation, other: Site, mistaken: frozenset[str]
) -> Iterator[Diagnostic]:
    """Yield warnings of what the site `other`, in another language, lacks and has too much.

    A heading that it lacks is an error where a link leads to it; one that was promised is told
    with its promise. Files whose paths are among those `mistaken` have an error, and what follows
    from it is not said again.
    """
    places, needed = _places(original.content), _led_to(other)
    promised = frozenset(promise.text for promise in original.content.promises)
    yield from _untranslated(other, translation, places)
    for home, text in other.texts.items():
        owner, key = home.owner, _key(home)
        words = translation.words.get(owner)
        theirs = original.texts.get(home)
        if words is None or key not in words.said or theirs is None:
            continue
        if mistaken.isdisjoint((words.place.path, places[owner].path)):
            yield from _differences(theirs, text, words.place)
            linked = needed.get(path_of(home), frozenset())
            page = f"{translation.language}/{path_of(home)}"
            told = [it.id for it in theirs.headings if f"{page}#{it.id}" in promised]
            yield from _headings(theirs, text, words.place, linked, told)


def _places(content: Content) -> dict[Named, Place]:
    """Return where the original has each thing that can be translated."""
    site = content.explainer.published.place.path
    places: dict[Named, Place] = {("explainer", ""): Place(site, 1, 1)}
    for kind in LISTS:
        places |= {(kind, entry.id): entry.place for entry in content.of(kind)}
    return places


def _key(home: Home) -> str:
    """Return the key that a text stands under in the data."""
    if home.kind == CLAIM_NOTE:
        return "note"
    return next(it for it in ("body", "caption", "text", "note") if it in WORDS[home.kind])


def _differences(theirs: Joined, mine: Joined, place: Place) -> Iterator[Diagnostic]:
    """Yield what a text, which begins at `place`, refers to otherwise than its original."""
    there, here = _references(theirs), _references(mine)
    if lost := [ref for ref in there if ref not in here]:
        message = f"this text lacks {_listed(lost)}, which the original has"
        yield warning(place, Code.TRANSLATION, message, "refer to the same here")
    if added := [ref for ref in here if ref not in there]:
        message = f"this text has {_listed(added)}, which the original lacks"
        hint = "take it out here, or write it into the original too"
        yield warning(place, Code.TRANSLATION, message, hint)


def _headings(
    theirs: Joined, mine: Joined, place: Place, linked: Collection[str], told: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield which headings a text lacks, an error for those `linked`, or has too many.

    That those `told` are lost is said elsewhere.
    """
    ids, own = ([it.id for it in text.headings] for text in (theirs, mine))
    lost = [ident for ident in ids if ident not in own]
    untold = [ident for ident in lost if ident not in told]
    if needed := [f"#{ident}" for ident in untold if ident in linked]:
        message = f"this text lacks the heading {_listed(needed)}, to which a link leads"
        yield error(place, Code.TRANSLATION, message, _same(needed[0]))
    if free := [f"#{ident}" for ident in untold if ident not in linked]:
        message = f"this text lacks the heading {_listed(free)}, which the original has"
        yield warning(place, Code.TRANSLATION, message, _same(free[0]))
    if lost:
        return
    if added := [ident for ident in own if ident not in ids]:
        named = _listed([f"#{ident}" for ident in added])
        message = f"this text has the heading {named}, which the original lacks"
        hint = "take it out here, or write it into the original too"
        yield warning(place, Code.TRANSLATION, message, hint)


def _same(ident: str) -> str:
    return f"write {{{ident}}} behind its words: an address is the same in every language"


def _led_to(site: Site) -> Mapping[str, Collection[str]]:
    """Return the ids that links lead to, by their pages in the folder of that language."""
    found, folder = defaultdict[str, set[str]](set), f"{site.explainer.language}/"
    for home, text in site.texts.items():
        for part in text.linking:
            if isinstance(part, Reference):
                found[path_of(Home(str(part.kind), part.target.id))].add(part.fragment)
            elif isinstance(part, Hyperlink):
                path, _, fragment = part.address.partition("#")
                target = posixpath.normpath(folder + unquote(path)).removeprefix(folder)
                found[target if path else path_of(home)].add(unquote(fragment))
    return found


def _references(text: Joined) -> list[str]:
    """Return what a text refers to, each once and as it is written."""
    found: dict[str, None] = {}
    for part in text.linking:
        if isinstance(part, Reference) and part.kind in _COMPARED:
            found[f"{part.kind}:{part.target.id}"] = None
        elif isinstance(part, FigureHere):
            found[f"{Scheme.FIGURE}:{part.figure.id}"] = None
    return list(found)


def _untranslated(
    other: Site, translation: Translation, places: Mapping[Named, Place]
) -> Iterator[Diagnostic]:
    """Yield a warning for each file of the original whose words are not all translated."""
    begun: dict[str, Place] = {}
    for thing, words in translation.words.items():
        begun[places[thing].path] = min(begun.get(places[thing].path, words.place), words.place)
    missing: dict[str, dict[Named, list[str]]] = {}
    for kind, ident, key in sorted(other.content.untranslated.texts):
        unread = translation.broken & {(kind, ident), (kind, ALL)}
        if (kind, key) not in MAY_STAY and not unread:
            of_file = missing.setdefault(places[kind, ident].path, {})
            of_file.setdefault((kind, ident), []).append(key)
    for path, things in sorted(missing.items()):
        if path in begun:
            named = [
                _named(thing, things[thing], translation)
                for thing in sorted(things, key=lambda it: (it in translation.words, places[it]))
            ]
            message = f"not translated: {_listed(named)}"
            hint = f"write it, or readers get it in {other.content.untranslated.language}"
            yield warning(begun[path], Code.TRANSLATION, message, hint)
        else:
            yield _unbegun(path, translation)


def _unbegun(path: str, translation: Translation) -> Diagnostic:
    folder = f"translations/{translation.language}"
    name = path.removeprefix(translation.folder.removesuffix(folder))
    message = f"{name} is not translated into {translation.language}"
    return warning(translation.place, Code.TRANSLATION, message, f'write "{folder}/{name}"')


def _named(thing: Named, keys: list[str], translation: Translation) -> str:
    """Return how a thing is named of which some texts are not translated."""
    listed = _listed([f'"{key}"' for key in WORDS[thing[0]] if key in keys])
    if not thing[1] or thing[0] in APART:
        return listed
    return f'{listed} of "{thing[1]}"' if thing in translation.words else f'"{thing[1]}"'


def _listed(words: list[str]) -> str:
    """Return the words with commas and "and" between them, the first few of many."""
    more = len(words) - _MOST_NAMED
    shown = [*words[:_MOST_NAMED], f"{more:,} more"] if more > 0 else words
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))

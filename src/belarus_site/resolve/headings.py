"""Headings in which an entry's name or date stands: their words, as a page will have them."""

from __future__ import annotations

from msgspec.structs import replace

from belarus_site.dates import DateError, parse_edtf
from belarus_site.model.prose import NAME, Heading, Link, Parts, Prose, Scheme
from belarus_site.resolve.passage import World


def with_names(world: World, prose: Prose) -> Prose:
    """Return a text with the words of its headings complete; whom nothing has leaves a gap."""
    if all(NAME not in heading.words for heading in prose.headings):
        return prose
    parts = tuple(
        replace(part, words=_words(world, part.words, prose.parts[index:]))
        if isinstance(part, Heading) and NAME in part.words
        else part
        for index, part in enumerate(prose.parts)
    )
    headings = tuple(part for part in parts if isinstance(part, Heading))
    return replace(prose, parts=parts, headings=headings)


def _words(world: World, words: str, following: Parts) -> str:
    """Return the words of a heading with the names of those the links that follow it lead to."""
    *before, last = words.split(NAME)
    links = (part for part in following if isinstance(part, Link) and part.takes_name)
    named = (piece + _name(world, link) for piece, link in zip(before, links, strict=False))
    return " ".join("".join((*named, last)).split())


def _name(world: World, link: Link) -> str:
    if link.scheme is Scheme.DATE:
        try:
            return world.name_of(parse_edtf(link.target))
        except DateError:
            return ""
    target = world.index.find(link.scheme, link.target) if link.scheme else None
    return world.name_of(target) if target else ""

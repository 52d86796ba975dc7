"""Every Markdown text of an explainer, with whose it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from belarus_site.diagnostics import Diagnostic
from belarus_site.model.entries import Content
from belarus_site.model.prose import Prose
from belarus_site.model.site import CLAIM_NOTE, Home
from belarus_site.prose import Converted
from belarus_site.source import Text

Convert: TypeAlias = Callable[[str, str], Converted]
"""Turns a Markdown text in a language (BCP 47) into prose, and tells what is wrong in it."""


class Written(NamedTuple):
    """A Markdown text, with whose it is, and the language (BCP 47) it is in."""

    home: Home
    text: Text
    language: str


def converted(
    content: Content, convert: Convert, faults: list[Diagnostic]
) -> list[tuple[Home, Text, Prose]]:
    """Return every text with its conversion, and keep the faults that this meets."""
    proses = []
    for home, text, language in texts_of(content):
        prose, found = convert(text.value, language)
        proses.append((home, text, prose))
        faults += (
            Diagnostic(text.place(offset), code, message, hint, severity)
            for offset, code, message, hint, severity in found
        )
    return proses


def texts_of(content: Content) -> Iterator[Written]:
    """Yield every Markdown text, in reading order."""
    language, lent = content.explainer.language, content.untranslated.language_of
    for kind, entries, attribute in (
        ("section", content.sections, "body"),
        ("page", content.pages, "body"),
        ("figure", content.figures, "caption"),
        ("event", content.events, "text"),
        ("person", content.people, "text"),
        ("place", content.places, "text"),
        ("term", content.terms, "text"),
        ("claim", content.claims, "text"),
        (CLAIM_NOTE, content.claims, "note"),
        ("source", content.sources, "note"),
        ("update", content.updates, "text"),
    ):
        text_of = attrgetter(attribute)
        for entry in entries:
            home = Home(kind, entry.id)
            yield Written(home, text_of(entry), lent(*home.owner, attribute) or language)

"""Every Markdown text of an explainer, with whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from belarus_site.model.entries import Content
from belarus_site.model.site import Home
from belarus_site.source import Text

NOTE = "note"
"""In a home's kind, after the owner's: the editors' note to a claim."""


def texts_of(content: Content) -> Iterator[tuple[Home, Text]]:
    """Yield every Markdown text with its home, in reading order."""
    for kind, entries, attribute in (
        ("section", content.sections, "body"),
        ("page", content.pages, "body"),
        ("figure", content.figures, "caption"),
        ("event", content.events, "text"),
        ("person", content.people, "text"),
        ("place", content.places, "text"),
        ("term", content.terms, "text"),
        ("claim", content.claims, "text"),
        (f"claim {NOTE}", content.claims, "note"),
        ("source", content.sources, "note"),
        ("update", content.updates, "text"),
    ):
        text_of = attrgetter(attribute)
        for entry in entries:
            yield Home(kind, entry.id), text_of(entry)

"""Dates that contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.site import Site


def chronology(site: Site) -> Iterator[Diagnostic]:
    """Yield an error for each section changed before it was published."""
    for section in site.sections:
        if section.updated and section.updated.date.latest < section.published.date.earliest:
            updated, published = section.updated.date.text, section.published.date.text
            message = f"updated on {updated}, before it was published on {published}"
            yield error(section.updated.place, Code.DATE, message)

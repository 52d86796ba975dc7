"""Dates that contradict one another. Only what is certainly wrong is an error."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.diagnostics import Code, Diagnostic, error, warning
from belarus_site.model.site import Site


def chronology(site: Site) -> Iterator[Diagnostic]:
    """Yield a fault for each change dated before what it changed was published."""
    for section in site.sections:
        if section.updated and section.updated.date.latest < section.published.date.earliest:
            updated, published = section.updated.date.text, section.published.date.text
            message = f"updated on {updated}, before it was published on {published}"
            yield error(section.updated.place, Code.DATE, message, "mend one of the dates")
    began = site.explainer.published.date
    sections = {section.id: section.published.date for section in site.sections}
    for update in site.updates:
        date, place = update.date.date, update.date.place
        told = sections.get(update.section.id) if update.section else None
        if date.latest < began.earliest:
            message = f"dated {date.text}, before the explainer was published on {began.text}"
            yield error(place, Code.DATE, message, "mend this date, or the one in site.yaml")
        elif update.section and told and date.latest < told.earliest:
            named = f'section "{update.section.id}" was published on {told.text}'
            message = f"dated {date.text}, before {named}"
            yield warning(place, Code.DATE, message, "mend one of the dates")

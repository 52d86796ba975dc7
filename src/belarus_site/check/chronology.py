"""Dates that contradict one another. Only what is certainly wrong is an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from belarus_site.diagnostics import Code, Diagnostic, error, warning
from belarus_site.model.site import Site

_FAR = timedelta(days=5 * 366)
"""A publication is the last date of an explainer, but not by so much: a digit has slipped."""


def chronology(site: Site) -> Iterator[Diagnostic]:
    """Yield a fault for each change dated before what it changed, and for a date far after all."""
    yield from _too_early(site)
    yield from _far_off(site)


def _too_early(site: Site) -> Iterator[Diagnostic]:
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


def _far_off(site: Site) -> Iterator[Diagnostic]:
    """Yield a warning for a date of publication years after every other date given.

    Where something could not be read, nobody knows all that are given.
    """
    explainer, content = site.explainer, site.content
    if content.broken or explainer.published.date.earliest == date.min:
        return
    published = [("published", explainer.published)]
    published += (("published", section.published) for section in site.sections)
    published += (("updated", it.updated) for it in site.sections if it.updated)
    published += (("dated", update.date) for update in site.updates)
    others = [event.date.latest for event in site.events]
    others += (day.latest for it in content.sources for day in (it.date, it.accessed) if day)
    said, last = max(published, key=lambda it: it[1].date.earliest)
    others += (dated.date.latest for _, dated in published if dated is not last)
    others = [day for day in others if day > date.min]  # which stands for one that is not known
    if others and last.date.earliest - max(others) > _FAR:
        message = f"{said} {last.date.text}, more than five years after every other date given"
        yield warning(
            last.place, Code.DATE, message, "mend the year, or say why it is right: # allow date: …"
        )

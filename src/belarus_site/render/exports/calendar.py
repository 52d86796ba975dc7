"""The events of a known day as a calendar (RFC 5545), for reading along day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from belarus_site.dates import EdtfDate, Precision
from belarus_site.model.entries import Event
from belarus_site.model.identity import Names
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.exports.words import Words
from belarus_site.render.routes import Links
from belarus_site.render.wording import date_words

if TYPE_CHECKING:
    from icalendar import Event as Component

_NOON = time(12, tzinfo=UTC)


def days(of: EdtfDate) -> tuple[date, date] | None:
    """Return the first and the last day of a date, or None where either is not known to the day.

    A date open towards the future has the day it began on for both.
    """
    ends = [moment for moment in (of.start, of.end) if moment is not None]
    sure = all(
        end.precision is Precision.DAY and not end.approximate and not end.uncertain for end in ends
    )
    if of.start is None or not sure:
        return None
    return of.earliest, of.latest if of.end else of.earliest


def calendar(site: Site, base_url: str) -> bytes | None:
    """Return the events that have a day, once each and not every year; None where none has.

    How many were left out stands in the calendar's description. The time stamps are of the last
    change that the content tells of, at noon UTC.
    """
    # It takes a while to load, and an explainer without such events does without.
    from icalendar import Calendar  # noqa: PLC0415

    dated = [(event, span) for event in site.events if (span := days(event.date))]
    if not dated:
        return None
    explainer = site.explainer
    made = Calendar()
    made.add("prodid", f"-//belarus_site//timeline//{explainer.language.upper()}")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):
        made.add(name, explainer.title)
    for name in ("description", "x-wr-caldesc"):
        made.add(name, _description(len(dated), len(site.events) - len(dated), base_url))
    made.add("url", base_url + routes.TIMELINE)
    names = Names(site)
    for event, span in dated:
        made.add_component(_component(site, event, span, base_url, names))
    return bytes(made.to_ical())


def _description(kept: int, left_out: int, base_url: str) -> str:
    said = f"{kept} event{'' if kept == 1 else 's'} with a known day."
    if left_out:
        have = "1 event has" if left_out == 1 else f"{left_out} events have"
        said += f" {have} no known day and cannot stand in a calendar."
    return f"{said} The whole timeline: {base_url}{routes.TIMELINE}"


def _component(
    site: Site, event: Event, span: tuple[date, date], base_url: str, names: Names
) -> Component:
    from icalendar import Event as Component  # noqa: PLC0415

    language, address = site.explainer.language, Links(base_url).to(Home("event", event.id))
    first, last = span
    made = Component()
    made.add("uid", names.of("event", event.id))
    made.add("dtstamp", datetime.combine(site.changed, _NOON))
    made.add("dtstart", first)
    if last > first and last < date.max:
        made.add("dtend", last + timedelta(days=1))
    made.add("summary", event.title)
    sources = [site.sources[ref.id].title for ref in event.sources if ref.id in site.sources]
    lines = (
        date_words(event.date, language),
        Words(language).of(site.text("event", event.id)),
        f"Sources: {'; '.join(sources)}" if sources else "",
        address,
    )
    made.add("description", "\n".join(filter(None, lines)))
    places = [site.places[ref.id].name for ref in event.places if ref.id in site.places]
    if places:
        made.add("location", ", ".join(places))
    if event.topics:
        made.add("categories", list(event.topics))
    made.add("url", address)
    made.add("transp", "TRANSPARENT")  # it takes none of the reader's own time
    return made

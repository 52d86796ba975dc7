"""The events of a known day as a calendar (RFC 5545), for reading along day by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from belarus_site.dates import EdtfDate, Precision
from belarus_site.model.entries import Event
from belarus_site.model.identity import Names
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.exports.content_lines import as_text, content_line
from belarus_site.render.exports.words import PlainText
from belarus_site.render.routes import Links
from belarus_site.render.wording import date_words

_NOON = "T120000Z"


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


def calendar(site: Site, base_url: str, words: Catalog) -> bytes | None:
    """Return the events that have a day, once each and not every year; None where none has.

    How many were left out stands in the calendar's description. The time stamps are of the last
    change that the content tells of, at noon UTC.
    """
    dated = [(event, span) for event in site.events if (span := days(event.date))]
    if not dated:
        return None
    lines = [*_about(site, base_url, len(dated), words)]
    names = Names(site)
    for event, span in dated:
        lines += _event(site, event, span, base_url, names=names, words=words)
    lines.append(("END", "VCALENDAR"))
    return b"".join(content_line(name, value) for name, value in lines)


def _about(site: Site, base_url: str, kept: int, words: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what a calendar says of itself."""
    explainer = site.explainer
    said = as_text(_description(kept, len(site.events) - kept, base_url, words))
    yield "BEGIN", "VCALENDAR"
    yield "VERSION", "2.0"
    yield "PRODID", as_text(f"-//belarus_site//timeline//{explainer.language.upper()}")
    yield "METHOD", "PUBLISH"
    yield "DESCRIPTION", said
    yield "X-WR-CALDESC", said
    yield "NAME", as_text(explainer.title)
    yield "X-WR-CALNAME", as_text(explainer.title)
    yield "URL", base_url + routes.TIMELINE


def _description(kept: int, left_out: int, base_url: str, words: Catalog) -> str:
    said = words.ngettext(
        "%(num)s event with a known day.", "%(num)s events with a known day.", kept
    )
    if left_out:
        said += " " + words.ngettext(
            "%(num)s event has no known day and cannot stand in a calendar.",
            "%(num)s events have no known day and cannot stand in a calendar.",
            left_out,
        )
    whole = words.label(N_("The whole timeline"))
    return f"{said} {whole} {base_url}{routes.TIMELINE}"


def _event(
    site: Site,
    event: Event,
    span: tuple[date, date],
    base_url: str,
    *,
    names: Names,
    words: Catalog,
) -> Iterator[tuple[str, str]]:
    """Yield what a calendar says of an event from the first to the last day of `span`."""
    language, address = site.explainer.language, Links(base_url).to(Home("event", event.id))
    first, last = span
    yield "BEGIN", "VEVENT"
    yield "SUMMARY", as_text(event.title)
    yield "DTSTART;VALUE=DATE", _day(first)
    if last > first and last < date.max:
        yield "DTEND;VALUE=DATE", _day(last + timedelta(days=1))
    yield "DTSTAMP", _day(site.changed) + _NOON
    yield "UID", as_text(names.of("event", event.id))
    if event.topics:
        yield "CATEGORIES", as_text(*event.topics)
    sources = [site.sources[ref.id].title for ref in event.sources if ref.id in site.sources]
    said = (
        date_words(event.date, language),
        PlainText(words).of(site.text("event", event.id)),
        f"{words.label(N_('Sources'))} {'; '.join(sources)}" if sources else "",
        address,
    )
    yield "DESCRIPTION", as_text("\n".join(filter(None, said)))
    places = [site.places[ref.id].name for ref in event.places if ref.id in site.places]
    if places:
        yield "LOCATION", as_text(", ".join(places))
    yield "TRANSP", "TRANSPARENT"  # it takes none of the reader's own time
    yield "URL", address
    yield "END", "VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")

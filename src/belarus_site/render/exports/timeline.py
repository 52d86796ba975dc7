"""The events as records."""

from __future__ import annotations

from belarus_site.model.entries import Event
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.exports.records import Dataset, Recorder
from belarus_site.render.exports.table import Record
from belarus_site.render.exports.words import PlainText
from belarus_site.render.routes import Links


def timeline(site: Site, base_url: str, words: Catalog) -> Dataset:
    """Return the events in the order of time, with absolute addresses below `base_url`."""
    links = Links(base_url)
    recorder, plain = Recorder(site, links), PlainText(words)

    def record(event: Event) -> Record:
        text = site.text("event", event.id)
        people = [site.people[ref.id] for ref in event.people if ref.id in site.people]
        named = [site.places[ref.id] for ref in event.places if ref.id in site.places]
        return {
            "id": event.id,
            **recorder.dated(event.date),
            "title": event.title,
            "text": plain.of(text),
            "topics": list(event.topics),
            "people": recorder.named("person", ((person.id, person.name) for person in people)),
            "places": [
                {
                    "id": place.id,
                    "name": place.name,
                    "lat": place.lat,
                    "lon": place.lon,
                    "address": links.to(Home("place", place.id)),
                }
                for place in named
            ],
            "sources": recorder.sources(event.sources, text),
            "told_in": recorder.passages("event", event.id),
            "address": links.to(Home("event", event.id)),
        }

    about = recorder.about(routes.TIMELINE)
    return Dataset("events", about, map(record, site.events))

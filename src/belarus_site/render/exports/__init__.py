"""The timeline and the ledger as data: for a calendar, a spreadsheet and a program."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.exports.calendar import calendar
from belarus_site.render.exports.ledger import ledger
from belarus_site.render.exports.timeline import timeline


def exports(site: Site, base_url: str, words: Catalog) -> Iterator[Output]:
    """Yield the data files of `site`, each only where it would hold something."""
    if site.events:
        json, csv = timeline(site, base_url, words).written()
        yield Output(routes.TIMELINE_JSON, json)
        yield Output(routes.TIMELINE_CSV, csv)
    days = calendar(site, base_url, words)
    if days is not None:
        yield Output(routes.TIMELINE_ICS, days)
    if site.content.claims:
        json, csv = ledger(site, base_url, words).written()
        yield Output(routes.CLAIMS_JSON, json)
        yield Output(routes.CLAIMS_CSV, csv)

"""The ledger of statements as records."""

from __future__ import annotations

from belarus_site.model.entries import Claim, Ref
from belarus_site.model.prose import Voice
from belarus_site.model.site import CLAIM_NOTE, Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.exports.records import Dataset, Recorder
from belarus_site.render.exports.table import Record
from belarus_site.render.exports.words import PlainText
from belarus_site.render.routes import Links

_VOICES = {Voice.RECORD: N_("The record"), Voice.EDITORS: N_("The editors")}


def ledger(site: Site, base_url: str, words: Catalog) -> Dataset:
    """Return the claims in the author's order, with absolute addresses below `base_url`."""
    links = Links(base_url)
    recorder, plain = Recorder(site, links), PlainText(words)

    def speaker(by: Ref | Voice) -> Record:
        if isinstance(by, Voice):
            return {"id": str(by), "name": words.gettext(_VOICES[by])}
        address, person = links.to(Home("person", by.id)), site.people.get(by.id)
        return {"id": by.id, "name": person.name if person else by.id, "address": address}

    def record(claim: Claim) -> Record:
        return {
            "id": claim.id,
            "text": plain.of(site.text("claim", claim.id)),
            "by": speaker(claim.by),
            "status": str(claim.status),
            "as_of": claim.as_of.text if claim.as_of else None,
            "sources": recorder.sources(claim.sources),
            "note": plain.of(site.text(CLAIM_NOTE, claim.id)),
            "used_in": recorder.passages("claim", claim.id),
            "address": links.to(Home("claim", claim.id)),
        }

    about = recorder.about(routes.CLAIMS)
    return Dataset("claims", about, map(record, site.content.claims))

"""Views of the updates: what was corrected, added and translated after publication."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.model.entries import UpdateKind
from belarus_site.model.site import Home
from belarus_site.render.catalogs import N_
from belarus_site.render.entries import Entries, date_view
from belarus_site.render.marks import marks
from belarus_site.render.views import UpdateView

UPDATE_KINDS = {
    UpdateKind.CORRECTION: N_("Correction"),
    UpdateKind.ADDITION: N_("Addition"),
    UpdateKind.TRANSLATION: N_("Translation"),
}


def update_views(entries: Entries) -> Iterator[UpdateView]:
    """Yield the updates, the newest first."""
    for update in entries.site.updates:
        text, notes = entries.text("update", update.id)
        yield UpdateView(
            id=update.id,
            title=update.title,
            kind=entries.inline.words.gettext(UPDATE_KINDS[update.kind]),
            date=date_view(update.date.date, entries.inline.language),
            text=text,
            notes=notes,
            section=entries.link("section", update.section.id) if update.section else None,
            claims=entries.list("claim", update.claims),
            mark=marks(entries.site, Home("update", update.id)),
        )

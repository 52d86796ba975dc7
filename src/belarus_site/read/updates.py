"""The list of what changed after publication."""

from __future__ import annotations

from belarus_site.model.entries import Update, UpdateKind
from belarus_site.read.data import open_list
from belarus_site.read.entries import ALL, Broken
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder


def read_updates(folder: Folder, broken: Broken) -> tuple[Update, ...]:
    """Return the updates in the author's order; each is named by its day, `2022-05-01-2`."""
    found: list[Update] = []
    of_day: dict[str, int] = {}
    entries, complete = open_list(folder, "updates.yaml")
    for fields in entries:
        update = _update(fields, of_day)
        if fields.finish() and update is not None:
            found.append(update)
        else:
            complete = False
    if not complete:
        broken.add(("update", ALL))
    return tuple(found)


def _update(fields: Fields, of_day: dict[str, int]) -> Update | None:
    date, kind = fields.day("date", required=True), fields.choice("kind", UpdateKind)
    title, text = fields.text("title", required=True), fields.markdown("text", required=True)
    section, claims = fields.ref("section"), fields.refs("claims")
    if date is None or kind is None:
        return None
    count = of_day[date.date.text] = of_day.get(date.date.text, 0) + 1
    return Update(
        id=date.date.text if count == 1 else f"{date.date.text}-{count}",
        place=fields.place,
        date=date,
        title=title,
        text=text,
        kind=kind,
        section=section,
        claims=claims,
    )

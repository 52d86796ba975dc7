"""The list of what changed after publication."""

from __future__ import annotations

from belarus_site.model.entries import Update, UpdateKind
from belarus_site.model.kinds import ALL
from belarus_site.read.data import open_list
from belarus_site.read.entries import Broken, Faulty, apart
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.stand_ins import unknown_day


def read_updates(folder: Folder, broken: Broken, faulty: Faulty) -> tuple[Update, ...]:
    """Return the updates in the author's order; each is named by its day, `2022-05-01-2`."""
    found: list[Update] = []
    unread: list[Update] = []
    of_day: dict[str, int] = {}
    entries, complete = open_list(folder, "updates.yaml")
    for fields in entries:
        update = _update(fields, of_day)
        if fields.finish():
            found.append(update)
        else:
            unread.append(apart(update, fields))
    if unread or not complete:
        broken.add(("update", ALL))
    faulty["update"] = tuple(unread)
    return tuple(found)


def _update(fields: Fields, of_day: dict[str, int]) -> Update:
    date = fields.day("date", required=True) or unknown_day(fields.place)
    kind = fields.choice("kind", UpdateKind)
    count = of_day[date.date.text] = of_day.get(date.date.text, 0) + 1
    return Update(
        id=date.date.text if count == 1 else f"{date.date.text}-{count}",
        place=fields.place,
        date=date,
        title=fields.text("title", required=True),
        text=fields.markdown("text", required=True),
        kind=kind or UpdateKind.CORRECTION,
        section=fields.ref("section"),
        claims=fields.refs("claims"),
    )

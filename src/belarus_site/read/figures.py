"""The data behind charts and maps, and the list of what changed after publication."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, error
from belarus_site.model.entries import Figure, FigureKind, Row, Update, UpdateKind
from belarus_site.read.entries import ALL, Broken
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.yaml_nodes import Mapping, Sequence, read_yaml

_FIGURE = re.compile(r"([a-z0-9][a-z0-9-]*)\.ya?ml")
_MOST = 1e15


def read_figures(folder: Folder, broken: Broken) -> tuple[Figure, ...]:
    """Return the figures in the order of their names."""
    found = []
    for name in folder.names("figures"):
        path = f"figures/{name}"
        match = _FIGURE.fullmatch(name)
        if match is None:
            message = "this file is not named as in figures/name.yaml"
            hint = "lower-case letters, digits and hyphens"
            folder.faults.append(error(folder.place(path), Code.PATH, message, hint))
            continue
        file = folder.read_text(path)
        before = len(folder.faults)
        node = read_yaml(file, folder.faults) if file else None
        if file is None or not isinstance(node, Mapping):
            if file is not None and len(folder.faults) == before:
                message = "this file must be keys and values"
                folder.faults.append(error(file.place(0), Code.VALUE, message))
            broken.add(("figure", match[1]))
            continue
        fields = Fields(node, file, folder.faults)
        figure = _figure(fields, match[1])
        if fields.finish() and figure is not None:
            found.append(figure)
        else:
            broken.add(("figure", match[1]))
    return tuple(found)


def _figure(fields: Fields, ident: str) -> Figure | None:
    kind = fields.choice("kind", FigureKind)
    title, caption = fields.text("title", required=True), fields.markdown("caption", required=True)
    sources, places = fields.refs("sources"), fields.refs("places")
    if not sources and fields.value("sources", required=True):
        fields.fault(fields.value("sources"), Code.VALUE, "a figure needs at least one source")
    rows = fields.parts("rows", _row)
    if kind is None:
        return None
    wanted, other = ("places", "rows") if kind is FigureKind.MAP else ("rows", "places")
    fields.value(wanted, required=True)
    if (unwanted := fields.value(other)) is not None:
        message = f'a figure of kind {kind} has no "{other}"'
        fields.fault(unwanted, Code.KEY, message, f'its data stand under "{wanted}"')
    return Figure(
        id=ident,
        place=fields.place,
        kind=kind,
        title=title,
        caption=caption,
        sources=sources,
        rows=tuple(rows),
        places=places,
    )


def _row(fields: Fields) -> Row | None:
    label, value = fields.text("label", required=True), fields.number("value", -_MOST, _MOST)
    unit, note, date = fields.text("unit"), fields.text("note"), fields.date("date")
    whole = fields.number("of", -_MOST, _MOST) if fields.value("of") else None
    if whole is not None and (whole <= 0 or (value is not None and value > whole)):
        fields.fault(fields.value("of"), Code.VALUE, '"of" must be at least the value')
    if value is None:
        return None
    return Row(label=label, value=value, unit=unit, of=whole, date=date, note=note)


def read_updates(folder: Folder, broken: Broken) -> tuple[Update, ...]:
    """Return the updates in the author's order; each is named by its day, `2022-05-01-2`."""
    if not folder.exists("updates.yaml"):
        return ()
    file = folder.read_text("updates.yaml")
    before = len(folder.faults)
    node = read_yaml(file, folder.faults) if file else None
    if file is None or node is None:
        if file is None or len(folder.faults) > before:
            broken.add(("update", ALL))
        return ()
    if not isinstance(node, Sequence):
        message = "this file must be a list of updates"
        folder.faults.append(error(file.place(node.start), Code.VALUE, message))
        return ()
    found: list[Update] = []
    of_day: dict[str, int] = {}
    for item in node.items:
        if not isinstance(item, Mapping):
            message = "an update must be keys and values"
            folder.faults.append(error(file.place(item.start), Code.VALUE, message))
            continue
        fields = Fields(item, file, folder.faults)
        update = _update(fields, of_day)
        if fields.finish() and update is not None:
            found.append(update)
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

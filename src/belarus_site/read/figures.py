"""The data behind charts and maps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from belarus_site.diagnostics import Code, quoted
from belarus_site.ids import as_id
from belarus_site.model.entries import Figure, FigureKind, Row
from belarus_site.model.kinds import ALL
from belarus_site.model.outlines import Outlines
from belarus_site.read.data import open_mapping
from belarus_site.read.entries import SOURCES_HINT, Broken, Faulty
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.names import wrong_name
from belarus_site.read.outlines import read_outlines

_FIGURE = re.compile(r"([a-z0-9-]+)\.yaml")
_OUTLINES = ".geojson"
_MOST = 1e15


def read_figures(folder: Folder, broken: Broken, faulty: Faulty) -> tuple[Figure, ...]:
    """Return the figures in the order of their names."""
    found: list[Figure] = []
    unread: list[Figure] = []
    names = folder.names("figures")
    if names is None:
        broken.add(("figure", ALL))
    outlines = _outlines(folder, names or ())
    for name in names or ():
        if name.endswith(_OUTLINES):
            continue
        path, match = f"figures/{name}", _FIGURE.fullmatch(name)
        ident = match[1] if match else as_id(name.partition(".")[0])
        wrong = wrong_name(name) if match else f"a figure cannot be called {quoted(name)}"
        if folder.is_empty(path):
            continue
        if wrong:
            broken.add(("figure", ident))
            hint = "rename it" if match else f'rename it, as in "{ident or "name"}.yaml"'
            folder.fault(path, wrong, hint)
            continue
        fields, read = open_mapping(folder, path)
        figure = fields and _figure(fields, ident)
        if not read or (fields and not fields.finish()):
            broken.add(("figure", ident))
            unread += [figure] if figure else []
        elif figure:
            found.append(replace(figure, outlines=outlines.get(ident)))
            if figure.kind is not FigureKind.MAP and ident in outlines:
                message = f'only a map has outlines, and "{ident}" is of kind {figure.kind}'
                folder.fault(f"figures/{ident}{_OUTLINES}", message, "take them out")
    faulty["figure"] = tuple(unread)
    return tuple(found)


def _outlines(folder: Folder, names: Sequence[str]) -> dict[str, Outlines]:
    """Return the outlines in files beside those of figures, by the figure's id."""
    found = {}
    for name in names:
        ident, path = name.removesuffix(_OUTLINES), f"figures/{name}"
        if ident == name:
            continue
        if f"{ident}.yaml" not in names:
            hint = f'name them after the data of the map, as in "{ident}.yaml"'
            folder.fault(path, "these outlines belong to no map", hint)
        elif outlines := read_outlines(folder, path):
            found[ident] = outlines
    return found


def _figure(fields: Fields, ident: str) -> Figure:
    kind = fields.choice("kind", FigureKind)
    title, caption = fields.text("title", required=True), fields.markdown("caption", required=True)
    sources = fields.refs("sources")
    fields.require("sources", message="a figure needs at least one source", hint=SOURCES_HINT)
    places = fields.refs("places") if kind in {FigureKind.MAP, None} else ()
    rows = fields.parts("rows", partial(_row, kind)) if kind is not FigureKind.MAP else ()
    if kind is not None:
        _require_data(fields, kind)
    return Figure(
        id=ident,
        place=fields.place,
        kind=kind or FigureKind.BARS,
        title=title,
        caption=caption,
        sources=sources,
        rows=rows,
        places=places,
    )


def _require_data(fields: Fields, kind: FigureKind) -> None:
    """Report what stands in place of the rows of a chart or the places of a map."""
    wanted, other = ("places", "rows") if kind is FigureKind.MAP else ("rows", "places")
    unwanted = fields.value(other) if fields.has(other) else None
    if unwanted is not None:
        message = f'a figure of kind {kind} has no "{other}"'
        fields.fault(unwanted, Code.KEY, message, f'its data stand under "{wanted}"')
    else:
        fields.require(wanted)


def _row(kind: FigureKind | None, fields: Fields) -> Row | None:
    label, value = (
        fields.text("label", required=True),
        fields.number("value", -_MOST, _MOST, required=True),
    )
    unit, note, date = fields.text("unit"), fields.text("note"), fields.date("date")
    whole = fields.number("of", 0, _MOST)
    if value is None:
        return None
    if kind is FigureKind.SHARE and value < 0:
        message = f"a share cannot be below 0, as {value:g} is"
        fields.fault(fields.value("value"), Code.VALUE, message, 'draw it with "kind: bars"')
    elif whole is not None and not value <= whole != 0:
        message = f'"of" is the whole, and cannot be less than the value, {value:g}'
        fields.fault(fields.value("of"), Code.VALUE, message, "mend one of the two")
    return Row(label=label, value=value, unit=unit, of=whole, date=date, note=note)

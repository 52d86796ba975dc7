"""Pictures, and figures joined to their data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from belarus_site.diagnostics import Code, Diagnostic, error, warning
from belarus_site.model.addresses import file_of, may_lead
from belarus_site.model.assets import Asset
from belarus_site.model.joined import FigureHere, JoinedPart, Picture
from belarus_site.model.kinds import indefinite
from belarus_site.model.prose import Image, Scheme
from belarus_site.picture_sizes import Size, is_side, size_of
from belarus_site.resolve.passage import Passage
from belarus_site.source import Place

_SIDE = re.compile(r' (width|height)="([^"]*)"')
_TOLERANCE = 0.02
"""How far a side may be from what the other asks for: people round."""


def join_image(passage: Passage, image: Image) -> JoinedPart:
    """Return a picture or a figure, or nothing where that is a fault."""
    if image.scheme is None:
        return join_picture(passage, image)
    place = passage.place(image.offset)
    index = passage.world.index
    figure = index.figure(image.target)
    if figure is None and (missing := index.missing(Scheme.FIGURE, image.target, place)):
        passage.report(missing)
        return ""
    if not passage.in_document:
        owner = indefinite(passage.home.owner.kind)
        message = f"a figure stands in a section or a page, not in the text of {owner}"
        hint = "show it in a section, and lead there"
        passage.report(error(place, Code.REFERENCE, message, hint))
        return ""
    if image.target in passage.shown:
        message = f'the figure "{image.target}" is shown twice in this text'
        hint = "show it once; other passages can speak of it"
        passage.report(error(place, Code.DUPLICATE, message, hint))
        return ""
    passage.shown.add(image.target)
    if figure is None:  # it has a fault of its own
        return ""
    passage.anchor(Scheme.FIGURE, figure.id)
    return FigureHere(figure)


def join_picture(passage: Passage, image: Image) -> Picture:
    """Return a picture with its size; warn of a wrong one, and where no words say what it shows."""
    place = passage.place(image.offset)
    if not image.alt and may_lead(image.target):  # or it was told of
        message = "a picture needs a text in its stead"
        hint = "write ![what it shows](address)"
        passage.report(warning(place, Code.ASSET, message, hint))
    size = _size(_name(image.target), passage.world.assets)
    attributes = image.attributes
    if isinstance(size, str):
        passage.report(warning(place, Code.ASSET, size, "save it again, or show another"))
    elif size:
        passage.report(_disproportion(attributes, size, place))
        attributes = _sized(attributes, size)
    return Picture(image.target, image.alt, image.title, place, attributes)


def _name(address: str) -> str:
    """Return the path below `assets/` of what an address leads to, if that is where it leads."""
    path = file_of(address)
    return path.removeprefix("assets/") if path.startswith("assets/") else ""


def _size(name: str, assets: Mapping[str, Asset]) -> Size | str | None:
    return _measured(name, assets[name].body) if name in assets else None


@lru_cache(maxsize=100)
def _measured(name: str, body: bytes) -> Size | str | None:
    return size_of(name, body)


def _disproportion(attributes: str, size: Size, place: Place) -> Diagnostic | None:
    """Return the fault of sides that are not those of the picture."""
    given = dict(_SIDE.findall(attributes))
    for side, words in given.items():
        if not is_side(words):
            message = f'"{side}" must be a number of pixels, not "{words[:20]}"'
            return warning(place, Code.ASSET, message, f'write {side}="{getattr(size, side):.0f}"')
    if len(given) < len(size):
        return None
    width, height = int(given["width"]), int(given["height"])
    if size.is_like(width, height, _TOLERANCE):
        return None
    message = (
        f"{width} by {height} are not the proportions of this picture, "
        f"which has {size.width:,.0f} by {size.height:,.0f} pixels"
    )
    hint = f'write width="{width}" height="{size.height_at(width):.0f}", or leave both out'
    return warning(place, Code.ASSET, message, hint)


def _sized(attributes: str, size: Size) -> str:
    """Return the attributes with both sides in them, so that a page need not move as it loads."""
    given = dict(_SIDE.findall(attributes))
    if not all(map(is_side, given.values())):
        return attributes
    width, height = given.get("width"), given.get("height")
    if width is None:
        scale = int(height) / size.height if height else 1
        attributes += f' width="{max(1, round(size.width * scale))}"'
    if height is None:
        scale = int(width) / size.width if width else 1
        attributes += f' height="{max(1, round(size.height * scale))}"'
    return attributes

"""Pictures, and figures joined to their data."""

from __future__ import annotations

from belarus_site.diagnostics import Code, error, warning
from belarus_site.model.prose import Image, Scheme
from belarus_site.model.site import FigureHere, JoinedPart, Picture
from belarus_site.resolve.passage import Passage
from belarus_site.resolve.words import indefinite


def join_image(passage: Passage, image: Image) -> JoinedPart:
    """Return a picture or a figure, or nothing where that is a fault."""
    if image.scheme is None:
        return join_picture(passage, image)
    place = passage.place(image.offset)
    figure = passage.world.index.figure(image.target, place, passage.world.faults)
    if figure is None:
        return ""
    if not passage.in_document:
        owner = indefinite(passage.home.kind.split()[0])
        message = f"a figure stands in a section or a page, not in the text of {owner}"
        hint = "show it in a section, and lead there"
        passage.report(error(place, Code.REFERENCE, message, hint))
        return ""
    if figure.id in passage.shown:
        message = f'the figure "{figure.id}" is shown twice in this text'
        hint = "show it once; other passages can speak of it"
        passage.report(error(place, Code.DUPLICATE, message, hint))
        return ""
    passage.shown.add(figure.id)
    passage.anchor(Scheme.FIGURE, figure.id)
    return FigureHere(figure)


def join_picture(passage: Passage, image: Image) -> Picture:
    """Return a picture; warn where no words say what it shows."""
    place = passage.place(image.offset)
    if not image.alt:
        message = "a picture needs a text in its stead"
        hint = "write ![what it shows](address)"
        passage.report(warning(place, Code.ASSET, message, hint))
    return Picture(image.target, image.alt, image.title, place, image.attributes)

"""The pictures that the texts of a site show."""

from __future__ import annotations

from base64 import b64encode
from mimetypes import MimeTypes
from urllib.parse import unquote

from belarus_site.model.site import Picture, Site
from belarus_site.render import routes
from belarus_site.render.pictures import map_pictures
from belarus_site.render.pictures.palette import Palette

_TYPES = MimeTypes(filenames=())  # what Python knows, whatever this machine has in its files
_TYPES.add_type("image/webp", ".webp")
_TYPES.add_type("image/avif", ".avif")


def media_type(path: str) -> str:
    """Return the media type of a file by its name; of an unknown one that of any bytes."""
    return _TYPES.guess_type(path)[0] or "application/octet-stream"


def pictures(site: Site, light: Palette, dark: Palette | None = None) -> dict[str, bytes]:
    """Return the maps and the assets that are shown, by their paths in the site, in order.

    Without colours for `dark` surroundings there are no maps for these.
    """
    shown = {
        unquote(part.address.removeprefix("./"))
        for text in site.texts.values()
        for parts in (text.parts, *text.notes)
        for part in parts
        if isinstance(part, Picture)
    }
    assets = {routes.ASSETS + asset.path: asset.body for asset in site.content.assets}
    found = {path: body for path, body in assets.items() if path in shown}
    drawn = [*map_pictures(site, light), *(map_pictures(site, dark, dark=True) if dark else ())]
    found |= {picture.path: picture.drawing.draw() for picture in drawn}
    return dict(sorted(found.items()))


def data_uri(path: str, body: bytes) -> str:
    """Return a picture as an address that holds it (RFC 2397)."""
    return f"data:{media_type(path)};base64,{b64encode(body).decode()}"

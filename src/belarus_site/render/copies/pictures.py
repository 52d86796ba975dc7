"""The pictures that the texts of a site show."""

from __future__ import annotations

from base64 import b64encode
from mimetypes import MimeTypes
from urllib.parse import unquote

from belarus_site.model.entries import Asset
from belarus_site.model.site import Picture, Site
from belarus_site.render import routes

_TYPES = MimeTypes(filenames=())  # what Python knows, whatever this machine has in its files
_TYPES.add_type("image/webp", ".webp")
_TYPES.add_type("image/avif", ".avif")


def media_type(path: str) -> str:
    """Return the media type of a file by its name; of an unknown one that of any bytes."""
    return _TYPES.guess_type(path)[0] or "application/octet-stream"


def pictures(site: Site) -> dict[str, Asset]:
    """Return the assets that are shown somewhere, by their paths in the site, in order."""
    shown = {
        unquote(part.address.removeprefix("./"))
        for text in site.texts.values()
        for parts in (text.parts, *text.notes)
        for part in parts
        if isinstance(part, Picture)
    }
    assets = {routes.ASSETS + asset.path: asset for asset in site.content.assets}
    return {path: asset for path, asset in sorted(assets.items()) if path in shown}


def data_uri(path: str, asset: Asset) -> str:
    """Return a picture as an address that holds it (RFC 2397)."""
    return f"data:{media_type(path)};base64,{b64encode(asset.body).decode()}"

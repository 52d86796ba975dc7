"""The pictures that the texts of a site show."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

from belarus_site.media_types import media_type
from belarus_site.model.addresses import file_of
from belarus_site.model.joined import Picture
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes


def pictures(site: Site, drawn: Mapping[str, Output]) -> dict[str, bytes]:
    """Return the maps among those `drawn`, and the assets shown, by their paths, in order."""
    shown = {
        file_of(part.address)
        for text in site.texts.values()
        for part in text.linking
        if isinstance(part, Picture)
    }
    assets = {routes.ASSETS + asset.path: asset.body for asset in site.content.assets}
    found = {path: body for path, body in assets.items() if path in shown}
    maps = [
        routes.map_picture(figure.id, dark=dark)
        for figure in site.content.figures
        for dark in (False, True)
    ]
    found |= {path: drawn[path].body for path in maps if path in drawn}
    return dict(sorted(found.items()))


def data_uri(path: str, body: bytes) -> str:
    """Return a picture as an address that holds it (RFC 2397)."""
    return f"data:{media_type(path)};base64,{b64encode(body).decode()}"

"""Files that are published as they are."""

from __future__ import annotations

from msgspec import Struct

from belarus_site.source import Place


class Asset(Struct, frozen=True):
    """A file copied as it is; `path` below `assets/`, with forward slashes."""

    path: str
    body: bytes
    place: Place

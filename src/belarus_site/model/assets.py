"""Files that are published as they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from belarus_site.source import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file copied as it is; `path` below `assets/`, with forward slashes."""

    path: str
    body: bytes = field(repr=False)
    place: Place

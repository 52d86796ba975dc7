"""What was read of files, for the next build: a file of the same bytes is not read again."""

from __future__ import annotations

from functools import cache

from belarus_site.cache.codec import Codec
from belarus_site.cache.digests import digest
from belarus_site.cache.pieces import NOTHING, Keeper
from belarus_site.model.entries import (
    Claim,
    Event,
    Location,
    Person,
    Section,
    Source,
    Term,
)
from belarus_site.read.readings import Reading


class KeptReadings:
    """The readings of earlier builds: in memory for one process, and in `pieces` for others."""

    def __init__(self, pieces: Keeper = NOTHING) -> None:
        """Begin with what the pieces have."""
        self._pieces = pieces
        self._known: dict[tuple[str, str], tuple[bytes, Reading]] = {}

    def get(self, kind: str, path: str, body: bytes) -> Reading | None:
        """Return what was made of a file of these bytes, or None."""
        key = _key(kind, path, body)
        before = self._known.get((kind, path))
        if before is not None and before[0] == key:
            return before[1]
        found = _codec().kept(self._pieces.get(key), Reading)
        if found is not None:
            self._known[kind, path] = key, found
        return found

    def put(self, kind: str, path: str, body: bytes, reading: Reading) -> None:
        """Keep what was made of a file."""
        key = _key(kind, path, body)
        self._known[kind, path] = key, reading
        self._pieces.put(key, _codec().write(reading))


def _key(kind: str, path: str, body: bytes) -> bytes:
    return digest(b"reading", kind.encode(), path.encode(), body)


@cache
def _codec() -> Codec:
    return Codec(Reading, Section, Event, Person, Location, Term, Source, Claim)

"""What was read of a file: one of the same bytes need not be read again."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from belarus_site.diagnostics import Diagnostic
from belarus_site.source import SourceFile


class Reading(NamedTuple):
    """What was made of a file, with its faults, and the texts it holds."""

    value: object
    faults: tuple[Diagnostic, ...]
    texts: tuple[SourceFile, ...]


class Readings(Protocol):
    """Keeps readings by what was made of a file, the path it is shown under, and its bytes."""

    def get(self, kind: str, path: str, body: bytes) -> Reading | None:
        """Return what was made of a file of these bytes, or None."""

    def put(self, kind: str, path: str, body: bytes, reading: Reading) -> None:
        """Keep what was made of a file."""

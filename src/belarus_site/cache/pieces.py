"""Pieces of work kept from build to build, under keys that say what they were made of."""

from __future__ import annotations

from typing import Protocol


class Keeper(Protocol):
    """Keeps bytes under keys, as `Store` does."""

    def get(self, key: bytes) -> bytes | None:
        """Return what is kept under `key`, or None."""

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`."""


class _Nothing:
    """Keeps nothing."""

    def get(self, _: bytes) -> bytes | None:
        """Return None."""

    def put(self, key: bytes, value: bytes) -> None:
        """Do nothing."""


NOTHING = _Nothing()


class Memory:
    """Keeps in memory what the last two builds asked for or put."""

    def __init__(self) -> None:
        self._now: dict[bytes, bytes] = {}
        self._before: dict[bytes, bytes] = {}
        self._behind: Keeper | None = None

    def turn(self, behind: Keeper | None) -> None:
        """Begin another build; what is not in memory may be kept `behind` it."""
        self._before, self._now, self._behind = self._now, {}, behind

    def get(self, key: bytes) -> bytes | None:
        """Return what is kept under `key`, or None."""
        found = self._now.get(key, self._before.get(key))
        if found is None and self._behind is not None:
            found = self._behind.get(key)
        if found is not None:
            self._now[key] = found
        return found

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`."""
        self._now[key] = value

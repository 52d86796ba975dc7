"""What is made of a value alone, such as a picture, kept from build to build by that value."""

from __future__ import annotations

from typing import Any, Protocol

from belarus_site.cache.codec import Codec
from belarus_site.cache.store import digest


class Keeper(Protocol):
    """Keeps bytes under keys, as `Store` does."""

    def get(self, key: bytes) -> bytes | None:
        """Return what is kept under `key`, or None."""

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key`."""


class KeptValues:
    """What the same program made of values annotated with `hint`, in `store`.

    `reused` counts what was there.
    """

    def __init__(self, store: Keeper, hint: Any) -> None:  # noqa: ANN401 - any annotation
        self._store, self._codec = store, Codec(hint)
        self.reused = 0

    def get(self, value: object) -> bytes | None:
        """Return what was made of a value before, or None."""
        found = self._store.get(self._key(value))
        self.reused += found is not None
        return found

    def put(self, value: object, made: bytes) -> None:
        """Keep what was made of a value."""
        self._store.put(self._key(value), made)

    def _key(self, value: object) -> bytes:
        return digest(b"value", self._codec.write(value))


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

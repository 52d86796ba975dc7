"""Converted texts, kept from build to build."""

from __future__ import annotations

from belarus_site.cache.codec import Codec
from belarus_site.cache.store import Store, digest
from belarus_site.prose import Converted


class KeptTexts:
    """The conversions in `store`: of the same text, in the same language, by the same program."""

    def __init__(self, store: Store) -> None:
        self._store, self._codec = store, Codec(Converted)

    def get(self, text: str, language: str) -> Converted | None:
        """Return what the text was converted to, or None."""
        found = self._store.get(_key(text, language))
        if found is not None:
            try:
                converted = self._codec.read(found)
            except ValueError:
                return None
            if isinstance(converted, Converted):
                return converted
        return None

    def put(self, text: str, language: str, converted: Converted) -> None:
        """Keep what the text was converted to."""
        self._store.put(_key(text, language), self._codec.write(converted))


def _key(text: str, language: str) -> bytes:
    return digest(b"prose", language.encode(), text.encode("utf-8", "surrogatepass"))

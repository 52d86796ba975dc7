"""Converted texts: each converted once, by any process, in this build or an earlier one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

from belarus_site.cache import tidy
from belarus_site.cache.codec import Codec
from belarus_site.cache.digests import digest
from belarus_site.cache.fingerprint import fingerprint
from belarus_site.cache.store import Store
from belarus_site.prose import Converted, convert
from belarus_site.work import ALONE, Jobs, share

Known: TypeAlias = dict[tuple[str, str], Converted]
"""Conversions by their text and its language."""


@contextmanager
def kept_texts(kept: Path | None, content: Path, *, lasting: bool = True) -> Iterator[Store | None]:
    """Open the texts that builds of `content` have kept in the folder `kept`, if there is one.

    What is put there is only kept if it is `lasting`.
    """
    if kept is None:
        yield None
        return
    name = digest(os.fsencode(content.absolute())).hex()
    with Store(kept / f"{name}.texts", fingerprint(), lasting=lasting) as store:
        yield store
    if lasting:
        tidy(kept)


class Conversions:
    """Converts texts as `prose.convert` does; `made` and `reused` count them.

    A conversion kept in `store`, or among those `known`, was made of the same text, in the same
    language, by the same program. `jobs` says how many processes convert what is prepared together.
    """

    def __init__(
        self, store: Store | None = None, jobs: Jobs = ALONE, known: Known | None = None
    ) -> None:
        self._known, self._lasting = known or {}, known is not None
        self._store, self._jobs, self._codec = store, jobs, Codec(Converted)
        self._ready: Known = {}
        self.made = self.reused = 0

    def __call__(self, text: str, language: str) -> Converted:
        """Return the prose of a text and its faults."""
        if (text, language) not in self._ready:
            self.prepare((text,), language)
        return self._ready[text, language]

    @property
    def used(self) -> Known:
        """All that was asked for, for the next build."""
        return self._ready

    def let_go(self) -> None:
        """Keep the conversions no longer, unless another build is to know them.

        Of a large explainer they are a sixth of all that is in memory.
        """
        if not self._lasting:
            self._ready = {}

    def prepare(self, texts: Iterable[str], language: str) -> None:
        """Convert all of `texts` that were not converted before."""
        missing = []
        for text in dict.fromkeys(texts):
            if (text, language) in self._ready:
                continue
            kept = self._kept(text, language)
            if kept is None:
                missing.append(text)
            else:
                self._ready[text, language] = kept
                self.reused += 1
        self.made += len(missing)
        made = share(partial(convert, language=language), missing, self._jobs)
        for text, converted in zip(missing, made, strict=True):
            self._ready[text, language] = converted
            if self._store is not None:
                self._store.put(_key(text, language), self._codec.write(converted))

    def _kept(self, text: str, language: str) -> Converted | None:
        if (text, language) in self._known:
            return self._known[text, language]
        held = self._store.get(_key(text, language)) if self._store else None
        return self._codec.kept(held, Converted)


def _key(text: str, language: str) -> bytes:
    return digest(b"text", language.encode(), text.encode("utf-8", "surrogatepass"))

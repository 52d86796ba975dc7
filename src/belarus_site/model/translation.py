"""What a translation says: the words of another language for what stands once in the original."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec import Struct, field

from belarus_site.model.assets import Asset
from belarus_site.source import Place, SourceFile, Text

WORDS: Mapping[str, tuple[str, ...]] = {
    "explainer": ("title", "tagline", "description"),
    "section": ("title", "summary", "question", "takeaways", "body"),
    "page": ("title", "summary", "body"),
    "event": ("title", "text"),
    "person": ("name", "role", "text", "aliases"),
    "place": ("name", "kind", "text", "aliases"),
    "term": ("name", "text", "aliases"),
    "source": ("title", "note"),
    "claim": ("text", "note"),
    "update": ("title", "text"),
    "figure": ("title", "caption", "rows"),
}
"""What of each kind of thing is words; everything else stands once, in the original."""

MAY_STAY = frozenset((("person", "aliases"), ("place", "aliases"), ("term", "aliases")))
MAY_STAY |= {("source", "title")}
"""Words, as (kind, key), that nobody misses in a translation: a book keeps the title it has."""


class RowWords(Struct, frozen=True):
    """The words of one row of a chart; without `unit` or `note` it has those of the original."""

    label: str
    unit: str = ""
    note: str = ""


Said: TypeAlias = str | Text | tuple[str, ...] | tuple[RowWords, ...]


class Words(Struct, frozen=True):
    """The words for one thing by their keys, those of `WORDS`; `place` is where they begin."""

    place: Place
    said: Mapping[str, Said]


class Key(NamedTuple):
    """One text of an explainer: of which kind of thing, its id, and under which key."""

    kind: str
    id: str
    key: str


class Translation(Struct, frozen=True):
    """The words of one language (BCP 47); `place` is where the explainer names it.

    `folder` is its folder as shown to authors. `words` are those for each thing by its kind and
    id, the site's own as `("explainer", "")`. `assets` stand in the place of the original's of the
    same path. `broken` holds, as (kind, id), what could not be read, and `texts` the files read.
    """

    language: str
    place: Place
    folder: str
    words: Mapping[tuple[str, str], Words] = field(default_factory=dict)
    assets: tuple[Asset, ...] = ()
    broken: frozenset[tuple[str, str]] = frozenset()
    texts: tuple[SourceFile, ...] = ()


class Untranslated(Struct, frozen=True):
    """The texts of a translated explainer that are the original's, and the language of that."""

    language: str = ""
    texts: frozenset[Key] = frozenset()

    def language_of(self, kind: str, ident: str, key: str) -> str:
        """Return the language of a text that is not translated, or nothing for one that is."""
        if not self.texts:  # as in every original: thousands ask
            return ""
        return self.language if Key(kind, ident, key) in self.texts else ""


ALL_TRANSLATED = Untranslated()

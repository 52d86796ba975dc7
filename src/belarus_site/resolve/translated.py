"""A translation laid over the original: the same explainer, in another language."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import replace

from belarus_site.model.entries import Content, Entry, Explainer, Figure, Row
from belarus_site.model.kinds import LISTS
from belarus_site.model.translation import (
    WORDS,
    Key,
    RowWords,
    Translation,
    Untranslated,
)

Thing = TypeVar("Thing", Entry, Explainer)


def translated(content: Content, translation: Translation) -> Content:
    """Return what `content` says in the language of one of its translations.

    What is not translated stays as the original has it; `untranslated` of the result tells which
    texts those are.
    """
    laying = _Laying(translation)
    explainer = laying.over("explainer", "", content.explainer)
    lists: dict[str, Any] = {
        name: tuple(laying.over(kind, entry.id, entry) for entry in content.of(kind))
        for kind, name in LISTS.items()
    }
    own = {asset.path: asset for asset in translation.assets}
    there = {other.language for other in content.translations}
    languages = tuple(named for named in explainer.languages if named.id in there)
    left = Untranslated(content.explainer.language, frozenset(laying.left))
    return replace(
        content,
        explainer=replace(explainer, language=translation.language, languages=languages),
        assets=tuple(own.get(asset.path, asset) for asset in content.assets),
        texts=translation.texts,
        translations=(),
        untranslated=left,
        **lists,
    )


class _Laying:
    """Lays words over one thing after another; `left` are the texts nobody translated."""

    def __init__(self, translation: Translation) -> None:
        self._words = translation.words
        self.left: set[Key] = set()

    def over(self, kind: str, ident: str, thing: Thing) -> Thing:
        """Return the thing with its words in the place of the original's."""
        words = self._words.get((kind, ident))
        said: dict[str, object] = {**words.said} if words else {}
        if isinstance(thing, Figure) and (rows := _rows(thing, said.pop("rows", ()))):
            said["rows"] = rows
        for key in WORDS[kind]:
            if key not in said and str(getattr(thing, key) or "").strip():
                self.left.add(Key(kind, ident, key))
        return replace(thing, **said)


def _rows(figure: Figure, rows: object) -> tuple[Row, ...]:
    """Return the rows of a figure with their words, none where those are not of as many rows.

    A unit or a note that is missing is the original's: a figure never says more than that.
    """
    if not isinstance(rows, tuple) or len(rows) != len(figure.rows):
        return ()
    return tuple(
        replace(row, label=words.label, unit=words.unit or row.unit, note=words.note or row.note)
        for row, words in zip(figure.rows, rows, strict=True)
        if isinstance(words, RowWords)
    )

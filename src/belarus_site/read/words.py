"""The words for one thing in a translation; what stands once is refused with where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.diagnostics import Code
from belarus_site.model.translation import WORDS, RowWords, Said, Words
from belarus_site.read.data import front_matter_of
from belarus_site.read.fields import Fields
from belarus_site.read.yaml_nodes import Mapping, Node, Scalar, Sequence
from belarus_site.source import SourceFile, Text

_MARKDOWN = frozenset(("text", "note", "caption"))
_LISTS = frozenset(("takeaways", "aliases"))
_ONCE = {
    "explainer": (
        *("language", "base_url", "authors", "published", "source", "licence", "repository"),
        *("feed", "languages", "copy_name", "outbound_links"),
    ),
    "section": ("published", "updated", "authors", "sources", "topics", "draft", "aliases"),
    "page": ("nav",),
    "event": ("date", "topics", "people", "places", "sources", "background"),
    "person": ("sources",),
    "place": ("lat", "lon"),
    "source": ("author", "publisher", "date", "url", "archived", "accessed", "language"),
    "claim": ("by", "status", "sources", "as_of"),
    "update": ("kind", "section", "claims"),
    "figure": ("kind", "sources", "places"),
    "row": ("value", "of", "date"),
}


def words_in(fields: Fields, kind: str, where: str) -> Words:
    """Return the words in the data for a thing of a kind; `where` the original has the rest."""
    _refuse(fields, kind, where)
    return Words(fields.place_of("id"), _all_said(fields, kind, where))


def words_of_document(
    fields: Fields, body: Text, kind: str, original: tuple[SourceFile, str]
) -> Words:
    """Return the words in a section or page, and refuse what its original says otherwise.

    Its front matter may say the same: who translates a document copies it first. Of `original`
    these are the file and its name for authors.
    """
    file, where = original
    other = front_matter_of(file)
    for key in _ONCE[kind]:
        mine, theirs = fields.value(key), other.value(key)
        if mine is not None and (theirs is None or _plain(mine) != _plain(theirs)):
            line = f":{file.place(theirs.start).line}" if theirs else ""
            fields.fault(mine, Code.TRANSLATION, *_stands_once(key, f"{where}{line}"))
    _compare_takeaways(fields, other)
    said = _all_said(fields, kind, where)
    return Words(body.file.place(0), {**said, "body": body} if body.value.strip() else said)


def _compare_takeaways(fields: Fields, original: Fields) -> None:
    """Warn where a section has another number of takeaways; that it has none is said elsewhere."""
    found, wanted = fields.value("takeaways"), original.value("takeaways")
    count, of = _count(found), _count(wanted)
    if found is not None and wanted is not None and count != of:
        noun, here = "takeaway" if of == 1 else "takeaways", "is" if count == 1 else "are"
        message = f"the original has {of} {noun}, and here {here} {count}"
        fields.warn(found, Code.TRANSLATION, message, "translate each, in the same order")


def _count(node: Node | None) -> int:
    return len(node.items) if isinstance(node, Sequence) else 1


def _stands_once(key: str, where: str) -> tuple[str, str]:
    return f'"{key}" stands once, in the original', f"take it out: it is read from {where}"


def _refuse(fields: Fields, kind: str, where: str) -> None:
    for key in _ONCE.get(kind, ()):
        fields.refuse(key, Code.TRANSLATION, *_stands_once(key, where))


def _all_said(fields: Fields, kind: str, where: str) -> dict[str, Said]:
    keys = (key for key in WORDS[kind] if key != "body")
    return {key: value for key in keys if (value := _said(fields, key, where))}


def _said(fields: Fields, key: str, where: str) -> Said:
    if key in _MARKDOWN:
        return fields.markdown(key)
    if key in _LISTS:
        return fields.words(key)
    if key == "rows":
        return fields.parts("rows", lambda row: _row(row, where))
    return fields.text(key)


def _row(fields: Fields, where: str) -> RowWords:
    _refuse(fields, "row", where)
    label = fields.text("label", required=True)
    return RowWords(label, fields.text("unit"), fields.text("note"))


def _plain(node: Node) -> object:
    """Return what a node says, however it is written."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [_plain(item) for item in node.items]
        case Mapping():
            return dict(_pairs(node))


def _pairs(node: Mapping) -> Iterator[tuple[str, object]]:
    for key, value in node.pairs:
        yield key.value, _plain(value)

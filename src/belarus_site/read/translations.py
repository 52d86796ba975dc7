"""Translations: the same tree once more, with the words of another language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct, field

from belarus_site.diagnostics import Code, error, quoted
from belarus_site.ids import as_id
from belarus_site.model.assets import Asset
from belarus_site.model.entries import Content, Entry, Listed, Page, Ref, Section
from belarus_site.model.kinds import ALL, LISTS
from belarus_site.model.translation import Translation, Words
from belarus_site.read.assets import read_assets
from belarus_site.read.data import open_document, open_list, open_mapping
from belarus_site.read.documents import documents
from belarus_site.read.entries import Broken
from belarus_site.read.fields import Fields
from belarus_site.read.files import Folder
from belarus_site.read.parts import KINDS, strangers
from belarus_site.read.words import words_in, words_of_document
from belarus_site.read.yaml_nodes import Sequence
from belarus_site.source import Place
from belarus_site.suggestions import Vocabulary, did_you_mean

_FOLDER = "translations"
_SITE = "site.yaml"


def read_translations(folder: Folder, content: Content) -> Iterator[Translation]:
    """Yield the translation into each language that the explainer names.

    `content` is the original. The folder of a language that is not named is left alone: it may be
    work that has only begun.
    """
    languages = content.explainer.languages
    names = folder.names(_FOLDER) if languages else None
    for ref in languages if names is not None else ():
        path = f"{_FOLDER}/{ref.id}"
        if ref.id not in (names or ()):
            message = f"there is no translation {quoted(ref.id)}"
            free = [name for name in names or () if name not in {it.id for it in languages}]
            hint = did_you_mean(ref.id, free) or f'begin with "{path}/site.yaml", or take it out'
            folder.faults.append(error(ref.place, Code.TRANSLATION, message, hint))
        elif folder.names(path) is not None:
            within = Folder(folder.root / path, folder.place(path).path, folder.faults)
            yield _Reading(within, content, within.shown.removesuffix(path)).translation(ref)
            folder.texts += within.texts


class _Reading(Struct, dict=True):
    """The folder of a translation, the original below `root`, and what was read so far."""

    folder: Folder
    content: Content
    root: str
    words: dict[tuple[str, str], Words] = field(default_factory=dict)
    broken: Broken = field(default_factory=set)
    names: dict[str, Vocabulary] = field(default_factory=dict)

    @cached_property
    def known(self) -> dict[str, dict[str, Listed]]:
        """The entries of the original by their ids, of each kind."""
        return {kind: {it.id: it for it in self.content.of(kind)} for kind in LISTS}

    def translation(self, ref: Ref) -> Translation:
        """Return all that the folder says."""
        self.broken |= strangers(self.folder)
        for name in ("addresses.txt", _FOLDER):
            if self.folder.has(name):
                message = f"{quoted(name)} stands once, in the original"
                self.folder.fault(name, message, "take it out", Code.TRANSLATION)
        self._read_site()
        for kind in ("section", "page"):
            self._read_documents(kind)
        for path, kind in KINDS.items():
            if path.endswith(".yaml") and path != _SITE:
                self._read_list(path, kind)
        self._read_figures()
        return Translation(
            language=ref.id,
            place=ref.place,
            folder=self.folder.place().path,
            words=self.words,
            assets=tuple(self._assets()),
            broken=frozenset(self.broken),
            texts=tuple(self.folder.texts),
        )

    def _read_site(self) -> None:
        if not self.folder.has(_SITE):
            return
        fields, read = open_mapping(self.folder, _SITE)
        if fields:
            self._keep("explainer", "", fields, words_in(fields, "explainer", _SITE))
        elif not read:
            self.broken.add(("explainer", ""))

    def _read_documents(self, kind: str) -> None:
        known = len(self.broken)
        found = documents(self.folder, kind, self.broken)
        if len(self.broken) > known:  # nobody knows what the one with a wrong name translates
            self.broken.add((kind, ALL))
        for path, slug, _ in found:
            original = self._original(kind, slug, self.folder.place(path))
            if not isinstance(original, Section | Page):
                continue
            if (kind, slug) in self.words:
                message = f"{kind} {quoted(slug)} is given twice"
                self.folder.fault(path, message, "keep one of them", Code.DUPLICATE)
            elif opened := open_document(self.folder, path):
                fields, body = opened
                where = original.place.path.removeprefix(self.root)
                words = words_of_document(fields, body, kind, (original.body.file, where))
                self._keep(kind, slug, fields, words)
            else:
                self.broken.add((kind, slug))

    def _read_list(self, path: str, kind: str) -> None:
        entries, complete = open_list(self.folder, path)
        if not complete:
            self.broken.add((kind, ALL))
        of_day: dict[str, int] = {}
        for fields in entries:
            ident = _update_id(fields, of_day) if kind == "update" else fields.id()
            place = fields.place_of("id")
            original = self._original(kind, ident, place) if ident and fields.readable else None
            line = f":{original.place.line}" if original else ""
            words = words_in(fields, kind, f"{path}{line}")
            if original is None:
                fields.finish()
                self.broken.add((kind, as_id(ident) or ALL))
            elif (kind, ident) in self.words:
                first = self.words[kind, ident].place.line
                message = f"{kind} {quoted(ident)} is given twice; the first is on line {first}"
                self.folder.faults.append(error(place, Code.DUPLICATE, message, "keep one of them"))
            else:
                self._keep(kind, ident, fields, words)

    def _read_figures(self) -> None:
        for name in self.folder.names("figures") or ():
            path, ident = f"figures/{name}", name.removesuffix(".yaml")
            if ident == name:
                message = f"{quoted(name)} stands once, in the original"
                self.folder.fault(path, message, "take it out", Code.TRANSLATION)
                continue
            fields, read = open_mapping(self.folder, path)
            if not read:
                self.broken.add(("figure", ident))
            elif fields and (original := self._original("figure", ident, self.folder.place(path))):
                words = words_in(fields, "figure", path)
                self._compare_rows(fields, original)
                self._keep("figure", ident, fields, words)

    def _compare_rows(self, fields: Fields, original: Entry) -> None:
        found, wanted = fields.value("rows"), getattr(original, "rows", ())
        count = len(found.items) if isinstance(found, Sequence) else 1
        if found is not None and count != len(wanted):
            here = f"here {'is' if count == 1 else 'are'} {count}"
            message = f"the original has {len(wanted)} rows, and {here}"
            fields.fault(found, Code.TRANSLATION, message, "translate each, in the same order")

    def _assets(self) -> Iterator[Asset]:
        """Yield the pictures and files that have words of their own, each in place of another."""
        known = [asset.path for asset in self.content.assets]
        for asset in read_assets(self.folder):
            if asset.path in known:
                yield asset
            else:
                message = f"no file {quoted(f'assets/{asset.path}')} of the original is replaced"
                hint = did_you_mean(asset.path, known) or "put it into assets/ of the original"
                fault = error(asset.place, Code.TRANSLATION, message, hint)
                self.folder.faults.append(fault)

    def _original(self, kind: str, ident: str, place: Place) -> Entry | None:
        """Return what is translated, or None; that it is missing is a fault unless it is broken."""
        if ident in self.known[kind]:
            return self.known[kind][ident]
        broken = self.content.broken
        drafted = kind == "section" and ident in self.content.drafts
        if not drafted and (kind, ident) not in broken and (kind, ALL) not in broken:
            names = self.names.setdefault(kind, Vocabulary(self.known[kind]))
            near = names.nearest(ident)
            message = f"no {kind} {quoted(ident)} in the original"
            hint = f'did you mean "{near}"?' if near else "write it there first, or take it out"
            self.folder.faults.append(error(place, Code.TRANSLATION, message, hint))
            self.broken.add((kind, near))
        return None

    def _keep(self, kind: str, ident: str, fields: Fields, words: Words) -> None:
        before = len(fields.faults)
        if not fields.finish() or len(fields.faults) > before:  # a misspelt key is not missing too
            self.broken.add((kind, ident))
        self.words[kind, ident] = words


def _update_id(fields: Fields, of_day: dict[str, int]) -> str:
    """Return which update it is: by its id, or by its day, as updates have no id of their own."""
    date = fields.day("date")
    if fields.value("id") is not None or fields.value("date") is None:
        ident = fields.id()
        fields.require("id", hint='write the day of the update, as in "id: 2021-02-03"')
        return ident
    if date is None:
        return ""
    count = of_day[date.date.text] = of_day.get(date.date.text, 0) + 1
    return date.date.text if count == 1 else f"{date.date.text}-{count}"

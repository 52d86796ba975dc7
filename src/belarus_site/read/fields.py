"""A mapping decoded key by key: what is asked for is allowed, and what is left over is a fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from belarus_site.dates import DateError, EdtfDate, Precision, parse_edtf
from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.entries import Dated, Ref
from belarus_site.read.yaml_nodes import Mapping, Node, Scalar, Sequence, text_of
from belarus_site.source import Place, SourceFile, Text
from belarus_site.suggestions import did_you_mean

Choice = TypeVar("Choice", bound=StrEnum)
Part = TypeVar("Part")

ID = re.compile(r"[a-z0-9-]{1,100}")
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{1,15})?|\.\d{1,15})")
_URL = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class Fields:
    """The keys and values of one mapping, and whether all that was asked of it could be read."""

    def __init__(self, node: Mapping, file: SourceFile, faults: list[Diagnostic]) -> None:
        """Wrap `node`, which stands in `file`; faults are added to `faults`."""
        self.file, self.faults = file, faults
        self.start = node.start
        self.readable = True
        self._keys = {key.value: key for key, _ in node.pairs}
        self._values = {key.value: value for key, value in node.pairs}
        self._asked: set[str] = set()

    @property
    def place(self) -> Place:
        """Where the mapping begins."""
        return self.file.place(self.start)

    def fault(self, node: Node | None, code: Code, message: str, hint: str = "") -> None:
        """Record that the value `node`, or else the whole mapping, cannot be used."""
        start = self.start if node is None else node.start
        self.faults.append(error(self.file.place(start), code, message, hint))
        self.readable = False

    def finish(self) -> bool:
        """Report the keys nobody asked for; tell whether everything asked for could be read."""
        for name, key in self._keys.items():
            if name not in self._asked:
                hint = did_you_mean(name, self._asked - self._keys.keys())
                shown = name if len(name) <= 60 else name[:59] + "…"
                place = self.file.place(key.start)
                self.faults.append(error(place, Code.KEY, f'unknown key "{shown}"', hint))
        return self.readable

    def value(self, key: str, *, required: bool = False) -> Node | None:
        """Return the node under `key`, or None where nothing is written."""
        self._asked.add(key)
        node = self._values.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_nothing):
            if required:
                at = self._keys.get(key)
                said = "is missing" if node is None else "is empty"
                self.fault(at, Code.KEY, f'"{key}" {said}')
            return None
        return node

    def scalar(self, key: str, *, required: bool = False) -> Scalar | None:
        """Return the single value under `key`, or None with a fault where it is a list."""
        node = self.value(key, required=required)
        if node is None or isinstance(node, Scalar):
            return node
        self.fault(node, Code.VALUE, f'"{key}" must be a text')
        return None

    def text(self, key: str, *, required: bool = False) -> str:
        """Return the words under `key`, without a line break; empty where there are none."""
        node = self.scalar(key, required=required)
        if node is None:
            return ""
        words = " ".join(node.value.split())
        if required and not words:
            self.fault(node, Code.KEY, f'"{key}" is empty')
        return words

    def markdown(self, key: str, *, required: bool = False) -> Text:
        """Return the Markdown under `key` with its places; empty where there is none."""
        node = self.scalar(key, required=required)
        return Text("", self.file, self.start) if node is None else text_of(node, self.file)

    def id(self, key: str = "id") -> str:
        """Return the id under `key`, or an empty one with a fault."""
        node = self.scalar(key, required=True)
        if node is None:
            return ""
        if not ID.fullmatch(node.value):
            proposed = re.sub(r"[^a-z0-9]+", "-", node.value.lower()).strip("-")[:100]
            hint = f'write "{proposed}"' if proposed else ""
            message = f'"{node.value[:60]}" is no id: lower-case letters, digits and hyphens'
            self.fault(node, Code.VALUE, message, hint)
            return ""
        return node.value

    def truth(self, key: str) -> bool:
        """Return whether `key` is true; false where nothing is written."""
        node = self.scalar(key)
        if node is None:
            return False
        if node.value.lower() not in _TRUTH:
            self.fault(node, Code.VALUE, f'"{key}" must be true or false')
        return _TRUTH.get(node.value.lower(), False)

    def number(self, key: str, low: float, high: float) -> float | None:
        """Return the number under `key`, required, from `low` to `high`."""
        node = self.scalar(key, required=True)
        if node is None:
            return None
        if not _NUMBER.fullmatch(node.value):
            self.fault(node, Code.VALUE, f'"{key}" must be a number')
            return None
        number = float(node.value)
        if not low <= number <= high:
            self.fault(node, Code.VALUE, f'"{key}" must be from {low:g} to {high:g}')
        return number

    def url(self, key: str, *, required: bool = False) -> str:
        """Return the absolute http or https address under `key`."""
        node = self.scalar(key, required=required)
        if node is None:
            return ""
        if not _URL.fullmatch(node.value):
            hint = "begin it with https://"
            self.fault(node, Code.VALUE, f'"{key}" must be an absolute address', hint)
            return ""
        return node.value

    def choice(self, key: str, kind: type[Choice]) -> Choice | None:
        """Return one of the words of `kind`, required."""
        node = self.scalar(key, required=True)
        if node is None:
            return None
        words = [str(member) for member in kind]
        if node.value not in words:
            listed = ", ".join(words[:-1]) + " or " + words[-1]
            self.fault(
                node, Code.VALUE, f'"{key}" must be {listed}', did_you_mean(node.value, words)
            )
            return None
        return kind(node.value)

    def date(self, key: str, *, required: bool = False) -> EdtfDate | None:
        """Return the EDTF date (levels 0 and 1 as in the contract) under `key`."""
        node = self.scalar(key, required=required)
        if node is None:
            return None
        try:
            return parse_edtf(node.value)
        except DateError as refusal:
            self.fault(node, Code.DATE, refusal.message, refusal.hint)
            return None

    def day(self, key: str, *, required: bool = False) -> Dated | None:
        """Return the day under `key`: nothing is filled in where only a month or year stands."""
        date = self.date(key, required=required)
        node = self._values.get(key)
        if date is None or node is None:
            return None
        if date.html_datetime is None or date.start is None or date.start.precision < Precision.DAY:
            message = f'"{key}" must be a day, written YYYY-MM-DD'
            self.fault(node, Code.DATE, message, f"{date.text} leaves the day open")
            return None
        return Dated(date, self.file.place(node.start))

    def items(self, key: str) -> Iterator[Node]:
        """Yield the items of the list under `key`; a single value is a list of one."""
        node = self.value(key)
        if isinstance(node, Sequence):
            yield from node.items
        elif node is not None:
            yield node

    def words(self, key: str) -> tuple[str, ...]:
        """Return the texts of the list under `key`."""
        found = []
        for node in self.items(key):
            if isinstance(node, Scalar) and node.value.strip():
                found.append(" ".join(node.value.split()))
            else:
                self.fault(node, Code.VALUE, f'"{key}" must be a list of texts')
        return tuple(found)

    def ref(self, key: str) -> Ref | None:
        """Return the id under `key`, whatever it leads to."""
        node = self.scalar(key)
        return None if node is None else Ref(node.value, self.file.place(node.start))

    def refs(self, key: str) -> tuple[Ref, ...]:
        """Return the ids of the list under `key`; `{id, at}` gives one a locator."""
        found = []
        for node in self.items(key):
            if isinstance(node, Scalar):
                found.append(Ref(node.value, self.file.place(node.start)))
            elif isinstance(node, Mapping):
                part = Fields(node, self.file, self.faults)
                name, locator = part.scalar("id", required=True), part.text("at")
                if part.finish() and name is not None:
                    found.append(Ref(name.value, self.file.place(name.start), locator))
            else:
                self.fault(node, Code.VALUE, f'"{key}" must be a list of ids')
        return tuple(found)

    def parts(self, key: str, decode: Callable[[Fields], Part | None]) -> list[Part]:
        """Return what `decode` makes of each mapping of the list under `key`."""
        found = []
        for node in self.items(key):
            if not isinstance(node, Mapping):
                self.fault(node, Code.VALUE, f'"{key}" must be a list of keys and values')
                continue
            part = Fields(node, self.file, self.faults)
            value = decode(part)
            if part.finish() and value is not None:
                found.append(value)
            else:
                self.readable = False
        return found

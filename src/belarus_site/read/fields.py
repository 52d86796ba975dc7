"""A mapping decoded key by key: what is asked for is allowed, and what is left over is a fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple, TypeVar
from urllib.parse import urlsplit

from belarus_site.dates import DateError, EdtfDate, Precision, parse_edtf
from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.model.entries import Dated, Ref
from belarus_site.read.names import as_id
from belarus_site.read.yaml_nodes import Mapping, Node, Scalar, Sequence, text_of
from belarus_site.source import Place, SourceFile, Text
from belarus_site.suggestions import Vocabulary, did_you_mean

Choice = TypeVar("Choice", bound=StrEnum)
Part = TypeVar("Part")

_ID = re.compile(r"[a-z0-9-]{1,100}")
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{1,15})?|\.\d{1,15})", re.ASCII)
_URL = re.compile(r"https?://[^\s/?#<>\"\\]+[^\s<>\"\\]*", re.IGNORECASE)
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class _Missing(NamedTuple):
    """A key that must be there and is not."""

    code: Code
    message: str
    hint: str


class Fields:
    """The keys and values of one mapping, and whether all that was asked of it could be read."""

    def __init__(self, node: Mapping, file: SourceFile, faults: list[Diagnostic]) -> None:
        """Wrap `node`, which stands in `file`; faults are added to `faults`."""
        self.file, self.faults = file, faults
        self.start = node.start
        self.readable = True
        self._keys = {key.value: key for key, _ in node.pairs}
        self._values = {key.value: value for key, value in node.pairs}
        self._asked: dict[str, None] = {}
        self._missing: dict[str, _Missing] = {}

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
        """Report the keys nobody asked for and those that are missing; tell if all could be read.

        A misspelt key is one fault: what it was meant for is not missing besides.
        """
        free = [name for name in self._asked if name not in self._keys]
        vocabulary = Vocabulary(free)
        for name, key in self._keys.items():
            if name in self._asked:
                continue
            near = vocabulary.nearest(name)
            self._missing.pop(near, None)
            hint = f'did you mean "{near}"?' if near else f"there can be {', '.join(self._asked)}"
            said = f"unknown key {quoted(name)}" if name else "a key is missing before the colon"
            self.faults.append(error(self.file.place(key.start), Code.KEY, said, hint))
        for code, message, hint in self._missing.values():
            self.faults.append(error(self.place, code, message, hint))
        return self.readable

    def value(self, key: str) -> Node | None:
        """Return the node under `key`, or None where nothing is written."""
        self._asked[key] = None
        node = self._values.get(key)
        if isinstance(node, Scalar):
            return None if node.is_nothing else node
        if isinstance(node, Sequence):
            return node if node.items else None
        return node if node and node.pairs else None

    def require(self, key: str, code: Code = Code.KEY, message: str = "", hint: str = "") -> None:
        """Record, where nothing is written under `key`, that something must be."""
        if self.value(key) is not None:
            return
        self.readable = False
        if key in self._keys:
            place = self.file.place(self._keys[key].start)
            self.faults.append(error(place, code, message or f'"{key}" is empty', hint))
        else:
            self._missing[key] = _Missing(code, message or f'"{key}" is missing', hint)

    def scalar(self, key: str, *, required: bool = False) -> Scalar | None:
        """Return the single value under `key`, or None, with a fault where it is a list."""
        if required:
            self.require(key)
        node = self.value(key)
        if node is None or isinstance(node, Scalar):
            return node
        found = "a list" if isinstance(node, Sequence) else "keys and values"
        self.fault(node, Code.VALUE, f'"{key}" must be a single value, not {found}')
        return None

    def text(self, key: str, *, required: bool = False) -> str:
        """Return the words under `key`, without a line break; empty where there are none."""
        node = self.scalar(key, required=required)
        words = " ".join(node.value.split()) if node else ""
        if node and required and not words:
            self.fault(node, Code.KEY, f'"{key}" is empty')
        return words

    def markdown(self, key: str, *, required: bool = False) -> Text:
        """Return the Markdown under `key` with its places; empty where there is none."""
        node = self.scalar(key, required=required)
        if node and required and not node.value.strip():
            self.fault(node, Code.KEY, f'"{key}" is empty')
        return Text("", self.file, self.start) if node is None else text_of(node, self.file)

    def id(self) -> str:
        """Return the id as it is written, with a fault where it is none; empty where it misses."""
        node = self.scalar("id", required=True)
        if node is None:
            return ""
        if not _ID.fullmatch(node.value):
            proposed = as_id(node.value)
            message = f"{quoted(node.value)} is no id: lower-case letters a to z, digits, hyphens"
            self.fault(node, Code.VALUE, message, f'write "{proposed}"' if proposed else "")
        return node.value

    def truth(self, key: str) -> bool:
        """Return whether `key` is true; false where nothing is written."""
        node = self.scalar(key)
        if node is None:
            return False
        if node.value.lower() not in _TRUTH:
            self.fault(node, Code.VALUE, f'"{key}" must be true or false, not {quoted(node.value)}')
        return _TRUTH.get(node.value.lower(), False)

    def number(self, key: str, low: float, high: float, *, required: bool = False) -> float | None:
        """Return the number under `key`, from `low` to `high`."""
        node = self.scalar(key, required=required)
        if node is None:
            return None
        if not _NUMBER.fullmatch(node.value):
            message = f'"{key}" must be a number, not {quoted(node.value)}'
            self.fault(node, Code.VALUE, message, "write digits and a decimal point, such as 41.1")
            return None
        number = float(node.value)
        if not low <= number <= high:
            said = f"must be from {low:,g} to {high:,g}, not {quoted(node.value)}"
            self.fault(node, Code.VALUE, f'"{key}" {said}')
            return None
        return number

    def url(self, key: str, *, required: bool = False) -> str:
        """Return the absolute http or https address under `key`."""
        node = self.scalar(key, required=required)
        if node is None:
            return ""
        if not _is_address(node.value):
            message = f'"{key}" must be an absolute address, not {quoted(node.value)}'
            self.fault(node, Code.VALUE, message, "begin it with https://")
            return ""
        return node.value

    def choice(self, key: str, kind: type[Choice], *, required: bool = True) -> Choice | None:
        """Return one of the words of `kind`."""
        node = self.scalar(key, required=required)
        if node is None:
            return None
        words = [str(member) for member in kind]
        if node.value in words:
            return kind(node.value)
        listed = ", ".join(words[:-1]) + " or " + words[-1]
        message = f'"{key}" must be {listed}, not {quoted(node.value)}'
        self.fault(node, Code.VALUE, message, did_you_mean(node.value, words))
        return None

    def matching(
        self, key: str, form: re.Pattern[str], wanted: str, *, required: bool = False
    ) -> str:
        """Return the words under `key`, which must have a form; `wanted` says which one."""
        words = self.text(key, required=required)
        if not words or form.fullmatch(words):
            return words
        self.fault(self.value(key), Code.VALUE, f'"{key}" must be {wanted}, not {quoted(words)}')
        return ""

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
            message = f'"{key}" must be a day, not {quoted(date.text)}'
            self.fault(node, Code.DATE, message, "write it as YYYY-MM-DD")
            return None
        return Dated(date, self.file.place(node.start))

    def items(self, key: str) -> Iterator[Node]:
        """Yield the items of the list under `key`; a single value is a list of one."""
        node = self.value(key)
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar) and not item.value.strip():
                self.fault(item, Code.VALUE, f'an item of "{key}" is empty')
            elif item is not None:
                yield item

    def words(self, key: str) -> tuple[str, ...]:
        """Return the texts of the list under `key`."""
        found = []
        for node in self.items(key):
            if isinstance(node, Scalar):
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

    def parts(self, key: str, decode: Callable[[Fields], Part | None]) -> tuple[Part, ...]:
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
        return tuple(found)


def _is_address(words: str) -> bool:
    """Tell whether `words` are an http or https address that a program can take apart."""
    if not _URL.fullmatch(words):
        return False
    try:
        parts = urlsplit(words)
        host = (parts.hostname or "").rstrip(".").encode("idna")
        return bool(host) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is no number, brackets that do not match, an empty label
        return False

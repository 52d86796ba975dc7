"""The keys of one mapping: what is asked for is allowed, and what is left over is a fault."""

from __future__ import annotations

from typing import NamedTuple

from belarus_site.diagnostics import Code, Diagnostic, error, quoted, warning
from belarus_site.read.yaml_nodes import Mapping, Node, Scalar, Sequence
from belarus_site.source import Place, SourceFile
from belarus_site.suggestions import Vocabulary

_EXAMPLES = {
    "authors": 'write "authors: [{name: …}]"',
    "base_url": 'write "base_url: https://…", the address it will have',
    "by": 'write "by: record", or the id of a person',
    "date": 'write "date: 1999-12-08", or as much of it as is known',
    "id": 'write "id: …", a name of its own in small letters',
    "lat": 'write "lat: …" in degrees, such as 51.5',
    "lon": 'write "lon: …" in degrees, such as -0.1',
    "places": 'write "places: [the-id-of-one]"',
    "published": 'write "published: …", a day such as 2020-01-02',
    "rows": 'write "rows: [{label: …, value: …}]"',
}

_GROUPED = "a comma begins another key in braces: write 1000 for 1,000, and 42.36 for 42,36"


class _Missing(NamedTuple):
    """A key that must be there and is not."""

    code: Code
    message: str
    hint: str


class Keys:
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

    def place_of(self, key: str) -> Place:
        """Return where the value under `key` begins, or the mapping where nothing is written."""
        node = self.value(key)
        return self.place if node is None else self.file.place(node.start)

    def fault(self, node: Node | None, code: Code, message: str, hint: str = "") -> None:
        """Record that the value `node`, or else the whole mapping, cannot be used."""
        start = self.start if node is None else node.start
        self.faults.append(error(self.file.place(start), code, message, hint))
        self.readable = False

    def warn(self, node: Node, code: Code, message: str, hint: str = "") -> None:
        """Record that the value `node` can be used, and is hardly what was meant."""
        self.faults.append(warning(self.file.place(node.start), code, message, hint))

    def finish(self) -> bool:
        """Report the keys nobody asked for and those that are missing; tell if all could be read.

        A misspelt key is one fault: what it was meant for is not missing besides.
        """
        unknown = {name: key for name, key in self._keys.items() if name not in self._asked}
        vocabulary = Vocabulary(self._asked if unknown else ())
        for name, key in unknown.items():
            near = vocabulary.nearest(name)
            self._missing.pop(near, None)
            hint = _GROUPED if self._is_grouped(name) else self._way_out(near)
            said = f"unknown key {quoted(name)}" if name else "a key is missing before the colon"
            self.faults.append(error(self.file.place(key.start), Code.KEY, said, hint))
        for code, message, hint in self._missing.values():
            self.faults.append(error(self.place, code, message, hint))
        return self.readable

    def _is_grouped(self, name: str) -> bool:
        """Tell whether a key is what a comma cut off a number, as in `{value: 1,000}`."""
        node = self._values[name]
        return name.isdecimal() and isinstance(node, Scalar) and node.is_nothing

    def _way_out(self, near: str) -> str:
        """Return the hint for a key that is unknown; `near` is the known one that is like it."""
        if near:
            given = " it is given already: keep one of them" if near in self._keys else ""
            return f'did you mean "{near}"?{given}'
        if free := [name for name in self._asked if name not in self._keys]:
            return f"there can also be {', '.join(free)}"
        return f"take it out: there can only be {', '.join(self._asked)}"

    def value(self, key: str) -> Node | None:
        """Return the node under `key`, or None where nothing is written."""
        self._asked[key] = None
        node = self._values.get(key)
        if isinstance(node, Scalar):
            return None if node.is_nothing else node
        if isinstance(node, Sequence):
            return node if node.items else None
        return node if node and node.pairs else None

    def has(self, key: str) -> bool:
        """Tell whether `key` is written; unlike one that is asked for, it is not proposed."""
        return key in self._keys

    def refuse(self, key: str, code: Code, message: str, hint: str) -> None:
        """Record, where `key` is written, that it stands elsewhere; it is not unknown besides."""
        if self.has(key):
            self._asked[key] = None
            place = self.file.place(self._keys[key].start)
            self.faults.append(error(place, code, message, hint))

    def how_to(self, key: str) -> str:
        """Return the hint that shows how a value is written under `key`."""
        return _EXAMPLES.get(key, f'write "{key}: …"')

    def require(self, key: str, code: Code = Code.KEY, message: str = "", hint: str = "") -> None:
        """Record, where nothing is written under `key`, that something must be."""
        if self.value(key) is not None:
            return
        self.readable = False
        hint = hint or self.how_to(key)
        if key in self._keys:
            place = self.file.place(self._keys[key].start)
            self.faults.append(error(place, code, message or f'"{key}" is empty', hint))
        else:
            self._missing[key] = _Missing(code, message or f'"{key}" is missing', hint)

"""YAML as raw scalars with places: no type is guessed, no key wins in silence.

The document is composed from libyaml's events rather than loaded, because a loader turns
`1999-12-08` into a date, `no` into False and lets the second of two equal keys win.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import yaml
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.read.characters import forbidden, without_forbidden
from belarus_site.read.yaml_places import spread
from belarus_site.read.yaml_words import in_plain_words
from belarus_site.source import SourceFile, Text

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MOST_DEPTH = 20
MOST_GROWTH = 1_000_000
"""Characters that aliases may add to a document."""

_ANCHOR = re.compile(r"&\S+(?:\s|#[^\n]*\n)*")


class Scalar(Struct, frozen=True):
    """A single value as written; `start` and `end` are offsets in the file."""

    value: str
    start: int
    end: int
    style: str

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is written here (`key:`, `key: ~` or `key: null`)."""
        return self.style == "" and self.value in {"", "~", "null"}


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    start: int


class Mapping(Struct, frozen=True):
    """Keys and values in the author's order."""

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int


Node: TypeAlias = Scalar | Sequence | Mapping


def text_of(scalar: Scalar, file: SourceFile) -> Text:
    """Return the value with the place of each of its characters, through folding and escapes."""
    return spread(scalar.value, scalar.style, file, scalar.start, scalar.end)


def read_yaml(
    file: SourceFile, faults: list[Diagnostic], start: int = 0, end: int | None = None
) -> tuple[Node | None, bool]:
    """Return the document in `file.text[start:end]`, None where it is empty, and if it was read.

    Records a fault `yaml` for what YAML 1.1 does not allow, for tags, second documents and
    aliases that grow without measure, `duplicate` for a key given twice and `encoding` for an
    escape that stands for a character no text may hold.
    """
    text = file.text[start:end]
    loader = _Loader(text)
    try:
        return _Composer(loader, start, faults, file).document(), True
    except _Refusal as refusal:
        faults.append(error(file.place(refusal.offset), Code.YAML, refusal.message, refusal.hint))
    except yaml.MarkedYAMLError as fault:
        index, message, hint = in_plain_words(fault, text)
        faults.append(error(file.place(start + index), Code.YAML, message, hint))
    except yaml.YAMLError as fault:
        message, hint = str(fault).splitlines()[0], "take out what no editor shows"
        faults.append(error(file.place(start), Code.YAML, message, hint))
    finally:
        loader.dispose()
    return None, False


class _Refusal(Exception):
    """What makes a document unreadable, where, and a way out."""

    def __init__(self, offset: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.offset, self.message, self.hint = offset, message, hint


class _Composer:
    """Builds nodes from events, bounded in depth and in what aliases add."""

    def __init__(self, loader: Any, start: int, faults: list[Diagnostic], file: SourceFile) -> None:  # noqa: ANN401 - libyaml's loader has no type
        self.loader, self.start, self.faults, self.file = loader, start, faults, file
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.growth = 0

    def document(self) -> Node | None:
        get, check = self.loader.get_event, self.loader.check_event
        get()  # the stream
        if check(yaml.StreamEndEvent):
            return None
        get()  # the document
        root = self.node(get(), 0)
        get()
        if not check(yaml.StreamEndEvent):
            offset = self.start + self.loader.peek_event().start_mark.index
            raise _Refusal(offset, "a second document begins here", 'take the line "---" out')
        return None if isinstance(root, Scalar) and root.is_nothing else root

    def node(self, event: Any, depth: int) -> Node:  # noqa: ANN401 - nor have its events
        """Return the node that begins with `event`."""
        offset: int = self.start + event.start_mark.index
        if depth > MOST_DEPTH:
            raise _Refusal(offset, f"values are nested more than {MOST_DEPTH} deep", "flatten them")
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event.anchor or "", offset)
        if event.tag is not None:
            tag = quoted(event.tag.replace("tag:yaml.org,2002:", "!!"))
            raise _Refusal(offset, f"tags are not read here: {tag}", "take the tag out")
        if event.anchor is None:
            return self.untagged(event, offset, depth)
        before = self.growth
        found = _ANCHOR.match(self.file.text, offset)
        node = self.untagged(event, found.end() if found else offset, depth)
        end = self.start + self.loader.peek_event().start_mark.index
        self.anchors[event.anchor] = node, end - offset + self.growth - before
        return node

    def untagged(self, event: Any, offset: int, depth: int) -> Node:  # noqa: ANN401 - likewise
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(offset, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(offset, depth)
        scalar = Scalar(event.value, offset, self.start + event.end_mark.index, event.style or "")
        return self.allowed(scalar) if scalar.style == '"' else scalar

    def allowed(self, scalar: Scalar) -> Scalar:
        """Refuse in a value what no text may hold: an escape can stand for any character."""
        value = without_forbidden(scalar.value)
        if value == scalar.value:
            return scalar
        self.faults += forbidden(scalar.value, text_of(scalar, self.file).place)
        return replace(scalar, value=value)

    def alias(self, name: str, offset: int) -> Node:
        if name not in self.anchors:
            message = f"nothing above is called {quoted('&' + name)}"
            raise _Refusal(offset, message, "put the value in quotation marks")
        node, size = self.anchors[name]
        self.growth += size
        if self.growth > MOST_GROWTH:
            message = "aliases make this document grow without measure"
            raise _Refusal(offset, message, "write out what they stand for")
        return node

    def sequence(self, start: int, depth: int) -> Sequence:
        items = []
        get = self.loader.get_event
        while not isinstance(event := get(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), start)

    def mapping(self, start: int, depth: int) -> Mapping:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        get = self.loader.get_event
        while not isinstance(event := get(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise _Refusal(key.start, "a key must be a word, not a list", 'write "key: value"')
            if key.style == "" and key.value == "<<":
                raise _Refusal(key.start, 'keys are not merged with "<<" here', "write them out")
            value = self.node(get(), depth + 1)
            if key.value in pairs:
                line = self.file.place(pairs[key.value][0].start).line
                message = f"{quoted(key.value)} is given twice; the first is on line {line}"
                place = self.file.place(key.start)
                self.faults.append(error(place, Code.DUPLICATE, message, "keep one of them"))
            else:
                pairs[key.value] = key, value
        return Mapping(tuple(pairs.values()), start)

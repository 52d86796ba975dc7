"""YAML as raw scalars with places: no type is guessed, no key wins in silence.

The document is composed from libyaml's events rather than loaded, because a loader turns
`1999-12-08` into a date, `no` into False and lets the second of two equal keys win.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.source import SourceFile, Text

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MOST_DEPTH = 20
MOST_NODES = 2_000_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written; `start` and `end` are offsets in the file."""

    value: str
    start: int
    end: int
    style: str

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is written here (`key:` or `key: ~`)."""
        return self.style == "" and self.value in {"", "~"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    start: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the author's order."""

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int


Node: TypeAlias = Scalar | Sequence | Mapping


class _Refusal(Exception):
    """What makes a document unreadable, where, and a way out."""

    def __init__(self, offset: int, message: str, hint: str = "", code: Code = Code.YAML) -> None:
        super().__init__(message)
        self.offset, self.message, self.hint, self.code = offset, message, hint, code


def read_yaml(
    file: SourceFile, faults: list[Diagnostic], start: int = 0, end: int | None = None
) -> Node | None:
    """Return the document in `file.text[start:end]`, or None where it is empty or unreadable.

    Records a fault `yaml` for what YAML 1.1 does not allow, for tags, second documents and
    aliases that grow without measure, and `duplicate` for a key given twice.
    """
    text = file.text[start:end]
    loader = _Loader(text)
    try:
        return _Composer(loader, start, faults, file).document()
    except _Refusal as refusal:
        place = file.place(refusal.offset)
        faults.append(error(place, refusal.code, refusal.message, refusal.hint))
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        offset = start + min(mark.index if mark else 0, max(len(text) - 1, 0))
        faults.append(error(file.place(offset), Code.YAML, *_in_plain_words(fault, file, offset)))
    except yaml.YAMLError as fault:
        faults.append(error(file.place(start), Code.YAML, str(fault).splitlines()[0]))
    finally:
        loader.dispose()
    return None


def _in_plain_words(fault: yaml.MarkedYAMLError, file: SourceFile, offset: int) -> tuple[str, str]:
    problem = (fault.problem or "this is not YAML").replace("did not find expected", "expected")
    if "mapping values are not allowed" in problem:
        return "a colon stands where none is allowed", "put the value in quotation marks"
    if "cannot start any token" in problem:
        found = file.text[offset : offset + 1]
        named = "a tab" if found == "\t" else f'"{found}"'
        return f"a value cannot begin with {named}", "put the value in quotation marks"
    if "simple key" in problem:
        return "a key needs a colon and a space", 'write "key: value"'
    if "unexpected end of stream" in problem:
        return "a quotation mark is opened here and never closed", ""
    return problem, "look at the indentation and the quotation marks here and on the line above"


class _Composer:
    """Builds nodes from events, bounded in depth and in size."""

    def __init__(self, loader: Any, start: int, faults: list[Diagnostic], file: SourceFile) -> None:
        self.loader, self.start, self.faults, self.file = loader, start, faults, file
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.nodes = 0

    def document(self) -> Node | None:
        get, check = self.loader.get_event, self.loader.check_event
        get()  # the stream
        if check(yaml.StreamEndEvent):
            return None
        get()  # the document
        root = self.node(0)
        get()
        if not check(yaml.StreamEndEvent):
            second: Any = self.loader.peek_event()
            offset = self.start + second.start_mark.index
            raise _Refusal(offset, "a second document begins here", 'take the line "---" out')
        return None if isinstance(root, Scalar) and root.is_nothing else root

    def node(self, depth: int) -> Node:
        event: Any = self.loader.get_event()
        offset: int = self.start + event.start_mark.index
        self.nodes += 1
        if depth > MOST_DEPTH:
            raise _Refusal(offset, f"values are nested more than {MOST_DEPTH} deep")
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event.anchor or "", offset)
        if event.tag is not None and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise _Refusal(offset, f"tags are not read here: {tag}", "take the tag out")
        before = self.nodes
        built: Node
        if isinstance(event, yaml.ScalarEvent):
            end = event.end_mark.index if event.end_mark else 0
            built = Scalar(event.value, offset, self.start + end, event.style or "")
        elif isinstance(event, yaml.SequenceStartEvent):
            built = self.sequence(offset, depth)
        else:
            built = self.mapping(offset, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (built, self.nodes - before + 1)
        return built

    def alias(self, name: str, offset: int) -> Node:
        if name not in self.anchors:
            raise _Refusal(offset, f'nothing is called "&{name}" above')
        node, size = self.anchors[name]
        self.nodes += size
        if self.nodes > MOST_NODES:
            raise _Refusal(offset, "aliases make this document grow without measure")
        return node

    def sequence(self, start: int, depth: int) -> Sequence:
        items = []
        while not self.loader.check_event(yaml.SequenceEndEvent):
            items.append(self.node(depth + 1))
        self.loader.get_event()
        return Sequence(tuple(items), start)

    def mapping(self, start: int, depth: int) -> Mapping:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while not self.loader.check_event(yaml.MappingEndEvent):
            key = self.node(depth + 1)
            if not isinstance(key, Scalar):
                raise _Refusal(key.start, "a key must be a word")
            value = self.node(depth + 1)
            if key.value in pairs:
                line = self.file.place(pairs[key.value][0].start).line
                message = f'"{key.value}" is given twice; the first is on line {line}'
                place = self.file.place(key.start)
                self.faults.append(error(place, Code.DUPLICATE, message, "keep one of them"))
            else:
                pairs[key.value] = (key, value)
        self.loader.get_event()
        return Mapping(tuple(pairs.values()), start)


_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\n\s*|.)", re.DOTALL)


def text_of(scalar: Scalar, file: SourceFile) -> Text:
    """Return the value with the place of each of its characters, through folding and escapes."""
    raw, value = file.text, scalar.value
    position = scalar.start
    if scalar.style in {"|", ">"}:
        position = raw.find("\n", position) + 1
    elif scalar.style in {"'", '"'}:
        position += 1
    if raw.startswith(value, position) and "\n" not in value:
        return Text(value, file, position)
    offsets = []
    for character in value:
        if character.isspace():
            offsets.append(min(position, scalar.end))
            if character == "\n" or not _is_blank(raw, position):
                position = _next_line(raw, position, scalar.end)
            else:
                position += 1
            continue
        while position < scalar.end and raw[position] != character:
            if scalar.style == '"' and (escape := _ESCAPE.match(raw, position)):
                break
            position += 1
        offsets.append(min(position, scalar.end))
        if scalar.style == '"' and (escape := _ESCAPE.match(raw, position)):
            position = escape.end()
        elif scalar.style == "'" and raw.startswith("''", position):
            position += 2
        else:
            position += 1
    return Text(value, file, scalar.start, (*offsets, min(position, scalar.end)))


def _is_blank(raw: str, position: int) -> bool:
    return (
        position < len(raw) and raw[position] in " \t" and raw[position + 1 : position + 2] != "\n"
    )


def _next_line(raw: str, position: int, end: int) -> int:
    newline = raw.find("\n", position, end)
    return position if newline == -1 or raw[position:newline].strip() else newline + 1

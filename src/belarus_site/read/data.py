"""Files opened for decoding: a mapping, a list of them, or Markdown below front matter."""

from __future__ import annotations

import re

from belarus_site.diagnostics import Code, error, quoted
from belarus_site.read.fields import Fields
from belarus_site.read.files import MOST_PROSE, Folder
from belarus_site.read.yaml_nodes import Mapping, Node, Scalar, Sequence, read_yaml
from belarus_site.source import SourceFile, Text

_OPENING = re.compile(r"---[ \t]*\n")
_KEYS = re.compile(
    r"\s*(?:[^\w\s]{1,9}[ \t]*\n\s*)?"
    r"(?:[a-z_]+:(?:[ \t][^\n]*)?\n(?:(?:[ \t#]|-(?!-))[^\n]*\n)*)+---[ \t]*(?:\n|\Z)"
)
"""Front matter without the line that begins it, or with a wrong one, as `--`."""
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def open_mapping(folder: Folder, path: str) -> tuple[Fields | None, bool]:
    """Return the keys and values of a data file, and whether it could be read.

    There are none in one that is empty, and none, with a fault, in one that could not be read.
    """
    file = folder.read_text(path)
    if file is None:
        return None, False
    node, read = read_yaml(file, folder.faults)
    if node is None:
        return None, read
    fields = _fields(folder, file, node)
    return fields, fields is not None


def open_list(folder: Folder, path: str) -> tuple[list[Fields], bool]:
    """Return the entries of a data file, and whether those are all; a fault says why not.

    A file that is missing or empty has none.
    """
    if not folder.has(path):
        return [], True
    file = folder.read_text(path)
    if file is None:
        return [], False
    node, read = read_yaml(file, folder.faults)
    if node is None:
        return [], read
    if not isinstance(node, Sequence):
        place, hint = file.place(node.start), 'begin each entry with "- "'
        message = "this file must be a list of entries"
        folder.faults.append(error(place, Code.VALUE, message, hint))
        return [], False
    entries = [_fields(folder, file, item) for item in node.items]
    return [entry for entry in entries if entry], None not in entries


def open_document(folder: Folder, path: str) -> tuple[Fields, Text] | None:
    """Return the front matter and the body of a Markdown file, or None with a fault recorded.

    Where only the front matter could not be read it has no keys, and is not readable.
    """
    file = folder.read_text(path, MOST_PROSE)
    if file is None:
        return None
    stretch = front_matter_in(file.text)
    if stretch is None and _OPENING.match(file.text):
        message, hint = "front matter begins here and never ends", 'close it with a line "---"'
        folder.fault(path, message, hint, Code.FRONT_MATTER)
        return None
    if stretch is None:
        message, hint = "front matter is missing", 'begin with a line "---", the keys, and "---"'
        folder.fault(path, message, hint, Code.FRONT_MATTER)
        keys = _KEYS.match(file.text)
        body = keys.end() if keys else 0
        return _unreadable(file), Text(file.text[body:], file, body)
    start, end, body = stretch
    node, read = read_yaml(file, folder.faults, start, end)
    fields = _fields(folder, file, node or Mapping((), 0), Code.FRONT_MATTER) if read else None
    return fields or _unreadable(file), Text(file.text[body:], file, body)


def _unreadable(file: SourceFile) -> Fields:
    """Return the keys of what could not be read: none, and none is said to be missing."""
    fields = Fields(Mapping((), 0), file, [])
    fields.readable = False
    return fields


def front_matter_of(file: SourceFile) -> Fields:
    """Return the front matter of a Markdown file that was opened before: its faults are known."""
    start, end, _ = front_matter_in(file.text) or (0, 0, 0)
    node, _ = read_yaml(file, [], start, end)
    return Fields(node if isinstance(node, Mapping) else Mapping((), 0), file, [])


def front_matter_in(text: str) -> tuple[int, int, int] | None:
    """Return where the keys of front matter begin and end and the body begins, None without any.

    Front matter that never ends is none.
    """
    first = _OPENING.match(text)
    last = _CLOSING.search(text, first.end()) if first else None
    return (first.end(), last.start(), last.end() + 1) if first and last else None


def _fields(
    folder: Folder, file: SourceFile, node: Node | None, code: Code = Code.VALUE
) -> Fields | None:
    if isinstance(node, Mapping):
        return Fields(node, file, folder.faults)
    if node is not None:
        found = quoted(node.value) if isinstance(node, Scalar) else "a list"
        message, hint = f"this must be keys and values, not {found}", 'write "key: value"'
        folder.faults.append(error(file.place(node.start), code, message, hint))
    return None

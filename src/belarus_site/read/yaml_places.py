"""Where each character of a YAML value stands in its file.

libyaml gives the value and where it begins and ends, not how the one came from the other. Here the
value is read once more, by the rules of its style, as pieces that stand in the file as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from belarus_site.source import SourceFile, Text

_BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
_BREAK_ESCAPED = re.compile(r"\\\n[ \t\n]*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_BLANK = re.compile(r"[ \n]*")
_PIECES = {
    "": re.compile(r"[^ \t\n]+|[ \t]+(?![ \t\n])"),
    "'": re.compile(r"[^ \t\n']+|[ \t]+(?![ \t\n])"),
    '"': re.compile(r"[^ \t\n\\]+|[ \t]+(?![ \t\n])"),
}

Piece = tuple[str, int]
"""Characters of a value that follow one another in the file too, and where they begin there."""


def spread(value: str, style: str, file: SourceFile, start: int, end: int) -> Text:
    """Return `value` as a text; it stands in `file` from `start` to `end` in a YAML `style`."""
    if style in {"'", '"'}:
        start, end = start + 1, end - 1
    if not value:
        return Text(value, file, start)
    if end - start == len(value) and file.text.startswith(value, start):
        return Text(value, file, start)
    if style in {"|", ">"}:
        pieces: Iterable[Piece] = _block(file.text, value, start, folded=style == ">")
    else:
        pieces = _flow(file.text, style, start, end)
    runs = _runs(pieces, len(value))
    return Text(value, file, runs[0][1] if runs else start, runs)


def _runs(pieces: Iterable[Piece], length: int) -> tuple[tuple[int, int], ...]:
    """Return the runs of the first `length` characters; see Text."""
    runs = []
    index = 0
    for words, offset in pieces:
        if index >= length:
            break
        runs.append((index, offset))
        index += len(words)
    return tuple(runs)


def _flow(raw: str, style: str, position: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a plain or quoted value."""
    plain = _PIECES[style]
    while position < end:
        if style == '"' and (found := _BREAK_ESCAPED.match(raw, position, end)):
            yield from _ends_of_lines(raw, position + 2, found.end())
        elif found := _BREAK.match(raw, position, end):
            first = raw.index("\n", position)
            blank = raw.count("\n", first + 1, found.end())
            yield from _ends_of_lines(raw, first + 1, found.end()) if blank else ((" ", first),)
        elif style == '"' and (found := _ESCAPE.match(raw, position, end)):
            yield "\\", position
        elif style == "'" and raw.startswith("''", position):
            yield "'", position
            position += 2
            continue
        elif found := plain.match(raw, position, end):
            yield found.group(), position
        else:
            return
        position = found.end()


def _ends_of_lines(raw: str, start: int, end: int) -> Iterator[Piece]:
    """Yield each line end between two offsets: of an empty line the value keeps nothing else."""
    while (start := raw.find("\n", start, end)) != -1:
        yield "\n", start
        start += 1


def _block(raw: str, value: str, start: int, *, folded: bool) -> list[Piece]:
    """Return the pieces of a block value, whose indicator `|` or `>` stands at `start`.

    Its lines are indented as the first that is not blank. Where the header says less, and the rest
    belongs to the value, that indentation is right which gives the value.
    """
    begin = raw.index("\n", start) + 1
    blank = _BLANK.match(raw, begin)
    most = max(map(len, blank.group().split("\n"))) if blank else 0
    for indent in range(most, -1, -1):
        pieces = list(_lines(raw, begin, indent, len(value), folded=folded))
        if "".join(words for words, _ in pieces).startswith(value):
            return pieces
    return []


def _lines(raw: str, start: int, indent: int, length: int, *, folded: bool) -> Iterator[Piece]:
    """Yield the pieces of the lines of a block, at least `length` characters if there are so many.

    In a folded block the end of a line becomes a space, and of several the first is dropped, unless
    the line before or after begins with a blank.
    """
    ends: list[int] = []
    foldable = False
    while length >= len(ends) and start <= len(raw):
        begin, end = start + indent, raw.find("\n", start)
        end = len(raw) if end == -1 else end
        if end <= begin:
            ends.append(end)
        elif raw[start:begin].strip(" "):
            break  # a line that is indented less, such as a comment, is none of the block
        else:
            plain = raw[begin] not in " \t"
            pieces = [("\n", offset) for offset in ends]
            if folded and foldable and plain:
                pieces = pieces[1:] or [(" ", ends[0])]
            yield from pieces
            yield raw[begin:end], begin
            length -= len(pieces) + end - begin
            ends, foldable = [end], plain
        start = end + 1
    yield from (("\n", offset) for offset in ends)

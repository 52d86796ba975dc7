"""What libyaml says of a document that is no YAML, in plain words and at the right place."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from belarus_site.diagnostics import quoted


class Words(NamedTuple):
    """What is wrong, where in the text, counted from 0, and a way out or nothing."""

    at: int
    message: str
    hint: str = ""


_QUOTE = "put the value in quotation marks"
_INDENT = "look at how far this line and those above it are indented"
_CLOSE = "close it at the end of the value"
_BLOCK = "nothing can follow the sign of a block on its line"
_ENDED = "a quotation mark within a value is written twice, or the other kind is put around"
_FAR = 200
_TAGS = "tags are not read here"

_NEW_LINE = re.compile(r"[^\s,:\[{][ \t]*\n[ \t]*(?:-[ \t]+|[\w-]+)\Z")
"""What leads to a mistake where a line begins a key or an item, and the one above asks for none."""

# Each: what libyaml's problem holds, what its context holds, what to say, and a way out.
_WHERE_IT_BEGAN = (
    ("", "quoted scalar", "this quotation mark is never closed", _CLOSE),
    ("expected ':'", "", "a key needs a colon and a space", 'write "key: value"'),
    ("expected ',' or ']'", "", "this bracket is never closed", 'close it with "]"'),
    ("expected ',' or '}'", "", "this bracket is never closed", 'close it with "}"'),
    ("", "an alias", 'a value cannot begin with "*"', _QUOTE),
    ("", "an anchor", 'a value cannot begin with "&"', _QUOTE),
    ("tag handle", "", _TAGS, "take the tag out"),
    ("", "a tag", _TAGS, "take the tag out"),
    ("", "directive", 'a line cannot begin with "%"', _QUOTE),
    ("", "%", 'a line cannot begin with "%"', _QUOTE),
)
_WHERE_IT_SHOWED = (
    ("sequence entries are not allowed", "", "a list cannot begin here", _INDENT),
    ("mapping keys are not allowed", "", 'a value cannot begin with "?"', _QUOTE),
    ("expected '-'", "", "this is no item of the list above it", _INDENT),
    ("tab character", "", "a tab cannot indent a line", "indent with spaces"),
    ("", "block scalar", _BLOCK, "begin the text on the next line"),
    ("YAML document", "", 'a line cannot begin with "%"', _QUOTE),
    ("node content", "", "a value is missing here", _QUOTE),
)
_ESCAPES = {
    "unknown escape": ("a backslash has a meaning of its own here", 'write "\\\\" for one'),
    "hexdecimal": ("this escape needs more digits", 'write them all, as in "\\u00e9"'),
    "escape code": ("this escape stands for no character", "write the character itself"),
}


def in_plain_words(fault: yaml.MarkedYAMLError, text: str) -> Words:
    """Return in plain words what libyaml found wrong with `text`."""
    problem, context = fault.problem or "", fault.context or ""
    here, there = fault.problem_mark or fault.context_mark, fault.context_mark or fault.problem_mark
    index = _within(here.index if here else 0, text)
    if "node content" in problem and here and not text[here.index :].strip():
        return Words(index, "the document ends before this value", "close each bracket")
    if "expected ',' or" in problem and (said := _in_brackets(text, index)):
        return said
    for name, (message, hint) in _ESCAPES.items():
        if name in problem:
            return Words(index, message, hint)
    for in_problem, in_context, message, hint in _WHERE_IT_BEGAN:
        if in_problem in problem and in_context in context:
            return Words(_within(there.index if there else 0, text), message, hint)
    for in_problem, in_context, message, hint in _WHERE_IT_SHOWED:
        if in_problem in problem and in_context in context:
            return Words(index, message, hint)
    return _by_the_line(problem, text, index)


def _in_brackets(text: str, index: int) -> Words | None:
    """Return what is wrong at `index`, in brackets that are closed on this line all the same."""
    rest = text[index:].partition("\n")[0]
    closed = rest.rstrip().endswith(("]", "}")) and not rest.startswith(("]", "}"))
    if not closed or _NEW_LINE.search(text[max(0, index - _FAR) : index]):
        return None
    if rest.startswith(":"):
        return Words(index, "a second colon cannot stand in this value", _QUOTE)
    return Words(index, "the value has ended before this", _ENDED)


def _within(index: int, text: str) -> int:
    return min(index, max(len(text) - 1, 0))


def _by_the_line(problem: str, text: str, index: int) -> Words:
    """Return what is wrong where only the beginning of the line tells it."""
    start = text.rfind("\n", 0, index) + 1
    before = text[start:index]
    key = start + len(before) - len(before.lstrip(" -"))
    found = text[index : index + 1]
    if "start any token" in problem:
        if found == "\t" and not before.strip():
            return Words(index, "a tab cannot indent a line", "indent with spaces")
        named = "a tab" if found == "\t" else quoted(found)
        return Words(index, f"a value cannot begin with {named}", _QUOTE)
    if "mapping values are not allowed" in problem:
        if ":" in before:
            return Words(index, "a second colon cannot stand in this value", _QUOTE)
        return Words(key, "this key does not stand under those above it", _INDENT)
    if found and found in "]}":
        return Words(index, "nothing opens this bracket", "take it out")
    ended = "the value has ended before this", _ENDED
    apart = "this does not belong to what stands above it", _INDENT
    return Words(index, *(ended if before.strip(" -") else apart))

"""Converted HTML as a row of tags and texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from msgspec import Struct

from belarus_site.prose.elements import BLOCKS
from belarus_site.prose.markdown import USE
from belarus_site.prose.marks import without

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>|([^<]+|<)")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?""")
_TAG = re.compile(r"<[^>]*>")
_REFERENCE = re.compile(r"&(#?\w+;)?")
_KEPT = frozenset(("amp;", "lt;", "gt;", "quot;", "#39;", "#34;", "apos;"))


class Token(Struct, frozen=True):
    """A tag with its `name` in lower case and what is behind it, or a text without a name."""

    name: str
    closes: bool
    text: str


def tokens(html: str) -> Iterator[Token]:
    """Yield the tags and texts of `html`, without its comments."""
    for close, name, rest, text in _TOKEN.findall(_COMMENT.sub("", html)):
        yield Token(name.lower(), bool(close), rest or text)


def attributes(rest: str) -> dict[str, str]:
    """Return the attributes of a tag as they are written, marks and all, each name once.

    One whose name is marked is wrong, and left out.
    """
    found: dict[str, str] = {}
    for name, double, single in _ATTRIBUTE.findall(rest):
        if without(name) == name:
            found.setdefault(name.lower(), double or single)
    return found


def spelled(values: dict[str, str]) -> str:
    """Return the attributes of a tag as HTML, each with a space before it."""
    return "".join(
        f' {name}="{escape(unescape(without(value)))}"' for name, value in values.items()
    )


def text_of(html: str) -> str:
    """Return the text of finished HTML: what is left without its tags."""
    return unescape(_TAG.sub("", html)) if "<" in html or "&" in html else html


def text_html(text: str) -> str:
    """Return text of HTML so that XML reads it too: no names for signs, no bare `&` or `<`."""
    if "&" not in text:
        return "&lt;" if text == "<" else text
    return _REFERENCE.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    if found[1] is None:
        return "&amp;"
    return found[0] if found[1] in _KEPT else escape(unescape(found[0]), quote=False)


def following(found: list[Token], index: int) -> str:
    """Return the first visible character behind the token `index` in its block, or ""."""
    for token in found[index + 1 :]:
        if token.name in BLOCKS or token.name == "br":
            return ""
        if not token.name and (visible := without(token.text)):
            return visible[0]
        if token.name == "img":
            return "x"
        if token.name == USE and not token.closes:
            return " "
    return ""

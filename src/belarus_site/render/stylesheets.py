"""Style sheets as they stand in a page: without what people need, and what the page does not.

A page carries its styles with it, so a rule that nothing on it matches is weight for nothing.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256

from markupsafe import Markup

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"(\"[^\"]*\")|[; ]*(\}) ?| ?([{;,>]) ?|(:) ")
_BOUND = re.compile(r"\"[^\"]*\"|[{};]")
_GROUPS = ("@layer", "@media", "@supports", "@container")
"""Rules that hold other rules; what stands in one of another name is left as it is."""
_TAG = re.compile(r"<([a-z][a-z0-9]*)")
_CLASS = re.compile(r'class="([^"]*)"')
_ATTRIBUTE = re.compile(r"\[([\w-]+)(?:=([\w-]+))?\]")
_CHOICE = re.compile(r"::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|\[[^\]]*\W=[^\]]*\]|#[\w-]+")
_NAME = re.compile(r"\[[^\]]*\]|\.?[a-zA-Z][\w-]*")
_PROPERTY = re.compile(r"(--[\w-]+):[^;}]*;?")
_REMARK = re.compile(rb"/\*.*?\*/", re.DOTALL)
_ROOT = re.compile(rb":root\s*\{([^{}]*)\}")
_SET = re.compile(rb"(--[\w-]+)\s*:([^;{}]*)")
_ASKED = re.compile(rb"var\((--[\w-]+)\)")
_SELECTOR = re.compile(r"(?:[^,()]|\((?:[^()]|\([^()]*\))*\))+")


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files with each short custom property of their style sheets put where it is used.

    That is one set once, for `:root`, to a value that is no longer than what asks for it.
    """
    written = [_REMARK.sub(b"", body) for body in files.values()]
    times = Counter(name for body in written for name, _ in _SET.findall(body))
    values: dict[bytes, bytes] = {
        name: value.strip()
        for body in written
        for root in _ROOT.findall(body)
        for name, value in _SET.findall(root)
        if times[name] == 1 and len(value.strip()) <= len(b"var()") + len(name)
    }

    def value(asked: re.Match[bytes]) -> bytes:
        return values.get(asked[1], asked[0])

    return {
        name: _ASKED.sub(value, body) if name.endswith(".css") else body
        for name, body in files.items()
    }


@cache
def compact(css: str) -> Markup:
    """Return a style sheet without its comments and the space that only people need."""
    bare = " ".join(_COMMENT.sub("", css).split())
    return Markup(_SPACE.sub(r"\1\2\3\4", bare))  # noqa: S704


def used_by(css: str, html: str) -> Markup:
    """Return the rules of a compact sheet that something in `html` may match, in their order.

    A selector is weighed by the elements, classes and attributes it names: of states, and of what
    stands in parentheses, anything is taken as given. A custom property that no rule takes up is
    left out.
    """
    names = {f".{name}" for names in _CLASS.findall(html) for name in names.split()}
    names.update(("html",), _TAG.findall(html))
    names.update(asked for asked, written in _attributes(css) if written in html)
    return _used(css, frozenset(names))


@cache
def _attributes(css: str) -> frozenset[tuple[str, str]]:
    """Return the attributes that a sheet asks for, each also as HTML has it."""
    return frozenset(
        (it[0], f' {it[1]}="{it[2]}"' if it[2] else f" {it[1]}=") for it in _ATTRIBUTE.finditer(css)
    )


@cache
def _used(css: str, names: frozenset[str]) -> Markup:
    kept = "".join(_kept(css, names))
    wanted = _PROPERTY.sub(lambda it: it[0] if f"var({it[1]}" in kept else "", kept)
    return Markup(wanted)  # noqa: S704 - a part of a sheet that was finished


def _kept(css: str, names: frozenset[str]) -> Iterator[str]:
    """Yield the statements of a sheet that apply where there are the elements of `names`."""
    for head, body in _statements(css):
        if body is None:
            yield head
        elif head.startswith(_GROUPS):
            inner = "".join(_kept(body, names))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            chosen = ",".join(it for it in _SELECTOR.findall(head) if _fits(it, names))
            if chosen:
                yield f"{chosen}{{{body}}}"


def _statements(css: str) -> Iterator[tuple[str, str | None]]:
    """Yield each statement: what stands before its block and in it, or it whole without one."""
    depth = start = inside = 0
    for bound in _BOUND.finditer(css):
        if bound[0] == "{":
            inside = inside if depth else bound.end()
            depth += 1
        elif bound[0] == "}":
            depth -= 1
            if depth == 0:
                yield css[start : inside - 1], css[inside : bound.start()]
                start = bound.end()
        elif bound[0] == ";" and depth == 0:
            yield css[start : bound.end()], None
            start = bound.end()


@cache
def _fits(selector: str, names: frozenset[str]) -> bool:
    return names.issuperset(_NAME.findall(_CHOICE.sub(" ", selector)))


def style_hash(css: str) -> Markup:
    """Return the CSP source of an inline style sheet: 'sha256-…', after CSP Level 3."""
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return Markup(f"'sha256-{digest}'")  # noqa: S704 - Base64 alone

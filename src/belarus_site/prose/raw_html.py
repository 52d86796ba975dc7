"""The HTML an author may write inside Markdown, and what is refused in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from belarus_site.diagnostics import Code
from belarus_site.prose.faults import Fault
from belarus_site.suggestions import did_you_mean

ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ]
)
VOID = frozenset(("br", "col", "hr", "img", "wbr"))
ATTRIBUTES = frozenset(
    [
        "abbr",
        "alt",
        "cite",
        "class",
        "colspan",
        "datetime",
        "dir",
        "headers",
        "height",
        "href",
        "hreflang",
        "id",
        "lang",
        "open",
        "reversed",
        "role",
        "rowspan",
        "scope",
        "span",
        "src",
        "start",
        "title",
        "value",
        "width",
    ]
)

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[\s/][^<>]*)?)>")
_OPENING = re.compile(r"<(?=/?[A-Za-z][A-Za-z0-9-]*[\s/>])")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=`]+))?""")


def scan_tags(text: str, mark: Callable[[int], None], faults: list[Fault]) -> None:
    """Mark the addresses in the tags of `text` and record what may not stand in a page.

    Refused are elements that run, load or style (`script`, `iframe`, `style`, …), attributes
    that do (`onclick`, `style`, …), and tags that are not closed: a browser mends those by
    guessing, and a feed or an EPUB breaks on them.
    """
    opened: list[tuple[str, int]] = []
    seen = set()
    for tag in _TAG.finditer(text):
        seen.add(tag.start())
        name, offset = tag[2].lower(), tag.start()
        if name not in ELEMENTS:
            message = f"<{name}> may not stand in a text"
            hint = did_you_mean(name, ELEMENTS) if len(name) > 1 else ""
            faults.append(Fault(offset, Code.VALUE, message, hint))
        elif tag[1]:
            _close(name, offset, opened, faults)
        else:
            _attributes(tag, mark, faults)
            if name not in VOID and not tag[3].endswith("/"):
                opened.append((name, offset))
    for name, offset in opened:
        hint = f"close it with </{name}>"
        faults.append(Fault(offset, Code.VALUE, f"<{name}> is opened here and never closed", hint))
    for opening in _OPENING.finditer(text):
        if opening.start() not in seen:
            message = "a tag is opened here and has no end"
            hint = "write &lt; where no tag is meant"
            faults.append(Fault(opening.start(), Code.VALUE, message, hint))


def _close(name: str, offset: int, opened: list[tuple[str, int]], faults: list[Fault]) -> None:
    if opened and opened[-1][0] == name:
        opened.pop()
    elif name in VOID or all(other != name for other, _ in opened):
        faults.append(Fault(offset, Code.VALUE, f"</{name}> closes nothing"))
    else:
        while opened and opened[-1][0] != name:
            other, where = opened.pop()
            hint = f"close it before </{name}>"
            faults.append(
                Fault(where, Code.VALUE, f"<{other}> is opened here and never closed", hint)
            )
        opened.pop()


def _attributes(tag: re.Match[str], mark: Callable[[int], None], faults: list[Fault]) -> None:
    names = set()
    for attribute in _ATTRIBUTE.finditer(tag[3]):
        name, value = attribute[1].lower(), attribute[2]
        offset = tag.start(3) + attribute.start()
        if name in names:
            faults.append(Fault(offset, Code.DUPLICATE, f"{name} is given twice in one tag"))
        elif name not in ATTRIBUTES and not name.startswith(("aria-", "data-")):
            faults.append(Fault(offset, Code.VALUE, f"{name} may not stand in a tag"))
        elif name in {"href", "src"} and value and value[0] in "\"'":
            mark(tag.start(3) + attribute.start(2) + 1)
        elif name in {"href", "src"}:
            message = f'{name} needs quotation marks: {name}="…"'
            faults.append(Fault(offset, Code.VALUE, message))
        names.add(name)

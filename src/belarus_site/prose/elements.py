"""The elements of HTML that may stand in a text, and what each may stand in."""

from __future__ import annotations

_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img"),
        *("ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong"),
        *("sub", "sup", "time", "u", "var", "wbr"),
    )
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = frozenset(
    (
        *("blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt"),
        *("figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
ELEMENTS = _INLINE | BLOCKS
OF_MARKDOWN = HEADINGS | {
    *("a", "blockquote", "br", "code", "div", "em", "hr", "img", "li", "ol", "p", "pre"),
    *("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
"""Elements that the conversion makes; any other has the mark of an author's tag in it."""
VOID = frozenset(("br", "col", "hr", "img", "wbr"))
CODE = frozenset(("code", "pre", "kbd", "samp", "var"))
QUIET = CODE | HEADINGS | {"a", "blockquote", "q", "cite", "time"}
"""Elements whose dates are left alone."""
WORDS_ONLY = (_INLINE - {"del", "ins"}) | HEADINGS | {"p", "summary"}
"""Elements that hold no blocks."""
REFERRING = frozenset(
    (
        *("aria-activedescendant", "aria-controls", "aria-describedby", "aria-details"),
        *("aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns", "headers"),
    )
)
"""Attributes that name ids of their page (HTML's tables, WAI-ARIA 1.2)."""

_TABLE = frozenset(("table",))
_ROWS = frozenset(("table", "thead", "tbody", "tfoot"))
_PARENTS = {
    "caption": _TABLE,
    "col": frozenset(("colgroup",)),
    "colgroup": _TABLE,
    "dd": frozenset(("dl",)),
    "dt": frozenset(("dl",)),
    "figcaption": frozenset(("figure",)),
    "li": frozenset(("ol", "ul")),
    "rp": frozenset(("ruby",)),
    "rt": frozenset(("ruby",)),
    "summary": frozenset(("details",)),
    "tbody": _TABLE,
    "td": frozenset(("tr",)),
    "tfoot": _TABLE,
    "th": frozenset(("tr",)),
    "thead": _TABLE,
    "tr": _ROWS,
}
WITHOUT_TEXT = _ROWS | {"tr", "colgroup", "ol", "ul", "dl"}
"""Elements that hold elements only."""


def parents(name: str) -> frozenset[str]:
    """Return the elements that one of this `name` must stand right in, none where it is free."""
    return _PARENTS.get(name, frozenset())


def misplaced(name: str, inside: list[str]) -> str:
    """Return what is wrong with the element `name` inside those open, outermost first, or ""."""
    parent = inside[-1] if inside else ""
    wanted = parents(name)
    if wanted and parent not in wanted:
        places = " or ".join(f"<{place}>" for place in sorted(wanted))
        return f"<{name}> stands in {places} only"
    if parent in WITHOUT_TEXT and not (wanted and parent in wanted):
        return f"<{name}> may not stand right in <{parent}>"
    if name == "a" and "a" in inside:
        return "a link may not stand in a link"
    if name in BLOCKS:
        for outer in inside:
            if outer in WORDS_ONLY:
                return f"<{name}> may not stand in <{outer}>"
    return ""

"""Makes Markdown at random, and says what a text converts to as an author would read it."""

from __future__ import annotations

from belarus_site.model.prose import (
    AsideClose,
    AsideOpen,
    Heading,
    Image,
    Link,
    NoteMark,
    Part,
    Parts,
    PlainDate,
)
from belarus_site.prose import convert
from belarus_site.source import SourceFile

PIECES = (
    *("a", "word ", "the sea. ", "\n", "\n\n", "  \n", "    ", "        ", "\t", "- ", "1. ", "> "),
    *("#", "## ", "{#id}", "{#Bad}", "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "\\", "|"),
    *("[", "]", "(", ")", "![", "](event:e)", "](date:1999)", "](figure:f)", '](source:s "p. 1")'),
    *("](x.html)", "](<event:e>)", "](evnt:e)", "](javascript:x)", "](a\nb)", "][l]", "][]"),
    *("[^n]", "\n[^n]: ", "\n[^m]: ", "[^m]", "\n[l]: event:e\n", "[l]", "[l]: x.html"),
    *("'", '"', "'tis ", "'80s ", "--", "---", "...", "....", " - ", "&amp;", "&", "&nbsp;"),
    *("&#x202e;", "&#xfdd0;", "&copy;", "<", ">", "“", "”", "«", "»", "‘", "’", "„"),
    *("<b>", "</b>", "<i>", "</i>", "<div>", "</div>", "\n<div>\n", "\n</div>\n", "<br>", "<p>"),
    *('<a href="event:e">', "</a>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<ul>", "</p>"),
    *(
        "<script>",
        "</script>",
        '<img src="a.png" alt="in 1994">',
        "<span/>",
        "<q>",
        "</q>",
        "<pre>",
    ),
    *("</pre>", "<code>", "</code>", '<h2 id="x">', "</h2>", "<!-- c -->", "<!--", "-->", "<!d>"),
    *("<https://e.org>", "<a@e.org>", "<event:e>", 'class="', "onclick=", "| a | b |\n|---|--:|\n"),
    *("!!! record\n    ", "!!! editors\n\n    ", "!!! other\n", "===\n", "---\n", "***\n"),
    *("in 1994", "8 December 1999", "Tuesday 8 December 1999", "30 February 2022", "the 1990s"),
    *("é", "\u0434", "\u200b", "\u0301", "\U0001f30a", "1", "9"),
)


def html(parts: Parts) -> str:
    """Return parts as HTML, each slot as some element that may stand in its place."""
    return "".join(part if isinstance(part, str) else _slot(part) for part in parts)


def _slot(part: Part) -> str:
    match part:
        case Link(words=words, pictures=pictures):
            written = f'<a href="x">{html(pictures)}{words}</a>'
        case Image(scheme=None, attributes=attributes):
            written = f'<img src="x" alt=""{attributes}>'
        case PlainDate(words=words):
            written = f"<time>{words}</time>"
        case NoteMark(number=number):
            written = f"<sup>{number}</sup>"
        case Heading(level=level):
            written = f"<h{level}>"
        case AsideOpen() | AsideClose():
            written = "<aside>" if isinstance(part, AsideOpen) else "</aside>"
        case _:
            written = "<figure></figure>"
    return written


def shown(text: str, language: str = "en") -> str:
    """Return the HTML a text converts to; it has no fault."""
    prose, faults = convert(text, language)
    assert faults == ()
    return html(prose.parts)


def faults(text: str, language: str = "en") -> list[str]:
    """Return what is wrong with a text, in the order of its lines, as `1:2: error: … [code]`."""
    file = SourceFile("", text)
    found = []
    for offset, code, message, hint, severity in convert(text, language).faults:
        _, line, column = file.place(offset)
        line_of_hint = f"\n    {hint}" if hint else ""
        found.append((offset, f"{line}:{column}: {severity}: {message} [{code}]{line_of_hint}"))
    return [line for _, line in sorted(found)]

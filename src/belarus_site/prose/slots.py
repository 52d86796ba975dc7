"""Links, pictures and headings made from their tags and from what stands between those."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from msgspec.structs import replace

from belarus_site.diagnostics import Code, Severity, quoted
from belarus_site.model.prose import NAME, Heading, Image, Link, NoteMark, Part, Scheme
from belarus_site.prose.addresses import read_address
from belarus_site.prose.faults import Fault
from belarus_site.prose.headings import EXPLICIT_ID, Ids
from belarus_site.prose.marks import without
from belarus_site.prose.tokens import spelled, text_of

Report = Callable[[Fault], None]

_ALIGNED = re.compile(r"text-align: (left|center|right);?")
_OF_LINKS = frozenset(("href", "title", "hreflang"))
_OF_IMAGES = frozenset(("src", "alt", "title"))


def link(values: dict[str, str], offset: int, report: Report) -> Link:
    """Return a link without words from the attributes of its tag, written at `offset`."""
    address = read_address(without(values["href"]), offset, report)
    title = unescape(without(values.get("title", "")))
    return Link(offset, *address, title, "")


def filled(opened: Link, values: dict[str, str], inside: list[Part], report: Report) -> Link:
    """Return the link with what stands in it; other attributes of its tag go to its words."""
    words = "".join(part for part in inside if isinstance(part, str))
    pictures = tuple(part for part in inside if isinstance(part, Image))
    if any(isinstance(part, NoteMark) for part in inside):
        message = "the mark of a note may not stand in a link"
        report(Fault(opened.offset, Code.REFERENCE, message, "put it behind the link"))
    for picture in pictures:
        if picture.scheme is Scheme.FIGURE:
            report(figure_among_words(picture))
    others = {name: value for name, value in values.items() if name not in _OF_LINKS}
    if others and words:
        words = f"<span{spelled(others)}>{words}</span>"
    return replace(opened, words=words, pictures=pictures)


def image(values: dict[str, str], offset: int, report: Report) -> Image:
    """Return a picture or figure from the attributes of its tag, written at `offset`."""
    source = without(values.get("src", ""))
    scheme, target, fragment = read_address(source, offset, report, picture=True)
    alt, title = (unescape(without(values.get(name, ""))) for name in ("alt", "title"))
    others = {name: value for name, value in values.items() if name not in _OF_IMAGES}
    if scheme is None and fragment:
        target = f"{target}#{fragment}"
    if scheme is Scheme.FIGURE and (alt or title):
        message = f"a figure has its own title and caption: nobody reads {quoted(alt or title)}"
        hint = f"write ![](figure:{target}), and these words in figures/{target}.yaml"
        report(Fault(offset, Code.UNUSED, message, hint, Severity.WARNING))
    return Image(offset, scheme, target, alt, title, spelled(others))


def figure_among_words(figure: Image) -> Fault:
    """Return the fault of a figure that does not stand alone."""
    message = "a figure stands in a paragraph of its own"
    hint = "put an empty line before and after it"
    return Fault(figure.offset, Code.REFERENCE, message, hint)


def heading(
    opened: Heading, inside: list[Part], ids: Ids, source: str, report: Report
) -> list[Part]:
    """Return a heading's opening with its id, what stands in it, and its closing tag.

    An id is that of `opened`, or stands at the end of the words as `{#id}`, or is made of them;
    of a heading that has no words but names, it is made of the ids of what has these.
    """
    ident: str | None = opened.id or None
    if inside and isinstance(inside[-1], str) and (found := EXPLICIT_ID.search(inside[-1])):
        ident = unescape(found[1])
        inside[-1] = inside[-1][: found.start()]
    words = " ".join(text_of("".join(map(_said, inside))).split())
    if not words:
        message = "a heading needs words of its own: the contents of the page name it by them"
        hint = "write them here, or take the heading out"
        report(Fault(opened.offset, Code.VALUE, message, hint))
    if ident is None:
        named = (it.target for it in inside if isinstance(it, Link) and it.takes_name)
        ident = ids.make(words.replace(NAME, "").strip() or " ".join(named))
    else:
        start = source.find(f"{{#{ident}}}", opened.offset)
        ids.take(ident, opened.offset if start < 0 else start + 2, report)
    return [replace(opened, id=ident, words=words), *inside, f"</h{opened.level}>"]


def _said(part: Part) -> str:
    """Return what a part of a heading says, as HTML."""
    if isinstance(part, Image):
        return escape(part.alt)
    if isinstance(part, Link):
        return NAME if part.takes_name else "".join(map(_said, part.pictures)) + part.words
    return part if isinstance(part, str) else getattr(part, "words", "")


def aligned(values: dict[str, str]) -> dict[str, str]:
    """Return the attributes of a cell with a class for the style Markdown gives it."""
    found = _ALIGNED.fullmatch(values.get("style", ""))
    return {"class": f"to-{found[1]}"} if found else values

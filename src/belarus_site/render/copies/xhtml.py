"""HTML as XML: every element closed and every name in its namespace, for readers of EPUB."""

from __future__ import annotations

import re

from lxml import etree, html
from markupsafe import Markup

_DIV, _NAMED = "<div", '<div xmlns="http://www.w3.org/1999/xhtml"'
"""What is in it is in the same namespace: HTML knows no other, nor does its parser."""
_HTML_ONLY = ("abbr", "loading")
"""Attributes that HTML has and EPUB has not."""
_BREAK = re.compile(r"<wbr\s*/?>")
"""The parser does not know that this element has no end tag."""


def xhtml(fragment: str) -> Markup:
    """Return a piece of HTML as a `<div>` of XHTML."""
    parser = html.HTMLParser(encoding="utf-8")
    closed = _BREAK.sub("<wbr></wbr>", fragment)
    document = html.document_fromstring(f"<div>{closed}</div>".encode(), parser=parser)
    root = next(document.iter("div"))
    etree.strip_attributes(root, *_HTML_ONLY)
    written = etree.tostring(root, encoding="unicode", with_tail=False)
    return Markup(_NAMED + written.removeprefix(_DIV))  # noqa: S704 - it was HTML already

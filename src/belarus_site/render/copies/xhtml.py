"""HTML as XML: every element closed and every name in its namespace, for readers of EPUB."""

from __future__ import annotations

import re

from lxml import etree, html
from markupsafe import Markup

_NAMESPACE = "http://www.w3.org/1999/xhtml"
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
    for element in root.iter(etree.Element):
        for name in _HTML_ONLY:
            element.attrib.pop(name, "")
    html.html_to_xhtml(root)
    etree.cleanup_namespaces(root, top_nsmap={None: _NAMESPACE})  # type: ignore[dict-item]
    written = etree.tostring(root, encoding="unicode", with_tail=False)
    return Markup(written)  # noqa: S704 - it was HTML already

"""Feeds and the sitemap: every address in them is absolute, and leads to something."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from belarus_site.check.addresses import ROOT, Addresses
from belarus_site.check.anatomy import anatomy
from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.model.addresses import OUTSIDE, scheme_of
from belarus_site.output import Output
from belarus_site.render.routes import ATOM, FEED, SITEMAP
from belarus_site.source import Place

EXPORTS = frozenset((ATOM, FEED, SITEMAP))
_ELEMENTS = frozenset(("comments", "link", "loc"))
_CONTENTS = frozenset(("content", "encoded"))
"""What holds a whole text as HTML: in Atom, and in RSS."""


def exports(
    output: Output, addresses: Addresses, base_url: str, known: frozenset[str]
) -> Iterator[Diagnostic]:
    """Yield an error for each address in `output` that leads nowhere.

    `known` are the addresses that are judged where they are written.
    """
    code = Code.LINK if output.path == SITEMAP else Code.FEED
    place = Place(output.path, 1, 1)
    for address in dict.fromkeys(_addresses(output)):
        if address in known:
            continue
        if scheme_of(address) not in OUTSIDE:
            message = f"{quoted(address)} must be an absolute address"
            yield error(place, code, message, "write it where it comes from with https://…")
        elif address.startswith(base_url):
            below = addresses.below(address.removeprefix(base_url))
            if found := addresses.problem(ROOT, below):
                yield error(place, code, found.message, found.hint)


def _addresses(output: Output) -> Iterator[str]:
    document = etree.fromstring(output.body, etree.XMLParser(huge_tree=True))  # long texts
    for element in document.iter(etree.Element):
        name = etree.QName(element).localname
        if name in _ELEMENTS:
            yield element.text or element.get("href") or ""
        elif name in _CONTENTS:
            yield from anatomy((element.text or "").encode()).links

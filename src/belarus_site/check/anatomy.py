"""What a finished page holds: its ids, the links that lead out of it, and the ids it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

_ADDRESSES = frozenset(("action", "cite", "data", "formaction", "href", "poster", "src"))
_IDS = frozenset(
    (
        "anchor",
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-labelledby",
        "aria-owns",
        "commandfor",
        "for",
        "form",
        "headers",
        "list",
        "popovertarget",
    )
)

_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
"""One picture of a `srcset`: its address, which may hold commas, and what it is for."""


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A page by its parts: `ids` in order, with repetitions; `links` and id references likewise."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    targets: tuple[str, ...]


def anatomy(page: bytes) -> Anatomy:
    """Return the anatomy of an HTML page or fragment in UTF-8, as libxml2's parser reads it."""
    ids: list[str] = []
    links: list[str] = []
    targets: list[str] = []
    if not page.strip():
        return Anatomy((), (), ())
    document = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    for element in document.iter(etree.Element):
        for name, value in _attributes(element):
            if name == "id":
                ids.append(value)
            elif name in _ADDRESSES:
                links.append(value)
            elif name in _IDS:
                targets += value.split()
            elif name == "srcset":
                links += _CANDIDATE.findall(value)
            elif name == "content" and element.get("http-equiv", "").lower() == "refresh":
                links.append(value.partition("url=")[2])
    return Anatomy(tuple(ids), tuple(links), tuple(targets))


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        yield str(name), str(value)

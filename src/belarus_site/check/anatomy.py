"""What a finished page holds: its ids, the links that lead out of it, and the ids it refers to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.html import HTMLParser

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
    if not page.strip():
        return Anatomy((), (), ())
    reader: Any = _Reader()
    etree.fromstring(page, HTMLParser(encoding="utf-8", target=reader))
    return Anatomy(tuple(reader.ids), tuple(reader.links), tuple(reader.targets))


class _Reader:
    """Is told of each tag by the parser: no tree is built, which is far larger than a page."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.links: list[str] = []
        self.targets: list[str] = []

    def start(self, _: str, attributes: Mapping[str, str]) -> None:
        for name, value in attributes.items():
            if name == "id":
                self.ids.append(value)
            elif name in _ADDRESSES:
                self.links.append(value)
            elif name in _IDS:
                self.targets += value.split()
            elif name == "srcset":
                self.links += _CANDIDATE.findall(value)
            elif name == "content" and attributes.get("http-equiv", "").lower() == "refresh":
                self.links.append(value.partition("url=")[2])

    def close(self) -> None:
        """Do nothing at the end; the parser asks for this."""

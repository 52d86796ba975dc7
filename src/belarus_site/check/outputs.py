"""What a finished page holds: its ids, and the links that lead out of it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree, html

from belarus_site.output import Output

_ADDRESSES = ("href", "src")
_ID_LISTS = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A page by its parts: `ids` in order, with repetitions; `links` and id references likewise."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    targets: tuple[str, ...]


def anatomy(output: Output) -> Anatomy:
    """Return the anatomy of a page, as libxml2's HTML parser reads it."""
    ids: list[str] = []
    links: list[str] = []
    targets: list[str] = []
    document = html.document_fromstring(output.body, parser=html.HTMLParser(encoding="utf-8"))
    for element in document.iter(etree.Element):
        for name, value in _attributes(element):
            if name == "id":
                ids.append(value)
            elif name in _ADDRESSES:
                links.append(value)
            elif name in _ID_LISTS:
                targets += value.split()
            elif name == "content" and element.get("http-equiv", "").lower() == "refresh":
                links.append(value.partition("url=")[2])
    return Anatomy(tuple(ids), tuple(links), tuple(targets))


def _attributes(element: etree._Element) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in element.attrib.items()]

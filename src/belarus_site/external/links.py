"""The addresses that lead outside, and where the author wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag

from msgspec import Struct

from belarus_site.addresses import is_address
from belarus_site.model.joined import Hyperlink
from belarus_site.model.site import Site
from belarus_site.source import Place


class OutsideLink(Struct, frozen=True, order=True):
    """An address on another site, as written; `archived` is that of a copy, where one is given."""

    place: Place
    address: str
    archived: str = ""

    @property
    def asked(self) -> str:
        """The address as its host knows it: what stands behind `#` is for the reader alone."""
        return urldefrag(self.address).url


def outside_links(site: Site) -> tuple[OutsideLink, ...]:
    """Return the outside links of the sources and of all texts, in the order of their places."""
    return tuple(sorted({*_of_sources(site), *_of_texts(site)}))


def _of_sources(site: Site) -> Iterator[OutsideLink]:
    for source in site.content.sources:
        if source.url:
            yield OutsideLink(source.url_place, source.url, source.archived)
        if source.archived:
            yield OutsideLink(source.archived_place, source.archived)


def _of_texts(site: Site) -> Iterator[OutsideLink]:
    copies = {source.url: source.archived for source in site.content.sources}
    for text in site.texts.values():
        for part in text.linking:
            if isinstance(part, Hyperlink) and is_address(part.address):
                yield OutsideLink(part.place, part.address, copies.get(part.address, ""))

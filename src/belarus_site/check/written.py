"""Links and pictures as authors wrote them, each fault at its place in the content."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from itertools import chain
from urllib.parse import urlsplit

from msgspec import Struct

from belarus_site.check.addresses import ROOT, WAYS_OUT, Addresses, Problem, own_path
from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.addresses import leads_elsewhere
from belarus_site.model.entries import Content
from belarus_site.model.joined import FigureHere, Hyperlink, Joined, Picture, linking_in
from belarus_site.model.site import Home, Site
from belarus_site.render.routes import INDEX, Links, encoded, path_of
from belarus_site.source import Place

_WRITTEN = (Hyperlink, Picture)
_OWN = "a link to this explainer's own address breaks on a mirror"


class Written(Struct, frozen=True):
    """Checks what is written in the texts of `site`, which lies in `folder` of that at `base_url`.

    `faulty` are places that have a fault already; another is not added to it.
    """

    site: Site
    addresses: Addresses
    base_url: str
    faulty: frozenset[Place]
    folder: str = ""

    def judged(self) -> tuple[list[Diagnostic], set[str]]:
        """Return an error for each link that leads nowhere, and the addresses that are judged here.

        These are the wrong ones, and those of other sites, as `on_page` has them.
        """
        wrong, known = list[Diagnostic](), set(filter(None, _declared(self.site.content)))
        shown_in = _shown_in(self.site.texts)
        for home, joined in self.site.texts.items():
            own = INDEX if home.kind == "figure" else path_of(home.owner)
            pages = [self.folder + page for page in shown_in.get(home, (own,))]
            for link in _links(joined):
                problems = [found for page in pages if (found := self._problem(link, page))]
                if problems and link.place not in self.faulty:
                    code, message, hint = problems[0]
                    wrong.append(error(link.place, code, message, hint or WAYS_OUT[code]))
                if problems or link.place in self.faulty or leads_elsewhere(link.address):
                    address = encoded(Links().to_written(link.address))
                    known |= {on_page(page, address) for page in pages}
        return wrong, known

    def _problem(self, link: Hyperlink | Picture, page: str) -> Problem | None:
        address = link.address
        if isinstance(link, Picture):
            if leads_elsewhere(address):
                message = "a picture from another site would tell that site who reads this"
                return Problem(Code.ASSET, message, "put the file into assets/")
            found = self.addresses.problem(page, address)
            return found and found._replace(code=Code.ASSET)
        for base in dict.fromkeys((self.base_url, self.site.explainer.base_url)):
            below = own_path(address, base)
            if below is not None and (found := self._to_oneself(page, below, base)):
                return found
        return self.addresses.problem(page, address)

    def _to_oneself(self, page: str, below: str, base: str) -> Problem | None:
        """Judge an absolute link into this site; at a bare host, other things may stand too."""
        found = self.addresses.problem(ROOT, below)
        if found is None:
            beside = posixpath.relpath(below, posixpath.dirname(page) or ".")
            return Problem(Code.LINK, _OWN, f'write "{beside}"')
        if urlsplit(base).path == "/" and not found.hint:
            return None
        return Problem(Code.LINK, _OWN, found.hint or found.message)


def on_page(page: str, address: str) -> str:
    """Return what tells one address from another in finished pages: `#here` is of its page."""
    return page + address if address.startswith("#") else address


def _links(joined: Joined) -> Iterator[Hyperlink | Picture]:
    for part in (*joined.linking, *linking_in(chain.from_iterable(joined.unused))):
        if isinstance(part, _WRITTEN):
            yield part


def _declared(content: Content) -> Iterator[str]:
    """Yield the addresses that are given in the data: at the same host, but not of this site."""
    for author in (*content.explainer.authors, *(a for s in content.sections for a in s.authors)):
        yield author.url
    for source in content.sources:
        yield from (source.url, source.archived)
    yield content.explainer.repository


def _shown_in(texts: Mapping[Home, Joined]) -> dict[Home, tuple[str, ...]]:
    """Return the pages that show each figure: links in its caption are counted from there."""
    shown: dict[Home, tuple[str, ...]] = {}
    for home, joined in texts.items():
        for part in joined.linking:
            if isinstance(part, FigureHere):
                figure = Home("figure", part.figure.id)
                shown[figure] = (*shown.get(figure, ()), path_of(home))
    return {figure: tuple(dict.fromkeys(pages)) for figure, pages in shown.items()}

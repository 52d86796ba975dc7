"""Finished pages as a browser gets them: what only they can show, templates included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgspec import Struct

from belarus_site.check.addresses import ROOT, Addresses, Problem
from belarus_site.check.anatomy import Anatomy
from belarus_site.check.pictures import Pictures
from belarus_site.check.sound import Sound
from belarus_site.check.written import on_page
from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.entries import Entry, Page, Section
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render.routes import path_of
from belarus_site.source import Place
from belarus_site.suggestions import did_you_mean

AnyEntry = TypeVar("AnyEntry", bound=Entry)
_WITHIN = "data:"
"""What only a template may write: it leads to what stands in the page itself."""


class Finished(Struct, frozen=True):
    """Checks finished pages, published at `base_url`.

    `folders` are the site in each language, by the folder its pages lie in. `known` are the
    addresses, as `on_page` has them, that are judged where they are written. `pictures` are those
    that templates show. What is `sound` among just these addresses needs no look, and what is
    found to be is added.
    """

    folders: Mapping[str, Site]
    addresses: Addresses
    base_url: str
    known: frozenset[str]
    pictures: Pictures
    sound: Sound

    def faults(self, pages: Mapping[Output, Anatomy]) -> Iterator[Diagnostic]:
        """Yield the faults of `pages`, one that many of them share (a template's) once."""
        found: dict[tuple[Code, str], list[tuple[Output, str, str]]] = {}
        for output, page in pages.items():
            if output in self.sound:
                continue
            problems = tuple(self._problems(output.path, page))
            for (code, message, hint), ident in problems:
                found.setdefault((code, message), []).append((output, hint, ident))
            if not problems:
                self.sound.add(output)
        for (code, message), where in found.items():
            output, hint, ident = where[0]
            place = Place(output.path, 1, 1)
            if len(where) == 1:
                place = self._written(output.path, ident) or output.origin or place
            others = f" and {len(where) - 1} more" if len(where) > 1 else ""
            proposed = hint if all(other == hint for _, other, _ in where) else ""
            yield error(place, code, f"in {output.path}{others}: {message}", proposed)

    def _problems(self, path: str, page: Anatomy) -> Iterator[tuple[Problem, str]]:
        """Yield what is wrong in a page, with the id it is about where it is about one."""
        for ident, count in Counter(page.ids).items():
            if count > 1:
                message = f'{count} elements have the id "{ident}"'
                yield Problem(Code.DUPLICATE, message, "give each its own"), ident
        ids = self.addresses.ids.get(path, frozenset(page.ids))
        for target in dict.fromkeys(page.targets):
            if target not in ids:
                message = f'an attribute refers to "{target}", no id here'
                hint = did_you_mean(target, ids) or "give that id to what is meant"
                yield Problem(Code.ANCHOR, message, hint), ""
        for picture in dict.fromkeys(page.pictures):
            if problem := self.pictures.problem(path, picture):
                yield problem, ""
        for address in dict.fromkeys(page.links):
            if on_page(path, address) in self.known or address.startswith(_WITHIN):
                continue
            problem = self._problem(path, address)
            if problem is not None:
                yield problem, ""

    def _problem(self, path: str, address: str) -> Problem | None:
        if address.startswith(self.base_url):
            below = self.addresses.below(address.removeprefix(self.base_url))
            return self.addresses.problem(ROOT, below)
        return self.addresses.problem(path, address)

    def _written(self, path: str, ident: str) -> Place | None:
        """Return where the content gives something in the page `path` the id `ident`."""
        folder = self.addresses.language(path)
        site, path = self.folders[folder], path.removeprefix(folder)
        content = site.content
        documents: dict[str, tuple[Section | Page, ...]] = {
            "section": content.sections,
            "page": content.pages,
        }
        for kind, document in _each(documents):
            home = Home(kind, document.id)
            if path == path_of(home):
                for heading in reversed(site.text(*home).headings):
                    if heading.id == ident:
                        return document.body.place(heading.offset)
        for kind, entry in _each(site.lists):
            if entry.id == ident and path_of(Home(kind, ident)) == path:
                return entry.place
        return None


def _each(lists: Mapping[str, tuple[AnyEntry, ...]]) -> Iterator[tuple[str, AnyEntry]]:
    for kind, entries in lists.items():
        for entry in entries:
            yield kind, entry

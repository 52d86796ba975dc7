"""Long lists in parts: what tells each entry stands on one page, all about it on a part's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from belarus_site.cache.digests import text_digest
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.views import LinkView

WHOLE = 60
"""So many entries a list has at most where all of them stand whole on its one page."""
_PART = 40
"""So many it has in a part: with their notes and sources, a page of about 10 kB."""


class Group(Struct, frozen=True):
    """Entries that stand together, by their ids; under `section`, or under none."""

    section: Home | None
    ids: tuple[str, ...]


class Part(Struct, frozen=True):
    """A part of the list of a `kind`, whose first entry is the `first`th of the list."""

    kind: str
    number: int
    first: int
    groups: tuple[Group, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its entries, in order."""
        return tuple(ident for group in self.groups for ident in group.ids)

    @property
    def last(self) -> int:
        """The number of its last entry in the list."""
        return self.first + len(self.ids) - 1

    @property
    def range(self) -> str:
        """The numbers of its entries in the list, as "1–40"."""
        return f"{self.first}–{self.last}" if self.last > self.first else str(self.last)

    def said(self, whole: str, words: Catalog) -> str:
        """Return the description of the whole list as that of this part."""
        return words.gettext(
            "%(whole)s Numbers %(first)s to %(last)s.",
            whole=whole,
            first=self.first,
            last=self.last,
        )

    @property
    def path(self) -> str:
        """The page where its entries stand whole."""
        return routes.part(routes.path_of(Home(self.kind, "")), self.number)

    @property
    def how_to_cite(self) -> str:
        """The page with their citations."""
        return routes.part(routes.how_to_cite(self.kind), self.number)


class Parts(Struct, frozen=True, dict=True):
    """The parts of each list that is long, by the kind of its entries.

    All languages of a site have those of the original, so that a page is there in each.
    """

    lists: Mapping[str, tuple[Part, ...]]

    def of(self, kind: str) -> tuple[Part, ...]:
        """Return the parts of a list, none where it is whole."""
        return self.lists.get(kind, ())

    @cached_property
    def homes(self) -> Mapping[Home, str]:
        """The page where each entry of a long list stands whole."""
        return {
            Home(part.kind, ident): part.path
            for parts in self.lists.values()
            for part in parts
            for ident in part.ids
        }

    @cached_property
    def digest(self) -> str:
        """What stands for all of them, in hexadecimal."""
        return text_digest(*(f"{home.kind} {home.id} {path}" for home, path in self.homes.items()))


class PartView(Struct, frozen=True):
    """What a page says of the part of a list that it has: links to the list and to all parts."""

    list: LinkView
    title: str
    parts: tuple[LinkView, ...]


def part_links(
    title: str,
    parts: Iterable[Part],
    current: Part | None = None,
    *,
    to: Callable[[Part], str] = lambda part: part.path,
) -> tuple[LinkView, ...]:
    """Return links to the parts of the list `title`, on a page of the `current` one."""
    return tuple(
        LinkView(to(part), f"{title} {part.range}", current=part == current) for part in parts
    )


NO_PARTS = Parts({})


def parts_of(site: Site) -> Parts:
    """Return the parts of the long lists of claims and sources."""
    grouped = {"claim": claims_by_section, "source": _sources}
    return Parts(
        {
            kind: tuple(_parts(kind, groups(site)))
            for kind, groups in grouped.items()
            if is_long(site, kind)
        }
    )


def is_long(site: Site, kind: str) -> bool:
    """Tell whether the list of a kind has more entries than can stand whole on one page."""
    return len(site.lists[kind]) > WHOLE


def _sources(site: Site) -> tuple[Group, ...]:
    """Return the sources in the author's order."""
    return (Group(None, tuple(source.id for source in site.content.sources)),)


def claims_by_section(site: Site) -> tuple[Group, ...]:
    """Return the claims by the section that first makes them, those that none makes last."""
    return tuple(Group(home, ids) for home, ids in site.first_made.items())


def _parts(kind: str, groups: Iterable[Group]) -> Iterator[Part]:
    """Yield the parts of a list: as many groups each as have room in it."""
    number = first = 1
    for held in _filled(groups):
        part = Part(kind, number, first, held)
        yield part
        number, first = number + 1, first + len(part.ids)


def _filled(groups: Iterable[Group]) -> Iterator[tuple[Group, ...]]:
    """Yield groups together as long as they have room, and what is too long for any in pieces."""
    held: list[Group] = []
    room = _PART
    for group in groups:
        for at in range(0, len(group.ids), _PART):
            piece = Group(group.section, group.ids[at : at + _PART])
            if len(piece.ids) > room:
                yield tuple(held)
                held, room = [], _PART
            held.append(piece)
            room -= len(piece.ids)
    if held:
        yield tuple(held)

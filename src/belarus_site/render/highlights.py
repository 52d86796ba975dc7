"""The figures of the front page: the first that each section shows, small."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from belarus_site.model.entries import Figure, Section
from belarus_site.model.joined import FigureHere
from belarus_site.model.site import Home, Site
from belarus_site.render.figures import FigureView

_MOST_ROWS = 6
"""So many rows a figure has at most where all of them are shown: some may balance the others."""
_FIRST_ROWS = 3
"""So many are shown of a longer one, which is read where it stands whole."""


class HighlightView(Struct, frozen=True):
    """A figure in few words, with the number of its section and the address it stands at whole.

    `figure` has all of its rows or the first, and `rest` says how many it has besides.
    """

    href: str
    number: int
    figure: FigureView
    rest: int


def leading_figures(site: Site) -> Iterator[tuple[Section, Figure]]:
    """Yield the first figure of each section that has one; each figure once.

    An author shows first what matters most, and no key of the content says it better.
    """
    seen: set[str] = set()
    for section in site.sections:
        for part in site.text("section", section.id).parts:
            if isinstance(part, FigureHere) and part.figure.id not in seen:
                seen.add(part.figure.id)
                yield section, part.figure
                break


def highlights(
    site: Site, view: Callable[[Figure], FigureView], link: Callable[[Home, str], str]
) -> Iterator[HighlightView]:
    """Yield the leading figures of `site`, drawn by `view` and addressed by `link`."""
    for section, figure in leading_figures(site):
        whole = view(figure)
        shown = _FIRST_ROWS if len(whole.bars) > _MOST_ROWS else _MOST_ROWS
        yield HighlightView(
            href=link(Home("section", section.id), f"figure_{figure.id}"),
            number=section.number,
            figure=replace(whole, bars=whole.bars[:shown]),
            rest=len(whole.bars[shown:]),
        )

"""Notes beside the text they belong to: where a text is cut so that a grid can place them.

A note stands in a page once, in the list at its end. Where there is room in the margin, a grid puts
each group of notes in the row of the stretch of text that calls for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from markupsafe import Markup

from belarus_site.render.views import NotesView, StretchesView

_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))


def stretches(body: Markup, notes: tuple[Markup, ...]) -> StretchesView:
    """Return a text in stretches, each but the first beginning with a block that calls for notes.

    A text whose tags do not match cannot be cut: its notes stand below it.
    """
    if not notes:
        return StretchesView((body,), ())
    starts = list(_block_starts(body))
    if not starts:
        return StretchesView((body,), (NotesView(2, 1, notes),))
    called = [_block(body, number, starts) for number in range(1, len(notes) + 1)]
    # A note that only another note calls for stands with that one.
    for at in range(1, len(called)):
        called[at] = max(called[at], called[at - 1])
    groups: list[NotesView] = []
    cuts = [0]
    for start, numbers in groupby(range(len(notes)), key=called.__getitem__):
        if start > starts[0]:
            cuts.append(start)
        chosen = tuple(numbers)
        groups.append(NotesView(len(cuts), chosen[0] + 1, tuple(notes[it] for it in chosen)))
    parts = (body[start:end] for start, end in pairwise((*cuts, len(body))))
    return StretchesView(tuple(Markup(part) for part in parts), tuple(groups))  # noqa: S704


def _block(body: str, number: int, starts: list[int]) -> int:
    """Return where the block that calls for a note starts."""
    mark = body.find(f'id="noted_{number}"')
    return max((start for start in starts if start <= mark), default=starts[0])


def _block_starts(html: str) -> Iterator[int]:
    """Yield where each outermost element begins; nothing where tags do not match."""
    within: list[str] = []
    starts: list[int] = []
    for tag in _TAG.finditer(html):
        closing, name = tag[1], tag[2]
        if name is None or name.lower() in _VOID:
            continue
        if closing:
            if not within or within.pop() != name:
                return
        else:
            if not within:
                starts.append(tag.start())
            within.append(name)
    if not within:
        yield from starts

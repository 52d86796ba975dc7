"""What is told of an edition to somebody who was told of those before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from belarus_site.diagnostics import Diagnostic, Report
from belarus_site.reporters import counted, lines
from belarus_site.source import Place


class News:
    """Tells of warnings once for as long as they stay, and of errors each time."""

    def __init__(self, excerpt: Callable[[Place], str] | None) -> None:
        self._excerpt = excerpt
        self._told: frozenset[Diagnostic] = frozenset()

    def of(self, report: Report) -> Iterator[str]:
        """Yield the lines for the next edition: how much is as before, warnings, errors last.

        With errors fewer things are looked at, so no warning counts as mended.
        """
        warnings = {it: _wherever(it) for it in report.diagnostics if not it.stops}
        fresh = tuple(it for it, known in warnings.items() if known not in self._told)
        staying = len(warnings) - len(fresh)
        now = frozenset(warnings.values())
        self._told = now | self._told if report.errors else now
        if staying:
            yield f"{counted(staying, 'warning')} as before"
        errors = tuple(it for it in report.diagnostics if it.stops)
        yield from lines(Report((*fresh, *errors)), "text", self._excerpt)


def _wherever(found: Diagnostic) -> Diagnostic:
    """Return a fault as one of its file: writing above it moves it, and makes no other of it."""
    return replace(found, place=Place(found.place.path, 0, 0))

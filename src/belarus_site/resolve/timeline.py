"""Where a date of the running text stands on the timeline."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date as day

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Event


class Timeline:
    """The events in the order of time."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        """Order `events`: by date as `EdtfDate` orders them, then by id."""
        self.events = tuple(sorted(events, key=lambda event: (event.date.sort_key, event.id)))
        by_start = sorted(self.events, key=lambda event: event.date.earliest)
        self._starts = [event.date.earliest for event in by_start]
        self._by_start = by_start
        self._by_bounds: dict[tuple[day, day], Event] = {}
        for event in self.events:
            self._by_bounds.setdefault((event.date.earliest, event.date.latest), event)

    def find(self, date: EdtfDate) -> tuple[Event | None, bool]:
        """Return the event that has the date, or the first that lies within it, and which it is.

        The second value is true where the event's date is that very date.
        """
        same = self._by_bounds.get((date.earliest, date.latest))
        if same is not None:
            return same, True
        index = bisect_left(self._starts, date.earliest)
        while index < len(self._starts) and self._starts[index] <= date.latest:
            if self._by_start[index].date.latest <= date.latest:
                return self._by_start[index], False
            index += 1
        return None, False

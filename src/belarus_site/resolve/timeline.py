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
        self._starts = [event.date.earliest for event in self.events]
        self._same: dict[tuple[day, day], Event] = {}
        for event in self.events:
            self._same.setdefault((event.date.earliest, event.date.latest), event)
        self._within: dict[tuple[day, day], Event | None] = {}

    def find(self, date: EdtfDate) -> tuple[Event | None, bool]:
        """Return the event that has the date, or the first that lies within it, and which it is.

        The second value is true where the event's date is that very date.
        """
        bounds = date.earliest, date.latest
        if same := self._same.get(bounds):
            return same, True
        if bounds not in self._within:
            self._within[bounds] = self._first_within(*bounds)
        return self._within[bounds], False

    def _first_within(self, earliest: day, latest: day) -> Event | None:
        for index in range(bisect_left(self._starts, earliest), len(self.events)):
            if self._starts[index] > latest:
                return None
            if self.events[index].date.latest <= latest:
                return self.events[index]
        return None

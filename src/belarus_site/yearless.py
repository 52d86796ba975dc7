"""Days and months without their year, as words name them: `2 February`, `in March`."""

from __future__ import annotations

from calendar import monthrange

from msgspec import Struct

from belarus_site.dates import EdtfDate

_YEARS = 9  # every day of the calendar comes in so many years that follow each other: 1896 to 1904


class YearlessDate(Struct, frozen=True):
    """The days of one month from `first` to `last`, or all of it, in a year that is not said.

    `weekday`, Monday 0, is the one that the words name, or None.
    """

    month: int
    first: int = 1
    last: int = 31
    weekday: int | None = None

    def meets(self, date: EdtfDate) -> bool:
        """Tell whether some year has a day of these that is also a day of `date`."""
        begin, end = date.earliest, date.latest
        lower, upper = (begin.year, begin.month, begin.day), (end.year, end.month, end.day)
        return any(
            (year, self.month, self.first) <= upper
            and lower <= (year, self.month, self.last)
            and self.first <= monthrange(year, self.month)[1]
            for year in range(begin.year, min(end.year, begin.year + _YEARS) + 1)
        )

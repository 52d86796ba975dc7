"""What of a picture is taken, so that nothing is put over something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image


class Span(NamedTuple):
    """A rectangle in pixels; its right and lower edges lie outside."""

    left: float
    top: float
    right: float
    bottom: float

    def widened(self, by: float) -> Span:
        """Return the rectangle with so many pixels more on each side."""
        return Span(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def scaled(self, scale: float) -> tuple[int, int, int, int]:
        """Return the rectangle in whole pixels of a picture `scale` times as large."""
        left, top, right, bottom = (round(edge * scale) for edge in self)
        return left, top, right, bottom


class Room:
    """A picture of which a margin of `edge` pixels is taken, and `lines` are better left clear."""

    def __init__(self, lines: Image, edge: int) -> None:
        """Begin with everything inside the margin free; `lines` is of mode L."""
        from PIL import Image as Images  # noqa: PLC0415 (slow; only where something is drawn)

        self._lines, self._edge = lines, edge
        self._taken = Images.new("1", lines.size, 1)
        width, height = lines.size
        self._taken.paste(0, (edge, edge, width - edge, height - edge))

    def is_free(self, span: Span) -> bool:
        """Tell whether a rectangle lies inside the margin, and nothing was put into it."""
        width, height = self._taken.size
        left, top, right, bottom = whole = span.scaled(1)
        inside = left >= 0 and top >= 0 and right <= width and bottom <= height
        return inside and self._taken.crop(whole).getbbox() is None

    def take(self, span: Span) -> None:
        """Take a rectangle, as far as it lies in the picture."""
        self._taken.paste(1, span.scaled(1))

    def choose(self, spans: Sequence[Span]) -> int | None:
        """Take the first rectangle that is free, one that crosses no line if there is one.

        Return its number from 0, or None where none is free.
        """
        free = [number for number, span in enumerate(spans) if self.is_free(span)]
        clear = (
            number for number in free if not self._lines.crop(spans[number].scaled(1)).getbbox()
        )
        chosen = next(clear, free[0] if free else None)
        if chosen is not None:
            self.take(spans[chosen])
        return chosen

"""Pictures that templates show: as large as they are said to be, or in the same proportions."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from msgspec import Struct, field

from belarus_site.check.addresses import Problem
from belarus_site.check.anatomy import Shown
from belarus_site.diagnostics import Code
from belarus_site.output import Output
from belarus_site.picture_sizes import Size, is_side, size_of

_TOLERANCE = 0.01


class Pictures(Struct, frozen=True):
    """Knows the size of pictures among `files`, by their paths in the site.

    Those of authors are held to theirs where they are written.
    """

    files: Mapping[str, Output]
    _sizes: dict[str, Size | str | None] = field(default_factory=dict)

    def problem(self, page: str, shown: Shown) -> Problem | None:
        """Return what is wrong with the size of a picture in the page of that path, or None."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), shown.address))
        if path not in self.files:
            return None
        if path not in self._sizes:
            self._sizes[path] = size_of(path, self.files[path].body)
        size = self._sizes[path]
        if not isinstance(size, Size) or _is_like(size, shown.width, shown.height):
            return None
        sides = f"{size.width:.0f} by {size.height:.0f}"
        return Problem(
            Code.ASSET,
            f"{path} is shown as {shown.width} by {shown.height}, and has {sides} pixels",
            "give it sides of its own proportions, or none",
        )


def _is_like(size: Size, width: str, height: str) -> bool:
    """Tell whether sides as written are numbers in the proportions of a picture."""
    sides = is_side(width) and is_side(height)
    return sides and size.is_like(int(width), int(height), _TOLERANCE)

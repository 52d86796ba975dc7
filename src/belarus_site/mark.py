"""The file that says a folder was made here: it names all that was put into it."""

from __future__ import annotations

from collections.abc import Iterable

MARK = ".belarus-site"
"""The name of the file, in the site's folder."""


def marking(paths: Iterable[str]) -> bytes:
    """Return what the mark of a site holds whose files have these `paths`, in UTF-8."""
    return "\n".join(sorted(map(listed, paths))).encode("utf-8", "surrogateescape")


def listed(path: str) -> str:
    """Return a path as the mark lists it, on one line."""
    return path.replace("\\", "\\\\").replace("\n", "\\n")


def paths_in(mark: bytes) -> set[str]:
    """Return the paths that a mark lists, as `listed` writes them."""
    return set(mark.decode("utf-8", "surrogateescape").split("\n"))

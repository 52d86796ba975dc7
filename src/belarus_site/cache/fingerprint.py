"""What made the kept work: this program to the byte, and the versions of all it could use."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from belarus_site.cache.digests import digest

_INSTALLED = (".dist-info", ".egg-info")


@cache
def fingerprint() -> bytes:
    """Return what changes with any change of the program, its libraries or of Python."""
    return digest(sys.version.encode(), *_own(Path(__file__).parents[1]), *_installed())


def _own(package: Path) -> Iterator[bytes]:
    for root, folders, names in os.walk(package):
        folders[:] = sorted(set(folders) - {"__pycache__", "templates"})
        for name in sorted(names):
            path = Path(root, name)
            yield path.relative_to(package).as_posix().encode()
            yield path.read_bytes()


def _installed() -> Iterator[bytes]:
    """Yield the names, with versions, of the packages on the path of imports."""
    for folder in sys.path:
        place = Path(folder)
        if folder and place.is_dir():
            names = sorted(found.name for found in place.iterdir())
            yield from (os.fsencode(name) for name in names if name.endswith(_INSTALLED))

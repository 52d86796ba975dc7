"""Work kept from earlier builds, under keys that say exactly what it was made from."""

from __future__ import annotations

import contextlib
from pathlib import Path

_KINDS = (".build", ".texts", ".tmp")
_MOST = 16
"""Files, two for each of the last sites built: more are those of folders long gone."""


def tidy(kept: Path) -> None:
    """Remove from the folder `kept` the files that have not been written for the longest time."""
    for file in sorted(_files(kept), key=_written)[:-_MOST]:
        with contextlib.suppress(OSError):
            file.unlink()


def clean(kept: Path) -> list[Path]:
    """Remove what was kept in the folder, and the folder where nothing else is in it."""
    files = _files(kept, (*_KINDS, ".json"))
    with contextlib.suppress(OSError):
        for file in files:
            file.unlink()
        kept.rmdir()
    return [kept] if files else []


def _files(kept: Path, kinds: tuple[str, ...] = _KINDS) -> list[Path]:
    with contextlib.suppress(OSError):
        if kept.is_dir() and not kept.is_symlink():
            return [file for file in kept.iterdir() if file.suffix in kinds]
    return []


def _written(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0

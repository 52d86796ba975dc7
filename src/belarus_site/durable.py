"""Files that are still whole after a power cut: on the disk, and no longer on their way to it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_FEW = 24
"""Up to so many files are waited for one by one; each takes some milliseconds."""


def settle(files: Sequence[Path], folder: Path) -> None:
    """Return once `files`, just written below `folder`, and their names are on the disk.

    A file system may rename a folder before it has written what is in the files below it
    (fsync(2)). For many files everything that waits is written, which takes less time.
    """
    if len(files) > _FEW and hasattr(os, "sync"):
        os.sync()
        return
    for path in (*files, *dict.fromkeys(file.parent for file in files), folder):
        with suppress(OSError):  # some systems open no folders, some drives know no such thing
            opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)

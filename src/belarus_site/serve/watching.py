"""Changes below folders, as they happen; the folders may come and go."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import watchfiles

_STEP, _MOST = 10, 100
"""Milliseconds without another change after which one is told, and at most after all."""
_LOOK = 500
"""Milliseconds after which it is looked whether the folders are still the same."""

Files: TypeAlias = frozenset[tuple[str, int, int, int]]


class Watching:
    """Watches `folders` from when it is made."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = [folder.absolute() for folder in folders]
        self._seen = self._files()

    def changes(self) -> Iterator[bool]:
        """Yield true whenever something has changed, or a folder has come or gone. Never ends.

        Where nothing has, yield false now and then.
        """
        while True:
            there = self._identities()
            found = [folder for folder, it in zip(self._folders, there, strict=True) if it]
            sure = False  # that nothing happened before the watch began
            for changed in _watched(found):
                gone, missed = self._identities() != there, False
                if gone or not sure:
                    before, self._seen = self._seen, self._files()
                    missed, sure = before != self._seen, True
                yield changed or gone or missed
                if gone:
                    break

    def _identities(self) -> list[tuple[int, int] | None]:
        return [_identity(folder) for folder in self._folders]

    def _files(self) -> Files:
        return frozenset(found for folder in self._folders for found in _look(folder))


def _watched(folders: Sequence[Path]) -> Iterator[bool]:
    """Yield whether something has changed, now and then even where nothing has."""
    try:
        while not folders:
            time.sleep(_LOOK / 1000)
            yield False
        yield from _told(folders)
    except FileNotFoundError:  # gone just now
        yield False
    except RuntimeError:  # the system has no more to tell of changes with
        yield from _told(folders, force_polling=True)


def _told(folders: Sequence[Path], *, force_polling: bool | None = None) -> Iterator[bool]:
    for found in watchfiles.watch(
        *folders,
        watch_filter=None,  # whatever the name of a file is, it may be published
        debounce=_MOST,
        step=_STEP,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        ignore_permission_denied=True,
        force_polling=force_polling,
    ):
        yield bool(found)


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(folder)  # noqa: PTH116 - called twice a second
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _look(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)  # noqa: PTH118 - thousands of them
            try:
                status = os.lstat(path)
            except OSError:
                continue
            yield path, status.st_size, status.st_mtime_ns, status.st_ctime_ns

"""The state of the files below a folder, and which of them are no longer the same.

A file is the same where its size, inode and both its times are, or else its bytes. A time of change
that was not yet past when it was seen proves nothing: a file may be written twice within one tick
of its file system's clock. The time of the file's status need not be past: publishing moves it
where it gives a file that did not change a second name, and to hide a change behind it, within
one tick, somebody would have to put the other time back.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from hashlib import blake2b, file_digest
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from belarus_site.cache.digests import digest

_SECOND = 1_000_000_000
_TICK = _SECOND // 10
_COARSE_TICK = 2 * _SECOND
"""Nanoseconds; the coarse one is for file systems that count whole seconds, or every second one."""


class State(NamedTuple):
    """A file as it was seen. `settled`: its times can be trusted; `digest`: of its bytes, or empty.

    Of a link, what it says counts, and not the file it leads to.
    """

    size: int
    changed: int
    status_changed: int
    inode: int
    settled: bool
    digest: str = ""

    def is_like(self, now: State) -> bool:
        """Tell whether a file that looked like this and looks like `now` must be the same."""
        return self.settled and self[:4] == now[:4]


class Survey(Struct, frozen=True):
    """The files below a folder by their paths, sorted."""

    states: tuple[tuple[str, State], ...] = ()

    def again(self, folder: Path) -> tuple[Survey, tuple[str, ...]]:
        """Return a new survey of `folder`, and the paths whose files are not the same any more.

        A file has a digest in the new survey where it had one in this.
        """
        old, new = dict(self.states), {}
        changed = []
        for path, state in _look(folder):
            before = old.pop(path, None)
            held = before.digest if before else ""
            if before is None or not before.is_like(state):
                if held or before is None or not state.settled:
                    held = _digest(folder / path)
                if before is None or held != before.digest or not held:
                    changed.append(path)
            new[path] = state._replace(digest=held)
        return Survey(tuple(sorted(new.items()))), tuple(sorted((*changed, *old)))


def survey(folder: Path) -> Survey:
    """Return the files below `folder`, with the digests of those that are not settled."""
    return Survey(
        tuple(
            sorted(
                (path, state if state.settled else state._replace(digest=_digest(folder / path)))
                for path, state in _look(folder)
            )
        )
    )


def _look(folder: Path) -> Iterator[tuple[str, State]]:
    now = time.time_ns()
    waiting = [str(folder)]
    start = len(waiting[0].rstrip(os.sep)) + 1
    while waiting:
        try:
            found = os.scandir(waiting.pop())
        except OSError:
            continue
        with found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    continue
                try:
                    status = entry.stat(follow_symlinks=False)
                except FileNotFoundError:  # gone since it was listed, as what an editor writes to
                    continue
                yield entry.path[start:].replace(os.sep, "/"), _state(status, now)


def _state(status: os.stat_result, now: int) -> State:
    times = status.st_mtime_ns, status.st_ctime_ns
    tick = _TICK if any(stamp % _SECOND for stamp in times) else _COARSE_TICK
    return State(status.st_size, *times, status.st_ino, times[0] < now - tick)


def _digest(path: Path) -> str:
    """Return what stands for the bytes of a file or the words of a link; empty where unreadable."""
    try:
        if path.is_symlink():
            return digest(b"link", os.fsencode(path.readlink())).hex()
        if not path.is_file():  # reading a pipe would wait for its writer
            return ""
        with path.open("rb") as file:
            return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()
    except OSError:
        return ""

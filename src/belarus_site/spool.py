"""Finished bytes that wait on the disk, so that a large site need not fit into memory.

Some were made for this build and wait in a file of its own; some stand where they were published.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from errno import ESTALE
from weakref import WeakValueDictionary, finalize

from msgspec import Struct

_ROOM = 8 * 1024 * 1024
"""Bytes that a process keeps in memory before it puts more on the disk."""


class Spool:
    """A file without a name that goes with this object. Copies of this process may add to it."""

    def __init__(self, room: int = _ROOM) -> None:
        """Keep up to `room` bytes in memory, and all of them where there can be no such file."""
        self._room, self._process = room, os.getpid()
        self.number = -1
        with suppress(OSError, AttributeError):
            self.number = _open_nameless()
            finalize(self, os.close, self.number)
            _OPEN[self.number] = self
        self._writing = self.number

    def keep(self, body: bytes) -> bytes | Stretch:
        """Return what holds `body`: itself, or where it waits."""
        if self.number < 0 or len(body) <= self._room:
            self._room -= len(body)
            return body
        try:
            file = self._own()
            written = os.write(file, body)
            end = os.lseek(file, 0, os.SEEK_CUR)
        except OSError:  # no room there either: memory may still do
            return body
        return Stretch(self, end - written, written) if written == len(body) else body

    def _own(self) -> int:
        """Return the file as this process writes to its end; copies share a place otherwise."""
        if self._process != os.getpid():
            path = f"/proc/self/fd/{self.number}"
            self._writing, self._process = os.open(path, os.O_WRONLY | os.O_APPEND), os.getpid()
        return self._writing

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return _open, (self.number,)


class Stretch(Struct, frozen=True):
    """Bytes that wait in a spool: `length` of them from `offset`."""

    spool: Spool
    offset: int
    length: int

    def read(self) -> bytes:
        """Return the bytes. Raises OSError where the disk does not give them back."""
        body = os.pread(self.spool.number, self.length, self.offset)
        if len(body) != self.length:
            raise OSError(f"{self.length} bytes were written, {len(body)} came back")
        return body


class Superseded(OSError):
    """What was published and was to stay is another by now: another build was faster."""

    def __init__(self, path: str) -> None:
        """Name the file or folder that is not what it was."""
        super().__init__(ESTALE, "this was changed while the site was being made", path)

    def __reduce__(self) -> tuple[type[Superseded], tuple[str]]:
        return Superseded, (self.filename,)


class Standing(Struct, frozen=True):
    """Bytes in a file that was published: `length` of them, as long as it is the file it was.

    `changed` is its time of change in nanoseconds, `inode` its number in the file system.
    """

    path: str
    length: int
    changed: int
    inode: int

    def read(self) -> bytes:
        """Return the bytes. Raises Superseded where the file is another one now, or gone."""
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123 - thousands of them
                if self.is_like(os.fstat(file.fileno())):
                    return file.read()
        except FileNotFoundError:
            pass
        raise Superseded(self.path)

    def is_like(self, status: os.stat_result) -> bool:
        """Tell whether a file with this status is the one that was published."""
        then = self.length, self.changed, self.inode
        return then == (status.st_size, status.st_mtime_ns, status.st_ino)


_OPEN: WeakValueDictionary[int, Spool] = WeakValueDictionary()
"""The spools of this process, by the numbers of their files, which are the same in its copies."""


def _open(number: int) -> Spool:
    return _OPEN[number]


def _open_nameless() -> int:
    made, path = tempfile.mkstemp(prefix="belarus-site-")
    try:
        if not hasattr(os, "pread"):  # as on Windows, which keeps the names of open files, too
            raise OSError
        return os.open(path, os.O_RDWR | os.O_APPEND)
    finally:
        os.close(made)
        os.unlink(path)  # noqa: PTH108 - a path from another module of `os`

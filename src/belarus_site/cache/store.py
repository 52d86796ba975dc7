"""Kept work in one file: bytes under keys, whole or not at all.

The file begins with the version of what made it, ends with an index, and carries a checksum of each
piece. What is broken, cut short, foreign or of another version is as if it were not there. It is
replaced in one step, and no write to it can stop a build.
"""

from __future__ import annotations

import contextlib
import os
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self, TypeAlias
from zlib import crc32

from belarus_site.cache.digests import digest

_HEAD = b"belarus-site work 1\n"
_ENTRY = struct.Struct("<16sQLL")  # key, offset, length, checksum (CRC-32)
_TAIL = struct.Struct("<Q16s")  # where the index begins, and its digest
_Where: TypeAlias = tuple[int, int, int]
_Piece: TypeAlias = tuple[bytes, _Where]
_MOST_AT_ONCE = 2**20
"""Bytes of pieces side by side that are copied together."""


class Store:
    """The work kept in the file `path` by builds of the same `version`, for use with `with`.

    What a build neither asked for nor added goes when it outweighs what it did.
    """

    def __init__(self, path: Path, version: bytes, *, lasting: bool = True) -> None:
        """Open the file; where it is of no use, begin an empty one.

        What is put into a store that is not `lasting` is not kept, and the file stays as it is.
        """
        self._path, self._head, self._lasting = path, _HEAD + digest(version), lasting
        self._old: BinaryIO | None = None
        self._new: BinaryIO | None = None
        self._kept: dict[bytes, _Where] = {}
        self._added: dict[bytes, _Where] = {}
        self._used: set[bytes] = set()
        with contextlib.suppress(OSError, ValueError, struct.error):
            self._old = path.open("rb", buffering=0)
            self._kept = _index(self._old, self._head)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.close()
        else:
            self.abandon()

    def get(self, key: bytes) -> bytes | None:
        """Return what an earlier build has put under `key`, or None."""
        if self._old is None or key not in self._kept:
            return None
        offset, length, expected = self._kept[key]
        with contextlib.suppress(OSError):
            self._old.seek(offset)
            found = self._old.read(length)
            if crc32(found) == expected:
                self._used.add(key)
                return found
        del self._kept[key]
        return None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep `value` under `key` for the builds to come."""
        if not self._lasting:
            return
        with contextlib.suppress(OSError):
            if self._new is None:
                self._new = self._begin()
            self._added[key] = self._new.tell(), len(value), crc32(value)
            self._new.write(value)

    def close(self) -> None:
        """Let the next build find what this one has put."""
        with contextlib.suppress(OSError):
            if self._new is not None:
                self._finish(self._new)
        self.abandon()

    def abandon(self) -> None:
        """Leave the file as it was."""
        for file in (self._old, self._new):
            with contextlib.suppress(OSError):  # what it holds back may find no room
                if file is not None:
                    file.close()
        with contextlib.suppress(OSError):
            if self._new is not None:
                Path(self._new.name).unlink(missing_ok=True)
        self._old = self._new = None

    def _begin(self) -> BinaryIO:
        folder, name = self._path.parent, self._path.name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for leftover in folder.glob(f"{name}.*.tmp"):
            leftover.unlink(missing_ok=True)
        handle, path = tempfile.mkstemp(".tmp", f"{name}.", folder)
        os.close(handle)
        file = Path(path).open("wb")  # noqa: SIM115 - open until the build is over
        file.write(self._head)
        return file

    def _finish(self, new: BinaryIO) -> None:
        if self._old is not None:
            for run in _runs(self._worth_keeping()):
                first, moved = run[0][1][0], new.tell() - run[0][1][0]
                for key, (offset, length, expected) in run:
                    self._added[key] = offset + moved, length, expected
                last, length, _ = run[-1][1]
                self._old.seek(first)
                # Whoever asks for a piece sees whether it is what it was.
                new.write(self._old.read(last + length - first))
        begin = new.tell()
        index = b"".join(_ENTRY.pack(key, *where) for key, where in self._added.items())
        new.write(index + _TAIL.pack(begin, digest(index)))
        new.close()
        if self._old is not None:
            self._old.close()
        Path(new.name).replace(self._path)

    def _worth_keeping(self) -> list[_Piece]:
        """Return what stays of the old file, in its order there."""
        kept = {key: where for key, where in self._kept.items() if key not in self._added}
        unused = kept.keys() - self._used
        if len(unused) > len(self._used) + len(self._added):
            kept = {key: where for key, where in kept.items() if key in self._used}
        return sorted(kept.items(), key=lambda it: it[1])


def _runs(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Yield pieces that stand side by side together."""
    run: list[_Piece] = []
    for piece in pieces:
        offset, length, _ = piece[1]
        begin, end = (run[0][1][0], run[-1][1][0] + run[-1][1][1]) if run else (offset, offset)
        if offset != end or offset + length - begin > _MOST_AT_ONCE:
            if run:
                yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _index(file: BinaryIO, head: bytes) -> dict[bytes, _Where]:
    """Return where each piece stands. Raises ValueError or struct.error for no file of ours."""
    if file.read(len(head)) != head:
        raise ValueError("another version")
    end = file.seek(-_TAIL.size, os.SEEK_END)
    begin, expected = _TAIL.unpack(file.read(_TAIL.size))
    file.seek(min(begin, end))
    index = file.read(end - min(begin, end))
    if digest(index) != expected:
        raise ValueError("cut short or changed")
    return {key: (offset, length, held) for key, offset, length, held in _ENTRY.iter_unpack(index)}

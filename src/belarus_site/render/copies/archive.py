"""An EPUB as bytes: a ZIP whose bytes depend on nothing but what is in it.

The format is that of APPNOTE.TXT 6.3, without its extensions for archives of more than 65,535
files or 4 GiB. Python's own writer takes no file that is compressed already, and chapters are
compressed one by one, by several processes and builds.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_PACKED = struct.Struct("<HLL")  # method, CRC-32, size
_STORED, _DEFLATED = 0, 8
_VERSION = 20
_UNIX = 3 << 8
_UTF_8 = 0x800
_MODE = 0o100644 << 16
_NO_TIME, _NO_DAY = 0, (1 << 5) | 1
"""The first moment that a ZIP can name, 1 January 1980, stands for none."""
_LEVEL = 6


def packed(body: bytes, *, compressed: bool = True) -> bytes:
    """Return a file as an archive holds it, with what the archive says of it in front."""
    held, method = body, _STORED
    if compressed:
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        held, method = packer.compress(body) + packer.flush(), _DEFLATED
    return _PACKED.pack(method, zlib.crc32(body), len(body)) + held


def archive(media_type: str, files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an OCF container: first `media_type`, as it is, then packed `files` in their order.

    Of two files of one path the last counts; the check of addresses says that there are two.
    """
    whole = {"mimetype": packed(media_type.encode(), compressed=False)} | dict(files)
    written: list[bytes | memoryview] = []
    directory: list[bytes] = []
    end = 0
    for path, file in whole.items():
        name = path.encode()
        method, crc, size = _PACKED.unpack_from(file)
        held = memoryview(file)[_PACKED.size :]
        flags = 0 if path.isascii() else _UTF_8
        facts = (flags, method, _NO_TIME, _NO_DAY, crc, len(held), size, len(name), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *facts) + name
        directory.append(
            _CENTRAL.pack(b"PK\1\2", _UNIX | _VERSION, _VERSION, *facts, 0, 0, 0, _MODE, end) + name
        )
        written += (local, held)
        end += len(local) + len(held)
    listed = b"".join(directory)
    count = len(directory)
    last = _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), end, 0)
    return b"".join((*written, listed, last))

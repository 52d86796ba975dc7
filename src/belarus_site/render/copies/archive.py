"""An EPUB as bytes: a ZIP whose bytes depend on nothing but what is in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can name; it stands for none."""
_UNIX = 3
_MODE = 0o100644 << 16


def archive(media_type: str, files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an OCF container: first `media_type`, as it is, then `files` in their order.

    Of two files of one path the last counts; the check of addresses says that there are two.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as container:
        first = _entry("mimetype")
        container.writestr(first, media_type, zipfile.ZIP_STORED)
        for path, body in dict(files).items():
            container.writestr(_entry(path), body, zipfile.ZIP_DEFLATED, compresslevel=9)
    return written.getvalue()


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.create_system = _UNIX
    entry.external_attr = _MODE
    return entry

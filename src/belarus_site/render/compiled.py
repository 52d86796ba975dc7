"""Compiled templates, kept beside the compiled modules of this program.

They are code, and whoever could write there could change the program itself; the folder of kept
work, which may come along in an archive, holds none.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from belarus_site.cache.digests import digest
from belarus_site.cache.fingerprint import fingerprint

FOLDER = Path(__file__).parent / "__pycache__" / "templates"
_MOST = 300
"""Files; more are those of templates long gone."""


class Compiled(BytecodeCache):
    """Keeps compiled templates in a folder, by their paths, what is in them, and the program.

    Where Python itself may not write what it compiles, nothing is written.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        """Keep them in `folder`, which need not be there."""
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return what stands for a template at a path, compiled by this very program."""
        return digest(fingerprint(), os.fsencode(name), os.fsencode(filename or "")).hex()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` with what was compiled of the same text by the same Jinja, if there is."""
        with suppress(Exception):  # what stands in a damaged file may raise anything
            with self._file(bucket).open("rb") as file:
                bucket.load_bytecode(file)
            return
        bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, if that is possible."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                bucket.write_bytecode(file)
            Path(file.name).replace(self._file(bucket))
            self._tidy()

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.{sys.implementation.cache_tag}.pyc"

    def _tidy(self) -> None:
        found = sorted(self._folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
        for file in found[:-_MOST]:
            file.unlink(missing_ok=True)

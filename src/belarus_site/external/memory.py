"""Addresses that answered well not long ago: they are not asked again."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

NAME = "external.json"
_AGE = timedelta(days=7)


class Memory:
    """The file `external.json` in the folder `kept`: addresses, each with when it answered well.

    Without a folder, nothing is known or kept. A file that cannot be read is as if not there; no
    write to it can stop a check.
    """

    def __init__(self, kept: Path | None, now: datetime) -> None:
        """Read what is known; what is older than a week, or from the future, is not."""
        self._file, self._now = kept and kept / NAME, now
        self._known = {
            address: when for address, when in self._read() if timedelta() <= now - when <= _AGE
        }

    def __contains__(self, address: str) -> bool:
        return address in self._known

    def keep(self, good: Iterable[str]) -> None:
        """Keep that the addresses `good` have just answered well."""
        self._known |= dict.fromkeys(good, self._now)
        if self._file is None:
            return
        said = {address: when.isoformat() for address, when in sorted(self._known.items())}
        fresh = self._file.with_suffix(".tmp")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.write_text(json.dumps(said, indent=1), encoding="utf-8")
            fresh.replace(self._file)

    def _read(self) -> list[tuple[str, datetime]]:
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
            found = json.loads(self._file.read_bytes()) if self._file else {}
            read = [(address, datetime.fromisoformat(when)) for address, when in found.items()]
            return [(address, when) for address, when in read if when.tzinfo]
        return []

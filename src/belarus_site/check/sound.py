"""Finished files that were found without a fault, in this build or an earlier one."""

from __future__ import annotations

import os

from belarus_site.cache.digests import digest
from belarus_site.cache.pieces import Keeper
from belarus_site.output import Output

_END = b"\0"


class Sound:
    """The files without a fault `around` just what that stands for, known by `pieces`.

    Only those are known whose makers said what they saw.
    """

    def __init__(self, pieces: Keeper, around: str) -> None:
        """Look for the files found by earlier builds."""
        self._pieces, self._key = pieces, digest(b"sound", around.encode())
        self._known = frozenset((pieces.get(self._key) or b"").split(_END))
        self._found: set[bytes] = set()

    def __contains__(self, output: object) -> bool:
        """Tell whether a file was sound before, and is therefore."""
        if not isinstance(output, Output) or not output.sight or _name(output) not in self._known:
            return False
        self._found.add(_name(output))
        return True

    def add(self, output: Output) -> None:
        """Keep that nothing is wrong with a file."""
        if output.sight:
            self._found.add(_name(output))

    def keep(self) -> None:
        """Let later builds know."""
        if self._found != self._known:
            self._pieces.put(self._key, _END.join(sorted(self._found)))


def _name(output: Output) -> bytes:
    return output.sight.encode() + os.fsencode(output.path)

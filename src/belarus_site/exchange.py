"""Two folders change places in one step, so that nobody ever sees neither."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD of Linux: names are counted from the working folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS."""


def exchange(first: Path, second: Path) -> bool:
    """Let two folders of one file system change places; return false where that is not possible.

    Old kernels, some file systems and Windows cannot do it.
    """
    names = os.fsencode(first), os.fsencode(second)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(system.renamex_np(*names, _EXCHANGE) == 0)
        return bool(system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False

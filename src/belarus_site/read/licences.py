"""The licences that SPDX has names for: its list 3.27, in `spdx.txt`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from belarus_site.suggestions import Vocabulary, did_you_mean

FORM = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*( (WITH|AND|OR) [A-Za-z0-9.+-]+)*")
"""One id, or several with what joins them."""
OWN = "LicenseRef-"
"""What the id of a licence begins with that SPDX has not."""
_LIST = Path(__file__).with_name("spdx.txt")
_EXCEPTION = re.compile(r" WITH [^ ]+")
_JOINT = re.compile(" (?:AND|OR) ")


def unknown_licence(written: str) -> str:
    """Return the first id in `written`, of the form above, that SPDX does not have, or nothing.

    Capitals do not count. Those of exceptions, behind `WITH`, are not looked at.
    """
    ids = _JOINT.split(_EXCEPTION.sub("", written))
    return next((it for it in ids if not it.startswith(OWN) and not _is_known(it)), "")


def meant_licence(written: str) -> str:
    """Return the hint that names the licence that `written` is most like, or an empty one."""
    return did_you_mean(written, Vocabulary(_names()))


def _is_known(ident: str) -> bool:
    return ident.removesuffix("+").lower() in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(name.lower() for name in _names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(_LIST.read_text(encoding="utf-8").split())

"""Names in the order of their letters, on any machine and in any language alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

Value = TypeVar("Value")
_LIKE = {"є": "е", "і": "и", "ґ": "г", "ј": "и"}
"""Letters that stand in no alphabet where their numbers would put them."""


def in_alphabet(values: Iterable[Value], name: Callable[[Value], str]) -> list[Value]:
    """Return the values in the order of their names: as letters without case and marks first.

    É stands among E and Ł among L, as on the first level of Unicode's collation (UTS 10); names
    equal but for marks and case go by these. Scripts come in the order Unicode has them.
    """
    return sorted(values, key=lambda value: _place(name(value)))


def _place(name: str) -> tuple[str, str]:
    whole = unicodedata.normalize("NFKD", name.casefold())
    return "".join(_base(it) for it in whole if not unicodedata.combining(it)), name


@cache
def _base(letter: str) -> str:
    """Return a letter without its stroke or hook, which is no mark to a decomposition."""
    plain = unicodedata.name(letter, "").partition(" WITH ")[0]
    try:
        base = unicodedata.lookup(plain)
    except KeyError:
        base = letter
    return _LIKE.get(base, base)

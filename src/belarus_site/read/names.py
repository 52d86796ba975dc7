"""File names that live on every system, in a repository and in an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from belarus_site.diagnostics import quoted, visible

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f\x7f]|[. ]$')
_SURROGATES = re.compile("[\ud800-\udfff]")


def wrong_name(name: str) -> str:
    """Return why a file or page cannot have this `name` everywhere, or nothing."""
    if _SURROGATES.search(name):
        return "the name of this file is not UTF-8"
    if _DEVICES.fullmatch(name):
        return f"{quoted(name)} cannot be a file name on Windows"
    if found := _REFUSED.search(name):
        where = "end with" if found.group() in ". " else "hold"
        return f'a file name cannot {where} "{visible(found.group())}" on Windows'
    return ""


def alike(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each path that some file systems take for an earlier one, and that earlier one."""
    seen: dict[str, str] = {}
    for path in paths:
        folded = unicodedata.normalize("NFC", path.casefold())
        if folded in seen:
            yield path, seen[folded]
        seen.setdefault(folded, path)

"""The ids of headings: as the author gives them, or made from their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from belarus_site.diagnostics import Code, quoted
from belarus_site.ids import as_id
from belarus_site.prose.faults import Fault

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
EXPLICIT_ID = re.compile(r"\s*\{#([^{}\n]*)\}\s*$")


class Ids:
    """The ids of one text: each is given once, and a made one gives way to a written one."""

    def __init__(self, written: Iterable[str]) -> None:
        """Reserve the ids that are `written` anywhere in the text."""
        self._written = set(written)
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def take(self, ident: str, offset: int, report: Callable[[Fault], None]) -> None:
        """Take an id that is written at `offset`; report one that is badly formed or taken."""
        if not ID.fullmatch(ident):
            message = f"an id is lower-case letters, digits and hyphens, not {quoted(ident)}"
            proposed = as_id(ident)
            hint = f"write {{#{proposed}}}" if proposed else ""
            report(Fault(offset, Code.VALUE, message, hint))
        elif ident in self._taken:
            message = f'the id "{ident}" is given twice in this text'
            report(Fault(offset, Code.DUPLICATE, message, "give each its own"))
        self._taken.add(ident)

    def make(self, words: str) -> str:
        """Return an id for a heading of these words, in whatever script they are."""
        base = slug(words) or "part"
        ident = base
        while ident in self._taken or ident in self._written:
            self._counts[base] = self._counts.get(base, 1) + 1
            ident = f"{base}-{self._counts[base]}"
        self._taken.add(ident)
        return ident


def slug(words: str) -> str:
    """Return the words in lower case with hyphens between them."""
    return re.sub(r"[\W_]+", "-", words.lower()).strip("-")

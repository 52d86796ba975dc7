"""The ids of headings: as the author gives them, or made from their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from belarus_site.diagnostics import Code, quoted
from belarus_site.ids import as_id
from belarus_site.prose.faults import Fault

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
EXPLICIT_ID = re.compile(r"\s*\{#([^{}\n]*)\}\s*$")
_TRIED = re.compile(r"(?<!\\)\{[ \t:]*#([^{}\n]*)(\}?)")
_LAST = re.compile(r"\{#[^{}\n]*\}[ \t]*#*[ \t]*")


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


def misplaced_ids(line: str, start: int) -> Iterator[Fault]:
    """Yield what of the line of a heading, which begins at `start`, was meant as its id in vain.

    An id is read at the end of the line; anywhere else, or unclosed, it would stand as text.
    """
    tried = list(_TRIED.finditer(line)) if "{" in line else []
    is_last = bool(tried) and _LAST.fullmatch(line, tried[-1].start()) is not None
    for found in tried[:-1] if is_last else tried:
        proposed = f"{{#{as_id(found[1]) or 'its-id'}}}"
        message = (
            f"the id of a heading is {{#…}} at the end of its line, not {quoted(found[0])} here"
        )
        hint = f"write {proposed} behind the words"
        if is_last or found is not tried[-1]:
            message = f"a heading has one id, and {quoted(found[0])} is not the last here"
            hint = "keep one, at the end of the line"
        elif not found[2]:
            message = f"the id of a heading ends with a brace, unlike {quoted(found[0].strip())}"
            hint = f"write {proposed}"
        yield Fault(start + found.start(), Code.VALUE, message, hint)

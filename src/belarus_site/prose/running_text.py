"""The words between two tags: their marks read, their typography set, their dates found."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from belarus_site.diagnostics import Code
from belarus_site.model.prose import Part, PlainDate
from belarus_site.prose.faults import Fault
from belarus_site.prose.marks import ANY, DATE_END, Kind, Mark, without
from belarus_site.prose.tokens import text_html
from belarus_site.prose.typography import Typography

_IN_HTML = "Markdown is not read inside HTML that begins a line"
_ELSEWHERE = "no space in the address, no line break in the middle"


class RunningText(Struct):
    """Reads the words of one text, piece after piece; keeps their faults and the marks it saw."""

    marks: tuple[Mark, ...]
    typography: Typography
    faults: list[Fault]
    seen: set[int] = field(default_factory=set)

    def code(self, text: str, *, raw: bool) -> str:
        """Return text in code as it is; in `raw` code, which an author's tags made, tags count."""
        for found in ANY.finditer(text):
            if found[1]:
                self.seen.add(int(found[1]))
                mark = self.marks[int(found[1])]
                if raw and mark.kind is Kind.SUSPECT:
                    self.report(mark.fault)
        plain = without(text)
        self.typography.before = plain[-1:]
        return text_html(plain) if raw else plain

    def words(
        self, text: str, after: Callable[[], str], *, quiet: bool, raw: bool
    ) -> tuple[list[Part], int | None]:
        """Return the parts of a text, and the offset of the heading it begins or None.

        `after` finds the visible character that follows it. With `quiet` its dates are left
        alone; `raw` is text in HTML that Markdown has not read.
        """
        parts: list[Part] = []
        heading = None
        done = 0
        for found in ANY.finditer(text):
            if found.start() < done or found[1] is None:
                continue
            parts.append(self._set(text[done : found.start()], text, found.end(), after))
            done = found.end()
            index = int(found[1])
            if index in self.seen:  # the words of <https://…> are its address
                continue
            self.seen.add(index)
            mark = self.marks[index]
            if mark.kind is Kind.HEADING:
                heading = mark.offset
            elif mark.kind is Kind.DATE:
                if not quiet and not self.typography.quoting:
                    done = self._date(mark, text, done, parts)
            else:
                self._unread(mark, text[done : done + 2], raw=raw)
        parts.append(self._set(text[done:], text, len(text), after))
        return [part for part in parts if part != ""], heading

    def _set(self, piece: str, text: str, end: int, after: Callable[[], str]) -> str:
        plain = without(piece)
        if not plain:
            return ""
        following = ""
        if plain[-1] in Typography.ASKING:
            following = without(text[end:])[:1] or after()
        return text_html(self.typography.set(plain, following))

    def _date(self, mark: Mark, text: str, start: int, parts: list[Part]) -> int:
        """Add the date that begins at `start`; return where the text goes on."""
        self.report(mark.fault)
        end = text.find(DATE_END, start)
        if mark.date is None or end == -1:
            return start
        words = self.typography.set(without(text[start:end]), "")
        parts.append(PlainDate(mark.offset, text_html(words), mark.date))
        return end + 1

    def _unread(self, mark: Mark, following: str, *, raw: bool) -> None:
        hint = _IN_HTML if raw else _ELSEWHERE
        if mark.kind is Kind.SUSPECT:
            self.report(mark.fault)
        elif mark.kind in {Kind.LINK, Kind.DEFINITION}:
            message = "this is not read as a link or a picture"
            self.report(Fault(mark.offset, Code.REFERENCE, message, hint))
        elif mark.kind is Kind.USE and following == "[^":
            message = "this is not read as the mark of a note"
            self.report(Fault(mark.offset, Code.REFERENCE, message, hint))

    def report(self, fault: Fault | None) -> None:
        """Keep a fault, if there is one."""
        if fault is not None:
            self.faults.append(fault)

"""Faults as values: what must hold, what was found, where, and a way out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from belarus_site.source import Place


class Severity(StrEnum):
    """Whether a fault stops publication always, or only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """The kinds of fault; the names are part of the contract with authors."""

    YAML = "yaml"
    FRONT_MATTER = "front-matter"
    KEY = "key"
    VALUE = "value"
    DATE = "date"
    DATE_MISMATCH = "date-mismatch"
    DATE_UNRESOLVED = "date-unresolved"
    REFERENCE = "reference"
    LINK = "link"
    ANCHOR = "anchor"
    ASSET = "asset"
    DUPLICATE = "duplicate"
    ENCODING = "encoding"
    PATH = "path"
    TEMPLATE = "template"
    FEED = "feed"
    CLAIM = "claim"
    PROMISE = "promise"
    TRANSLATION = "translation"
    UNUSED = "unused"
    EXTERNAL = "external"


LOST = "\ufffd"
"""What stands for a character that no text may hold, once that is told."""
_OF_VALUES = frozenset((Code.KEY, Code.VALUE, Code.DATE))


class Diagnostic(Struct, frozen=True, order=True):
    """One fault at one place. `hint` says a way out, or is empty."""

    place: Place
    code: Code
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    @property
    def stops(self) -> bool:
        """Whether nothing is published for it, with `--strict` or without."""
        return self.severity is Severity.ERROR


# Controls, line separators, the marks that turn the direction of writing, lone surrogates (they
# stand for bytes of a file name that is not UTF-8) and the byte order mark.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_MOST_QUOTED = 60


def visible(text: str) -> str:
    """Return `text` on one line; what a terminal obeys or does not show is given as its number."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def quoted(words: str) -> str:
    """Return what an author wrote as a message shows it: quoted, on one line, cut where long."""
    line = " ".join(words[: 2 * _MOST_QUOTED].split())
    cut = len(line) > _MOST_QUOTED or len(words) > 2 * _MOST_QUOTED
    return f'"{visible(line[: _MOST_QUOTED - 1]) + "…" if cut else visible(line)}"'


def error(place: Place, code: Code, message: str, hint: str = "") -> Diagnostic:
    """Return a fault that stops publication."""
    return Diagnostic(place, code, message, hint)


def warning(place: Place, code: Code, message: str, hint: str = "") -> Diagnostic:
    """Return a fault that stops publication only with `--strict`."""
    return Diagnostic(place, code, message, hint, Severity.WARNING)


def _tells_of_value(fault: Diagnostic) -> bool:
    return fault.code in _OF_VALUES or LOST in fault.message


def _lines_to(place: Place) -> tuple[tuple[str, int], ...]:
    return (place.path, place.line), (place.path, place.line - 1)


class Report(Struct, frozen=True):
    """All faults of a build, each once, in the order of files and lines."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, *groups: Iterable[Diagnostic]) -> Report:
        """Gather the diagnostics of `groups`, drop repetitions and sort by place.

        What may be wrong only for a character that no text may hold is not told of: a value that
        begins before it in its line, and YAML that cannot be read from its line to the next.
        """
        found = {diagnostic for group in groups for diagnostic in group}
        last = {it.place[:2]: it.place for it in sorted(found) if it.code is Code.ENCODING}
        unsure = {
            it
            for it in found
            if (_tells_of_value(it) and it.place <= last.get(it.place[:2], ()))
            or (it.code is Code.YAML and not last.keys().isdisjoint(_lines_to(it.place)))
        }
        return cls(tuple(sorted(found - unsure)))

    @property
    def errors(self) -> int:
        """The number of faults that stop publication always."""
        return sum(found.stops for found in self.diagnostics)

    @property
    def warnings(self) -> int:
        """The number of faults that stop publication only with `--strict`."""
        return len(self.diagnostics) - self.errors

    def passes(self, *, strict: bool) -> bool:
        """Tell whether the site may be published."""
        return not (self.diagnostics if strict else self.errors)

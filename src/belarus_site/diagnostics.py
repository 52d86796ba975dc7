"""Faults as values: what must hold, what was found, where, and a way out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One fault at one place. `hint` says a way out, or is empty."""

    place: Place
    code: Code
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


def error(place: Place, code: Code, message: str, hint: str = "") -> Diagnostic:
    """Return a fault that stops publication."""
    return Diagnostic(place, code, message, hint)


def warning(place: Place, code: Code, message: str, hint: str = "") -> Diagnostic:
    """Return a fault that stops publication only with `--strict`."""
    return Diagnostic(place, code, message, hint, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Report:
    """All faults of a build, each once, in the order of files and lines."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, *groups: Iterable[Diagnostic]) -> Report:
        """Gather the diagnostics of `groups`, drop repetitions and sort by place."""
        return cls(tuple(sorted({found for group in groups for found in group})))

    @property
    def errors(self) -> int:
        """The number of faults that stop publication always."""
        return sum(found.severity is Severity.ERROR for found in self.diagnostics)

    @property
    def warnings(self) -> int:
        """The number of faults that stop publication only with `--strict`."""
        return len(self.diagnostics) - self.errors

    def passes(self, *, strict: bool) -> bool:
        """Tell whether the site may be published."""
        return not (self.diagnostics if strict else self.errors)

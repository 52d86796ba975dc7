"""Faults for people, for programs, and for a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TypeAlias

from belarus_site.diagnostics import Diagnostic, Report, visible
from belarus_site.source import Place

Say: TypeAlias = Callable[[str], None]
"""Is given each line that is said to whoever called."""


def as_text(found: Diagnostic) -> str:
    """Return `path:line:column: severity: message [code]`, and a hint on a line of its own."""
    path, line, column = found.place
    said = f"{path}:{line}:{column}: {found.severity}: {visible(found.message)} [{found.code}]"
    return f"{said}\n    {visible(found.hint)}" if found.hint else said


def as_json(found: Diagnostic) -> str:
    """Return one JSON object (RFC 8259) on one line."""
    path, line, column = found.place
    return json.dumps(
        {
            "path": path,
            "line": line,
            "column": column,
            "severity": str(found.severity),
            "code": str(found.code),
            "message": found.message,
            "hint": found.hint,
        },
        ensure_ascii=False,
    )


def as_github(found: Diagnostic) -> str:
    """Return a workflow command of GitHub Actions that annotates the line."""
    path, line, column = found.place
    message = f"{visible(found.message)} [{found.code}]"
    if found.hint:
        message += f"\n{visible(found.hint)}"
    properties = f"file={_property(path)},line={line},col={column}"
    return f"::{found.severity} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Diagnostic], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def counted(number: int, word: str) -> str:
    """Return how many there are of what `word` names, in English: `1 error`, `1,000 errors`."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def lines(
    report: Report, style: str, excerpt: Callable[[Place], str] | None = None
) -> Iterator[str]:
    """Yield the faults of a report in the style `text`, `json` or `github`.

    Where an `excerpt` can be made of their places, it stands below those for people.
    """
    for found in report.diagnostics:
        yield FORMATS[style](found)
        if excerpt is not None and style == "text" and (shown := excerpt(found.place)):
            yield shown

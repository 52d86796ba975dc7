"""What is wrong in a text, by offset: a place is given to it by whoever knows the file."""

from __future__ import annotations

from typing import NamedTuple

from belarus_site.diagnostics import Code, Severity


class Fault(NamedTuple):
    """A fault at an offset of the converted text; see `diagnostics.Diagnostic`."""

    offset: int
    code: Code
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

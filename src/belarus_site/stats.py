"""What the content holds, in numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from belarus_site import reporters
from belarus_site.diagnostics import Report
from belarus_site.model.entries import Content
from belarus_site.read import read_content

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_TARGET = re.compile(r"\]\([^)]*\)")


def counts(content: Content) -> tuple[tuple[str, int], ...]:
    """Return how many of each thing there are, and the words of the sections."""
    words = sum(
        len(_WORD.findall(_TARGET.sub("]", section.body.value))) for section in content.sections
    )
    return (
        ("sections", len(content.sections)),
        ("words in the sections", words),
        ("pages", len(content.pages)),
        ("events", len(content.events)),
        ("people", len(content.people)),
        ("places", len(content.places)),
        ("terms", len(content.terms)),
        ("sources", len(content.sources)),
        ("claims", len(content.claims)),
        ("figures", len(content.figures)),
        ("updates", len(content.updates)),
        ("assets", len(content.assets)),
    )


def show(folder: Path, say: Callable[[str], None]) -> int:
    """Say the counts of the content in `folder`; return 0, or 1 where it cannot be read."""
    content, faults = read_content(folder, drafts=True)
    if content is None:
        for line in reporters.lines(Report.of(faults), "text"):
            say(line)
        return 1
    for name, count in counts(content):
        say(f"{count:>8,} {name}")
    return 0

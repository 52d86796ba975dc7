"""What the content holds, in numbers."""

from __future__ import annotations

from pathlib import Path

from belarus_site.diagnostics import Report
from belarus_site.model.entries import Content
from belarus_site.model.kinds import LISTS
from belarus_site.prose import convert
from belarus_site.read import read_content
from belarus_site.reporters import Say, lines


def counts(content: Content) -> tuple[tuple[int, str], ...]:
    """Return how many of each thing there are, drafts too, with the name for so many."""
    language = content.explainer.language
    proses = (convert(section.body.value, language).prose for section in content.sections)
    held = sum(prose.words for prose in proses)
    sections, *lists = ((len(content.of(kind)), kind, name) for kind, name in LISTS.items())
    numbers = (
        sections,
        (held, "word in the sections", "words in the sections"),
        *lists,
        (len(content.assets), "asset", "assets"),
    )
    return tuple((number, one if number == 1 else many) for number, one, many in numbers)


def show(folder: Path, say: Say) -> int:
    """Say the counts of the content in `folder`; return 0, or 1 where something is not counted."""
    content, faults = read_content(folder, drafts=True)
    report = Report.of(faults)
    if content is None:
        for line in lines(report, "text"):
            say(line)
        return 1
    for number, name in counts(content):
        say(f"{number:>8,} {name}")
    if report.errors:
        say("there are errors, and what they are about is not counted: see the command check")
    return 1 if report.errors else 0

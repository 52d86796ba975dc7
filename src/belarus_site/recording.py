"""The promises of an explainer, written down: what stands in `addresses.txt` stays."""

from __future__ import annotations

import os
from pathlib import Path

from belarus_site import pipeline
from belarus_site.check.promises import published
from belarus_site.read.promises import FILE
from belarus_site.render.routes import by_folder
from belarus_site.reporters import Say, lines


def record(content: Path, templates: Path, say: Say, style: str = "text") -> int:
    """Add what a build of `content` publishes to its promises, and return the exit code.

    `say` is given each line. Where the build has errors, nothing is written: a promise is not
    taken back here, only by deleting its line. Raises OSError where the machine refuses.
    """
    built = pipeline.build(content, templates)
    for line in lines(built.report, style):
        say(line)
    if built.site is None or built.report.errors:
        if style == "text":
            say("nothing was recorded")
        return 1
    before = {promise.text for promise in built.site.content.promises}
    folders = by_folder(built.site, built.translations)
    promises = sorted(before | published(folders, built.outputs))
    _write(content / FILE, "".join(f"{line}\n" for line in promises))
    if style == "text":
        new = len(promises) - len(before)
        say(
            f"{os.path.relpath(content / FILE)} has {len(promises):,} promises, {new:,} of them new"
        )
    return 0


def _write(path: Path, text: str) -> None:
    """Write a file as a whole, or leave the one that stood there."""
    new = path.with_name(f".{path.name}.tmp")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)

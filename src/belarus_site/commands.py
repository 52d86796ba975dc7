"""What each command does: options in, lines and an exit code out."""

from __future__ import annotations

import os
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from belarus_site import pipeline, publish, reporters, scaffold, stats
from belarus_site.diagnostics import Report
from belarus_site.excerpts import excerpt
from belarus_site.explain import explain
from belarus_site.pipeline import Built
from belarus_site.refusal import Refusal

Say = Callable[[str], None]


def run(options: Namespace, say: Say, *, excerpts: bool) -> int:
    """Run the command in `options` and return its exit code; `say` is given each line.

    With `excerpts`, faults for people show the line they are about. Raises Refusal.
    """
    match options.command:
        case "new":
            for line in scaffold.begin(options.folder):
                say(line)
            return 0
        case "explain":
            say(explain(options.code))
            return 0
        case "stats":
            return stats.show(_content(options), say)
        case "clean":
            folder = options.output or _root() / "_site"
            say(f"removed {folder}" if publish.clean(folder) else f"there is no {folder}")
            return 0
        case _:
            return _build(options, say, excerpts=excerpts)


def _build(options: Namespace, say: Say, *, excerpts: bool) -> int:
    started = time.perf_counter()
    content, folder = _content(options), options.output or _root() / "_site"
    templates = options.templates or _templates()
    if not templates.is_dir():
        raise Refusal(f"there is no folder {templates} with templates")
    publishing = options.command == "build"
    if publishing:
        publish.may_replace(folder, content, templates)
    built = pipeline.build(
        content, templates, base_url=options.base_url or "", drafts=options.drafts
    )
    for found in built.report.diagnostics:
        say(reporters.FORMATS[options.format](found))
        if excerpts and options.format == "text" and (shown := excerpt(found.place)):
            say(shown)
    passes = built.report.passes(strict=options.strict)
    if passes and publishing:
        publish.publish(built.outputs, folder)
    if options.format == "text" and not options.quiet:
        seconds = time.perf_counter() - started
        if passes:
            say(_done(built, folder if publishing else None, seconds))
        else:
            say(_stopped(built.report, folder if publishing else None))
    return 0 if passes else 1


def _done(built: Built, folder: Path | None, seconds: float) -> str:
    site = built.site
    sections, events = (len(site.sections), len(site.events)) if site else (0, 0)
    held = f"{_count(sections, 'section')} and {_count(events, 'event')}"
    faults = _faults(built.report)
    if folder is None:
        return f"{held} checked in {seconds:.1f} s: {faults or 'no faults'}"
    noted = f" ({faults})" if faults else ""
    files = _count(len(built.outputs), "file")
    return f"{held} in {files}, {seconds:.1f} s{noted}: open {_shown(folder / 'index.html')}"


def _stopped(report: Report, folder: Path | None) -> str:
    if folder is None:
        return _faults(report)
    kept = "; the site that stood before is untouched" if folder.exists() else ""
    return f"{_faults(report)}; nothing was published{kept}"


def _faults(report: Report) -> str:
    counts = ((report.errors, "error"), (report.warnings, "warning"))
    return ", ".join(_count(number, word) for number, word in counts if number)


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _shown(path: Path) -> str:
    """Return a path as short as it can be said from the working folder."""
    here = Path.cwd()
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - links are left as they are named
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def _root() -> Path:
    """Return the folder that defaults are counted from: the launcher's, or the working folder."""
    return Path(os.environ.get("BELARUS_SITE_ROOT") or ".")


def _content(options: Namespace) -> Path:
    """Return the folder to read; one that holds a folder `content` may be named in its stead."""
    named: Path = options.content or _root() / "content"
    inside = named / "content"
    return inside if not (named / "site.yaml").exists() and inside.is_dir() else named


def _templates() -> Path:
    """Return the templates of the project, or those that came with the package."""
    own = _root() / "templates"
    return own if own.is_dir() else Path(__file__).with_name("templates")

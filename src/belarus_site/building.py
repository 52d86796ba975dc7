"""One build from the command line: what need not be done again, what is said, what is published."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from belarus_site import publish
from belarus_site.cache.last import LastBuild, Outcome, Question
from belarus_site.diagnostics import Report
from belarus_site.excerpts import excerpt
from belarus_site.progress import Progress
from belarus_site.reporters import Say, counted, lines
from belarus_site.spool import Standing, Superseded
from belarus_site.work import Jobs, cores, silently, uncollected

if TYPE_CHECKING:
    from belarus_site.pipeline import Built

_MOST_RIVALS = 9
"""Builds that may be faster than one before it gives up; each of them has published a site."""


class Order(Struct, frozen=True):
    """What is to be built from what, and how it is told; without a `site`, it is only checked.

    With `external`, the links that lead outside are tried over the network.
    `kept` is the folder of work kept from earlier builds, or None where none may be used.
    """

    content: Path
    templates: Path
    site: Path | None
    base_url: str
    drafts: bool
    strict: bool
    kept: Path | None
    jobs: int | None
    style: str
    quiet: bool
    excerpts: bool
    external: bool = False


@uncollected(at_last=True)
def build(order: Order, say: Say) -> int:
    """Build, or check, and return the exit code; `say` is given each line. Raises Refusal."""
    started = time.perf_counter()
    why = "nothing changed"
    for _ in range(_MOST_RIVALS):
        with suppress(Superseded):
            return _attempt(order, say, started, why)
        # Its site may be newer than this one would have been.
        why = "another build was faster"
    return _attempt(order, say, started, why)


def _attempt(order: Order, say: Say, started: float, why: str) -> int:
    """Build from what is there now, and return the exit code; `why` is said of doing nothing.

    Raises Refusal, or Superseded where another build has published in between.
    """
    last = None
    if order.kept is not None and order.site is not None:
        options = (order.base_url, str(order.drafts))
        last = LastBuild(order.kept, Question(order.content, order.templates, order.site, options))
        same = last.outcome()
        if same is not None:
            return _tell(order, same, say, started, why)
    if order.site is not None:
        publish.may_replace(order.site, order.content, order.templates)
    return _build(order, last, say, started)


def _build(order: Order, last: LastBuild | None, say: Say, started: float) -> int:
    # They take a while to load, and a build that changes nothing does without.
    from belarus_site import pipeline  # noqa: PLC0415
    from belarus_site.cache.pieces import NOTHING  # noqa: PLC0415
    from belarus_site.cache.readings import KeptReadings  # noqa: PLC0415
    from belarus_site.cache.texts import Conversions, kept_texts  # noqa: PLC0415

    with (
        Progress() as progress,
        kept_texts(order.kept, order.content, lasting=order.site is not None) as store,
    ):
        jobs = Jobs(order.jobs or cores(), silently if order.quiet else progress.tell)
        conversions = Conversions(store, jobs)
        built = pipeline.build(
            order.content,
            order.templates,
            base_url=order.base_url,
            drafts=order.drafts,
            earlier=pipeline.Earlier(
                conversions,
                last.standing() if last else (),
                store or NOTHING,
                KeptReadings(store) if store else None,
            ),
            jobs=jobs,
        )
    site = built.site
    counts = (len(site.sections), len(site.events), len(built.outputs)) if site else (0, 0, 0)
    report = _with_outside_links(order, built) if order.external else built.report
    outcome = Outcome(report, *counts)
    taken = sum(isinstance(output.held, Standing) for output in built.outputs)
    done = [
        f"{counted(conversions.made, 'text')} converted, {conversions.reused:,} reused",
        f"{counted(len(built.outputs) - taken, 'file')} made, {taken:,} reused",
    ]
    if order.site is not None and built.report.passes(strict=order.strict):
        keep = partial(last.keep, outcome, built.outputs) if last is not None else lambda: None
        stay = last.stay if last is not None else lambda: None
        written = publish.publish(built.outputs, order.site, keep, first=stay)
        done.append(f"{written:,} written")
    return _tell(order, outcome, say, started, "; ".join(done))


def _with_outside_links(order: Order, built: Built) -> Report:
    # The only part that talks to the network, and takes a client of it along.
    from belarus_site.check.allowances import unsilenced  # noqa: PLC0415
    from belarus_site.external import external  # noqa: PLC0415

    if built.site is None:
        return built.report
    with Progress() as progress:
        tell = silently if order.quiet else progress.tell
        found = tuple(external((built.site, *built.translations), order.kept, tell=tell))
    return Report.of(built.report.diagnostics, unsilenced(found, built.site.content))


def _tell(order: Order, outcome: Outcome, say: Say, started: float, done: str) -> int:
    report = outcome.report
    for line in lines(report, order.style, excerpt if order.excerpts else None):
        say(line)
    passes = report.passes(strict=order.strict)
    if order.style == "text" and not order.quiet:
        seconds = time.perf_counter() - started
        end = _done(outcome, order.site, seconds, done) if passes else _stopped(report, order.site)
        say(end)
    return 0 if passes else 1


def say_rebuilt(report: Report, seconds: float, say: Say) -> None:
    """Say that the site that is served was made anew, or why not."""
    faults = _faults(report)
    said = "not shown" if report.errors else "shown"
    say(f"{said} after {seconds:.2f} s{f': {faults}' if faults else ''}")


def _done(outcome: Outcome, site: Path | None, seconds: float, done: str) -> str:
    held = f"{counted(outcome.sections, 'section')} and {counted(outcome.events, 'event')}"
    faults = _faults(outcome.report)
    if site is None:
        return f"{held} checked in {seconds:.1f} s ({done}): {faults or 'no faults'}"
    noted = f"{faults}; {done}" if faults else done
    files = counted(outcome.files, "file")
    return f"{held} in {files}, {seconds:.1f} s ({noted}): open {_shown(site / 'index.html')}"


def _stopped(report: Report, site: Path | None) -> str:
    if site is None:
        return _faults(report)
    kept = "; the site that stood before is untouched" if site.exists() else ""
    return f"{_faults(report)}; nothing was published{kept}"


def _faults(report: Report) -> str:
    counts = ((report.errors, "error"), (report.warnings, "warning"))
    return ", ".join(counted(number, word) for number, word in counts if number)


def _shown(path: Path) -> str:
    """Return a path as short as it can be said from the working folder."""
    here = Path.cwd()
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - links are left as they are named
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)

"""The command line: options in, exit codes and lines out.

0 done; 1 the content has errors; 2 the command was not understood or the machine refused.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from belarus_site import __version__

_COMMANDS = {
    "build": "build the site (the default)",
    "check": "read and check everything, write nothing",
    "new": "begin another explainer in a new folder",
    "stats": "count what the content holds",
    "clean": "remove the built site",
}
_FORMATS = ("text", "json", "github")
_ADDRESS = re.compile(r"https?://[^\s/?#]+[^\s?#]*", re.IGNORECASE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments`, or in `sys.argv`, and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given.insert(0, "build")
    try:
        options = parser.parse_args(given)
    except SystemExit as stop:
        return int(stop.code or 0)
    from belarus_site.publish import Refusal  # noqa: PLC0415 - a wrong option costs no imports

    try:
        return int(options.run(options))
    except Refusal as refusal:
        _complain(str(refusal))
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    except KeyboardInterrupt:
        return 130
    except OSError as refusal:
        _complain(f"{refusal.filename or 'the machine'}: {refusal.strerror or refusal}")
    return 2


def _complain(message: str) -> None:
    print(f"belarus-site: {message}", file=sys.stderr)  # noqa: T201


def _say(line: str) -> None:
    print(line)  # noqa: T201


class _Parser(argparse.ArgumentParser):
    """Says what was not understood in one line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(2, f"{self.prog}: {message}\n")


def _root() -> Path:
    return Path(os.environ.get("BELARUS_SITE_ROOT", "."))


def _templates() -> Path:
    """Return the templates beside the content, or those that came with the package."""
    beside = _root() / "templates"
    return beside if beside.is_dir() else Path(__file__).with_name("templates")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="belarus-site", description="Publish an explainer as a static site.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser, required=True)
    runs = {"build": _build, "check": _check, "new": _new, "stats": _stats, "clean": _clean}
    for name, summary in _COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(run=runs[name])
        if name in {"build", "check"}:
            _add_build_options(command)
        elif name == "new":
            command.add_argument("folder", type=Path, metavar="FOLDER")
        elif name == "stats":
            command.add_argument("--content", type=Path, metavar="DIR", default=None)
        else:
            command.add_argument("--output", type=Path, metavar="DIR", default=None)
    return parser


def _add_build_options(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--content", type=Path, metavar="DIR", help="what to read (content)")
    add("--templates", type=Path, metavar="DIR", help="how it looks (templates)")
    add("--output", type=Path, metavar="DIR", help="where to write (_site)")
    add("--base-url", type=_address, metavar="URL", help="the address it will have")
    add("--drafts", action="store_true", help="drafts too")
    add("--strict", action="store_true", help="warnings stop it too")
    add("--no-cache", action="store_true", help="keep no work from earlier builds")
    add("--jobs", type=_jobs, metavar="N", default=None, help="at most N processes")
    add("--format", choices=_FORMATS, default="text", help="how faults are shown")
    add("--quiet", action="store_true", help="say nothing but faults")


def _address(words: str) -> str:
    if not _ADDRESS.fullmatch(words):
        message = f'"{words}" is no absolute address: begin it with https://'
        raise argparse.ArgumentTypeError(message)
    return words.rstrip("/") + "/"


def _jobs(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= 256:  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f'"{words}" is no number of processes, from 1 to 256')
    return int(words)


def _build(options: argparse.Namespace) -> int:
    return _run(options, publishing=True)


def _check(options: argparse.Namespace) -> int:
    return _run(options, publishing=False)


def _run(options: argparse.Namespace, *, publishing: bool) -> int:
    from belarus_site import pipeline, publish, reporters  # noqa: PLC0415

    started = time.perf_counter()
    content = options.content or _root() / "content"
    folder = options.output or _root() / "_site"
    templates = options.templates or _templates()
    if not templates.is_dir():
        raise publish.Refusal(f"there is no folder {templates} with templates")
    if publishing:
        publish.may_replace(folder, content)
    built = pipeline.build(
        content, templates, base_url=options.base_url or "", drafts=options.drafts
    )
    for line in reporters.lines(built.report, options.format):
        _say(line)
    passes = built.report.passes(strict=options.strict)
    if passes and publishing:
        publish.publish(built.outputs, folder)
    if not options.quiet and options.format == "text":
        seconds = time.perf_counter() - started
        _say(_summary(built, folder, seconds, published=passes and publishing))
    return 0 if passes else 1


def _summary(built: object, folder: Path, seconds: float, *, published: bool) -> str:
    from belarus_site.pipeline import Built  # noqa: PLC0415

    assert isinstance(built, Built)  # noqa: S101
    report = built.report
    faults = ", ".join(
        f"{count} {word}{'' if count == 1 else 's'}"
        for count, word in ((report.errors, "error"), (report.warnings, "warning"))
        if count
    )
    if built.site is None or (not published and faults):
        kept = "; the site that stood before is untouched" if folder.exists() else ""
        return f"{faults}; nothing was published{kept}"
    sections, events = len(built.site.sections), len(built.site.events)
    counted = f"{sections} sections and {events} events"
    if not published:
        return f"{counted} checked in {seconds:.1f} s: {faults or 'no faults'}"
    index = os.path.relpath(folder / "index.html")
    noted = f" ({faults})" if faults else ""
    return f"{counted} in {len(built.outputs)} files, {seconds:.1f} s{noted}: open {index}"


def _new(options: argparse.Namespace) -> int:
    from belarus_site.scaffold import begin  # noqa: PLC0415

    for line in begin(options.folder):
        _say(line)
    return 0


def _stats(options: argparse.Namespace) -> int:
    from belarus_site.stats import show  # noqa: PLC0415

    return show(options.content or _root() / "content", _say)


def _clean(options: argparse.Namespace) -> int:
    from belarus_site import publish  # noqa: PLC0415

    folder = options.output or _root() / "_site"
    removed = publish.clean(folder)
    _say(f"removed {folder}" if removed else f"there is no {folder}")
    return 0

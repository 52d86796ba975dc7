"""The command line: what was asked for, and exit codes.

0 done; 1 the content has errors; 2 the command was not understood or the machine refused.
Nothing is imported here that a wrong option or `--version` does not need.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from belarus_site import __version__
from belarus_site.refusal import Refusal

_MOST_JOBS = 256
_MOST_PORTS = 65535
_INTERRUPTED = 130
_SEE_HELP = ": --help lists them"
_TEST = ' here: in the folder of the generator, "python3 build.py test" runs its tests'
_PLAINLY = (
    (r"^argument (\S+): expected one argument$", r'a value is missing behind "\1"'),
    (r"^argument (\S+): ignored explicit argument .*$", r'"\1" takes no value'),
    (r"^the following arguments are required: (\S+)$", r'"{}" needs a \1: --help says more'),
)
"""What argparse says, and what we say instead."""


def _address(words: str) -> str:
    # It takes a while to load, and most commands do without.
    from belarus_site.addresses import (  # noqa: PLC0415
        address_hint,
        folder_address,
        is_address,
        wrong_folder,
    )

    if not is_address(words):
        message = f'"{words}" is no absolute address: {address_hint(words)}'
        raise argparse.ArgumentTypeError(message)
    wrong, hint = wrong_folder(words)
    if wrong:
        raise argparse.ArgumentTypeError(f'"{words}" {wrong}: {hint}')
    return folder_address(words)


def _jobs(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= _MOST_JOBS:
        message = f'"{words}" is no number of processes, from 1 to {_MOST_JOBS}'
        raise argparse.ArgumentTypeError(message)
    return int(words)


def _style(words: str) -> str:
    if words not in _FORMATS:
        near = _meant(words, _FORMATS) or f": write {', '.join(_FORMATS[:-1])} or {_FORMATS[-1]}"
        raise argparse.ArgumentTypeError(f'there is no format "{words}"{near}')
    return words


def _port(words: str) -> int:
    if not words.isdecimal() or not 1 <= int(words) <= _MOST_PORTS:
        raise argparse.ArgumentTypeError(f'"{words}" is no port, from 1 to {_MOST_PORTS}')
    return int(words)


_COMMANDS = {
    "build": "build the site (the default)",
    "check": "read and check everything, write nothing",
    "serve": "show the site in a browser while it is written",
    "new": "begin another explainer in a new folder",
    "record": "promise what is published now: later builds must keep it",
    "explain": "say what a code of a fault asks for, with examples",
    "stats": "count what the content holds",
    "clean": "remove the built site",
}
_CONTENT = {"type": Path, "metavar": "DIR", "help": "what to read (default: content)"}
_OUTPUT = {"type": Path, "metavar": "DIR", "help": "where to write (default: _site)"}
_FORMATS = ("text", "json", "github")
_BUILD: dict[str, dict[str, Any]] = {
    "--content": _CONTENT,
    "--templates": {"type": Path, "metavar": "DIR", "help": "how it looks (default: templates)"},
    "--output": _OUTPUT,
    "--base-url": {
        "type": _address,
        "metavar": "URL",
        "help": "the address it will have (default: base_url in site.yaml)",
    },
    "--drafts": {"action": "store_true", "help": "drafts too"},
    "--strict": {"action": "store_true", "help": "warnings stop it too"},
    "--no-cache": {"action": "store_true", "help": "use no work of earlier builds"},
    "--jobs": {"type": _jobs, "metavar": "N", "help": "at most N processes"},
    "--format": {
        "type": _style,
        "default": "text",
        "metavar": "FORMAT",
        "help": "how faults are shown: text, json or github (default: text)",
    },
    "--quiet": {"action": "store_true", "help": "say nothing but faults"},
}
_ARGUMENTS: dict[str, dict[str, dict[str, Any]]] = {
    "build": _BUILD,
    "check": {**_BUILD, "--external": {"action": "store_true", "help": "try outside links too"}},
    "serve": {
        **{key: _BUILD[key] for key in ("--content", "--templates", "--base-url", "--drafts")},
        **{key: _BUILD[key] for key in ("--no-cache", "--jobs", "--quiet")},
        "--port": {
            "type": _port,
            "metavar": "N",
            "help": "where on this machine (default: the first free one from 8000)",
        },
        "--open": {"action": "store_true", "help": "open a browser too"},
    },
    "new": {"folder": {"type": Path, "metavar": "FOLDER", "help": "a new or empty folder"}},
    "record": {key: _BUILD[key] for key in ("--content", "--templates", "--format")},
    "explain": {"code": {"metavar": "CODE", "help": "such as date-mismatch"}},
    "stats": {"--content": _CONTENT},
    "clean": {"--output": _OUTPUT | {"help": "the folder to remove (default: _site)"}},
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments`, or in `sys.argv`, and return the exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        _make_sure_of(getattr(sys, name))
    try:
        options = _options(list(sys.argv[1:] if arguments is None else arguments))
        from belarus_site import commands  # noqa: PLC0415 - the stages, with all they import

        code = commands.run(options, _say, excerpts=sys.stdout.isatty())
        _flush()
    except SystemExit as stop:
        return int(stop.code or 0)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Refusal as refusal:
        _complain(str(refusal))
    except OSError as refusal:
        _complain(f"{refusal.filename or 'the machine'}: {refusal.strerror or refusal}")
    else:
        return code
    return 2


def _make_sure_of(stream: object) -> None:
    """Let a stream take every character, in UTF-8 unless a terminal or the user wants another."""
    if isinstance(stream, TextIOWrapper):
        own = stream.isatty() or "PYTHONIOENCODING" in os.environ
        encoding = None if own else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _say(line: str) -> None:
    try:
        print(line, flush=True)  # noqa: T201
    except BrokenPipeError:
        _hush()


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _hush()


def _hush() -> None:
    """Go on without a reader: whoever has seen enough does not stop the work."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> None:
    print(f"belarus-site: {message}", file=sys.stderr)  # noqa: T201


def _options(given: list[str]) -> argparse.Namespace:
    """Return the options of the command; `build` where none is named. Exits as argparse does."""
    parser = _parser()
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given.insert(0, "build")
    name = given[0]
    if not name.startswith("-") and name not in _COMMANDS:
        way_out = _TEST if name == "test" else _meant(name, _COMMANDS) or _SEE_HELP
        parser.error(f'there is no command "{name}"{way_out}')
    options, unknown = parser.parse_known_args(given)
    if unknown:
        near = _meant(unknown[0], _ARGUMENTS.get(name, ()))
        parser.error(f'"{name}" takes no "{unknown[0]}"{near}')
    return options


def _meant(written: str, known: Iterable[str]) -> str:
    near = get_close_matches(written.partition("=")[0], list(known), n=1)
    return f': did you mean "{near[0]}"?' if near else ""


class _Parser(argparse.ArgumentParser):
    """Says what was not understood in one line."""

    def error(self, message: str) -> NoReturn:
        said = " ".join(message.split())
        for theirs, ours in _PLAINLY:
            said = re.sub(theirs, ours.format(self.prog.rpartition(" ")[2]), said)
        self.exit(2, f"belarus-site: {said}\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="belarus-site",
        description="Publish an explainer as a static site.",
        epilog="Each command says more with --help. Without a command, build.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in _COMMANDS.items():
        described = f"{summary.capitalize()}."
        command = commands.add_parser(name, help=summary, description=described, allow_abbrev=False)
        for argument, details in _ARGUMENTS[name].items():
            command.add_argument(argument, **details)
    return parser

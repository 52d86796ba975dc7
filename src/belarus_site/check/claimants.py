"""Two things that would stand at one address, of which one would be lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.output import Output
from belarus_site.source import Place


def claimants(outputs: Iterable[Output], faulty: frozenset[Place]) -> Iterator[Diagnostic]:
    """Yield an error for each file of a path that is taken, at its place in the content.

    What stands at a place in `faulty` has its fault already, and in several languages it has one.
    Names that differ only in case, or in how an accent is encoded, are one name to some systems.
    """
    claimed: dict[str, Output] = {}
    told = set(faulty)
    for output in sorted(outputs, key=_order):
        first = claimed.setdefault(normalize("NFC", output.path).casefold(), output)
        at = output.origin or Place(output.path, 1, 1)
        if first is not output and at not in told:
            told.add(at)
            if first.path == output.path:
                message = f'two claim the address "{output.path}": this and {_named(first)}'
            else:
                message = (
                    f'"{output.path}" and "{first.path}", {_named(first)}, '
                    "are one name where case does not count"
                )
            yield error(at, Code.DUPLICATE, message, "give one of them another name")


def _order(output: Output) -> tuple[bool, bool, Place, int]:
    """Put the generator's own files first, so that it is the author's that is in the way.

    A name that stands inside a file, as an alias does, is in the way of one that is a file's own.
    Those of translations, which lie in folders, come behind the original's.
    """
    at = output.origin or Place(output.path, 1, 1)
    inside = (at.line, at.column) != (1, 1)
    return output.origin is not None, inside, at, output.path.count("/")


def _named(output: Output) -> str:
    if output.origin is None:
        return "a page of the generator"
    path, line, _ = output.origin
    return f"{path}:{line}" if line > 1 else path

"""The manifest of a site: what every file of it must be, for those who copy and check it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from belarus_site.mark import MARK, marking
from belarus_site.output import Output
from belarus_site.render import routes

_ESCAPED = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r"})


def checksums(outputs: Iterable[Output]) -> Output:
    """Return the SHA-256 sums of `outputs` as `sha256sum -c` reads them, in the order of paths.

    The mark that they are published with is among them.
    """
    files = tuple(outputs)
    mark = Output(MARK, marking((*(output.path for output in files), routes.CHECKSUMS)))
    ordered = sorted((*files, mark), key=lambda output: output.path)
    return Output(routes.CHECKSUMS, "".join(map(_line, ordered)).encode())


def _line(output: Output) -> str:
    """Return one line; a backslash at its beginning says that the name is escaped."""
    name = output.path.translate(_ESCAPED)
    mark = "\\" if name != output.path else ""
    return f"{mark}{output.sum or _sum(output)}  {name}\n"


def _sum(output: Output) -> str:
    summed = sha256()
    for piece in output.pieces:
        summed.update(piece)
    return summed.hexdigest()

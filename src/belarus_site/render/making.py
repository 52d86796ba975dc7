"""Makers of files: what one has made before, of all the same, is not made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from msgspec import Struct, field

from belarus_site.diagnostics import Diagnostic
from belarus_site.output import Output
from belarus_site.render.templates import TemplateFault
from belarus_site.spool import Spool
from belarus_site.work import Jobs, share


class Maker(Struct, frozen=True):
    """Makes files in any process, or raises TemplateFault; `sight` stands for all that it sees.

    Without a sight its files are made each time.
    """

    make: Callable[[], Iterable[Output]]
    sight: str = ""


class Made(NamedTuple):
    """The files of each maker, and the faults of templates."""

    files: list[tuple[Output, ...]]
    faults: tuple[Diagnostic, ...]


class Making(Struct, frozen=True):
    """Has makers do their work, by as many processes as `jobs` says, unless it is done in `before`.

    Large files wait in `spool`. What is `late`, by its path, may stand as it was for this time.
    """

    before: Mapping[str, tuple[Output, ...]]
    spool: Spool
    jobs: Jobs
    late: Mapping[str, Output] = field(default_factory=dict)

    def make(
        self, makers: Sequence[Maker], before: Mapping[str, tuple[Output, ...]] | None = None
    ) -> Made:
        """Return the files of `makers`, in order; `before` stands in for what was before.

        One bad template hides no other fault: its maker's files are missing, and no others.
        """
        known = self.before if before is None else before
        missing = [maker for maker in makers if maker.sight not in known]
        made = iter(share(partial(_attempt, spool=self.spool), missing, self.jobs))
        found = [
            (known[maker.sight], None) if maker.sight in known else next(made) for maker in makers
        ]
        faults = (fault for _, fault in found if fault is not None)
        return Made([files for files, _ in found], tuple(faults))


def by_sight(outputs: Iterable[Output]) -> dict[str, tuple[Output, ...]]:
    """Return the files of an earlier build by what their makers saw."""
    found: dict[str, tuple[Output, ...]] = {}
    for output in outputs:
        if output.sight:
            found[output.sight] = (*found.get(output.sight, ()), output)
    return found


def _attempt(maker: Maker, spool: Spool) -> tuple[tuple[Output, ...], Diagnostic | None]:
    """Return what a maker makes, or nothing and why.

    Files are in the order of their paths, as those of an earlier build are.
    """
    try:
        outputs = sorted(maker.make(), key=lambda output: output.path)
        made = tuple(output.made(maker.sight, spool) for output in outputs)
    except TemplateFault as fault:
        return (), fault.diagnostic
    return made, None

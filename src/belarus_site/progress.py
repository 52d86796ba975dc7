"""How far long work has come: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Never, Self, TextIO

if TYPE_CHECKING:
    from tqdm import tqdm

_FIRST_BAR, _LINES = 1.0, 10.0
"""Seconds before a bar is shown, and before each line: what is done before needs no word."""
_MANY = 200
"""Items; work of fewer is told on a terminal alone."""


class Progress:
    """Tells on `stream`, a terminal or not, how many items of the present work are done.

    Whatever ends the block it is made for, no bar is left on the terminal.
    """

    def __init__(
        self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Tell on `stream`, or on what standard error is now; `clock` gives seconds."""
        self._stream, self._clock = stream or sys.stderr, clock
        self._next = clock() + (_FIRST_BAR if self._stream.isatty() else _LINES)
        self._bar: tqdm[Never] | None = None

    def tell(self, done: int, of: int) -> None:
        """Tell that `done` items are done; the next work begins with 1 again."""
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
            if done == of:
                self._end()
        elif self._clock() >= self._next and done < of:
            if self._stream.isatty():
                self._begin(done, of)
            elif of >= _MANY:
                self._next = self._clock() + _LINES
                print(f"{done:,} of {of:,} done", file=self._stream, flush=True)

    def __enter__(self) -> Self:
        """Return what is told of the work in the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        self._end()

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _begin(self, done: int, of: int) -> None:
        from tqdm import tqdm  # noqa: PLC0415 - it takes a while to load

        tqdm.monitor_interval = 0  # its thread would keep this process from being doubled
        self._bar = tqdm(total=of, initial=done, file=self._stream, leave=False, unit="")

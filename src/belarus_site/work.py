"""Work shared among processes: the same results in the same order, however many there are."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import BinaryIO, Generic, NoReturn, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
_LEAST = 24
"""Fewer items than these are done before another process has begun."""


def cores() -> int:
    """Return how many processes can run at once here."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share(function: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> list[Result]:
    """Return `function` of each item, in order, made by at most `jobs` processes with this one.

    Fewer are used where that pays better, or where no process can be had. What the function
    raises is raised here. Results must be fit to be pickled.
    """
    shares = min(jobs, len(items) // _LEAST)
    if shares <= 1 or not _can_fork():
        return [function(item) for item in items]
    others: list[_Other[Result]] = []
    try:
        others += (_Other(function, items[number::shares]) for number in range(1, shares))
        made = [[function(item) for item in items[::shares]]]
        made += (other.results() for other in others)
    finally:
        for other in others:
            other.end()
    return [made[index % shares][index // shares] for index in range(len(items))]


def _can_fork() -> bool:
    """Tell whether this process may be doubled: a lock that a thread holds would stay locked."""
    return sys.platform == "linux" and threading.active_count() == 1


class _Other(Generic[Result]):
    """A process that begins as a copy of this one, does its share, and says what came of it."""

    def __init__(self, function: Callable[[Item], Result], items: Sequence[Item]) -> None:
        def work() -> list[Result]:
            return [function(item) for item in items]

        self._work = work
        self._process = 0
        self._answer: BinaryIO | None = None
        with suppress(OSError):
            self._begin()

    def _begin(self) -> None:
        reading, writing = os.pipe()
        answer = os.fdopen(reading, "rb")
        # Whoever began a process ends it: Ctrl-C is for this one alone.
        unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process = os.fork()
            if self._process == 0:
                _say(self._work, writing)
            self._answer = answer
        except OSError:
            answer.close()
        finally:
            os.close(writing)
            signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)

    def results(self) -> list[Result]:
        """Wait for the results; where the process came to nothing, make them here."""
        if self._answer is not None:
            with suppress(EOFError, OSError, pickle.UnpicklingError):
                found: list[Result] = pickle.load(self._answer)  # noqa: S301 - from our own copy
                return found
        return self._work()

    def end(self) -> None:
        """End the process, done or not."""
        if self._answer is not None:
            self._answer.close()
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def _say(work: Callable[[], list[Result]], writing: int) -> NoReturn:
    """Write what came of the work, and end this process without another word."""
    try:
        with os.fdopen(writing, "wb") as answer:
            pickle.dump(work(), answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)

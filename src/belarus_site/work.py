"""Work shared among processes: the same results in the same order, however many there are."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO, Generic, NoReturn, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
Result = TypeVar("Result")
_LEAST = 24
"""Fewer items than these are done before another process has begun."""
_MOST_WAITING = 4000
_NEW, _OLDER = 100_000, (100, 1000)
"""So many new values are looked through for cycles at once, and hardly ever older ones."""
_NUMBER = struct.Struct("=I")
"""Numbers that wait in a pipe: all fit into its buffer, and each is read whole."""


def silently(done: int, of: int) -> None:
    """Tell nobody how much is done."""


class Jobs(Struct, frozen=True):
    """At most how many processes work at once; `tell` is given how much of how many is done."""

    most: int = 1
    tell: Callable[[int, int], None] = silently


ALONE = Jobs()
"""The work of one process."""


@contextmanager
def uncollected(*, at_last: bool = False) -> Iterator[None]:
    """Do not look for cycles: values of the model have none, and to look would cost a tenth.

    Only work that is shared looks (see `_collected`). What is made `at_last` is not looked
    through afterwards either: the process is about to end.
    """
    usual = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_last:
            gc.freeze()
        else:
            gc.unfreeze()
        if usual:
            gc.enable()


@contextmanager
def _collected() -> Iterator[None]:
    """Look for cycles after all, seldom, and among what is new.

    Templates leave some behind with each page, which would be a fifth of the memory in the end.
    """
    if gc.isenabled():
        yield
        return
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_NEW, *_OLDER)
    gc.enable()
    try:
        yield
    finally:
        gc.disable()
        gc.set_threshold(*usual)


def cores() -> int:
    """Return how many processes can run at once here."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@_collected()
def share(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: Jobs, least: int = _LEAST
) -> list[Result]:
    """Return `function` of each item, in order, made by this process and others.

    Whoever is free takes the next item, so the longest should stand first. There is one process
    where there are fewer than two times `least` items, or where no other can be had. What the
    function raises for the first item that it raises for is raised. Results must be fit to be
    pickled.
    """
    tell = jobs.tell
    if jobs.most == 1 or len(items) < 2 * least or not _can_fork():
        return [
            _told(function(item), number, len(items), tell) for number, item in enumerate(items)
        ]
    step = len(items) // _MOST_WAITING + 1
    waiting = _Waiting(range(0, len(items), step))
    others: list[_Other[Result]] = []
    made: dict[int, Result] = {}

    def work() -> Iterator[tuple[int, Result]]:
        for first in waiting:
            for number in range(first, min(first + step, len(items))):
                yield number, function(items[number])

    try:
        others += (_Other(work) for _ in range(jobs.most - 1))
        with suppress(Exception):
            # Items are taken in order: what comes before those taken here is being done elsewhere.
            made.update(_told(it, it[0], len(items), tell) for it in work())
        for other in others:
            made.update(other.results())
    finally:
        waiting.close()
        for other in others:
            other.end()
    tell(len(items), len(items))
    # What a process took and did not bring back is made here, and fails here, in order.
    return [made[number] if number in made else function(item) for number, item in enumerate(items)]


def _told(
    made: Result, number: int, number_of_items: int, tell: Callable[[int, int], None]
) -> Result:
    tell(number + 1, number_of_items)
    return made


def _can_fork() -> bool:
    """Tell whether this process may be doubled: a lock that a thread holds would stay locked."""
    return sys.platform == "linux" and threading.active_count() == 1


class _Waiting:
    """Numbers in a pipe that several processes read: each number goes to one of them."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._reading, writing = os.pipe()
        os.write(writing, b"".join(map(_NUMBER.pack, numbers)))
        os.close(writing)

    def __iter__(self) -> Iterator[int]:
        while taken := os.read(self._reading, _NUMBER.size):
            yield _NUMBER.unpack(taken)[0]

    def close(self) -> None:
        os.close(self._reading)


class _Other(Generic[Result]):
    """A process that begins as a copy of this one, works, and says what came of it."""

    def __init__(self, work: Callable[[], Iterator[tuple[int, Result]]]) -> None:
        self._process = 0
        self._answer: BinaryIO | None = None
        with suppress(OSError):
            self._begin(work)

    def _begin(self, work: Callable[[], Iterator[tuple[int, Result]]]) -> None:
        reading, writing = os.pipe()
        answer = os.fdopen(reading, "rb")
        # Whoever began a process ends it: Ctrl-C is for this one alone.
        unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process = os.fork()
            if self._process == 0:
                answer.close()  # or it would wait forever to be read, by itself
                _say(work, writing)
            self._answer = answer
        except OSError:
            answer.close()
        finally:
            os.close(writing)
            signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)

    def results(self) -> Iterator[tuple[int, Result]]:
        """Yield the results until there is no more to come."""
        with suppress(EOFError, OSError, pickle.UnpicklingError):
            while self._answer is not None:
                yield pickle.load(self._answer)  # noqa: S301 - from a copy of this very process

    def end(self) -> None:
        """End the process, done or not."""
        if self._answer is not None:
            self._answer.close()
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def _say(work: Callable[[], Iterator[tuple[int, Result]]], writing: int) -> NoReturn:
    """Write what came of the work, and end this process without another word."""
    try:
        with os.fdopen(writing, "wb") as answer:
            for made in list(work()):
                pickle.dump(made, answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)

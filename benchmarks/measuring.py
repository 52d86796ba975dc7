"""One command measured: the time it took, the time its processors worked, and its memory."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_BLINK = 0.1
"""Seconds between two looks at the memory: each look takes a processor for a moment."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds on the clock, seconds of all processors, and the most memory at once in MB.

    The memory is the sum over all processes, as far as the system tells it (Linux): of what several
    share, each has its part (proc_pid_smaps(5), Pss).
    """

    wall: float
    cpu: float
    memory: float

    @classmethod
    def middle(cls, measures: Sequence[Measure]) -> Measure:
        """Return the medians."""
        return cls(
            median(it.wall for it in measures),
            median(it.cpu for it in measures),
            median(it.memory for it in measures),
        )


def measure(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str] | None = None
) -> Measure:
    """Run a command in `folder` and return its measure. Raises RuntimeError where it fails.

    Python may keep what it compiles, as it does unless it is told otherwise.
    """
    settings = os.environ | dict(environment or {})
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    running = subprocess.Popen(  # noqa: S603 - commands of ours
        list(map(str, command)),
        cwd=folder,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    seen = _Memory(running.pid)
    said, _ = running.communicate()
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    most = seen.end()
    if running.returncode:
        raise RuntimeError(f"{command}: {running.returncode}\n{said.decode(errors='replace')}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measure(wall, cpu, most)


def put_aside(folder: Path, aside: Path) -> None:
    """Move a folder, if it is there, into the folder `aside` under a name of its own.

    For minutes after thousands of files were removed, others take long to write: ext4 gives their
    inodes away late, and looks for free ones among them. A first build somewhere does not meet it.
    """
    aside.mkdir(exist_ok=True)
    if folder.exists():
        folder.rename(aside / str(len(os.listdir(aside))))  # noqa: PTH208 - counted, not read


class _Memory:
    """Looks at the memory of a process and of those it began, until it ends."""

    def __init__(self, process: int) -> None:
        self._process, self._most, self._ended = process, 0, threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def _look(self) -> None:
        while not self._ended.wait(_BLINK):
            self._most = max(self._most, _resident(self._process))

    def end(self) -> float:
        self._ended.set()
        self._thread.join()
        return self._most / 1024 / 1024


def _resident(process: int) -> int:
    """Return the bytes of memory that a process and its descendants hold, or 0 if unknown."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0
    shares = (int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
    return sum(shares) * 1024 + sum(_resident(int(child)) for child in children)

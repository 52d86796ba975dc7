from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from belarus_site import work

SRC = str(Path(work.__file__).parents[1])
forking = pytest.mark.skipif(sys.platform != "linux", reason="one process elsewhere")


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
@pytest.mark.parametrize("count", [0, 1, 47, 48, 100, 211])
def test_the_results_are_the_same_however_many_work(jobs: int, count: int) -> None:
    """Each item has its result at its own place."""
    assert work.share(lambda item: item * item, range(count), work.Jobs(jobs)) == [
        item * item for item in range(count)
    ]


def _slowly(_: int) -> int:
    time.sleep(0.002)
    return os.getpid()


@forking
@pytest.mark.parametrize("jobs", [2, 3])
def test_more_than_one_process_works(jobs: int) -> None:
    """Whoever is free takes the next item: all processes work, this one among them."""
    makers = set(work.share(_slowly, range(200), work.Jobs(jobs)))
    assert os.getpid() in makers
    assert len(makers) == jobs


@forking
def test_a_few_long_items_are_shared_when_asked() -> None:
    """How many items are worth another process is for the caller to say."""
    assert len(set(work.share(_slowly, range(40), work.Jobs(2), least=1))) == 2


@forking
def test_more_items_than_fit_into_a_pipe() -> None:
    """The number of items is not bounded by what the system buffers."""
    assert work.share(lambda item: item + 1, range(100_003), work.Jobs(2)) == list(
        range(1, 100_004)
    )


def test_little_work_is_done_at_once() -> None:
    """No process is begun for a few items."""
    assert set(work.share(lambda _: os.getpid(), range(20), work.Jobs(8))) == {os.getpid()}


def test_a_process_with_threads_is_not_doubled() -> None:
    """A copy would hold the locks of threads that it does not have."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert set(work.share(lambda _: os.getpid(), range(100), work.Jobs(2))) == {os.getpid()}
    finally:
        stop.set()
        thread.join()


@forking
def test_work_of_a_process_that_dies_is_done_again() -> None:
    """A process that is killed costs time, and nothing else."""
    ours = os.getpid()

    def die_elsewhere(item: int) -> int:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    assert work.share(die_elsewhere, range(100), work.Jobs(2)) == list(range(100))


@forking
def test_where_no_process_can_be_had_one_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that refuses another process slows the work down, and does not stop it."""

    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert work.share(str, range(100), work.Jobs(2)) == [str(item) for item in range(100)]


@pytest.mark.parametrize("bad", [0, 1, 99])
def test_what_the_work_raises_is_raised_here(bad: int, capfd: pytest.CaptureFixture[str]) -> None:
    """An exception comes out as it is, wherever it happened, and nobody else speaks of it."""
    with pytest.raises(ZeroDivisionError):
        work.share(lambda item: 1 // (item - bad), range(100), work.Jobs(2))
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_first_failure_is_raised(jobs: int) -> None:
    """Of several failures the same one comes out, whoever met another before."""

    def fail(item: int) -> int:
        time.sleep(0.001 * (item % 3))
        if item >= 20:
            raise ValueError(item)
        return item

    with pytest.raises(ValueError, match=r"^20$"):
        work.share(fail, range(100), work.Jobs(jobs))


@forking
def test_an_interruption_stops_every_process_at_once() -> None:
    """Ctrl-C, which reaches a whole group of processes, leaves none of them behind."""
    program = (
        "import os, sys, time; from belarus_site import work\n"
        "def slow(item):\n"
        "    if item < 2: os.write(1, b'%d\\n' % os.getpid())\n"
        "    time.sleep(60)\n"
        "try: work.share(slow, range(100), work.Jobs(2))\n"
        "except KeyboardInterrupt: sys.exit(130)"
    )
    running = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": SRC},
        start_new_session=True,
    )
    assert running.stdout is not None
    made = [int(running.stdout.readline()) for _ in range(2)]
    os.killpg(running.pid, signal.SIGINT)
    _, complaints = running.communicate(timeout=20)
    assert (running.returncode, complaints) == (130, "")
    for process in made:
        assert not _runs(process)


def _runs(process: int) -> bool:
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
def test_a_process_whose_parent_was_killed_ends() -> None:
    """Its answer is larger than a pipe, and nobody reads it: waiting for that would be forever."""
    program = """
import os, signal, time
from belarus_site import work
def make(number):
    if os.getpid() == parent and number > 4:
        time.sleep(0.3)
        os.kill(parent, signal.SIGKILL)
    return bytes(100_000)
parent = os.getpid()
work.share(make, range(100), work.Jobs(2))
"""
    made = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)  # noqa: S603
    assert made.communicate(timeout=20)[0] == b""  # the pipe is closed once both have ended
    assert made.returncode == -signal.SIGKILL

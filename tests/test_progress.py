from __future__ import annotations

import io
from contextlib import suppress

from belarus_site.progress import Progress
from belarus_site.work import Jobs, share


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class _Clock:
    """A clock that is put forward by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_short_work_is_not_worth_a_word() -> None:
    """What is done within a second says nothing, on a terminal or elsewhere."""
    for stream in (io.StringIO(), _Terminal()):
        progress = Progress(stream, _Clock())
        for done in range(1, 101):
            progress.tell(done, 100)
        assert stream.getvalue() == ""


def test_elsewhere_there_is_a_plain_line_now_and_then() -> None:
    """Every ten seconds a line, and none for what is done."""
    clock, stream = _Clock(), io.StringIO()
    progress = Progress(stream, clock)
    for second in range(25):
        clock.now = second
        progress.tell(1000 + second, 5000)
    progress.tell(5000, 5000)
    said = stream.getvalue().splitlines()
    assert said == ["1,010 of 5,000 done", "1,020 of 5,000 done"]


def test_elsewhere_few_items_are_not_worth_a_line() -> None:
    """A small explainer on a slow machine says nothing."""
    clock, stream = _Clock(), io.StringIO()
    progress = Progress(stream, clock)
    clock.now = 100
    progress.tell(50, 100)
    assert stream.getvalue() == ""


def test_a_terminal_has_a_bar_that_goes_away() -> None:
    """It shows how much is done, and leaves an empty line."""
    clock, stream = _Clock(), _Terminal()
    progress = Progress(stream, clock)
    clock.now = 2
    progress.tell(50, 100)
    assert " 50%|" in stream.getvalue()
    assert "50/100" in stream.getvalue()
    progress.tell(100, 100)
    assert stream.getvalue().endswith("\r")


def test_a_bar_goes_away_when_the_work_is_broken_off() -> None:
    """What is said next begins on an empty line."""
    clock, stream = _Clock(), _Terminal()
    with suppress(KeyboardInterrupt), Progress(stream, clock) as progress:
        clock.now = 2
        progress.tell(50, 100)
        assert not stream.getvalue().endswith("\r")
        raise KeyboardInterrupt
    assert stream.getvalue().endswith("\r")


def test_each_work_has_a_bar_of_its_own() -> None:
    """The bar of the next work begins at its own beginning."""
    clock, stream = _Clock(), _Terminal()
    progress = Progress(stream, clock)
    for now in (2, 20):
        clock.now = now
        progress.tell(1, 4)
        progress.tell(4, 4)
    assert stream.getvalue().count("1/4") == 2


def test_shared_work_is_told_of_to_its_end() -> None:
    """Whoever shares work is told of rising numbers; the last item is not forgotten."""
    for jobs in (1, 2):
        told: list[tuple[int, int]] = []
        share(str, range(100), Jobs(jobs, lambda done, of, told=told: told.append((done, of))))
        assert told == sorted(told)
        assert {of for _, of in told} == {100}
        assert told[-1] == (100, 100)

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Self

import pytest

from belarus_site.cache import survey as module
from belarus_site.cache.survey import State, Survey, survey

LONG_AGO = 1_000_000_000
SECOND = 1_000_000_000


def _write(folder: Path, path: str, text: str, *, settled: bool = False) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    if settled:
        os.utime(file, (LONG_AGO, LONG_AGO))
    return file


def _known(folder: Path) -> Survey:
    """Return a survey of a folder with the digests of all its files."""
    return Survey().again(folder)[0]


def _settled(found: Survey) -> Survey:
    """Return a survey as if its files had not been written just now."""
    return Survey(tuple((path, state._replace(settled=True)) for path, state in found.states))


def test_what_was_not_touched_is_the_same(tmp_path: Path) -> None:
    """Every file is found, and none has changed."""
    for path in ("a", "b/c", "b/d/e"):
        _write(tmp_path, path, path)
    found = _known(tmp_path)
    assert [path for path, _ in found.states] == ["a", "b/c", "b/d/e"]
    assert found.again(tmp_path) == (found, ())


@pytest.mark.parametrize("look", [_known, survey])
def test_what_changed_came_or_went_is_named(tmp_path: Path, look: Callable[[Path], Survey]) -> None:
    """A file with other bytes, a new one and one that is gone."""
    for path in ("same", "changed", "gone"):
        _write(tmp_path, path, "x")
    found = look(tmp_path)
    _write(tmp_path, "changed", "y")
    _write(tmp_path, "deep/new", "z")
    (tmp_path / "gone").unlink()
    again, changed = found.again(tmp_path)
    assert changed == ("changed", "deep/new", "gone")
    assert again.again(tmp_path)[1] == ()


class _Listing(list[os.DirEntry[str]]):
    """What a folder held, to be gone through as what `os.scandir` returns."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return


def test_what_goes_while_it_is_looked_at_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor takes its temporary file away between the listing and the look at it."""
    stays, goes = (_write(tmp_path, path, "x") for path in ("stays", "goes"))
    scandir = os.scandir

    def listed(folder: str) -> _Listing:
        found = _Listing(scandir(folder))
        goes.unlink()
        return found

    monkeypatch.setattr(os, "scandir", listed)
    assert [path for path, _ in survey(tmp_path).states] == [stays.name]


def test_a_change_within_one_tick_of_the_clock_is_seen(tmp_path: Path) -> None:
    """The same size, inode and times prove nothing while the file is new."""
    file = _write(tmp_path, "a", "x")
    found = survey(tmp_path)
    times = file.stat()
    file.write_text("y")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    (path, state), *_ = found.states
    now = file.stat()
    forged = state._replace(status_changed=now.st_ctime_ns, changed=now.st_mtime_ns)
    assert Survey(((path, forged),)).again(tmp_path)[1] == ("a",)


@pytest.mark.skipif(sys.platform == "win32", reason="there st_ctime is the time of birth")
def test_a_change_with_its_time_put_back_is_seen(tmp_path: Path) -> None:
    """A copy that keeps times, or a hand that sets them, does not hide a change."""
    file = _write(tmp_path, "a", "x", settled=True)
    found = _settled(_known(tmp_path))
    file.write_text("y")
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert found.again(tmp_path)[1] == ("a",)


def test_the_same_bytes_anew_are_no_change_where_they_were_known(tmp_path: Path) -> None:
    """A file that was touched, copied or checked out again is known by its digest."""
    file = _write(tmp_path, "a", "x")
    found = _settled(_known(tmp_path))
    file.unlink()
    _write(tmp_path, "a", "x", settled=True)
    again, changed = found.again(tmp_path)
    assert changed == ()
    assert dict(again.states)["a"].digest == dict(found.states)["a"].digest


def test_a_file_that_is_new_to_a_survey_is_known_by_its_bytes_from_then_on(tmp_path: Path) -> None:
    """However old it is: it may be checked out again."""
    file = _write(tmp_path, "a", "x", settled=True)
    found, _ = Survey().again(tmp_path)
    os.utime(file, (LONG_AGO + 60, LONG_AGO + 60))
    assert found.again(tmp_path)[1] == ()


def test_without_a_digest_a_touched_file_has_changed(tmp_path: Path) -> None:
    """What was known by its times alone is not known any more."""
    file = _write(tmp_path, "a", "x")
    states = _known(tmp_path).states
    plain = Survey(tuple((path, s._replace(settled=True, digest="")) for path, s in states))
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert plain.again(tmp_path)[1] == ("a",)


def test_a_link_is_what_it_says(tmp_path: Path) -> None:
    """A link that leads elsewhere has changed, whatever stands there."""
    for name in ("one", "two"):
        _write(tmp_path, name, "x")
    (tmp_path / "link").symlink_to("one")
    found = _known(tmp_path)
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to("two")
    assert found.again(tmp_path)[1] == ("link",)


def test_a_link_that_leads_nowhere_is_what_it_says_too(tmp_path: Path) -> None:
    """What comes or goes where it leads is no change of the link."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "far")
    found = _known(folder)
    assert found.again(folder) == (found, ())
    (tmp_path / "far").write_text("x")
    assert found.again(folder) == (found, ())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What is no file is never read; where its times prove nothing it is never the same."""
    os.mkfifo(tmp_path / "pipe")
    os.utime(tmp_path / "pipe", ns=(0, 2**62))
    found = _known(tmp_path)
    assert found.again(tmp_path)[1] == ("pipe",)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """It is as if it were empty."""
    assert survey(tmp_path / "gone") == _known(tmp_path / "gone") == Survey()


def test_times_are_trusted_once_they_are_past(tmp_path: Path) -> None:
    """A file is settled when its times lie back for longer than the clock of its disk ticks."""
    state = State(1, 5, 5, 1, settled=True)
    assert state.is_like(state)
    assert not state._replace(settled=False).is_like(state)
    assert not state.is_like(state._replace(inode=2))
    file = _write(tmp_path, "a", "x")
    os.utime(file, ns=(0, 2**62))
    assert not dict(survey(tmp_path).states)["a"].settled


class _Folder(list[SimpleNamespace]):
    """What stands in a folder, as `os.scandir` gives it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close nothing."""


@pytest.mark.parametrize(
    ("changed", "after", "settled"),
    [
        (7 * SECOND + 1, SECOND // 20, False),
        (7 * SECOND + 1, SECOND // 5, True),
        (7 * SECOND, SECOND // 5, False),
        (7 * SECOND, SECOND + 1, False),
        (7 * SECOND, 3 * SECOND, True),
    ],
)
def test_a_disk_that_counts_whole_seconds_is_trusted_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: int, after: int, *, settled: bool
) -> None:
    """Or every second one: a file may be written twice within what such a disk counts as one."""
    file = _write(tmp_path, "a", "x")
    status = SimpleNamespace(st_size=1, st_mtime_ns=changed, st_ctime_ns=7 * SECOND, st_ino=1)
    entry = SimpleNamespace(path=str(file), is_dir=lambda **_: False, stat=lambda **_: status)
    monkeypatch.setattr(module.os, "scandir", lambda _: _Folder([entry]))
    monkeypatch.setattr(module.time, "time_ns", lambda: changed + after)
    ((_, state),) = survey(tmp_path).states
    assert state.settled is settled

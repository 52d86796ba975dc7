from __future__ import annotations

import os
from pathlib import Path

import pytest

from belarus_site import publish
from belarus_site.durable import settle
from belarus_site.output import Output


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is waited for, in order."""
    seen: list[str] = []
    names: dict[int, str] = {}
    opens = os.open

    def opened(path: Path, *rest: int) -> int:
        number = opens(path, *rest)
        names[number] = Path(path).name
        return number

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", lambda number: seen.append(names[number]))
    if hasattr(os, "sync"):
        monkeypatch.setattr(os, "sync", lambda: seen.append("everything"))
    return seen


def test_a_few_files_are_waited_for_one_by_one(tmp_path: Path, synced: list[str]) -> None:
    """Each with its name in its folder, and the folder of all."""
    (tmp_path / "new" / "deep").mkdir(parents=True)
    files = [tmp_path / "new" / "a", tmp_path / "new" / "deep" / "b"]
    for file in files:
        file.touch()
    settle(files, tmp_path / "new")
    assert synced == ["a", "b", "new", "deep", "new"]


@pytest.mark.skipif(not hasattr(os, "sync"), reason="one by one there")
def test_many_files_are_waited_for_together(tmp_path: Path, synced: list[str]) -> None:
    """That takes less time than one by one."""
    settle([tmp_path / str(number) for number in range(100)], tmp_path)
    assert synced == ["everything"]


def test_what_was_waited_for_is_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who publishes again and again, as `serve` does, may have only so many files open."""
    opened: list[int] = []
    closed: list[int] = []
    opens, closes = os.open, os.close

    def opening(path: Path, flags: int) -> int:
        opened.append(opens(path, flags))
        return opened[-1]

    def closing(number: int) -> None:
        closed.append(number)
        closes(number)

    (tmp_path / "a").touch()
    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "close", closing)
    settle([tmp_path / "a"], tmp_path)
    assert len(opened) == 3
    assert closed == opened


def test_what_cannot_be_waited_for_is_no_obstacle(tmp_path: Path) -> None:
    """A drive that knows no such thing, a file that is gone."""
    settle([tmp_path / "gone"], tmp_path / "gone too")


def test_a_site_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New files only: what stood there before is on the disk already."""
    site = tmp_path / "_site"
    publish.publish((Output("a", b"1"), Output("b", b"2")), site)
    seen: list[tuple[list[str], bytes]] = []

    def settled(files: list[Path], _: Path) -> None:
        seen.append((sorted(file.name for file in files), (site / "a").read_bytes()))

    monkeypatch.setattr(publish, "settle", settled)
    publish.publish((Output("a", b"3"), Output("b", b"2")), site)
    assert seen == [(["a"], b"1"), ([], b"3")]

"""Publishing is whole or not at all, whenever it is stopped and whoever else publishes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

import pytest

from belarus_site import publish
from belarus_site.mark import MARK
from belarus_site.output import Output
from belarus_site.refusal import Refusal

SITE_OF = """\
import sys
from pathlib import Path
from belarus_site.output import Output
from belarus_site.publish import publish

def edition(name):
    same = [Output(f"same/{number}.css", b"same") for number in range(20)]
    return [Output(f"{number}.html", name.encode() * 100) for number in range(60)] + same
"""
PUBLISHING = f"""{SITE_OF}
print("ready", flush=True)
while True:
    for name in sys.argv[2:]:
        publish(edition(name), Path(sys.argv[1]))
"""
KILLS = int(os.environ.get("BELARUS_SITE_KILLS", "25"))
"""How often a build is killed; hundreds of times take a minute."""


def _start(folder: Path, *names: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PUBLISHING, str(folder), *names]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def _edition(folder: Path) -> str:
    """Return which edition a site is, and fail where it is a mixture or lacks a file."""
    pages = {path.name: path.read_text() for path in folder.glob("*.html")}
    assert len(pages) == 60
    (text,) = set(pages.values())
    assert [path.read_text() for path in (folder / "same").iterdir()] == ["same"] * 20
    return text[0]


def _left_in(parent: Path) -> list[str]:
    return sorted(path.name for path in parent.iterdir())


def test_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    """Killed at any moment, a build leaves one edition; the next one tidies up after it."""
    folder, moments = tmp_path / "_site", random.Random(20)  # noqa: S311 - the same moments each time
    publish.publish([Output("a.html", b"")], folder)
    seen = set()
    for _ in range(KILLS):
        running = _start(folder, "A", "B")
        time.sleep(0.02 + moments.random() * 0.05)
        running.kill()
        running.communicate()
        if (folder / "a.html").exists():
            assert _left_in(folder) == [MARK, "a.html"]
        else:
            seen.add(_edition(folder))
    assert seen
    publish.publish([Output("a.html", b"")], folder)
    assert _left_in(tmp_path) == ["_site"]
    assert _left_in(folder) == [MARK, "a.html"]


def test_two_builds_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    """Each waits for the other: whoever looks finds one edition, whole."""
    folder = tmp_path / "_site"
    both = [_start(folder, name) for name in "AB"]
    time.sleep(0.5)
    for running in both:
        running.send_signal(signal.SIGTERM)
        running.communicate()
    assert _edition(folder) in {"A", "B"}


@pytest.mark.parametrize("written", [0, 1, 5])
def test_a_full_disk_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    """Wherever the room ends, the old site stands, and one line says why."""
    folder, left = tmp_path / "_site", [written]
    publish.publish([Output("a.html", b"old"), Output("b.html", b"same")], folder)
    real = Path.open

    def opened(file: Path, mode: str = "r", **options: Any) -> IO[Any]:
        if mode == "wb" and not left[0]:
            with real(file, mode) as begun:
                begun.write(b"n")
            raise OSError(28, "No space left on device", str(file))
        left[0] -= mode == "wb"
        return real(file, mode, **options)

    monkeypatch.setattr(Path, "open", opened)
    new = [Output(f"{number}.html", b"new") for number in range(9)]
    with pytest.raises(Refusal, match=r"_site cannot be written: no space left on device$"):
        publish.publish(new, folder)
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in folder.glob("*.html")} == {
        "a.html": b"old",
        "b.html": b"same",
    }
    assert _left_in(tmp_path) == ["_site"]


def test_what_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    """Only what is new or changed has another time, and is counted."""
    folder = tmp_path / "_site"
    assert publish.publish([Output("a.html", b"a"), Output("x/b.html", b"b")], folder) == 2
    for path in folder.rglob("*.html"):
        os.utime(path, (1, 1))
    assert publish.publish([Output("a.html", b"c"), Output("x/b.html", b"b")], folder) == 1
    assert (folder / "a.html").stat().st_mtime > 1
    assert (folder / "x" / "b.html").stat().st_mtime == 1


def test_where_files_can_have_one_name_only_they_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without second names keeps the times too."""
    folder = tmp_path / "_site"
    publish.publish([Output("a.html", b"a")], folder)
    os.utime(folder / "a.html", (1, 1))

    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert publish.publish([Output("a.html", b"a")], folder) == 0
    assert (folder / "a.html").stat().st_mtime == 1
    assert (folder / "a.html").read_bytes() == b"a"


def test_a_link_in_the_old_site_is_not_followed(tmp_path: Path) -> None:
    """A file that somebody put elsewhere is not taken into the new site."""
    folder = tmp_path / "_site"
    publish.publish([Output("a.html", b"a")], folder)
    (folder / "a.html").rename(tmp_path / "elsewhere")
    (folder / "a.html").symlink_to(tmp_path / "elsewhere")
    publish.publish([Output("a.html", b"a")], folder)
    assert not (folder / "a.html").is_symlink()
    assert (tmp_path / "elsewhere").read_bytes() == b"a"

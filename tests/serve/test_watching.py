from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from belarus_site.serve.watching import Watching

Told = Callable[[], bool]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in it."""
    made = tmp_path / "content"
    (made / "sections").mkdir(parents=True)
    (made / "site.yaml").write_text("a")
    return made


@pytest.fixture
def told(folder: Path) -> Iterator[Told]:
    """Wait for the next change; tell whether one was told within a while."""
    queue: Queue[None] = Queue()
    watching = Watching((folder, folder.parent / "templates"))
    stop = threading.Event()

    def watch() -> None:
        for changed in watching.changes():
            if stop.is_set():
                return
            if changed:
                queue.put(None)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    time.sleep(0.2)

    def change() -> bool:
        try:
            queue.get(timeout=5)
        except Empty:
            return False
        time.sleep(0.15)
        while not queue.empty():
            queue.get()
        return True

    yield change
    stop.set()
    folder.mkdir(exist_ok=True)
    (folder / "end").write_text(str(time.time_ns()))
    thread.join(5)


def test_a_write_is_told(folder: Path, told: Told) -> None:
    """A file that is written in its place."""
    (folder / "site.yaml").write_text("b")
    assert told()


def test_an_editor_that_writes_by_rename_is_told(folder: Path, told: Told) -> None:
    """A new file that takes the place of the old one."""
    (folder / ".site.yaml.new").write_text("b")
    (folder / ".site.yaml.new").rename(folder / "site.yaml")
    assert told()


def test_a_file_in_a_new_folder_is_told(folder: Path, told: Told) -> None:
    """Folders that come later are watched too."""
    (folder / "pages").mkdir()
    assert told()
    (folder / "pages" / "a.md").write_text("a")
    assert told()


def test_a_removal_is_told(folder: Path, told: Told) -> None:
    """A file that is taken away."""
    (folder / "site.yaml").unlink()
    assert told()


def test_a_folder_that_goes_and_comes_again_is_told(folder: Path, told: Told) -> None:
    """A branch that is changed, a folder that is replaced: watching goes on."""
    shutil.rmtree(folder)
    assert told()
    folder.mkdir()
    assert told()
    (folder / "site.yaml").write_text("c")
    assert told()


def test_a_folder_that_comes_later_is_told(folder: Path, told: Told) -> None:
    """A folder that was not there when watching began."""
    (folder.parent / "templates").mkdir()
    assert told()
    (folder.parent / "templates" / "base.html").write_text("a")
    assert told()


def test_what_happened_before_the_watch_began_is_told(folder: Path) -> None:
    """A file that is saved during the first build is not missed."""
    watching = Watching((folder,))
    (folder / "site.yaml").write_text("changed meanwhile")
    assert next(watching.changes())

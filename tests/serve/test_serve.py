from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from support.explainers import SECTION, TEMPLATES, write

Line = Callable[[], str]


class _Program:
    """`serve` as its user starts it, and what it says line by line."""

    def __init__(self, content: Path, *options: str) -> None:
        command = ("-m", "belarus_site", "serve", "--content", content, "--templates", TEMPLATES)
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, *map(str, command), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=content.parent,
            env=os.environ | {"PYTHONUNBUFFERED": "1", "BELARUS_SITE_ROOT": str(content.parent)},
        )
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line.rstrip("\n"))

    def until(self, pattern: str) -> re.Match[str]:
        """Return the match of the next line that has one."""
        while True:
            found = re.search(pattern, self._lines.get(timeout=30))
            if found:
                return found

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, complaints = self.process.communicate(timeout=20)
        return self.process.returncode, complaints


@pytest.fixture
def program(tmp_path: Path) -> Iterator[_Program]:
    started = _Program(write(tmp_path))
    yield started
    started.process.kill()
    started.process.communicate()


def _page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())


def test_a_saved_change_is_served(program: _Program, tmp_path: Path) -> None:
    """It says where it serves, serves, sees a change, tells of a fault, and ends quietly."""
    address = program.until(r"^(http://127\.0\.0\.1:\d+/lighthouse/) shows")[1]
    assert "The rock lies in the sea." in _page(f"{address}rock")
    section = tmp_path / "content" / "sections" / "01-rock.md"
    section.write_text(SECTION + "\nThe rock is red.\n")
    program.until("^shown after")
    assert "The rock is red." in _page(f"{address}rock")
    while "The rock is red." not in _page(f"{address}all"):  # when nothing else is to be done
        time.sleep(0.1)
    section.write_text(SECTION + "\n[A](event:nope).\n")
    program.until(r'^content/sections/01-rock.md:7:5: error: no event "nope" \[reference\]$')
    program.until("^not shown after .*: 1 error$")
    with pytest.raises(urllib.error.HTTPError, match="500"):
        _page(f"{address}rock")
    assert program.end() == (130, "")
    assert not (tmp_path / "_site").exists()


def test_fifty_saves_a_second_end_with_the_last(program: _Program, tmp_path: Path) -> None:
    """However fast an author saves, what is shown in the end is what was saved last."""
    address = program.until(r"^(http://127\.0\.0\.1:\d+/lighthouse/) shows")[1]
    section = tmp_path / "content" / "sections" / "01-rock.md"
    for number in range(50):
        new = section.with_name(".saving")
        new.write_text(f"{SECTION}\nThe rock has {number} sides.\n")
        new.rename(section)
    while "The rock has 49 sides." not in _page(f"{address}rock"):
        program.until("shown after")


def test_a_port_that_is_taken_ends_it_with_a_line(program: _Program, tmp_path: Path) -> None:
    """Exit code 2, and what to do."""
    port = program.until(r"^http://127\.0\.0\.1:(\d+)/")[1]
    other = _Program(tmp_path / "content", "--port", port)
    _, complaints = other.process.communicate(timeout=20)
    said = f"belarus-site: port {port} is taken or not allowed; name another with --port\n"
    assert (other.process.returncode, complaints) == (2, said)

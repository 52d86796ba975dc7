"""The same content gives the same bytes, on any day and machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.published import ROOT, Published, run

LATER = """
import datetime
import time

real = time.time, time.gmtime, time.localtime

def later():
    return real[0]() + 12_345_678.9

class LaterMoment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(later(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(later(), datetime.timezone.utc).replace(tzinfo=None)

class LaterDay(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(later())

datetime.datetime, datetime.date = LaterMoment, LaterDay
time.time = later
time.gmtime = lambda seconds=None: real[1](later() if seconds is None else seconds)
time.localtime = lambda seconds=None: real[2](later() if seconds is None else seconds)
print("the clock is wrong", file=__import__("sys").stderr)
"""


@pytest.mark.parametrize("name", ["shipped", "apollo"])
def test_another_machine_makes_the_same_bytes(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Folder, time zone, locale, hash seed and clock leave no trace in what is published."""
    site: Published = request.getfixturevalue(name)
    content = tmp_path / "elsewhere" / "what is written"
    shutil.copytree(site.content, content)
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER, encoding="utf-8")
    folder = tmp_path / "other" / "name"
    done = run(
        *("build", "--content", content, "--templates", ROOT / "templates", "--output", folder),
        *("--jobs", "1", "--no-cache"),
        cwd=tmp_path,
        PYTHONPATH=f"{clock}:{ROOT / 'src'}",
        PYTHONHASHSEED="7",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        LANG=None,
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert done.stderr == b"the clock is wrong\n"
    other = Published(folder, content, site.base_url)
    assert sorted(other.files) == sorted(site.files)
    assert [path for path, body in site.files.items() if other.files[path] != body] == []

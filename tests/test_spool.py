from __future__ import annotations

import gc
import os
import pickle
import sys
import tempfile
from pathlib import Path

import pytest

from belarus_site.output import Output
from belarus_site.spool import Spool, Standing, Stretch, Superseded
from belarus_site.work import Jobs, share

posix = pytest.mark.skipif(not hasattr(os, "pread"), reason="all stays in memory there")


def test_little_stays_in_memory() -> None:
    """What there is room for does not touch the disk."""
    spool = Spool(room=10)
    assert [spool.keep(b"12345"), spool.keep(b"67890")] == [b"12345", b"67890"]


@posix
def test_the_rest_waits_on_the_disk() -> None:
    """It comes back as it was, in any order."""
    spool = Spool(room=4)
    bodies = [bytes([number]) * number for number in range(1, 50)]
    kept = [spool.keep(body) for body in bodies]
    assert [type(held) for held in kept[:4]] == [bytes, bytes, Stretch, Stretch]
    outputs = [Output(str(number), held) for number, held in enumerate(kept)]
    assert [output.body for output in reversed(outputs)] == bodies[::-1]
    assert [output.size for output in outputs] == [len(body) for body in bodies]


@pytest.mark.skipif(sys.platform != "linux", reason="one process elsewhere")
def test_several_processes_share_a_spool() -> None:
    """What copies of the process put there comes back here, each piece whole."""
    spool = Spool(room=100)
    made = share(lambda item: Output("", b"%d " % item * 500).made("", spool), range(400), Jobs(3))
    assert [output.body for output in made] == [b"%d " % item * 500 for item in range(400)]
    assert sum(isinstance(output.held, Stretch) for output in made) > 390


@posix
def test_nothing_is_left_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file has no name, and its room is free once nobody holds what is in it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    spool = Spool(room=0)
    held = spool.keep(b"x" * 100)
    number = spool.number
    assert isinstance(held, Stretch)
    assert list(tmp_path.iterdir()) == []
    del spool
    assert held.read() == b"x" * 100
    del held
    gc.collect()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


def test_without_a_place_on_the_disk_all_stays_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder for temporary files that is not there costs memory and nothing else."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert Spool(room=0).keep(b"x") == b"x"


@posix
@pytest.mark.parametrize("written", [OSError(28, "No space left on device"), 1])
def test_on_a_full_disk_all_stays_in_memory(
    monkeypatch: pytest.MonkeyPatch, written: OSError | int
) -> None:
    """What the disk does not take whole is held in memory."""
    spool = Spool(room=0)

    def write(*_: object) -> int:
        if isinstance(written, OSError):
            raise written
        return written

    monkeypatch.setattr(os, "write", write)
    held = spool.keep(b"abc")
    monkeypatch.undo()
    assert held == b"abc"


@posix
def test_what_does_not_come_back_is_an_error() -> None:
    """Fewer bytes than were written are never taken for the whole."""
    spool = Spool(room=0)
    held = spool.keep(b"abc")
    assert isinstance(held, Stretch)
    os.ftruncate(spool.number, 1)
    with pytest.raises(OSError, match="3 bytes were written, 1 came back"):
        held.read()


def _standing(file: Path) -> Standing:
    status = file.stat()
    return Standing(str(file), status.st_size, status.st_mtime_ns, status.st_ino)


def test_what_was_published_is_read_where_it_stands(tmp_path: Path) -> None:
    """Its size is known without reading."""
    (tmp_path / "a").write_bytes(b"abc")
    output = Output("a", _standing(tmp_path / "a"))
    assert (output.size, output.body) == (3, b"abc")


def test_a_file_that_is_another_now_is_never_taken_for_the_old(tmp_path: Path) -> None:
    """Another size, time or file, or none at all, is said."""
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    held = _standing(file)
    os.utime(file, ns=(0, 0))
    with pytest.raises(Superseded, match="this was changed while the site was being made") as said:
        held.read()
    assert str(pickle.loads(pickle.dumps(said.value))) == str(said.value)  # noqa: S301 - our own
    file.unlink()
    with pytest.raises(Superseded):
        held.read()

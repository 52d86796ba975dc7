from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belarus_site.cache.digests import digest
from belarus_site.cache.store import Store

ONE, TWO, THREE = (digest(name) for name in (b"one", b"two", b"three"))


def _filled(path: Path, version: bytes = b"1", **kept: bytes) -> Path:
    with Store(path, version) as store:
        for name, value in kept.items():
            store.put(digest(name.encode()), value)
    return path


def _found(path: Path, *keys: bytes, version: bytes = b"1") -> list[bytes | None]:
    with Store(path, version) as store:
        return [store.get(key) for key in keys]


def _names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def test_the_next_build_finds_what_this_one_keeps(tmp_path: Path) -> None:
    """Work put under a key is found under it, and under no other."""
    path = _filled(tmp_path / "deep" / "work", one=b"1", two=b"")
    assert _found(path, ONE, TWO, THREE) == [b"1", b"", None]


def test_work_is_added_to_what_is_there(tmp_path: Path) -> None:
    """What an earlier build kept and this one did not ask for stays for a while."""
    path = _filled(_filled(tmp_path / "work", one=b"1"), two=b"2")
    assert _found(path, ONE, TWO) == [b"1", b"2"]


def test_a_key_put_again_has_the_new_value(tmp_path: Path) -> None:
    """The later value counts."""
    path = _filled(_filled(tmp_path / "work", one=b"old"), one=b"new")
    assert _found(path, ONE) == [b"new"]


def test_work_that_nobody_asks_for_goes(tmp_path: Path) -> None:
    """A file does not grow for ever: unused work goes when it is more than what is used."""
    path = _filled(tmp_path / "work", **{f"n{number}": b"x" * 1000 for number in range(100)})
    assert path.stat().st_size > 100_000
    _filled(path, one=b"1")
    assert path.stat().st_size < 2_000
    assert _found(path, ONE) == [b"1"]


def test_work_that_goes_leaves_no_gap_between_what_stays(tmp_path: Path) -> None:
    """What stays is copied without what stood between."""
    path = _filled(tmp_path / "work", **{f"n{number}": b"x" * 1000 for number in range(100)})
    ends = [digest(name) for name in (b"n0", b"n1", b"n99")]
    with Store(path, b"1") as store:
        assert [store.get(key) for key in ends] == [b"x" * 1000] * 3
        store.put(ONE, b"1")
    assert path.stat().st_size < 4_000
    assert _found(path, ONE, *ends) == [b"1", *[b"x" * 1000] * 3]


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    """A build that only reads leaves the file as it is."""
    path = _filled(tmp_path / "work", one=b"1")
    before = path.stat()
    _found(path, ONE)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_abandoned_work_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """A build that is stopped keeps nothing, and leaves nothing behind."""
    path = _filled(tmp_path / "work", one=b"1")

    def stop() -> None:
        with Store(path, b"1") as store:
            store.put(TWO, b"2")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert _found(path, TWO) == [None]
    assert _names(tmp_path) == ["work"]


def test_leftovers_of_a_killed_build_are_taken_away(tmp_path: Path) -> None:
    """What a killed build was writing goes with the next write."""
    path = tmp_path / "work"
    (tmp_path / "work.abc.tmp").write_bytes(b"half")
    _filled(path, one=b"1")
    assert _names(tmp_path) == ["work"]


def test_another_version_begins_anew(tmp_path: Path) -> None:
    """Work of another program, or of another version of a library, is not used."""
    path = _filled(tmp_path / "work", one=b"1")
    assert _found(path, ONE, version=b"2") == [None]
    _filled(path, version=b"2", two=b"2")
    assert _found(path, ONE) == [None]
    assert _found(path, TWO, version=b"2") == [b"2"]


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    """The folder and the file are their owner's alone."""
    path = _filled(tmp_path / "kept" / "work", one=b"1")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("held", [b"", b"x", b"belarus-site work 1\n", b"\0" * 10_000])
def test_a_foreign_file_is_ignored_and_replaced(tmp_path: Path, held: bytes) -> None:
    """A file that is none of ours is as if it were not there."""
    path = tmp_path / "work"
    path.write_bytes(held)
    assert _found(path, ONE) == [None]
    _filled(path, one=b"1")
    assert _found(path, ONE) == [b"1"]


@settings(max_examples=200)
@given(place=st.integers(0, 400), sign=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_file_gives_what_was_put_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, place: int, sign: int, *, cut: bool
) -> None:
    """Whatever byte is changed and wherever the file ends, no wrong value comes out of it."""
    path = tmp_path_factory.mktemp("store") / "work"
    values = {"one": b"first" * 10, "two": b"second" * 20, "three": b""}
    _filled(path, **values)
    whole = path.read_bytes()
    place %= len(whole)
    path.write_bytes(whole[:place] + (b"" if cut else bytes([sign]) + whole[place + 1 :]))
    with Store(path, b"1") as store:
        for name, value in values.items():
            assert store.get(digest(name.encode())) in {value, None}
        store.put(ONE, b"again")
    assert _found(path, ONE) == [b"again"]


def test_a_folder_in_its_place_is_no_obstacle(tmp_path: Path) -> None:
    """Where nothing can be kept, nothing is, and nobody is troubled."""
    (tmp_path / "work").mkdir()
    assert _found(_filled(tmp_path / "work", one=b"1"), ONE) == [None]
    assert _names(tmp_path) == ["work"]


def test_a_place_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    """A file where the folder should be: no work is kept, and no build stops."""
    (tmp_path / "file").write_bytes(b"")
    assert _found(_filled(tmp_path / "file" / "work", one=b"1"), ONE) == [None]


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room for the new file, the old one stays, and no build stops."""
    path = _filled(tmp_path / "work", one=b"1")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    _filled(path, two=b"2")
    monkeypatch.undo()
    assert _found(path, ONE) == [b"1"]
    assert _names(tmp_path) == ["work"]


def test_what_does_not_last_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    """It gives what is there, and writes nothing: no file where none was, no folder."""
    path = tmp_path / "kept" / "work"
    with Store(path, b"1", lasting=False) as store:
        store.put(digest(b"a"), b"lamp")
    assert not path.parent.exists()
    path.parent.mkdir()
    before = _filled(path, a=b"lamp").read_bytes()
    with Store(path, b"1", lasting=False) as store:
        assert store.get(digest(b"a")) == b"lamp"
        store.put(digest(b"b"), b"bell")
    assert path.read_bytes() == before
    assert _names(path.parent) == ["work"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_without_room_costs_the_work_and_nothing_else(tmp_path: Path) -> None:
    """Even where it is full only when the last bytes are written."""
    program = f"""
import resource, signal
from pathlib import Path
from belarus_site.cache.digests import digest
from belarus_site.cache.store import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
with Store(Path({str(tmp_path / "kept")!r}), b"1") as store:
    for number in range(9):
        store.put(digest(bytes(number)), bytes(1000))
"""
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603
    assert _names(tmp_path) == []

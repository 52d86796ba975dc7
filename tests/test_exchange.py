"""Two folders change places in one step."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from belarus_site.exchange import exchange


def folders(folder: Path) -> tuple[Path, Path]:
    """Return two folders with a file of their own each."""
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / name).touch()
    return folder / "a", folder / "b"


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="only these can")
def test_each_has_what_the_other_had(tmp_path: Path) -> None:
    """Where the system can do it, and the test's system can."""
    first, second = folders(tmp_path)
    assert exchange(first, second)
    assert [path.name for path in first.iterdir()] == ["b"]
    assert [path.name for path in second.iterdir()] == ["a"]


def test_a_folder_that_is_not_there_is_no_exchange(tmp_path: Path) -> None:
    """Nothing has moved."""
    first, _ = folders(tmp_path)
    assert not exchange(first, tmp_path / "nowhere")
    assert [path.name for path in first.iterdir()] == ["a"]


@pytest.mark.parametrize("refusal", [AttributeError, OSError, TypeError])
def test_a_system_that_knows_none_says_no(
    refusal: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An old library, a foreign one, or none to be opened."""

    def refuse(_: object) -> None:
        raise refusal

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert not exchange(*folders(tmp_path))

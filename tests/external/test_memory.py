"""What is remembered of addresses that answered well."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from belarus_site.external.memory import NAME, Memory

NOON = datetime(2020, 1, 2, 12, 0, tzinfo=UTC)
ADDRESS = "https://example.org/log"


def test_a_good_answer_is_known_for_a_week(tmp_path: Path) -> None:
    """To the second, and never from the future."""
    Memory(tmp_path / "deep" / "kept", NOON).keep([ADDRESS])
    week, moment = timedelta(days=7), timedelta(seconds=1)
    for later, known in ((week, True), (week + moment, False), (-moment, False)):
        assert (ADDRESS in Memory(tmp_path / "deep" / "kept", NOON + later)) is known


def test_what_was_known_stays_as_old_as_it_is(tmp_path: Path) -> None:
    """Keeping another address does not make this one younger."""
    Memory(tmp_path, NOON).keep([ADDRESS])
    Memory(tmp_path, NOON + timedelta(days=5)).keep([ADDRESS + "2"])
    later = Memory(tmp_path, NOON + timedelta(days=9))
    assert ADDRESS not in later
    assert ADDRESS + "2" in later


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff\xfe",
        b"[1, 2]",
        b"[" * 100_000,
        b'{"https://example.org/log": 7}',
        b'{"https://example.org/log": "2020-01-02"}',
        b'{"https://example.org/log": "soon"}',
    ],
)
def test_a_file_that_is_none_of_ours_is_as_if_not_there(tmp_path: Path, written: bytes) -> None:
    """Broken, foreign or hostile, it is replaced in silence."""
    (tmp_path / NAME).write_bytes(written)
    memory = Memory(tmp_path, NOON)
    assert ADDRESS not in memory
    memory.keep([ADDRESS])
    assert ADDRESS in Memory(tmp_path, NOON)


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """What is known is of use, and not needed."""
    (tmp_path / "kept").write_text("a file, no folder")
    Memory(tmp_path / "kept", NOON).keep([ADDRESS])
    assert ADDRESS not in Memory(tmp_path / "kept", NOON)


def test_without_a_folder_nothing_is_kept() -> None:
    """`--no-cache` reads and writes nothing."""
    Memory(None, NOON).keep([ADDRESS])
    assert ADDRESS not in Memory(None, NOON)

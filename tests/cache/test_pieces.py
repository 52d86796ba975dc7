from __future__ import annotations

from pathlib import Path

from belarus_site.cache.pieces import NOTHING, Memory
from belarus_site.cache.store import Store


def test_nothing_is_kept_where_nothing_may_be() -> None:
    """What was put is not there."""
    NOTHING.put(b"a", b"1")
    assert NOTHING.get(b"a") is None


def test_memory_forgets_what_two_builds_did_not_ask_for(tmp_path: Path) -> None:
    """What the last build asked for stays, what none asked for any more goes."""
    memory = Memory()
    memory.put(b"a", b"1")
    memory.put(b"b", b"2")
    memory.turn(behind=None)
    assert memory.get(b"a") == b"1"
    memory.turn(behind=None)
    assert (memory.get(b"a"), memory.get(b"b")) == (b"1", None)
    with Store(tmp_path / "kept", b"1") as store:
        store.put(b"k" * 16, b"3")
    with Store(tmp_path / "kept", b"1") as store:
        memory.turn(behind=store)
        assert memory.get(b"k" * 16) == b"3"
    memory.turn(behind=None)
    assert memory.get(b"k" * 16) == b"3"

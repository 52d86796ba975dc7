from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site import pipeline
from belarus_site.cache.store import Store
from belarus_site.cache.values import KeptValues, Memory
from belarus_site.render.pictures import Drawing
from belarus_site.render.pictures.cards import Card
from support.explainers import TEMPLATES, section, write

FILES = {
    "places.yaml": "- {id: rock, name: Rock, lat: 50, lon: 1}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
    "figures/sea.yaml": "kind: map\ntitle: The sea\ncaption: It.\nsources: [log]\nplaces: [rock]\n",
    "sections/01-rock.md": section("![](figure:sea)\n"),
}


def _pictures(content: Path, drawings: KeptValues) -> dict[str, bytes]:
    built = pipeline.build(content, TEMPLATES, drawings=drawings)
    assert not built.report.errors
    return {output.path: output.body for output in built.outputs if output.path.endswith(".png")}


def test_pictures_of_earlier_builds_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Maps and cards are drawn once, and are the same bytes from then on."""
    content = write(tmp_path, FILES)
    with Store(tmp_path / "kept", b"1") as store:
        drawn = _pictures(content, KeptValues(store, Drawing))
    monkeypatch.delattr(Card, "draw")
    with Store(tmp_path / "kept", b"1") as store:
        drawings = KeptValues(store, Drawing)
        assert _pictures(content, drawings) == drawn
    assert drawings.reused == len(drawn) > 2


def test_another_picture_is_drawn(tmp_path: Path) -> None:
    """A title that changes changes its card, and no other."""
    memory = Memory()
    before = _pictures(write(tmp_path, FILES), KeptValues(memory, Drawing))
    memory.turn(behind=None)
    changed = FILES | {"sections/01-rock.md": section("![](figure:sea)\n", title="Stone")}
    after = _pictures(write(tmp_path, changed), KeptValues(memory, Drawing))
    assert [path for path in before if before[path] != after[path]] == ["card-rock.png"]


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

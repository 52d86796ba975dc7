from __future__ import annotations

from pathlib import Path

from belarus_site.model.entries import UpdateKind
from support.explainers import read, said, unread

UPDATE = "- {date: 2021-02-03, title: A, text: B, kind: addition}\n"


def test_an_update_has_every_key_of_the_contract(tmp_path: Path) -> None:
    updates = """\
- date: 2021-02-03
  title: The candles
  text: There were 24, not 12.
  kind: correction
  section: rock
  claims: [candles]
"""
    update = read(tmp_path, {"updates.yaml": updates}).updates[0]
    assert (update.date.date.text, update.title) == ("2021-02-03", "The candles")
    assert (update.text.value, update.kind) == ("There were 24, not 12.", UpdateKind.CORRECTION)
    assert update.section is not None
    assert (update.section.id, [ref.id for ref in update.claims]) == ("rock", ["candles"])


def test_updates_are_called_by_their_day_and_numbered_where_it_has_several(tmp_path: Path) -> None:
    later = UPDATE.replace("02-03", "02-04")
    updates = read(tmp_path, {"updates.yaml": UPDATE + later + UPDATE}).updates
    assert [it.id for it in updates] == ["2021-02-03", "2021-02-04", "2021-02-03-2"]


def test_an_update_says_what_kind_it_is(tmp_path: Path) -> None:
    found = unread(tmp_path, {"updates.yaml": UPDATE.replace("addition", "fix")})
    message = '"kind" must be correction, addition or translation, not "fix" [value]'
    assert found == [said("updates.yaml", "1:47", message)]

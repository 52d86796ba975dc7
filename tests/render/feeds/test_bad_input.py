"""What would spoil a feed or an e-book is a fault where it is written, and is never published."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SECTION, faults

UPDATE = "- date: 2021-03-04\n  title: Wick\n  kind: correction\n  text: >-\n    {}\n"


@pytest.mark.parametrize(
    ("written", "place", "code"),
    [
        ("A lamp\x07 burned.", "7:7", "encoding"),
        ("A lamp\ufffe burned.", "7:7", "encoding"),
        ("A <b>lamp burned.", "7:3", "value"),
        ("A <b lamp burned.", "7:3", "value"),
        ("A <script>lamp</script> burned.", "7:3", "value"),
        ('A <i onclick="x()">lamp</i> burned.', "7:6", "value"),
        ("A [lamp](lamp.html) burned.", "7:10", "link"),
        ("A [lamp](#lamp) burned.", "7:10", "anchor"),
        ("A ![lamp](assets/lamp.png) burned.", "7:11", "asset"),
    ],
)
def test_in_a_section_it_is_told_at_its_line(
    tmp_path: Path, written: str, place: str, code: str
) -> None:
    found = faults(tmp_path, {"sections/01-rock.md": f"{SECTION}\n{written}\n"})
    assert [line.partition(" ")[0] for line in found] == [f"content/sections/01-rock.md:{place}:"]
    assert f"[{code}]" in found[0]


@pytest.mark.parametrize(
    ("written", "place", "code"),
    [
        ("A lamp\x07 burned.", "5:11", "encoding"),
        ("A <b>lamp burned.", "5:7", "value"),
        ("A [lamp](lamp.html) burned.", "5:14", "link"),
    ],
)
def test_in_an_update_it_is_told_at_its_line(
    tmp_path: Path, written: str, place: str, code: str
) -> None:
    found = faults(tmp_path, {"updates.yaml": UPDATE.format(written)})
    assert [line.partition(" ")[0] for line in found] == [f"content/updates.yaml:{place}:"]
    assert f"[{code}]" in found[0]

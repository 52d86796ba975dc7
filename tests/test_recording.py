"""Promises are written down once, and kept from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.cli import main
from support.explainers import TEMPLATES, write

EVENTS = "- {id: lit, date: 1811-02-01, title: Lit, background: true}\n"


def record(content: Path) -> int:
    """Record the promises of an explainer and return the exit code."""
    return main(["record", "--content", str(content), "--templates", str(TEMPLATES)])


def test_a_first_record_writes_every_address_one_a_line_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path, {"events.yaml": EVENTS})
    monkeypatch.chdir(tmp_path)
    assert record(content) == 0
    text = (content / "addresses.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert text.endswith("\n")
    assert lines == sorted(set(lines))
    assert {"index.html", "rock.html", "timeline.html", "timeline.html#lit"} <= set(lines)
    assert "tag:example.org,2020-01-02:lighthouse/section/rock" in lines
    said = capsys.readouterr().out
    assert said == (f"content/addresses.txt has {len(lines)} promises, {len(lines)} of them new\n")


def test_a_later_record_adds_and_takes_nothing_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path, {"events.yaml": EVENTS})
    assert record(content) == 0
    before = (content / "addresses.txt").read_text(encoding="utf-8").splitlines()
    rock = content / "sections" / "01-rock.md"
    text = rock.read_text(encoding="utf-8")
    rock.unlink()
    (content / "sections" / "01-crag.md").write_text(
        text.replace("title:", "aliases: [rock.html]\ntitle:", 1), encoding="utf-8"
    )
    capsys.readouterr()
    assert record(content) == 0
    after = (content / "addresses.txt").read_text(encoding="utf-8").splitlines()
    assert set(after) - set(before) == {"crag.html"}
    assert set(before) <= set(after)
    assert "1 of them new" in capsys.readouterr().out


def test_a_broken_promise_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path, {"events.yaml": EVENTS})
    assert record(content) == 0
    before = (content / "addresses.txt").read_bytes()
    (content / "events.yaml").write_text(EVENTS.replace("lit", "dark"), encoding="utf-8")
    capsys.readouterr()
    assert record(content) == 1
    said = capsys.readouterr().out
    assert '"lit" was published and is no more [promise]' in said
    assert said.endswith("\nnothing was recorded\n")
    assert (content / "addresses.txt").read_bytes() == before
    assert sorted(path.name for path in content.iterdir()) == [
        *("addresses.txt", "events.yaml", "sections", "site.yaml"),
    ]


def test_where_it_cannot_be_written_the_machine_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path)
    (content / ".addresses.txt.tmp").mkdir()
    assert record(content) == 2
    assert "addresses.txt.tmp" in capsys.readouterr().err

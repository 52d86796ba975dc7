from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.stats import show
from support.explainers import section, write


def test_everything_is_counted_drafts_too(tmp_path: Path) -> None:
    files = {
        "sections/01-rock.md": section("One two.\n"),
        "sections/02-reef.md": section("Three.\n", draft="true"),
        "pages/about.md": "---\ntitle: A\n---\nNot counted.\n",
        "events.yaml": "- {id: a, date: 1759, title: A}\n- {id: b, date: 1760, title: B}\n",
        "people.yaml": "- {id: a, name: A, role: B}\n- {id: b, name: A, role: B}\n",
        "assets/a.txt": "x",
    }
    said: list[str] = []
    assert show(write(tmp_path, files), said.append) == 0
    assert said == [
        "       2 sections",
        "       3 words in the sections",
        "       1 page",
        "       2 events",
        "       2 people",
        "       0 places",
        "       0 terms",
        "       0 sources",
        "       0 claims",
        "       0 figures",
        "       0 updates",
        "       1 asset",
    ]


def test_what_is_not_counted_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    terms = "- {id: a, name: A}\n- {id: b, name: B, text: C}\n"
    assert show(write(tmp_path, {"terms.yaml": terms}), said.append) == 1
    assert "       1 term" in said
    assert said[-1] == (
        "there are errors, and what they are about is not counted: see the command check"
    )


def test_a_folder_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said: list[str] = []
    assert show(Path("nowhere"), said.append) == 1
    message, hint = "there is no such folder", "name the folder to read with --content"
    assert said == [f"nowhere:1:1: error: {message} [path]\n    {hint}"]

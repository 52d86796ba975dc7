from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.stats import show, words
from support.explainers import section, write


@pytest.mark.parametrize(
    ("markdown", "number"),
    [
        ("", 0),
        ("It's a well-known rock.", 4),
        ("1,500 ships in 12.5 years", 5),
        ("Скала ў моры", 3),
        ("[8 December 1999](event:union-state-treaty) it was", 5),
        ("[](event:first-light) it was", 2),
        ('so[](source:log "section 2") it is', 3),
        ("a [page](https://example.org/wiki/Rock_(sea)) here", 3),
        ("![a lamp](assets/lamp.png)\n\n![](figure:ships-lost)", 2),
        ("## The rock {#rock}", 2),
        ("wet[^note]\n\n[^note]: Very wet.", 3),
        ("!!! record\n    It was wet.", 3),
        ("<!-- allow unused: told in the podcast -->\nA <em>rock</em>.", 2),
        ("3 < 4 and 5 > 4", 5),
        ("| a | b |\n|---|---|\n| c | d |", 4),
    ],
)
def test_words_are_those_that_a_reader_meets(markdown: str, number: int) -> None:
    assert words(markdown) == number


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

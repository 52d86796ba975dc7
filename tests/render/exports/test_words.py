"""Running text keeps all it says when its markup is taken away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.explainers import build, page


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("One.\n\nTwo.", "One. Two."),
        ("A *lamp* &amp; a <kbd>key</kbd>, 1 < 2", "A lamp & a key, 1 < 2"),
        ("[](person:ada) and [her](person:ada)", "Ada & Co and her"),
        ("[](date:1811-02)", "February 1811"),
        ("[the log](https://example.com/)", "the log [https://example.com/]"),
        ("Lit.[^1] Twice.[^1]\n\n[^1]: By *oil*.", "Lit. [By oil.] Twice."),
        ("- one\n- two", "one two"),
        ("!!! record\n    It burned.", "What the record shows: It burned."),
    ],
)
def test_a_text_in_words(tmp_path: Path, written: str, said: str) -> None:
    text = json.dumps(written)
    files = {
        "people.yaml": "- {id: ada, name: Ada & Co, role: keeper}\n",
        "events.yaml": f"- {{id: lit, date: 1811, title: Lit, text: {text}}}\n",
    }
    events = json.loads(page(build(tmp_path, files), "timeline.json"))["events"]
    assert events[0]["text"] == said

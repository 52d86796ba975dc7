"""The ledger as data says who says what, and how it stands."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from support.explainers import build, page

FILES = {
    "people.yaml": "- {id: ada, name: Ada Keeper, role: keeper}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
    "claims.yaml": """\
        - id: seen
          text: The light was seen at *ten* miles.
          by: ada
          status: disputed
          sources: [{id: log, at: p. 3}]
          as_of: 1811~
          note: Others say [seven](source:log).
        - {id: lit, text: It was lit., by: record, status: confirmed, sources: [log]}
        """,
    "sections/01-rock.md": """\
        ---
        title: The rock
        summary: Why.
        published: 2020-01-02
        ---

        It was [lit](claim:lit) and [seen far off](claim:seen).
        """,
}
BASE = "https://example.org/lighthouse/"


def test_a_claim_carries_its_speaker_status_sources_note_and_uses(tmp_path: Path) -> None:
    data = json.loads(page(build(tmp_path, FILES), "claims.json"))
    assert data["address"] == f"{BASE}claims.html"
    assert data["claims"][0] == {
        "id": "seen",
        "text": "The light was seen at ten miles.",
        "by": {"id": "ada", "name": "Ada Keeper", "address": f"{BASE}people.html#ada"},
        "status": "disputed",
        "as_of": "1811~",
        "sources": [
            {"id": "log", "title": "The log", "at": "p. 3", "address": f"{BASE}sources.html#log"}
        ],
        "note": "Others say seven.",
        "used_in": [
            {"title": "The rock", "heading": None, "address": f"{BASE}rock.html#claim_seen"}
        ],
        "address": f"{BASE}claims.html#seen",
    }
    assert data["claims"][1]["by"] == {"id": "record", "name": "The record"}


def test_the_table_has_a_row_a_claim(tmp_path: Path) -> None:
    text = page(build(tmp_path, FILES), "claims.csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["id"], row["by"], row["status"]) for row in rows] == [
        ("seen", "Ada Keeper", "disputed"),
        ("lit", "The record", "confirmed"),
    ]
    assert rows[0]["sources"] == "The log (p. 3)"

"""What pages say to machines."""

from __future__ import annotations

import json
import re
from pathlib import Path

from belarus_site.render import linked_data
from belarus_site.render.linked_data import script
from support.explainers import build

EVENTS = """\
- {id: a, date: 1811-02-01, title: The light is lit, background: true}
- {id: b, date: 1807/1810, title: It is built, background: true}
- {id: c, date: 1800~, title: A storm, background: true}
- {id: d, date: ../1806, title: No light, background: true}
"""


def test_only_dates_that_schema_org_can_say_are_said(tmp_path: Path) -> None:
    """An uncertain or open date is left out rather than made exact."""
    built = build(tmp_path, {"events.yaml": EVENTS})
    assert built.site is not None
    found = linked_data.events(built.site, "https://example.org/")
    assert found == (
        {
            "@type": "Event",
            "@id": "https://example.org/timeline.html#b",
            "name": "It is built",
            "startDate": "1807",
            "endDate": "1810",
        },
        {
            "@type": "Event",
            "@id": "https://example.org/timeline.html#a",
            "name": "The light is lit",
            "startDate": "1811-02-01",
        },
    )


def test_no_text_breaks_out_of_the_data_block() -> None:
    """A title that holds a closing tag stays data."""
    block = script({"@type": "Article", "headline": "</script><b>&"})
    assert block.count("<") == 2
    inner = re.sub(r"</?script[^>]*>", "", str(block))
    assert json.loads(inner)["headline"] == "</script><b>&"

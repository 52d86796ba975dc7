"""Ready citations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from belarus_site.dates import parse_edtf
from belarus_site.render.citing import Citing, Work
from support.explainers import SITE, build, section

FILES = {
    "sections/01-rock.md": section("On [](event:lit) it was [lit](claim:lit). [](source:log)"),
    "events.yaml": "- {id: lit, date: 1811-02-01, title: The light is lit}\n",
    "claims.yaml": "- {id: lit, text: Lit., by: record, status: unverified, sources: [log]}\n",
    "sources.yaml": """\
        - id: log
          title: "The log & the rock_light {1}"
          author: R. Stevenson
          publisher: Northern Lights
          date: 1824~
          url: https://example.org/log
          accessed: 2020-01-01
        """,
    "site.yaml": SITE + "source: log\n",
}


@pytest.fixture
def citing(tmp_path: Path) -> Citing:
    built = build(tmp_path, FILES)
    assert built.site is not None
    return Citing(built.site, "https://example.org/lighthouse/")


def test_a_section_is_cited_in_words(citing: Citing) -> None:
    """A section is cited as part of the explainer, with the day it last changed."""
    work = citing.section(citing.site.sections[0])
    assert work.words("en") == (
        "A. Keeper, “The rock”, in: The lighthouse, 2 January 2020, "
        "https://example.org/lighthouse/rock.html."
    )


def test_the_retold_text_is_cited_apart(citing: Citing) -> None:
    """The text that is retold has a citation of its own."""
    work = citing.retold()
    assert work is not None
    assert work.words("en") == (
        "R. Stevenson, “The log & the rock_light {1}”, Northern Lights, about 1824, "
        "https://example.org/log."
    )


def test_bibtex_escapes_what_tex_would_read(citing: Citing) -> None:
    """Signs that mean something to TeX are escaped, and dates stay EDTF."""
    work = citing.retold()
    assert work is not None
    assert work.bibtex() == (
        "@online{source-log,\n"
        "  author = {{R. Stevenson}},\n"
        "  title = {{The log \\& the rock\\_light \\{1\\}}},\n"
        "  organization = {Northern Lights},\n"
        "  date = {1824~},\n"
        "  url = {https://example.org/log},\n"
        "  urldate = {2020-01-01},\n"
        "}\n"
    )


def test_csl_items_stand_in_one_file(citing: Citing) -> None:
    """Sections, events, claims and sources are all in the CSL-JSON file, by lasting keys."""
    items = json.loads(citing.outputs()[1].body)
    assert [item["id"] for item in items] == [
        "section-rock",
        "event-lit",
        "claim-lit",
        "source-log",
    ]
    assert items[3]["issued"] == {"date-parts": [[1824]], "circa": True}
    assert items[1]["URL"] == "https://example.org/lighthouse/timeline.html#lit"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1811-02-01", {"date-parts": [[1811, 2, 1]]}),
        ("1811-02", {"date-parts": [[1811, 2]]}),
        ("1807/1811", {"date-parts": [[1807], [1811]]}),
        ("181X", {"literal": "181X"}),
        ("1811-22", {"literal": "1811-22"}),
        ("1811?", {"date-parts": [[1811]], "circa": True}),
    ],
)
def test_a_date_is_no_more_exact_than_known(written: str, expected: object) -> None:
    """A CSL date has the parts that are known, or the words of a date that has none."""
    work = Work("k", "T", (), parse_edtf(written), "en")
    assert work.csl()["issued"] == expected

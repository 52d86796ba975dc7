"""Ready citations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from belarus_site.render.catalogs import ENGLISH
from belarus_site.render.citing import Citing
from support.explainers import SITE, build, page, section

FILES = {
    "sections/01-rock.md": section("On [](event:lit) it was [lit](claim:lit). [](source:log)"),
    "events.yaml": "- {id: lit, date: 1811-02-01, title: The light is lit}\n",
    "claims.yaml": """\
        - id: lit
          text: On [](event:lit) it was "lit".
          by: stevenson
          status: unverified
          sources: [log]
          as_of: 1811
        """,
    "people.yaml": "- {id: stevenson, name: R. Stevenson, role: engineer}\n",
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
    return Citing(built.site, "https://example.org/lighthouse/", ENGLISH)


def test_a_section_is_cited_in_words(citing: Citing) -> None:
    """A section is cited as part of the explainer, with the day it last changed."""
    work = citing.section(citing.site.sections[0])
    assert work.said(ENGLISH) == (
        "A. Keeper, “The rock”, in: The lighthouse, 2 January 2020, "
        "https://example.org/lighthouse/rock.html."
    )


def test_the_retold_text_is_cited_apart(citing: Citing) -> None:
    """The text that is retold has a citation of its own."""
    work = citing.retold()
    assert work is not None
    assert work.said(ENGLISH) == (
        "R. Stevenson, “The log &amp; the rock_light {1}”, Northern Lights, about 1824, "
        "https://example.org/log."
    )


def test_bibtex_escapes_what_tex_would_read(citing: Citing) -> None:
    """Signs that mean something to TeX are escaped, and dates stay EDTF."""
    work = citing.retold()
    assert work is not None
    assert work.bibtex(ENGLISH) == (
        "@online{source-log,\n"
        "  author = {{R. Stevenson}},\n"
        "  title = {{The log \\& the rock\\_light \\textbraceleft{}1\\textbraceright{}}},\n"
        "  organization = {Northern Lights},\n"
        "  date = {1824~},\n"
        "  year = {1824},\n"
        "  url = {https://example.org/log},\n"
        "  urldate = {2020-01-01},\n"
        "}\n"
    )


def test_csl_items_stand_in_one_file(citing: Citing) -> None:
    """Sections, events, claims and sources are all in the CSL-JSON file, by lasting keys."""
    items = json.loads(citing.outputs()[1].body)
    assert [item["id"] for item in items] == [
        "explainer",
        "section-rock",
        "event-lit",
        "claim-lit",
        "source-log",
    ]
    assert items[4]["issued"] == {"date-parts": [[1824]], "circa": True}
    assert items[2]["URL"] == "https://example.org/lighthouse/timeline.html#lit"


def test_the_explainer_is_cited_whole(citing: Citing) -> None:
    """The whole has a citation too, with the address it stands at."""
    assert citing.explainer().said(ENGLISH) == (
        "A. Keeper, “The lighthouse”, 2 January 2020, https://example.org/lighthouse/."
    )


def test_a_claim_is_cited_as_the_ledger_has_it(citing: Citing) -> None:
    """A claim is dated when the ledger was published, and cited with its speaker."""
    (claim,) = citing.works()["claim"]
    assert claim.said(ENGLISH) == (
        "A. Keeper, “Claim by R. Stevenson, unverified: On 1 February 1811 it was ‘lit’”, "
        "in: The lighthouse, 2 January 2020, https://example.org/lighthouse/claims.html#lit."
    )


def test_a_claim_that_changed_is_dated_by_its_last_update(tmp_path: Path) -> None:
    """What was corrected is cited as of the correction."""
    updates = """\
        - {date: 2020-02-01, title: A, text: A., kind: correction, claims: [lit]}
        - {date: 2020-03-01, title: B, text: B., kind: correction, claims: [lit]}
        """
    built = build(tmp_path, FILES | {"updates.yaml": updates})
    assert built.site is not None
    (claim,) = Citing(built.site, "https://example.org/", ENGLISH).works()["claim"]
    assert claim.date is not None
    assert claim.date.text == "2020-03-01"


@pytest.mark.parametrize(
    ("path", "fragment"),
    [("claims.html", "claim_lit"), ("timeline.html", "event_lit"), ("rock.html", "section_rock")],
)
def test_one_step_leads_to_all_three_forms(tmp_path: Path, path: str, fragment: str) -> None:
    """From a section, an event and a claim a link leads to words, BibTeX and CSL-JSON."""
    built = build(tmp_path, FILES)
    links = html.fromstring(page(built, path)).xpath("//main//a[contains(@href, 'how_to_cite')]")
    target, _, ident = links[0].get("href").partition("#")
    assert ident == fragment
    entry = html.fromstring(page(built, target)).get_element_by_id(ident)
    key = fragment.replace("_", "-", 1)
    bibtex, csl = (pre.text_content() for pre in entry.findall("pre"))
    assert entry.findtext("p").startswith("A. Keeper, “")
    assert bibtex.startswith(f"@online{{{key},\n")
    assert [item["id"] for item in json.loads(csl)] == [key]
    assert f'<pre>[{{"id": "{key}", ' in page(built, target)


def test_three_kinds_of_work_are_kept_apart(tmp_path: Path) -> None:
    """This site, the text it retells and the sources are cited under headings of their own."""
    built = build(tmp_path, FILES)
    own = html.fromstring(page(built, "how_to_cite.html"))
    cited = {
        part.findtext("h2"): [entry.get("id") for entry in part.findall("ul/li")]
        for part in own.findall(".//section")
    }
    assert cited == {
        "This site": ["explainer", "section_rock"],
        "The text that is retold": ["source_log"],
    }
    sources = html.fromstring(page(built, "how_to_cite_sources.html"))
    assert [entry.get("id") for entry in sources.find_class("citable")] == ["source_log"]
    claims = html.fromstring(page(built, "how_to_cite_claims.html"))
    assert [link.get("href") for link in claims.findall(".//main/p/a")] == [
        "how_to_cite.html#retold_text",
        "how_to_cite_sources.html",
    ]


def test_every_page_leads_to_the_citations(tmp_path: Path) -> None:
    """At the foot of each page, that of citations included, a link leads to them."""
    built = build(tmp_path, FILES)
    for path in ("index.html", "timeline.html", "how_to_cite.html", "404.html"):
        (foot,) = html.fromstring(page(built, path)).findall(".//footer")
        (link,) = (it for it in foot.iter("a") if it.text == "How to cite")
        assert link.get("href").endswith("how_to_cite.html")
        assert (link.get("aria-current") == "page") == (path == "how_to_cite.html")


def test_nothing_is_linked_that_is_not_made(tmp_path: Path) -> None:
    """A small explainer has one page of citations, and no link to others."""
    built = build(tmp_path)
    paths = [output.path for output in built.outputs if output.path.startswith("how_to_cite")]
    assert paths == ["how_to_cite.html"]
    links = html.fromstring(page(built, "how_to_cite.html")).findall(".//main/p/a")
    assert [link.get("href") for link in links] == ["citations.bib", "citations.json"]

"""The pages that list entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from support.explainers import SITE, build, page, section

FILES = {
    "sections/01-rock.md": section("It was lit. [](source:log) [](source:log-2)"),
    "sources.yaml": """\
        - {id: log, title: The log, author: A. K., language: en-GB, accessed: 2020-01-01}
        - {id: log-2, title: Dziennik, date: 1811, language: pl, url: "https://log.example/"}
        """,
}


def test_a_source_says_its_language_where_it_is_another(tmp_path: Path) -> None:
    """The reader's own language goes without saying, any other has its name."""
    doc = html.fromstring(page(build(tmp_path, FILES), "sources.html"))
    notes = doc.xpath("//*[@class='entry']/*[@class='note']")
    assert [note.text_content() for note in notes] == [
        "A. K. · read 1 January 2020",
        "1811 · Polish",
    ]


def test_the_page_of_sources_leads_to_their_citations(tmp_path: Path) -> None:
    """One link stands over the list; the other lists have none."""
    built = build(tmp_path, FILES | {"terms.yaml": "- {id: log, name: log, text: A diary.}\n"})
    link = html.fromstring(page(built, "sources.html")).xpath("//div[@class='head']//a")[0]
    assert (link.text, link.get("href")) == ("How to cite them", "how_to_cite_sources.html")
    assert "How to cite them" not in page(built, "terms.html")


def test_links_outside_come_with_what_they_leave_behind(tmp_path: Path) -> None:
    """Only the sources have them, and only where the explainer's links lead outside."""
    terms = {"terms.yaml": "- {id: log, name: log, text: A diary.}\n"}
    said = "A link to another site leaves a trace"
    built = build(tmp_path / "links", FILES | terms)
    assert said in page(built, "sources.html")
    assert said not in page(built, "terms.html")
    text = {"site.yaml": SITE + "outbound_links: text\n"}
    assert said not in page(build(tmp_path / "text", FILES | text), "sources.html")


NAMED_ONCE = {
    "site.yaml": SITE + "source: told\n",
    "sections/01-rock.md": section("[It](claim:tall) ![](figure:lit) ![](figure:chart)"),
    "people.yaml": "- {id: ann, name: Ann, role: keeper}\n",
    "places.yaml": "- {id: rock, name: Rock, lat: 56, lon: -2}\n",
    "sources.yaml": """\
        - {id: told, title: The tale}
        - {id: log, title: The log}
        - {id: sums, title: The sums, note: "Copied from [](source:copy)."}
        - {id: copy, title: A copy}
        """,
    "claims.yaml": "- {id: tall, text: T, by: ann, status: attributed, sources: [log]}\n",
    "figures/lit.yaml": "{kind: map, title: M, caption: C, sources: [sums], places: [rock]}\n",
    "figures/chart.yaml": """\
        {kind: bars, title: B, caption: "[](source:sums)", sources: [sums],
        rows: [{label: A, value: 1}]}
        """,
}


@pytest.mark.parametrize(
    ("path", "ident", "said", "href"),
    [
        ("people.html", "ann", "Claims by number: 1", "claims.html#tall"),
        ("places.html", "rock", "Mentioned in The rock", "rock.html#figure_lit"),
        ("sources.html", "told", "Mentioned in The lighthouse", "index.html"),
        ("sources.html", "log", "Claims by number: 1", "claims.html#tall"),
        ("sources.html", "sums", "Mentioned in The rock", "rock.html#figure_chart"),
        ("sources.html", "copy", "Mentioned in The sums", "sources.html#sums"),
    ],
)
def test_an_entry_says_what_names_it_whatever_that_is(
    path: str, ident: str, said: str, href: str, tmp_path: Path
) -> None:
    """A claim by its number, a figure where it is shown, the explainer itself by its front page."""
    doc = html.fromstring(page(build(tmp_path, NAMED_ONCE), path))
    (about,) = doc.xpath(f"//*[@id='{ident}']//*[@class='about']")
    assert (" ".join(about.text_content().split()), about.xpath(".//a/@href")) == (said, [href])

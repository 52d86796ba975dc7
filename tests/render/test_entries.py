"""The pages that list entries."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from support.explainers import build, page, section

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

"""Sources as they are cited."""

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

"""The pages that list what has a name."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from support.explainers import SITE, build, page, section

FILES = {
    "sections/01-rock.md": section("It was lit. [](source:log) [](source:log-2)"),
    "sources.yaml": """\
        - {id: log, title: The log, author: A. K., language: en-GB, accessed: 2020-01-01}
        - {id: log-2, title: Dziennik, date: 1811, language: pl, url: "https://log.example/"}
        """,
}


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


def test_other_spellings_stand_apart_where_the_page_runs_from_right_to_left(
    tmp_path: Path,
) -> None:
    """Each keeps its brackets: on the page of the list, and in the copy in one page."""
    files = {
        "site.yaml": SITE.replace("language: en", "language: ar"),
        "terms.yaml": "- {id: lamp, name: مصباح, text: ضوء, aliases: [Lamp (old), Light]}\n",
    }
    built = build(tmp_path, files)
    for path in ("terms.html", "all.html"):
        said = "Also written: <bdi>Lamp (old)</bdi>, <bdi>Light</bdi>"
        assert said in page(built, path), path

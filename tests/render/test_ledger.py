"""The ledger of claims, as a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from belarus_site.pipeline import Built
from support.explainers import SITE, build, page, section

FILES = {
    "sections/01-rock.md": section("It was [lit](claim:lit), [seen](claim:seen)."),
    "sections/02-sea.md": section("It is [deep](claim:deep).", title="The sea"),
    "people.yaml": "- {id: ada, name: Ada Keeper, role: keeper}\n",
    "sources.yaml": """\
        - {id: log, title: The log, publisher: The Board, date: 1811, archived: "https://a.example/"}
        - {id: book, title: The book, publisher: The Board, date: 1811}
        - {id: map, title: The map, publisher: The Navy}
        - {id: song, title: The song}
        """,
    "claims.yaml": """\
        - id: deep
          text: "Deep.[^1]\\n\\n[^1]: Forty fathoms."
          by: record
          status: confirmed
          sources: [log, book, map, song]
        - id: lit
          text: It was lit.
          by: ada
          status: disputed
          as_of: 1811
          sources: [{id: log, at: p. 3}, map]
          note: "Others deny it.[^1]\\n\\n[^1]: In 1820."
        - {id: seen, text: Seen., by: editors, status: confirmed, sources: [song]}
        """,
}

CONFIRMED = (
    "A source other than the text that is retold bears it out.",
    "Of quoted words it means that they were said, not that they are true.",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("ledger"), FILES)


def words(element: html.HtmlElement) -> str:
    """Return the words of an element with single spaces."""
    return " ".join(element.text_content().split())


def row(built: Built, ident: str, label: str) -> str:
    """Return the words of a row of a claim's entry."""
    entry = html.fromstring(page(built, "claims.html")).get_element_by_id(ident)
    rows = (row for about in entry.find_class("about") for row in about)
    return next(words(it) for it in rows if it.findtext("b") == f"{label}:")


def test_an_entry_says_how_a_claim_stands_and_who_makes_it(built: Built) -> None:
    """Its first line has the status in words, the speaker and as of when."""
    entry = html.fromstring(page(built, "claims.html")).get_element_by_id("lit")
    assert words(entry.find("p")) == "≠ disputed · said by Ada Keeper · as of 1811"
    assert entry.find("p/a").get("href") == "people.html#ada"


def test_sources_are_named_by_who_published_them(built: Built) -> None:
    """Each has its locator, publisher, date and archived copy."""
    assert row(built, "lit", "Sources") == "Sources: The Board, p. 3, 1811, archived; The Navy"


def test_sources_that_would_read_alike_are_named_by_their_titles(built: Built) -> None:
    """Two works of one publisher and one day are told apart."""
    expected = "Sources: The log, 1811, archived; The book, 1811; The Navy; The song"
    assert row(built, "deep", "Sources") == expected


def test_no_archive_is_linked_where_no_link_leads_outside(tmp_path: Path) -> None:
    """With sources as text, the address of an archived copy is text too."""
    built = build(tmp_path, FILES | {"site.yaml": SITE + "outbound_links: text\n"})
    assert "archived (https://a.example/)" in row(built, "lit", "Sources")
    assert 'href="https://a.example/"' not in page(built, "claims.html")


def test_the_ledger_leads_to_itself_as_data(built: Built) -> None:
    """The table and the records are one click away."""
    head = html.fromstring(page(built, "claims.html")).find_class("head")[0]
    assert [link.get("href") for link in head.iter("a")] == ["claims.csv", "claims.json"]


def test_footnotes_stand_with_the_claim(built: Built) -> None:
    """A footnote of the statement and one of the editors' note are both told."""
    doc = html.fromstring(page(built, "claims.html"))
    for ident, note in (("deep", "Forty fathoms."), ("lit", "In 1820.")):
        (notes,) = doc.get_element_by_id(ident).find_class("entry-notes")
        assert words(notes) == note
    for note in ("Forty fathoms.", "In 1820."):
        assert note in words(html.fromstring(page(built, "all.html")))


def test_the_list_can_be_read_by_status_and_by_section(built: Built) -> None:
    """Each status says what it means and leads to its claims; each section to those it makes."""
    doc = html.fromstring(page(built, "claims.html"))
    found = [[words(it) for it in status] for status in doc.xpath("//dl/div")]
    assert found == [
        [
            "✓ Confirmed",
            " ".join(CONFIRMED),
            "2 3",
        ],
        ["≠ Disputed", "Others say something different; the note says what.", "1"],
    ]
    assert [link.get("href") for link in doc.xpath("//dd/a")] == ["#seen", "#deep", "#lit"]
    parts = doc.xpath("//nav[@aria-labelledby='by_part']//a/@href")
    assert parts == ["#claims_rock", "#claims_sea"]
    assert doc.xpath("//ol[@class='claims-list']/@start") == ["1", "3"]

"""The forms of a citation."""

from __future__ import annotations

import pytest

from belarus_site.dates import parse_edtf
from belarus_site.render.catalogs import ENGLISH, catalog
from belarus_site.render.works import Work


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


def test_a_part_names_the_whole_it_is_in() -> None:
    """The whole stands in words, in a field that BibLaTeX prints, and in CSL's own."""
    work = Work("k", "The rock", (), None, "en", container="The lighthouse")
    assert work.said(ENGLISH) == "“The rock”, in: The lighthouse."
    assert "  titleaddon = {in: {The lighthouse}},\n" in work.bibtex(ENGLISH)
    assert work.csl()["container-title"] == "The lighthouse"


def test_a_quotation_within_a_title_has_marks_of_its_own() -> None:
    """Quotation marks within the ones around a title are single."""
    work = Work("k", "The “light”", (), None, "en")
    assert work.said(ENGLISH) == "“The ‘light’”."


def test_pieces_of_a_citation_stand_apart_where_the_page_runs_from_right_to_left() -> None:
    """A title that ends in a bracket keeps it, and an address does not run into a date."""
    work = Work("k", "The log (1811)", ("A. K.",), None, "en", url="https://log.example/")
    assert work.said(catalog("ar")) == (
        "<bdi>A. K.</bdi>, <bdi>“The log (1811)”</bdi>, <bdi>https://log.example/</bdi>."
    )
    assert work.said(ENGLISH) == "A. K., “The log (1811)”, https://log.example/."


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("1811-02-01", "1811"),
        ("1807/1811", "1807"),
        ("1811-22", "1811"),
        ("181X", ""),
        ("../1811", ""),
    ],
)
def test_bibtex_is_told_the_year(written: str, year: str) -> None:
    """Where a year is known it stands apart, for programs that read no dates."""
    entry = Work("k", "T", (), parse_edtf(written), "en").bibtex(ENGLISH)
    assert f"  date = {{{written}}},\n" in entry
    assert (f"  year = {{{year}}},\n" in entry) == bool(year)
    assert ("year =" in entry) == bool(year)


def test_braces_of_an_author_leave_those_of_bibtex_in_pairs() -> None:
    """BibTeX counts them even behind a backslash."""
    work = Work("k", "T} \\", ("A {B",), None, "en", publisher="{{", url="https://e.org/a}b")
    entry = work.bibtex(ENGLISH)
    assert entry.count("{") == entry.count("}")
    assert r"  author = {{A \textbraceleft{}B}}," in entry
    assert r"  title = {{T\textbraceright{} \textbackslash{}}}," in entry
    assert "  url = {https://e.org/a%7Db}," in entry

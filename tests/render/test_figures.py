"""Charts say in words all that their bars show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from support.explainers import SITE, build, page, section


def chart(folder: Path, rows: str, language: str = "en") -> str:
    """Return the page of a section that shows a chart of `rows`."""
    figure = f"{{kind: bars, title: T, caption: C, sources: [s], rows: [{rows}]}}\n"
    files = {
        "site.yaml": SITE.replace("language: en", f"language: {language}"),
        "sections/01-rock.md": section("![](figure:lost)"),
        "figures/lost.yaml": figure,
        "sources.yaml": "- {id: s, title: S}\n",
    }
    return page(build(folder, files), "rock.html")


def values(folder: Path, rows: str, language: str = "en") -> list[str]:
    """Return what stands beside the bars of a chart of `rows`."""
    cells = html.fromstring(chart(folder, rows, language)).xpath("//table//td")
    return [cell.text_content().strip() for cell in cells]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("value: 30", "30"),
        ("value: 30, unit: ships", "30 ships"),
        ("value: 30, of: 1120", "30 of 1,120"),
        ("value: 30, of: 120, unit: ships", "30 of 120 ships"),
        ("value: 30, of: 100", "30 of 100"),
        ("value: 30, of: 100, unit: per cent", "30 per cent"),
        ('value: 30, of: 100, unit: "%"', "30 %"),
        ('value: 30, of: 60, unit: "%"', "30 of 60 %"),
    ],
)
def test_a_value_says_what_whole_it_is_of(row: str, said: str, tmp_path: Path) -> None:
    """But for the hundred of per cents, which goes without saying."""
    assert values(tmp_path, f"{{label: A, {row}}}") == [said]


def test_the_whole_is_said_in_the_language_of_the_page(tmp_path: Path) -> None:
    assert values(tmp_path, "{label: A, value: 30, of: 1120}", language="de") == ["30 von 1.120"]


@pytest.mark.parametrize(
    ("value", "said", "shape"),
    [
        ("5", "5", ["bar bar-100"]),
        ("-2.5", "−2.5", ["bar bar-50 bar-below"]),
        ("0.01", "0.01", ["bar bar-0"]),
        ("0", "0", []),
    ],
)
def test_a_bar_below_zero_is_another_one_and_nothing_has_none(
    value: str, said: str, shape: list[str], tmp_path: Path
) -> None:
    rows = f"{{label: A, value: 5}}, {{label: B, value: {value}}}"
    cell = html.fromstring(chart(tmp_path, rows)).xpath("//table//td")[1]
    assert (cell.text_content().strip(), cell.xpath(".//span/@class")) == (said, shape)


@pytest.mark.parametrize(
    ("note", "bound"),
    [
        ("about 30", "about\xa030"),
        ("off the coast, up to 30 of them", "off the coast, up\xa0to\xa030 of them"),
        ("in March 1811", "in\xa0March\xa01811"),
        ("не более 30", "не\xa0более\xa030"),
        ("according to lighthousekeepers 30", "according to lighthousekeepers 30"),
    ],
)
def test_no_line_tears_a_number_from_its_qualifier(note: str, bound: str, tmp_path: Path) -> None:
    """A short word or two before it; a long one may stand at the end of a line."""
    row = html.fromstring(chart(tmp_path, f'{{label: A, value: 30, note: "{note}"}}'))
    assert row.xpath("//table//span[@class='note']/text()") == [bound]


def test_where_in_a_source_to_look_and_the_notes_of_the_caption_stand_with_a_figure(
    tmp_path: Path,
) -> None:
    """On pages, in copies and in feeds; its notes have no addresses, those of the text have."""
    files = {
        "sections/01-rock.md": section("A text.[^1]\n\n![](figure:lost)\n\n[^1]: Its note.\n"),
        "figures/lost.yaml": """\
            kind: bars
            title: T
            caption: "Lost.[^1]\\n\\n[^1]: Those we know of."
            sources: [{id: s, at: table 2}]
            rows: [{label: A, value: 1}]
            """,
        "sources.yaml": "- {id: s, title: S}\n",
    }
    built = build(tmp_path, files)
    assert built.report.diagnostics == ()
    feed = json.loads(page(built, "feed.json"))["items"][0]["content_html"]
    figures = html.fromstring(page(built, "rock.html")).xpath("//figure")
    figures += html.fromstring(page(built, "all.html")).xpath("//figure")
    for shown in (*figures, html.fromstring(feed)):
        words = " ".join(shown.text_content().split())
        assert "Those we know of." in words
        assert "Sources: S (table 2)" in words
    assert "#note_1" not in "".join(figures[0].xpath(".//@href"))

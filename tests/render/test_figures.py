"""Charts say in words all that their bars show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from support.explainers import SITE, build, page, section


def chart(folder: Path, rows: str, language: str = "en", kind: str = "bars") -> str:
    """Return the page of a section that shows a chart of `rows`."""
    figure = f"{{kind: {kind}, title: T, caption: C, sources: [s], rows: [{rows}]}}\n"
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
    ("rows", "lengths"),
    [
        ("{label: A, value: 30}, {label: B, value: 12, unit: per cent}", [30, 12]),
        ("{label: A, value: 141}, {label: B, value: 35}", [100, 25]),
        ("{label: A, value: 141, of: 193}, {label: B, value: 30}", [73, 30]),
        ("{label: A, value: 5, unit: ships}, {label: B, value: 4, unit: ships}", [100, 80]),
    ],
)
def test_shares_are_of_a_hundred_unless_they_are_more(
    rows: str, lengths: list[int], tmp_path: Path
) -> None:
    """Numbers that are counts are drawn beside the greatest; none leaves its room."""
    found = html.fromstring(chart(tmp_path, rows, kind="share")).xpath("//table//td/span/@class")
    assert found == [f"bar bar-{length}" for length in lengths]


def test_the_date_of_a_value_and_what_is_said_of_it_are_apart(tmp_path: Path) -> None:
    """So that no line tears words such as "up to" from their number."""
    rows = "{label: A, value: 30, date: 1811-02, note: up to 30}, {label: B, value: 2, date: 1812}"
    shown = html.fromstring(chart(tmp_path, rows))
    notes = [it.xpath("./span[@class='note']/text()") for it in shown.xpath("//table//th")]
    assert notes == [["February 1811,", "up to 30"], ["1812"]]


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


MAPPED = {
    "sections/01-rock.md": section("![](figure:lights)"),
    "figures/lights.yaml": """\
        kind: map
        title: Lights
        caption: Those we know of.
        sources: [s]
        places: [rock, port, reef, sand]
        """,
    "sources.yaml": "- {id: s, title: S}\n",
}
PLACES = """\
    - {id: rock, name: The rock, lat: 56.43, lon: -2.39, kind: lighthouse}
    - {id: port, name: The port, lat: 56.56, lon: -2.58, kind: harbour}
    - {id: reef, name: The reef, lat: 56.32, lon: -7.11, kind: lighthouse}
    - {id: sand, name: The sand, lat: 56.10, lon: -4.00}
    """


@pytest.mark.parametrize("path", ["rock.html", "all.html"])
def test_the_signs_of_a_map_are_explained_below_it_and_stand_in_its_list(
    path: str, tmp_path: Path
) -> None:
    """Each kind once in the key; in the list a sign is read out as the kind it stands for."""
    built = build(tmp_path, MAPPED | {"places.yaml": PLACES})
    (shown,) = html.fromstring(page(built, path)).xpath("//figure[contains(@id, 'lights')]")
    (key,) = shown.xpath("./p[@class='note']")
    assert key.text_content() == "● lighthouse · ○ harbour"
    rows = [it.text_content() for it in shown.xpath(".//tbody//th")]
    assert rows == ["● The rock", "○ The port", "● The reef", "■ The sand"]
    said = shown.xpath(".//tbody//th/span[@role='img']/@aria-label")
    assert said == ["lighthouse", "harbour", "lighthouse"]


def test_places_of_one_kind_need_no_key(tmp_path: Path) -> None:
    places = PLACES.replace("harbour", "lighthouse").replace("-4.00}", "-4.00, kind: lighthouse}")
    built = build(tmp_path, MAPPED | {"places.yaml": places})
    (shown,) = html.fromstring(page(built, "rock.html")).xpath("//figure")
    assert not shown.xpath("./p[@class='note']")
    assert shown.xpath("string(.//tbody//th)") == "The rock"


def test_a_feed_tells_the_kind_of_each_place_of_a_map(tmp_path: Path) -> None:
    """It cannot be sure that the signs are seen."""
    built = build(tmp_path, MAPPED | {"places.yaml": PLACES})
    shown = html.fromstring(json.loads(page(built, "feed.json"))["items"][0]["content_html"])
    items = [it.text_content() for it in shown.xpath("//li")]
    assert "The port (harbour): 56.56° N, 2.58° W" in items
    assert "The sand: 56.10° N, 4.00° W" in items

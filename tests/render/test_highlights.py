"""The front page shows the figures that matter."""

from __future__ import annotations

from pathlib import Path

from support.explainers import build, page, section
from support.published import Page

ROWS = "".join(f"- {{label: Ship {number}, value: {number}}}\n  " for number in range(1, 8))
HEAD = "title: {}\ncaption: As counted.\nsources: [log]\n"
FILES = {
    "sections/01-rock.md": section("![](figure:ships)\n\n![](figure:oil)\n\n[](source:log)"),
    "sections/02-sea.md": section("No figure, and [the chart](section:rock#figure_ships)."),
    "sections/03-light.md": section("![](figure:ships)\n\n![](figure:where)"),
    "figures/ships.yaml": "kind: bars\n" + HEAD.format("Ships") + f"rows:\n  {ROWS}",
    "figures/oil.yaml": "kind: bars\n" + HEAD.format("Oil") + "rows: [{label: Oil, value: 2}]\n",
    "figures/where.yaml": "kind: map\n" + HEAD.format("Where") + "places: [rock]\n",
    "places.yaml": "- {id: rock, name: Bell Rock, lat: 56.43, lon: -2.39}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
}


def _figures(front: Page) -> list[str]:
    return [element.words for element in front.all("figure")]


def test_the_first_figure_of_each_section_is_on_the_front_page(tmp_path: Path) -> None:
    """Each once, with its first rows or its caption, its section, and a way to the whole."""
    front = Page(page(build(tmp_path, FILES), "index.html"))
    ships, where = _figures(front)
    assert ships == "Ships Part 1 Ship 1 1 Ship 2 2 Ship 3 3 and 4 more"
    assert where == "Where Part 3 As counted."
    (more,) = (link.get("href") for link in front.all("a") if link.words == "and 4 more")
    assert more == "rock.html#figure_ships"
    links = [link.get("href") for link in front.all("a") if link.words in {"Ships", "Where"}]
    assert links == ["rock.html#figure_ships", "light.html#figure_where"]
    assert front.all("img")[0].get("alt") == "Map with Bell Rock"


def test_a_figure_of_six_rows_is_shown_whole(tmp_path: Path) -> None:
    """Some of its rows may balance the others."""
    six = FILES["figures/ships.yaml"].rpartition("- ")[0].rstrip() + "\n"
    ships, _ = _figures(
        Page(page(build(tmp_path, {**FILES, "figures/ships.yaml": six}), "index.html"))
    )
    assert ships.endswith("Ship 6 6")


def test_without_figures_there_is_no_place_for_them(tmp_path: Path) -> None:
    """No heading without anything below it."""
    assert "In figures" not in page(build(tmp_path), "index.html")

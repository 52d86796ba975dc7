"""Each page has a card and each map its pictures, and everything shows them that should."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from belarus_site.pipeline import Built
from support.explainers import SITE, build, lines, page, section

MAP = """\
kind: map
title: Where the lights stand
caption: Plotted at the rock.
sources: [chart]
places: [rock, tower]
"""
PLACES = """\
- {id: rock, name: The rock, lat: 51, lon: 1}
- {id: tower, name: 灯台, lat: 51.5, lon: 2}
"""
LAND = """\
{"type": "FeatureCollection", "bbox": [0, 50, 4, 52], "features": [
  {"type": "Feature", "properties": {"name": "Rockland"}, "geometry":
    {"type": "Polygon", "coordinates": [[[0, 50], [3, 50], [3, 52], [0, 52], [0, 50]]]}}]}
"""
FILES = {
    "sections/01-rock.md": section("The [rock](place:rock), [](place:tower), [](source:chart).\n"),
    "sections/02-light.md": section("![](figure:lights)\n", title="The light"),
    "sections/03-lamp.md": section("Oil.\n", title="灯台"),
    "pages/about.md": "---\ntitle: About us\n---\n\nWe are keepers.\n",
    "figures/lights.yaml": MAP,
    "figures/lights.geojson": LAND,
    "places.yaml": PLACES,
    "sources.yaml": "- {id: chart, title: A chart}\n",
}
BASE = "https://example.org/lighthouse/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An explainer with a map, three sections and a standing page."""
    folder = tmp_path_factory.mktemp("lights")
    made = build(folder, FILES)
    assert lines(made.report, folder) == []
    return made


def meta(html: str, name: str) -> str:
    """Return the content of a page's `meta` element, or nothing."""
    found = re.search(rf'<meta (?:property|name)="{name}" content="([^"]*)">', html)
    return found[1] if found else ""


def body(built: Built, path: str) -> bytes:
    """Return a file of a built site."""
    return next(output.body for output in built.outputs if output.path == path)


@pytest.mark.parametrize(
    ("path", "card"),
    [
        ("index.html", "card.png"),
        ("rock.html", "card-rock.png"),
        ("about.html", "card-about.png"),
        ("places.html", "card.png"),
        ("lamp.html", "card.png"),
    ],
)
def test_each_page_names_its_card(built: Built, path: str, card: str) -> None:
    """One of its own where it has a title that can be written, else that of the front page."""
    html = page(built, path)
    assert meta(html, "og:image") == BASE + card
    assert meta(html, "og:image:alt") == meta(html, "og:title")
    assert meta(html, "twitter:card") == "summary_large_image"
    assert body(built, card).startswith(b"\x89PNG")


def test_an_explainer_that_cannot_be_written_has_no_card(tmp_path: Path) -> None:
    """And its pages name none, but for those whose own title can be."""
    made = build(tmp_path, {"site.yaml": SITE.replace("The lighthouse", "灯台")})
    assert meta(page(made, "index.html"), "og:image") == ""
    assert meta(page(made, "rock.html"), "og:image") == BASE + "card-rock.png"
    assert [output.path for output in made.outputs if output.path.startswith("card")] == [
        "card-rock.png"
    ]


def test_a_map_stands_in_its_page_for_light_and_for_dark(built: Built) -> None:
    """With its size, what it shows in words, and a list of its places with their numbers."""
    html = page(built, "light.html")
    assert (
        '<source srcset="figure-lights-dark.png" media="screen and (prefers-color-scheme: dark)">'
        in html
    )
    (picture,) = re.findall('<img class="map"[^>]*>', html)
    assert 'src="figure-lights.png"' in picture
    width, height = map(int, re.findall('="([0-9]+)"', picture))
    assert width == 640
    pixels = int.from_bytes(body(built, "figure-lights.png")[20:24], "big")
    assert height == round(pixels / 2)
    assert 'alt="Map of Rockland with The rock, 灯台"' in picture
    assert '<th scope="row"><a href="places.html#rock">The rock</a></th>' in html
    assert '<th scope="row">2 <a href="places.html#tower">灯台</a></th>' in html
    assert body(built, "figure-lights.png") != body(built, "figure-lights-dark.png")


@pytest.mark.parametrize("path", ["feed.rss", "feed.atom", "feed.json"])
def test_feeds_show_the_map(built: Built, path: str) -> None:
    """At its absolute address."""
    assert f"{BASE}figure-lights.png" in body(built, path).decode()


def test_copies_hold_the_map(built: Built) -> None:
    """In the page as data, in the book as a file."""
    whole = page(built, "all.html")
    assert '<img class="map" src="data:image/png;base64,' in whole
    assert '<source srcset="data:image/png;base64,' in whole
    with zipfile.ZipFile(BytesIO(body(built, "all.epub"))) as book:
        pictures = [name for name in book.namelist() if name.endswith(".png")]
        assert [book.read(name) for name in pictures] == [body(built, "figure-lights.png")]
        chapter = book.read("EPUB/text/light.xhtml").decode()
    assert f'src="../{pictures[0].removeprefix("EPUB/")}"' in chapter


def test_pictures_of_one_name_are_refused(tmp_path: Path) -> None:
    """A map called after the dark side of another."""
    files = {
        **FILES,
        "figures/lights-dark.yaml": MAP,
        "sections/03-lamp.md": section("![](figure:lights-dark)\n", title="Lamps"),
    }
    (found,) = lines(build(tmp_path, files).report, tmp_path)
    assert 'two claim the address "figure-lights-dark.png"' in found
    assert found.endswith("give one of them another name")


def test_what_draws_is_loaded_when_something_is_drawn() -> None:
    """Commands that build nothing start without it."""
    script = (
        "import sys, belarus_site.cli, belarus_site.render.pictures; sys.exit('PIL' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603

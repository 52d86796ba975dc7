"""An explainer that runs from right to left, its interface in a language that does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from support.browsing import WIDER, laid_out
from support.explainers import SITE, section

FILES = {
    "site.yaml": SITE.replace("language: en", "language: ar").replace("The lighthouse", "المنارة"),
    "sections/01-rock.md": section(
        "أضيئت في [](event:lit).\n\n!!! record\n    لا أحد يعرف.\n",
        title="الصخرة",
        summary="لماذا ضاعت السفن هنا.",
    ),
    "places.yaml": "- {id: rock, name: الصخرة, lat: 41.3, lon: 69.24, kind: جزيرة}\n",
    "sources.yaml": """\
        - {id: log, title: The log (1811), publisher: Institute 3, date: 1952-04-05,
           accessed: 2022-12-03, language: en}
        """,
    "events.yaml": """\
        - {id: begun, date: 1807-08, title: بدء العمل, background: true}
        - {id: lit, date: 1811-02-01, title: أضيئت المنارة}
        - {id: dark, date: 198X, title: انطفأت, background: true}
        """,
}
WORDS = ":is(main, footer) :is(p, h1, h2, h3, li, dt)[dir]"
AWAY = """words => [...document.querySelectorAll(words)].filter(it => {
    const display = getComputedStyle(it).display;
    return display === 'block' && getComputedStyle(it).textAlign !== 'right';
}).map(it => it.textContent)"""

OFF_THE_LINE = """rows => rows.map(row => {
    const dot = getComputedStyle(row.querySelector('a'), '::before');
    const line = row.parentElement.getBoundingClientRect().right - .5;
    const middle = row.getBoundingClientRect().right - parseFloat(dot.right) - 5;
    return Math.abs(middle - line) > 1;
})"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explainer, as files."""
    return laid_out(tmp_path_factory.mktemp("right-to-left"), FILES)


def test_it_fits_and_begins_on_the_right(browser: Browser, folder: Path) -> None:
    """No page is wider than its window, and English words stand where the others begin."""
    page = browser.new_page()
    for name in ("index.html", "rock.html", "timeline.html", "how_to_cite.html"):
        page.goto((folder / name).as_uri())
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDER) <= 0, (name, width)
        assert page.locator("main [dir]").count(), name
        assert page.evaluate(AWAY, WORDS) == [], name
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_its_events_stand_on_their_line(browser: Browser, folder: Path, width: int) -> None:
    """The dot of an event is on the line of years though its title may run from left to right."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((folder / "rock.html").as_uri())
    page.locator(".told a").first.evaluate("link => { link.dir = 'ltr'; }")
    assert page.evaluate(WIDER) <= 0
    assert not any(page.locator(".told li").evaluate_all(OFF_THE_LINE))
    page.close()


def test_pieces_of_a_row_keep_their_own_direction(browser: Browser, folder: Path) -> None:
    """A position, days beside Latin words, and a title that ends in a bracket are isolated."""
    page = browser.new_page()
    found = {}
    for name in ("places.html", "sources.html"):
        page.goto((folder / name).as_uri())
        found[name] = page.locator(".entry bdi").all_inner_texts()
    page.close()
    assert "41.30° N, 69.24° E" in found["places.html"]
    assert found["sources.html"][:2] == ["The log (1811)", "Institute 3"]
    assert {"5 أبريل 1952", "3 ديسمبر 2022"} <= set(found["sources.html"])

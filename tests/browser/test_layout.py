"""Pages fit every screen, their lines are easy to follow, and they print as documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from support.browsing import WIDER, Open, laid_out
from support.explainers import section

LINES = """() => [...document.querySelectorAll('.prose > p')].flatMap(paragraph => {
    const lines = [], range = document.createRange();
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let bottom = null, text = '';
    while (texts.nextNode()) {
        const node = texts.currentNode;
        if (node.parentElement.closest('sup, .citation, .hidden')) continue;
        for (let at = 0; at < node.length; at++) {
            range.setStart(node, at); range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (!box.width) continue;
            if (bottom !== null && box.top > bottom - 2) {
                lines.push(text.trim().length);
                text = '';
            }
            bottom = box.bottom; text += node.data[at];
        }
    }
    return lines;
}).sort((a, b) => a - b)"""


@pytest.mark.parametrize("width", [320, 360, 480, 768, 1024, 1280, 1600, 1920, 2560])
def test_nothing_scrolls_sideways(
    open_page: Open, names: tuple[str, ...], address: str, width: int
) -> None:
    """From 320 pixels (1280 at 400 %) to 2560, no page is wider than its window."""
    page = open_page("index.html", width)
    wider = {}
    for name in names:
        page.goto(address + name)
        wider[name] = page.evaluate(WIDER)
    assert not {name: pixels for name, pixels in wider.items() if pixels > 0}


def test_right_to_left_fits_too(open_page: Open, names: tuple[str, ...], address: str) -> None:
    """Turned to run from right to left, no page is wider than its window."""
    for width in (360, 1280):
        page = open_page("index.html", width)
        for name in names:
            page.goto(address + name)
            page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
            assert page.evaluate(WIDER) <= 0, (name, width)


def test_lines_have_sixty_to_seventy_two_characters(
    open_page: Open, sections: tuple[str, ...]
) -> None:
    """At 1280 pixels a full line of the running text has 60 to 72 characters."""
    for name in sections:
        lengths = open_page(name).evaluate(LINES)
        assert 60 <= lengths[len(lengths) // 2] <= 72, name


def test_contents_stay_in_view(open_page: Open, sections: tuple[str, ...]) -> None:
    """Where there is room, the contents of a section stay in the window as one reads on."""
    page = open_page(sections[-1])
    page.evaluate("() => scrollTo(0, 2000)")
    box = page.locator("nav.contents").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 200


def test_long_gaps_look_long(open_page: Open) -> None:
    """On the timeline, years without an event take room in proportion to their number."""
    page = open_page("timeline.html")
    gaps = page.eval_on_selector_all(
        "section > p", "all => all.map(it => [parseInt(it.textContent), it.offsetHeight])"
    )
    assert len(gaps) > 2
    year = {round(height / (years - 1), 1) for years, height in gaps if years > 2}
    assert max(year) - min(year) <= 1


def test_targets_are_large_enough(open_page: Open) -> None:
    """Links that stand alone on the front page can be hit with a finger: 24 pixels each way."""
    page = open_page("index.html", 360)
    small = page.eval_on_selector_all(
        ".dot, nav a, summary, select",
        """all => all.map(it => [it.textContent.trim(), it.getBoundingClientRect()])
            .filter(([, box]) => box.height && (box.height < 24 || box.width < 24))
            .map(([words]) => words)""",
    )
    assert small == []


@pytest.mark.parametrize("name", ["index.html", "timeline.html"])
def test_prints_without_navigation(open_page: Open, name: str) -> None:
    """On paper there is the text and no navigation."""
    page = open_page(name)
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible()
    assert page.locator("h1").is_visible()


def test_prints_a_section_as_a_document(open_page: Open, sections: tuple[str, ...]) -> None:
    """A section prints to PDF, with the addresses of outside links and without navigation."""
    page = open_page(sections[-1])
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert paper.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) > 2
    page.emulate_media(media="print")
    for selector in (".masthead nav", ".contents", ".neighbours"):
        assert not page.locator(selector).first.is_visible(), selector
    assert page.evaluate(WIDER) <= 0
    page.close()


LONG_QUIET = {
    "sections/01-rock.md": section("[Begun](event:begun), and [lit](event:lit)."),
    "events.yaml": """\
        - {id: begun, date: 1751, title: The first stone}
        - {id: lit, date: 1811-02-01, title: The light is lit}
        """,
}


def test_years_without_an_event_take_no_paper(browser: Browser, tmp_path: Path) -> None:
    """On the screen they are as long as they were; in print, a line that says how many."""
    folder = laid_out(tmp_path, LONG_QUIET)
    page = browser.new_page(viewport={"width": 800, "height": 900})
    heights = {}
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        for name, between in (("timeline.html", ".years"), ("rock.html", ".told ol")):
            page.goto((folder / name).as_uri())
            heights[media, name] = page.locator(between).evaluate("it => it.offsetHeight")
            if name == "timeline.html":
                assert page.locator("section > p").inner_text() == "60 years later"
    page.close()
    assert heights["screen", "timeline.html"] - heights["print", "timeline.html"] > 1000
    assert heights["screen", "rock.html"] - heights["print", "rock.html"] > 30
    assert heights["print", "timeline.html"] < 400
    assert heights["print", "rock.html"] < 120


@pytest.mark.parametrize("width", [320, 360, 412])
def test_short_values_of_a_chart_stay_on_one_line(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    """Beside labels that would take all the room; a long value takes no more than half of it."""
    label = "Ships that passed the rock in the year before the light was lit, as the keepers say"
    values = "".join(
        f'  - {{label: "{label}", value: {value}, unit: {unit}}}\n'
        for value, unit in ((20_000, "ships"), (400_000, "people"), (18.1, "billion Scots pounds"))
    )
    figure = f"kind: bars\ntitle: T\ncaption: C\nsources: [s]\nrows:\n{values}"
    files = {
        "sections/01-rock.md": section("![](figure:lost)"),
        "figures/lost.yaml": figure,
        "sources.yaml": "- {id: s, title: S}\n",
    }
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((laid_out(tmp_path, files) / "rock.html").as_uri())
    cells = page.locator(".bars td")
    lines = cells.evaluate_all(
        """all => all.map(it => {
            const range = document.createRange();
            range.selectNodeContents(it.firstChild);
            return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
        })"""
    )
    assert lines == [1, 1, 2]
    shares = cells.evaluate_all(
        "all => all.map(it => it.offsetWidth / it.closest('table').offsetWidth)"
    )
    assert max(shares) <= 1 / 2
    assert page.evaluate(WIDER) <= 0
    page.close()


def test_what_is_said_of_a_value_stays_on_one_line(browser: Browser, tmp_path: Path) -> None:
    """Below its date where both have no room on one."""
    row = "{label: Ships, value: 20000, unit: ships, date: 1811-08-23, note: about 20,000 ships}"
    files = {
        "sections/01-rock.md": section("![](figure:lost)"),
        "figures/lost.yaml": (
            f"kind: bars\ntitle: T\ncaption: C\nsources: [s]\nrows:\n  - {row}\n"
        ),
        "sources.yaml": "- {id: s, title: S}\n",
    }
    page = browser.new_page(viewport={"width": 360, "height": 900})
    page.goto((laid_out(tmp_path, files) / "rock.html").as_uri())
    date, said = page.locator(".bars .note").evaluate_all(
        "all => all.map(it => it.getBoundingClientRect()).map(it => [it.top, it.bottom])"
    )
    assert said[0] >= date[1]
    assert said[1] - said[0] == date[1] - date[0]
    page.close()

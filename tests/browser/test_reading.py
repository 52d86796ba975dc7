"""Pages are whole without script, ask nobody else for anything, and are light."""

from __future__ import annotations

import gzip

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page

from belarus_site import pipeline
from belarus_site.render import render
from belarus_site.render.templates import Templates
from support.browsing import Open
from support.explainers import TEMPLATES
from support.published import Published

BUDGET = 14_000
ENTRIES = 60

FOCUS = """() => { const it = document.activeElement; const style = getComputedStyle(it);
    const box = it.getBoundingClientRect();
    return [[...document.querySelectorAll('a[href], summary, select')].indexOf(it),
        style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        box.width > 0 && box.height > 0]; }"""
REACHABLE = """() => [...document.querySelectorAll('a[href], summary, select')]
    .map((it, at) => [it, at]).filter(([it]) => it.checkVisibility()).map(([, at]) => at)"""


def test_keyboard_reaches_every_link_in_order(open_page: Open) -> None:
    """The tab key leads through every link, in the order of the text, and shows where it is."""
    for name in ("index.html", "introduction.html", "places.html"):
        page = open_page(name)
        walked = []
        for _ in expected(page):
            page.keyboard.press("Tab")
            at, visible, there = page.evaluate(FOCUS)
            assert visible, (name, at)
            assert there, (name, at)
            walked.append(at)
        assert walked == expected(page), name


def expected(page: Page) -> list[int]:
    """Return the links of a page that can be reached, by their number in the text."""
    found: list[int] = page.evaluate(REACHABLE)
    return found


def test_the_first_link_skips_to_the_text(open_page: Open) -> None:
    """The first press of the tab key offers to skip to the text, and shows it."""
    page = open_page("index.html")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    assert skip.evaluate("it => getComputedStyle(it).clipPath") == "none"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main_text")


def test_nothing_needs_script(open_page: Open, names: tuple[str, ...], address: str) -> None:
    """Without JavaScript every page shows the same text as with it."""
    scripted = open_page("index.html")
    bare = open_page("index.html", java_script_enabled=False)
    for name in names:
        scripted.goto(address + name)
        bare.goto(address + name)
        words = bare.inner_text("main")
        assert words.strip(), name
        assert words == scripted.inner_text("main"), name


def test_filter_works_without_script(open_page: Open) -> None:
    """The timeline is filtered by topic without JavaScript, and can be shown whole again."""
    page = open_page("timeline.html", java_script_enabled=False)
    events = page.locator("li[id]")
    whole = events.count()
    chosen = page.get_by_role("combobox", name="Show", exact=True)
    chosen.select_option(index=1)
    shown = [events.nth(at).is_visible() for at in range(whole)]
    mark = page.locator("option:checked").get_attribute("value")
    told = [mark in (events.nth(at).get_attribute("data-in") or "").split() for at in range(whole)]
    assert shown == told
    assert 0 < sum(shown) < whole
    chosen.select_option("")
    assert all(events.nth(at).is_visible() for at in range(whole))


def test_a_filter_says_how_many_events_it_shows(open_page: Open) -> None:
    """In the words of each choice, so that it is read out when it is chosen, and seen before."""
    page = open_page("timeline.html", java_script_enabled=False)
    choices = page.locator("optgroup option")
    assert choices.count() > 2
    for at, words in enumerate(choices.all_inner_texts(), 1):
        page.get_by_role("combobox").select_option(index=at)
        shown = page.locator("li[id]").filter(visible=True).count()
        assert words.endswith(f" ({shown})"), words


def test_no_request_to_another_origin(
    open_page: Open, names: tuple[str, ...], address: str
) -> None:
    """A page asks for itself and its pictures, and no other origin for anything."""
    page = open_page("index.html")
    asked: list[tuple[str, str]] = []
    page.on("request", lambda request: asked.append((request.resource_type, request.url)))
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    for name in names:
        page.goto(address + name)
    kinds = {kind for kind, url in asked if url != f"{address}icon.png"}
    assert kinds <= {"document", "image"}
    assert {url for _, url in asked if not url.startswith((address, "data:"))} == set()
    assert complaints == []


def test_every_page_is_light(shipped: Published, names: tuple[str, ...]) -> None:
    """A page and its styles are at most 14,000 bytes with gzip, whatever it lists."""
    weights = {name: len(gzip.compress((shipped.folder / name).read_bytes(), 9)) for name in names}
    assert {name: weight for name, weight in weights.items() if weight > BUDGET} == {}


def test_a_timeline_of_60_events_is_light(shipped: Published) -> None:
    """The first 60 events make one, with their data and a link to the citation of each."""
    site = pipeline.build(shipped.content, TEMPLATES).site
    assert site
    events = site.events[:ENTRIES]
    told = {home: tuple(it for it in told if it in events) for home, told in site.told.items()}
    few = replace(site, content=replace(site.content, events=events), events=events, told=told)
    outputs, _ = render(few, Templates(TEMPLATES), shipped.base_url)
    (page,) = (it.body for it in outputs if it.path == "timeline.html")
    assert page.count(b'"@type":"Event"') == ENTRIES
    assert len(gzip.compress(page, 9)) <= BUDGET


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dots_are_apart(open_page: Open, scheme: str) -> None:
    """No two dots of the front page's line cover one another, so each can be reached."""
    for width in (360, 1280):
        boxes = open_page("index.html", width, color_scheme=scheme).eval_on_selector_all(
            ".dot", "all => all.map(it => it.getBoundingClientRect()).map(it => [it.x, it.y])"
        )
        assert len({(round(x), round(y)) for x, y in boxes}) == len(boxes)

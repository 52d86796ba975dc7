"""The copy in one page as its reader opens it: alone in a folder, and printed."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from support.explainers import build
from support.published import Published
from support.whole import WHOLE

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
    it => it.id + ': ' + it.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', '))"""
WIDER = "() => document.documentElement.scrollWidth - innerWidth"
BREAKS = (
    "() => [...document.querySelectorAll('.chapter')].map(it => getComputedStyle(it).breakBefore)"
)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for one file."""
    folder = tmp_path / "a stick #1"
    folder.mkdir()
    return folder


@pytest.fixture
def alone(shipped: Published, stick: Path) -> str:
    """The address of the shipped copy with nothing beside it."""
    (stick / "all.html").write_bytes(shipped.files["all.html"])
    return (stick / "all.html").as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A narrow page without script."""
    context = browser.new_context(viewport={"width": 320, "height": 800}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_it_opens_alone_and_asks_for_nothing(page: Page, alone: str) -> None:
    """From a disk, without script; its contents lead to a chapter of it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(alone)
    page.locator(".book-contents a").nth(2).click()
    assert page.url.startswith(f"{alone}#")
    assert [url for url in asked if not url.startswith((alone, "data:"))] == []
    assert complaints == []
    assert page.locator("img").first.evaluate("it => it.naturalWidth") > 0


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_scrolls_sideways(browser: Browser, alone: str, width: int) -> None:
    """Not even a long address or a wide table."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(alone)
    assert page.evaluate(WIDER) <= 0
    context.close()


def test_it_prints_as_a_booklet(page: Page, alone: str) -> None:
    """With its contents, every chapter on a page of its own, and no way back to the top."""
    page.goto(alone)
    page.emulate_media(media="print")
    assert page.locator(".book-contents").is_visible()
    assert not page.locator(".top").first.is_visible()
    assert set(page.evaluate(BREAKS)) == {"page"}
    assert page.pdf(format="A5", prefer_css_page_size=True).startswith(b"%PDF-")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_axe_is_broken(browser: Browser, stick: Path, scheme: str) -> None:
    """In a copy with one of everything."""
    body = next(it.body for it in build(stick, WHOLE).outputs if it.path == "all.html")
    (stick / "all.html").write_bytes(body)
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto((stick / "all.html").as_uri())
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
    context.close()

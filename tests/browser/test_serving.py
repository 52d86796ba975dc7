"""A page that is open while its content changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from belarus_site.serve.editions import Editions, Wish
from belarus_site.serve.server import Server, open_server
from belarus_site.serve.shown import Shown
from support.explainers import SECTION, TEMPLATES, write

LONG = "\n\n".join(f"Paragraph {number}, and the sea is wide." for number in range(200))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path, {"sections/01-rock.md": f"{SECTION}\nThe rock is grey.\n\n{LONG}\n"})


@pytest.fixture
def editions(content: Path) -> Editions:
    made = Editions(Wish(content, TEMPLATES, "", drafts=False, kept=None))
    made.make()
    return made


@pytest.fixture
def server(editions: Editions) -> Iterator[Server]:
    with open_server(None, Shown(editions.edition)) as opened:
        threading.Thread(target=opened.serve_forever, daemon=True).start()
        yield opened
        opened.shutdown()


def _stands_at(page: Page, expected: int) -> None:
    """Wait until the page is scrolled to a place; its policy keeps the browser from waiting."""
    for _ in range(100):
        if page.evaluate("scrollY") == expected:
            return
        page.wait_for_timeout(20)
    raise AssertionError(page.evaluate("scrollY"))


def test_an_open_page_follows_the_content(
    browser: Browser, server: Server, editions: Editions, content: Path
) -> None:
    """It reloads where it stood, shows a fault, and comes back where it stood once it is mended."""
    page = browser.new_context().new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.goto(f"{server.address}rock")
    page.evaluate("scrollTo(0, 2000)")
    section = content / "sections" / "01-rock.md"
    whole = section.read_text()

    section.write_text(whole.replace("grey", "red"))
    editions.make()
    server.shown.show(editions.edition)
    expect(page.get_by_text("The rock is red.")).to_be_attached()
    _stands_at(page, 2000)
    assert complaints == []

    section.write_text(whole.replace("grey", "[red](event:nope)"))
    editions.make()
    server.shown.show(editions.edition)
    expect(page.get_by_text('error: no event "nope" [reference]')).to_be_visible()

    section.write_text(whole.replace("grey", "blue"))
    editions.make()
    server.shown.show(editions.edition)
    expect(page.get_by_text("The rock is blue.")).to_be_attached()
    _stands_at(page, 2000)
    page.context.close()

"""The shipped site in an installed Chromium or Chrome, served as a plain host would serve it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from support.browsing import Open
from support.published import ROOT, Published, build

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_HOW = (
    "no Chromium or Chrome is installed; on Debian and Ubuntu: apt-get install chromium; "
    "elsewhere: https://www.google.com/chrome/"
)
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and "browser" in item.fixturenames:
            item.add_marker("browser")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base's name)
        pass


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The explainer of this repository, built once."""
    return build(ROOT / "content", tmp_path_factory.mktemp("seen") / "_site")


@pytest.fixture(scope="session")
def names(shipped: Published) -> tuple[str, ...]:
    """Every page of the site by its name, but not the whole of it in one file."""
    pages = sorted(path.name for path in shipped.folder.glob("*.html"))
    return tuple(name for name in pages if name != "all.html")


@pytest.fixture(scope="session")
def sections(shipped: Published) -> tuple[str, ...]:
    """The pages of the sections by their names."""
    found = sorted((shipped.content / "sections").glob("*.md"))
    return tuple(f"{path.stem.partition('-')[2]}.html" for path in found)


@pytest.fixture(scope="module")
def address(shipped: Published) -> Iterator[str]:
    """The address of the site on this machine, with a slash at its end."""
    handler = partial(_Quiet, directory=shipped.folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """An installed browser; without one the test is skipped, or fails where one is required.

    It is closed after each module, since it holds the main thread's event loop while it is open.
    """
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        if os.environ.get("BELARUS_SITE_BROWSER") == "required":
            pytest.fail(_HOW)
        pytest.skip(_HOW)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open a page by its name; further arguments are those of a browser context."""
    contexts: list[BrowserContext] = []

    def opened(name: str, width: int = 1280, **options: object) -> Page:
        viewport = {"width": width, "height": 900}
        context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(address + name)
        return page

    yield opened
    for context in contexts:
        context.close()

"""The site where people put it: below a sub-path as on GitHub Pages, and in a plain folder."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname, urlopen

import pytest

from support.published import ROOT, Page, Published, build

PREFIX = "/a project/"


class PagesHost(SimpleHTTPRequestHandler):
    """Serves a folder below a sub-path as GitHub Pages does."""

    def translate_path(self, path: str) -> str:
        """Return the file for an address: `.html` may be left out, a folder is its index."""
        below = unquote(urlsplit(path).path).removeprefix(PREFIX)
        file = Path(self.directory) / below
        for found in (file / "index.html" if file.is_dir() else file, Path(f"{file}.html")):
            if found.is_file() and unquote(urlsplit(path).path).startswith(PREFIX):
                return str(found)
        return str(file / "missing")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is missing with the site's own page."""
        del message, explain
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve a folder below a sub-path of a server of its own; give its address."""
    folder.mkdir(exist_ok=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(PagesHost, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX.replace(' ', '%20')}"
        server.shutdown()
        thread.join()


def fetch(address: str) -> tuple[int, bytes, str]:
    """Return the status, the body and the type of what stands at an address."""
    try:
        with urlopen(address) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read(), answer.headers.get_content_type()
    except HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read(), refusal.headers.get_content_type()


def links(text: str, at: str) -> set[tuple[str, str]]:
    """Return every address, without and with its fragment, that a page at `at` leads to."""
    found = set()
    for element in Page(text).elements:
        for name in ("href", "src"):
            address = element.get(name)
            if address and not address.startswith(("data:", "mailto:", "tel:")):
                whole = urljoin(at, address)
                found.add((whole.partition("#")[0], whole.partition("#")[2]))
    return found


def follow(start: str, base: str) -> dict[str, str]:
    """Follow every link from the page `start` below `base`; return the pages found."""
    waiting, seen, pages = {start}, set(), {}
    wanted: set[tuple[str, str]] = set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        status, body, kind = fetch(address)
        assert status == 200, address
        if kind != "text/html":
            continue
        pages[address] = body.decode()
        found = {link for link in links(pages[address], address) if link[0].startswith(base)}
        wanted |= found
        waiting |= {link for link, _ in found} - seen
    ids = {address: set(Page(text).ids) for address, text in pages.items()}
    for address, fragment in wanted:
        if fragment and address in ids:
            assert unquote(fragment) in ids[address], (address, fragment)
    return pages


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The shipped explainer, built for the address it is served at."""
    folder = tmp_path_factory.mktemp("hosted") / "_site"
    with hosted(folder) as base:
        build(ROOT / "content", folder, "--base-url", base)
        yield base


def test_a_mirror_serves_the_same_files_at_another_address(shipped: Published) -> None:
    """Copied as it is, the site works below any path, and its links stay on the mirror."""
    with hosted(shipped.folder) as mirror:
        pages = follow(mirror, mirror)
    assert {address.removeprefix(mirror) or "index.html" for address in pages} >= set(
        shipped.pages
    ) - {"404.html", "index.html"}


def test_every_link_is_followed_below_a_sub_path(address: str) -> None:
    """From the front page every page is reached, and no link is dead."""
    pages = follow(address, address)
    assert address + "timeline.html" in pages
    assert len(pages) > 10


def test_pages_are_found_without_their_ending(address: str) -> None:
    """Someone who types the address without `.html` gets the same page."""
    assert fetch(address + "timeline") == fetch(address + "timeline.html")


def test_a_missing_address_however_deep_leads_back(address: str) -> None:
    """The answer is 404, and every link of the page works from there."""
    deep = address + "no/such/page"
    status, body, _ = fetch(deep)
    assert status == 404
    found = {link for link, _ in links(body.decode(), deep)}
    assert address in found or address + "index.html" in found
    for link in found:
        if link.startswith(address) and link != deep:
            assert fetch(link)[0] == 200, link
        else:
            assert link == deep or not link.startswith("http://127.0.0.1"), link


def test_feed_and_sitemap_name_the_address_of_the_build(address: str) -> None:
    """With --base-url, whatever is absolute is absolute there."""
    for file in ("feed.rss", "sitemap.xml", "robots.txt"):
        text = fetch(address + file)[1].decode()
        assert address in text
        assert "example.github.io" not in text.replace("tag:example.github.io", "")


def test_site_works_from_a_folder_with_spaces(tmp_path: Path) -> None:
    """Opened as files, with no server, every link leads to a file."""
    copy = tmp_path / "a copy, 100 % whole"
    built = build(ROOT / "content", tmp_path / "_site")
    shutil.copytree(built.folder, copy)
    for path, page in built.pages.items():
        at = (copy / path).as_uri()
        for element in page.all("a", "img"):
            whole = urljoin(at, element.get("href") or element.get("src"))
            if whole.startswith("file:") and path != "404.html":
                file = Path(url2pathname(urlsplit(whole).path))
                assert file.is_file(), (path, whole)
                assert file.is_relative_to(copy), (path, whole)

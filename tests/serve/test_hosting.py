from __future__ import annotations

from http import HTTPStatus

import pytest

from belarus_site.serve.hosting import Answer, answer, content_type, folder_of, moved

FILES = {
    "index.html": b"front",
    "lamp.html": b"lamp",
    "404.html": b"no such page",
    "feed.rss": b"<rss/>",
    "assets/a b.png": b"png",
    "de/index.html": b"vorn",
    "de/lampe.html": b"lampe",
}


@pytest.mark.parametrize(
    ("target", "body"),
    [
        ("/lights/", b"front"),
        ("/lights/index.html", b"front"),
        ("/lights/lamp.html", b"lamp"),
        ("/lights/lamp", b"lamp"),
        ("/lights/lamp?x=/../y#z", b"lamp"),
        ("/lights/assets/a%20b.png", b"png"),
        ("/lights/de/", b"vorn"),
        ("/lights/de/lampe", b"lampe"),
    ],
)
def test_what_is_there_is_sent(target: str, body: bytes) -> None:
    """A file by its name, a page without its ending, a folder by its index."""
    found = answer(FILES, "/lights/", target)
    assert (found.status, found.body) == (HTTPStatus.OK, body)


@pytest.mark.parametrize(
    "target",
    [
        "/lights/nope",
        "/lights/lamp/",
        "/lights/LAMP.html",
        "/lights/../etc/passwd",
        "/lights/%2e%2e/%2e%2e/etc/passwd",
        "/lights/..%5cindex.html",
        "/lights//index.html",
        "/lights/%00",
        "/lights/assets",
        "/lights/assets/",
    ],
)
def test_for_what_is_not_there_comes_the_page_that_says_so(target: str) -> None:
    """404.html answers for every other address below the site, with the status 404."""
    found = answer(FILES, "/lights/", target)
    assert (found.status, found.body) == (HTTPStatus.NOT_FOUND, b"no such page")
    assert found.media_type == "text/html; charset=utf-8"


def test_without_a_page_that_says_so_there_are_words() -> None:
    """A site without 404.html is answered for in a line of text."""
    found = answer({}, "/", "/x")
    assert found == Answer(HTTPStatus.NOT_FOUND, body=b"There is no such file\n")


@pytest.mark.parametrize("target", ["/index.html", "/light/", "//evil.example/", "http://e.org/"])
def test_beside_the_site_there_is_nothing(target: str) -> None:
    """Outside the site's folder nothing is found, and it is said where the site lies."""
    found = answer(FILES, "/lights/", target)
    assert found == Answer(HTTPStatus.NOT_FOUND, body=b"The site lies at /lights/\n")


@pytest.mark.parametrize(
    ("folder", "target", "status", "location"),
    [
        ("/lights/", "/", HTTPStatus.FOUND, "/lights/"),
        ("/lights/", "/lights", HTTPStatus.FOUND, "/lights/"),
        ("/lights/", "/lights/de", HTTPStatus.MOVED_PERMANENTLY, "/lights/de/"),
        ("/leuchttürme/", "/", HTTPStatus.FOUND, "/leuchtt%C3%BCrme/"),
    ],
)
def test_an_address_that_lacks_something_leads_on(
    folder: str, target: str, status: HTTPStatus, location: str
) -> None:
    """The root leads to the site, and a folder to the address with a slash."""
    found = answer(FILES, folder, target)
    assert (found.status, found.location) == (status, location)


@pytest.mark.parametrize(
    ("folder", "target", "location"),
    [
        ("/lights/", "/old/", "/lights/"),
        ("/lights/", "/old/index.html?a=b", "/lights/index.html"),
        ("/lights/", "/old/index", "/lights/index"),
        ("/", "/old/de/", "/de/"),
        ("/lights/", "/old/nope.html", ""),
        ("/lights/", "/other/index.html", ""),
    ],
)
def test_what_lay_elsewhere_leads_on(folder: str, target: str, location: str) -> None:
    """Only to what is there: nothing is led on twice."""
    assert moved(FILES, folder, {"/old/", "/older/"}, target) == location
    assert not location or not moved(FILES, folder, {"/old/", "/"}, f"{folder}nope.html")


def test_a_site_at_the_root_is_sent_from_there() -> None:
    """Without a path in the base address the site lies at the root, and leads nowhere on."""
    assert answer(FILES, "/", "/").body == b"front"


@pytest.mark.parametrize(
    ("base_url", "folder"),
    [
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/a/b/", "/a/b/"),
        ("", "/"),
    ],
)
def test_the_folder_is_the_path_of_the_address(base_url: str, folder: str) -> None:
    """A site is served below the same path that it will have when it is published."""
    assert folder_of(base_url) == folder


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feed.rss", "application/rss+xml"),
        ("feed.atom", "application/atom+xml"),
        ("feed.RSS", "application/rss+xml"),
        ("feed.json", "application/json"),
        ("timeline.ics", "text/calendar; charset=utf-8"),
        ("timeline.csv", "text/csv; charset=utf-8"),
        ("all.epub", "application/epub+zip"),
        ("sitemap.xml", "application/xml"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("a.PNG", "image/png"),
        ("a.svg", "image/svg+xml"),
        ("a.webp", "image/webp"),
        ("SHA256SUMS", "application/octet-stream"),
        ("a.nobody-knows", "application/octet-stream"),
    ],
)
def test_each_kind_of_file_has_its_type(path: str, expected: str) -> None:
    """Types go by the endings of names, whatever the machine has configured."""
    assert content_type(path) == expected

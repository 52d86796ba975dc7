"""The copies of real explainers, and the whole of them moved elsewhere: small, whole, readable."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname
from xml.etree import ElementTree as ET

import pytest

from support.published import Page, Published

COPY_BUDGET = 200_000
"""Bytes of the copy in one page, compressed with gzip."""
ADDRESSES = ("href", "src")


@pytest.fixture(params=["shipped", "apollo", "suez"])
def site(request: pytest.FixtureRequest) -> Published:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def copies(site: Published) -> tuple[Page, zipfile.ZipFile]:
    """Return the copies of a site, whatever their author called them."""
    (book,) = (path for path in site.files if path.endswith(".epub"))
    page = Page(site.files[book.replace(".epub", ".html")].decode())
    return page, zipfile.ZipFile(BytesIO(site.files[book]))


def test_the_copy_in_one_page_is_small(shipped: Published) -> None:
    """With its pictures, and as a server sends it."""
    assert len(gzip.compress(shipped.files["all.html"], 9)) < COPY_BUDGET


def test_a_copy_needs_nothing_beside_it(site: Published) -> None:
    """Not a style sheet, not a picture, not a word from anywhere."""
    page, _ = copies(site)
    assert not [it for it in page.elements if it.tag in {"link", "script", "iframe"}]
    assert all(it.get("src").startswith("data:") for it in page.elements if it.tag == "img")
    policy = next(it.get("content") for it in page.elements if it.get("http-equiv"))
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")


def test_every_link_in_a_copy_leads_to_something_in_it_or_to_a_whole_address(
    site: Published,
) -> None:
    """And no two things in it have one name."""
    page, _ = copies(site)
    ids = page.ids
    assert len(ids) == len(set(ids))
    for element in page.elements:
        href = element.get("href")
        if href.startswith("#"):
            assert unquote(href[1:]) in ids, href
        elif href:
            assert urlsplit(href).scheme in {"http", "https", "mailto"}, href


def test_both_copies_hold_every_heading_of_the_site(site: Published) -> None:
    """And so every part, entry and event."""
    page, book = copies(site)
    headings = {"h1", "h2", "h3", "h4", "h5", "h6"}
    held = {it.words for it in page.elements if it.tag in headings}
    with book:
        names = [name for name in book.namelist() if name.endswith(".xhtml")]
        pages = [ET.fromstring(book.read(name)) for name in names]  # noqa: S314 - our own book
    bound = {
        " ".join("".join(it.itertext()).split())
        for page in pages
        for it in page.iter()
        if it.tag.rpartition("}")[2] in headings
    }
    assert held - bound <= {"Contents"}
    for path in ("people.html", "sources.html", "terms.html", "places.html", "timeline.html"):
        if path in site.pages:
            entries = [it for it in site.pages[path].elements if it.tag in {"h2", "h3"}]
            assert {it.words for it in entries} <= held


def test_nothing_in_a_book_says_where_or_when_it_was_made(site: Published) -> None:
    """Neither the names nor the times of its files, nor what it says of itself."""
    _, book = copies(site)
    with book:
        for entry in book.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert not entry.extra
            assert not entry.comment
            assert str(site.folder.parent).encode() not in book.read(entry)


def test_the_site_reads_the_same_in_a_deep_folder(site: Published, tmp_path: Path) -> None:
    """Opened from a disk, every link between its files leads to one, and to an id in it."""
    folder = tmp_path / "a stick" / "копия" / "50% off #1" / "site"
    shutil.copytree(site.folder, folder)
    root = folder.as_uri() + "/"
    followed = 0
    for path, page in site.pages.items():
        for element in page.elements:
            for name in ADDRESSES:
                address = element.get(name)
                if not address or urlsplit(address).scheme:
                    continue
                whole = urlsplit(urljoin((folder / path).as_uri(), address))
                assert whole.geturl().startswith(root), address
                target = Path(url2pathname(whole.path))
                assert target.is_file(), (path, address)
                below = target.relative_to(folder).as_posix()
                if whole.fragment and below in site.pages:
                    assert unquote(whole.fragment) in site.pages[below].ids, (path, address)
                followed += 1
    assert followed > 50

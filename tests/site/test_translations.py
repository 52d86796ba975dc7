"""A published explainer in two languages, from outside: the same site, one below the other."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import feedparser
import pytest

from support.explainers import write
from support.published import ROOT, Page, Published, build
from support.translated import EVERYTHING, with_same_words

ONCE = {"robots.txt", "sitemap.xml", ".nojekyll", "SHA256SUMS", ".belarus-site"}
BUDGET = 14_000
HOME = "https://example.org/lighthouse/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("languages")
    files = {**EVERYTHING, "assets/lamp.txt": "lamp", "translations/fr/assets/lamp.txt": "lampe"}
    return build(write(folder, files), folder / "_site")


def test_each_file_is_there_in_each_language(site: Published) -> None:
    """The same names below the folder of the language; what a host has once is there once."""
    french = {path.removeprefix("fr/") for path in site.files if path.startswith("fr/")}
    assert french == {path for path in site.files if not path.startswith("fr/")} - ONCE
    assert site.files["fr/assets/lamp.txt"] == b"lampe"


def test_each_page_is_in_its_language(site: Published) -> None:
    """It says so, and speaks it."""
    for path, page in site.pages.items():
        (html,) = page.all("html")
        assert html.get("lang") == ("fr" if path.startswith("fr/") else "en"), path
    (title,) = site.pages["fr/rock.html"].all("h1")
    assert title.words == "Le rocher"
    assert "1er février 1811" in site.files["fr/rock.html"].decode().replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_a_page_leads_to_itself_in_the_other_language(site: Published) -> None:
    """By a link in its own words, and for search engines, both ways."""
    for path in ("rock.html", "timeline.html", "claims.html"):
        here, there = site.pages[path], site.pages[f"fr/{path}"]
        assert _switches(here) == {"en": path, "fr": f"fr/{path}"}
        assert _switches(there) == {"en": f"../{path}", "fr": f"../fr/{path}"}
        assert _alternates(here) == _alternates(there)
        assert _alternates(here) == {"en": f"{HOME}{path}", "fr": f"{HOME}fr/{path}"}
    assert _alternates(site.pages["index.html"]) == {"en": HOME, "fr": f"{HOME}fr/"}


def _switches(page: Page) -> dict[str, str]:
    return {it.get("hreflang"): it.get("href") for it in page.all("a") if it.get("hreflang")}


def _alternates(page: Page) -> dict[str, str]:
    links = (it for it in page.all("link") if it.get("rel") == "alternate")
    return {it.get("hreflang"): it.get("href") for it in links if it.get("hreflang")}


def test_every_link_of_a_translation_leads_somewhere(site: Published) -> None:
    """To a file of the site, whatever page it stands on."""
    for path, page in site.pages.items():
        for element in page.all("a", "link", "img"):
            parts = urlsplit(element.get("href") or element.get("src"))
            if parts.scheme or not parts.path:
                continue
            target = normpath(join(path.rpartition("/")[0], unquote(parts.path)))
            assert target in site.files, f"{path}: {parts.path}"


def test_items_of_a_translated_feed_have_names_of_their_own(site: Published) -> None:
    """Somebody who follows both languages is shown both."""
    mine, theirs = (feedparser.parse(site.files[f"{folder}feed.atom"]) for folder in ("", "fr/"))
    names = [{entry.id for entry in feed.entries} | {feed.feed.id} for feed in (mine, theirs)]
    assert len(names[0]) == len(names[1]) > 1
    assert names[0].isdisjoint(names[1])
    assert all(entry.link.startswith(f"{HOME}fr/") for entry in theirs.entries)


def test_the_sitemap_and_the_sums_hold_both(site: Published) -> None:
    """Once, at the top."""
    sitemap = site.files["sitemap.xml"].decode()
    assert f"<loc>{HOME}rock.html</loc>" in sitemap
    assert f"<loc>{HOME}fr/rock.html</loc>" in sitemap
    assert "  fr/all.epub\n" in site.files["SHA256SUMS"].decode()


def test_the_copies_are_in_their_language(site: Published) -> None:
    """The e-book says so in its package."""
    with zipfile.ZipFile(BytesIO(site.files["fr/all.epub"])) as book:
        assert b"<dc:language>fr</dc:language>" in book.read("EPUB/package.opf")
    assert b'<html lang="fr"' in site.files["fr/all.html"]


def test_a_site_in_one_language_says_nothing_of_languages(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """No list of one."""
    folder = tmp_path_factory.mktemp("language")
    one = build(write(folder), folder / "_site")
    assert all(not _switches(page) and not _alternates(page) for page in one.pages.values())


def test_every_page_in_two_languages_is_light(tmp_path: Path) -> None:
    """What leads from one to the other has room in the 14,000 bytes, in both."""
    content = with_same_words(ROOT / "content", tmp_path, "en-GB")
    site = build(content, tmp_path / "_site")
    pages = {path: site.files[path] for path in site.pages if not path.endswith("all.html")}
    weights = {path: len(gzip.compress(body, 9)) for path, body in pages.items()}
    assert "en-GB/claims_1.html" in weights
    assert {path: weight for path, weight in weights.items() if weight > BUDGET} == {}

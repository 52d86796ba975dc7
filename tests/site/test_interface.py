"""The words around an explainer, in each language of its pages."""

from __future__ import annotations

import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from support.explainers import write
from support.messages import extracted, shipped
from support.published import ROOT, Element, Page, Published, build
from support.translated import translated_into

READ = (".html", ".rss", ".atom", ".ics", ".bib", ".csv", "feed.json", "timeline.json")
_NO_WORDS = re.compile(r"<style>.*?</style>|<script.*?</script>", re.DOTALL)


@pytest.fixture(scope="module")
def belarusian(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("belarusian")
    return build(write(folder, translated_into(original="be")), folder / "_site")


def _english(language: str) -> dict[str, re.Pattern[str]]:
    """Return all that is said in other words in a language, but for what is short."""
    found = {}
    for message in shipped(language):
        for english in (message.id,) if isinstance(message.id, str) else message.id:
            plain = re.sub(r"%\\\(\w+\\\)s", ".{1,80}?", re.escape(english))
            if len(english) > len("The source") and english != message.string:
                found[english] = re.compile(rf"(?<!\w){plain}(?!\w)")
    return found


def _texts(site: Published, folder: str) -> dict[str, str]:
    """Return the files below a folder as texts, those within the book among them."""
    found = {
        path: _NO_WORDS.sub("", body.decode())
        for path, body in site.files.items()
        if path.startswith(folder) and path.endswith(READ)
    }
    with zipfile.ZipFile(BytesIO(site.files[f"{folder}all.epub"])) as book:
        names = [name for name in book.namelist() if name.endswith((".xhtml", ".opf", ".ncx"))]
        return found | {name: book.read(name).decode() for name in names}


def _in_other_words(page: Page) -> dict[str, Element]:
    """Return the elements of a page that are marked as English, by their words."""
    return {
        it.words: it
        for it in page.all("h1", "p", "a", "b", "main")
        if it.get("lang") == "en" and not it.get("hreflang")
    }


def test_no_file_of_a_translation_says_anything_in_english(languages: Published) -> None:
    """No page, feed, calendar, citation or copy; what is data keeps its names."""
    english = _english("ru")
    left = {
        (path, words)
        for path, text in _texts(languages, "ru/").items()
        for words, pattern in english.items()
        if pattern.search(text)
    }
    assert left == set()
    assert len(english) > len(extracted()) // 2


def test_an_explainer_speaks_its_own_language(belarusian: Published) -> None:
    """Though it has no translation."""
    pages = belarusian.pages
    (title,) = pages["timeline.html"].all("h1")
    assert title.words == "Храналогія"
    assert "Частка 1" in {it.words for it in pages["rock.html"].all("p")}
    assert all(not _in_other_words(page) for page in pages.values())
    assert not [
        it for it in _english("be").values() if it.search(_texts(belarusian, "")["feed.rss"])
    ]


def test_without_a_catalog_what_is_english_says_so(languages: Published) -> None:
    """The headings and labels of each page, and the page that is ours alone as a whole."""
    page = languages.pages["cs/timeline.html"]
    found = _in_other_words(page)
    assert {"Skip to the text", "Timeline", "People", "Told in", "Cite"} <= set(found)
    (html,) = page.all("html")
    assert html.get("lang") == "cs"
    (main,) = languages.pages["cs/subscribe.html"].all("main")
    assert main.get("lang") == "en"


def test_english_runs_from_left_to_right_in_a_page_that_does_not(languages: Published) -> None:
    """A full stop would stand at the wrong end else."""
    page = languages.pages["ar/claims.html"]
    (html,) = page.all("html")
    assert html.get("dir") == "rtl"
    assert _in_other_words(page)["Claims"].get("dir") in {"ltr", ""}
    (lead,) = (it for it in page.all("p") if it.get("class") == "lead")
    assert (lead.get("lang"), lead.get("dir")) == ("en", "ltr")


def test_english_pages_say_nothing_of_their_language_but_once(languages: Published) -> None:
    """They are in it."""
    for path, page in languages.pages.items():
        if "/" not in path:
            assert not _in_other_words(page), path


def test_a_social_card_counts_parts_in_its_language(languages: Published) -> None:
    """Its label is another picture."""
    cards = (languages.files[f"{folder}card-rock.png"] for folder in ("cs/", "ru/"))
    czech, russian = (Image.open(BytesIO(card)).convert("L") for card in cards)
    box = ImageChops.difference(czech, russian).getbbox()
    assert box is not None
    assert box[1] > czech.height * 3 // 4


def test_an_author_of_templates_may_add_a_language(tmp_path: Path) -> None:
    """With a catalog beside them."""
    shutil.copytree(ROOT / "templates", tmp_path / "looks")
    (tmp_path / "looks" / "words").mkdir()
    po = 'msgid "Timeline"\nmsgstr "Časová osa"\n'
    (tmp_path / "looks" / "words" / "cs.po").write_text(po, encoding="utf-8")
    content = write(tmp_path, translated_into("cs"))
    site = build(content, tmp_path / "_site", "--templates", str(tmp_path / "looks"))
    (title,) = site.pages["cs/timeline.html"].all("h1")
    assert (title.words, title.get("lang")) == ("Časová osa", "")

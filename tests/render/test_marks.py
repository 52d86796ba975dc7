"""What nobody translated, on the pages of a translation."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from belarus_site.pipeline import Built
from belarus_site.render.marks import foreign
from support.explainers import build, page
from support.published import Page
from support.translated import EVERYTHING, FR, ROCK

LISTS = ("events", "people", "places", "terms", "claims", "updates")


def _built(folder: Path, *, without: tuple[str, ...], language: str = "fr") -> Built:
    files = {
        path.replace(FR, f"translations/{language}"): body.replace("[fr]", f"[{language}]")
        for path, body in EVERYTHING.items()
        if path not in without and isinstance(body, str)
    }
    return build(folder, files)


def _marked(built: Built, path: str, language: str = "en") -> set[str]:
    """Return the words of the elements that are marked as in a language, but for links to it."""
    elements = Page(page(built, path)).elements[1:]
    return {it.words for it in elements if it.get("lang") == language and not it.get("hreflang")}


@pytest.fixture
def bare(tmp_path: Path) -> Built:
    """An explainer of whose French only the words of the site itself are there."""
    lists = [f"{FR}/{name}.yaml" for name in (*LISTS, "figures/oil")]
    return _built(
        tmp_path, without=(ROCK, f"{FR}/pages/about.md", f"{FR}/figures/oil.yaml", *lists)
    )


def test_where_all_is_translated_nothing_is_marked(tmp_path: Path) -> None:
    """Neither there nor in the original."""
    built = _built(tmp_path, without=())
    for output in built.outputs:
        if output.is_html:
            assert _marked(built, output.path) == set(), output.path


def test_an_untranslated_section_is_marked_wherever_it_is_named(bare: Built) -> None:
    """Its title and its text, on its own page, the front and in lists."""
    body = "It was lit on 1 February 1811. [1]"
    assert "The rock" in _marked(bare, "fr/rock.html")
    assert any(words.startswith(body) for words in _marked(bare, "fr/rock.html"))
    assert {"The rock", "Why ships were lost here."} <= _marked(bare, "fr/index.html")
    assert "The rock" in _marked(bare, "fr/timeline.html")
    assert "The rock" in _marked(bare, "fr/404.html")


def test_untranslated_entries_are_marked(bare: Built) -> None:
    """Their names, and their texts apart from them."""
    assert {"The light is lit", "At dusk."} <= _marked(bare, "fr/timeline.html")
    assert {"The keeper", "keeps the light"} <= _marked(bare, "fr/people.html")
    assert {"The rock", "reef"} <= _marked(bare, "fr/places.html")
    assert {"Fog", "A low cloud."} <= _marked(bare, "fr/terms.html")
    assert {"It burnt oil.", "Or tallow."} <= _marked(bare, "fr/claims.html")
    assert {"A year", "It was wrong."} <= _marked(bare, "fr/updates.html")
    assert {"About us", "We keep a rock."} <= _marked(bare, "fr/about.html")
    assert {"Oil", "Oil burnt."} <= _marked(bare, "fr/rock.html")


def test_topics_are_marked_as_the_words_of_the_original(tmp_path: Path) -> None:
    """Nobody can translate them; choices by section are marked where these are not translated."""
    lit = "- {id: lit, date: 1811-02-01, title: The light is lit, topics: [sea]}\n"
    files = {path: body for path, body in EVERYTHING.items() if path != ROCK}
    timeline = page(build(tmp_path, files | {"events.yaml": lit}), "fr/timeline.html")
    assert ' lang="en">sea (1)</option>' in timeline
    assert ' lang="en">The rock (1)</option>' in timeline


def test_one_text_alone_is_marked(tmp_path: Path) -> None:
    """What is translated beside it is not."""
    built = _built(tmp_path, without=(f"{FR}/terms.yaml",))
    assert _marked(built, "fr/terms.html") == {"Fog", "A low cloud."}
    assert _marked(built, "fr/timeline.html") == set()


def test_the_copies_mark_the_same(bare: Built) -> None:
    """The page and the book, which stays well-formed."""
    assert {"The rock", "At dusk.", "It burnt oil.", "Oil"} <= _marked(bare, "fr/all.html")
    (book,) = (it for it in bare.outputs if it.path == "fr/all.epub")
    with zipfile.ZipFile(BytesIO(book.body)) as files:
        assert b'<h1 lang="en">The rock</h1>' in files.read("EPUB/text/rock.xhtml")


def test_the_contents_of_the_copies_mark_the_same(bare: Built, tmp_path: Path) -> None:
    """Titles of sections and their headings; those of our own where they are not translated."""
    (book,) = (it for it in bare.outputs if it.path == "fr/all.epub")
    with zipfile.ZipFile(BytesIO(book.body)) as files:
        nav = files.read("EPUB/nav.xhtml").decode()
    for contents, text in ((page(bare, "fr/all.html"), "#"), (nav, "text/")):
        assert re.search(f'<li><a href="{text}rock[.a-z]*" lang="en">The rock</a>', contents)
        assert re.search(f'<li><a href="{text}rock[^"]*storm" lang="en">The storm</a>', contents)
    hebrew = page(_built(tmp_path, without=(), language="he"), "he/all.html")
    assert '<li><a href="#people" lang="en" dir="ltr">People</a>' in hebrew


def test_our_own_words_within_an_untranslated_text_are_marked_as_ours(bare: Built) -> None:
    """The names of claims' statuses, and figures, which have words of their own."""
    html = page(bare, "fr/rock.html")
    assert '<span class="hidden" lang="fr"> (attribuée; tirée des documents)</span>' in html
    assert '<figure class="figure figure-bars" id="figure_oil" lang="fr">' in html
    assert 'class="hidden">' in page(bare, "rock.html")


def test_english_in_hebrew_runs_from_left_to_right(tmp_path: Path) -> None:
    """Blocks of it say so, and links to it, and what stands beside our own words."""
    bare = tuple(f"{FR}/{name}.yaml" for name in ("terms", "places", "events"))
    built = _built(tmp_path, without=bare, language="he")
    assert '<div lang="en" dir="ltr"><p>A low cloud.</p></div>' in page(built, "he/terms.html")
    assert '<span lang="en" dir="ltr">reef</span> · ' in page(built, "he/places.html")
    assert '<a href="timeline.html#lit" lang="en" dir="ltr">' in page(built, "he/rock.html")
    for path in ("he/claims.html", "he/all.html"):
        assert '<span lang="en" dir="ltr">from the record</span>' in page(built, path)


@pytest.mark.parametrize(
    ("language", "on", "expected"),
    [
        ("en", "fr", ' lang="en"'),
        ("en", "ar", ' lang="en" dir="ltr"'),
        ("ar", "en", ' lang="ar" dir="rtl"'),
        ("fr", "fr", ""),
        ("", "fr", ""),
    ],
)
def test_an_element_is_given_only_what_it_needs(language: str, on: str, expected: str) -> None:
    assert foreign(language, on) == expected

"""Two claimants of one address: refused, both named, at the author's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SITE, faults, section
from support.translated import EVERYTHING


@pytest.fixture(autouse=True)
def _where_the_content_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the files as an author does who works beside them."""
    monkeypatch.chdir(tmp_path)


HINT = "\n    give one of them another name"
EVENTS = "- id: light\n  date: 1850-03-04\n  title: The light is lit\n  background: true\n"


def test_a_section_and_a_list_of_the_generator(tmp_path: Path) -> None:
    """The section is in the way, and what the generator makes is not blamed for it."""
    files = {"sections/01-timeline.md": section("Text.\n"), "events.yaml": EVENTS}
    assert faults(tmp_path, files) == [
        'content/sections/01-timeline.md:1:1: error: two claim the address "timeline.html": '
        "this and a page of the generator [duplicate]" + HINT
    ]


def test_a_name_of_the_generator_is_free_where_it_makes_no_such_page(tmp_path: Path) -> None:
    """Without events there is no timeline to be in the way of."""
    assert faults(tmp_path, {"sections/01-timeline.md": section("Text.\n")}) == []


@pytest.mark.parametrize("name", ["index", "404", "subscribe"])
def test_a_section_cannot_take_a_page_that_every_site_has(name: str, tmp_path: Path) -> None:
    """Also where its name is no other file of the content."""
    (found,) = faults(tmp_path, {f"sections/01-{name}.md": section("Text.\n")})
    assert f'two claim the address "{name}.html"' in found


@pytest.mark.parametrize("name", ["feed", "sitemap", "robots", "assets", "y1850", "main"])
def test_a_section_may_be_named_as_other_files_are(name: str, tmp_path: Path) -> None:
    """Only whole names with their ending clash."""
    assert faults(tmp_path, {f"sections/01-{name}.md": section("Text.\n")}) == []


def test_a_section_and_a_page(tmp_path: Path) -> None:
    """Their slugs share one folder."""
    page = "---\ntitle: Another\n---\n\nText.\n"
    assert faults(tmp_path, {"sections/01-a.md": section("Text.\n"), "pages/a.md": page}) == [
        'content/sections/01-a.md:1:1: error: two claim the address "a.html": '
        "this and content/pages/a.md [duplicate]" + HINT
    ]


def test_an_alias_and_a_section(tmp_path: Path) -> None:
    """The alias is named with its line."""
    files = {
        "sections/01-a.md": section("Text.\n"),
        "sections/02-b.md": section("Text.\n", aliases="[a.html]"),
    }
    assert faults(tmp_path, files) == [
        'content/sections/02-b.md:5:11: error: two claim the address "a.html": '
        "this and content/sections/01-a.md [duplicate]" + HINT
    ]


def test_an_alias_and_a_section_that_comes_later(tmp_path: Path) -> None:
    """It is the alias that is in the way, wherever it stands."""
    files = {
        "sections/01-a.md": section("Text.\n", aliases="[b.html]"),
        "sections/02-b.md": section("Text.\n"),
    }
    assert faults(tmp_path, files) == [
        'content/sections/01-a.md:5:11: error: two claim the address "b.html": '
        "this and content/sections/02-b.md [duplicate]" + HINT
    ]


def test_an_alias_and_an_alias(tmp_path: Path) -> None:
    """Whichever stands later is in the way."""
    files = {
        "sections/01-a.md": section("Text.\n", aliases="[old]"),
        "sections/02-b.md": section("Text.\n", aliases="[old.html]"),
    }
    assert faults(tmp_path, files) == [
        'content/sections/02-b.md:5:11: error: two claim the address "old.html": '
        "this and content/sections/01-a.md:5 [duplicate]" + HINT
    ]


def test_an_alias_and_a_page_of_the_generator(tmp_path: Path) -> None:
    """The front page stays the front page."""
    (found,) = faults(tmp_path, {"sections/01-a.md": section("Text.\n", aliases="[index.html]")})
    assert found.startswith('content/sections/01-a.md:5:11: error: two claim the address "index')


@pytest.mark.parametrize(
    ("name", "other"),
    [("index", "a page of the generator"), ("rock", "content/sections/01-rock.md")],
)
def test_a_copy_and_a_page(name: str, other: str, tmp_path: Path) -> None:
    """The name that the author gave to the copy is in the way."""
    files = {"site.yaml": f"{SITE}copy_name: {name}\n"}
    assert faults(tmp_path, files) == [
        f'content/site.yaml:8:12: error: two claim the address "{name}.html": '
        f"this and {other} [duplicate]" + HINT
    ]


def test_a_section_and_a_copy_that_has_its_usual_name(tmp_path: Path) -> None:
    """Nobody wrote that name: the section is in the way."""
    (found,) = faults(tmp_path, {"sections/01-all.md": section("Text.\n")})
    assert found.startswith(
        'content/sections/01-all.md:1:1: error: two claim the address "all.html'
    )


def test_what_is_in_the_way_in_every_language_is_told_once(tmp_path: Path) -> None:
    """In the folder of a translation it has the same name."""
    files = {**EVERYTHING, "site.yaml": f"{SITE}languages: [fr]\ncopy_name: index\n"}
    (found,) = faults(tmp_path, files)
    assert found.startswith('content/site.yaml:9:12: error: two claim the address "index.html"')


def test_names_that_differ_only_in_case(tmp_path: Path) -> None:
    """On some systems one page would overwrite the other."""
    files = {
        "sections/01-a.md": section("Text.\n"),
        "sections/02-b.md": section("Text.\n", aliases="[A.html]"),
    }
    assert faults(tmp_path, files) == [
        'content/sections/02-b.md:5:11: error: "A.html" and "a.html", content/sections/01-a.md, '
        "are one name where case does not count [duplicate]" + HINT
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("Rock.png", "rock.png"), ("caf\u00e9.png", "cafe\u0301.png")]
)
def test_assets_that_some_systems_take_for_one(one: str, other: str, tmp_path: Path) -> None:
    """Names that differ in case, or in how an accent is encoded, are refused once."""
    found = faults(tmp_path, {f"assets/{one}": "one", f"assets/{other}": "another"})
    assert len(found) == 1
    assert "error" in found[0]


def test_links_into_a_contested_page_are_not_reported_too(tmp_path: Path) -> None:
    """One mistake is one fault."""
    files = {
        "sections/01-timeline.md": section("On [that day](event:light) and [x](#y1850).\n"),
        "events.yaml": EVENTS,
    }
    assert len(faults(tmp_path, files)) == 1

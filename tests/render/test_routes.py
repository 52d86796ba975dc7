"""Addresses as they stand in pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.site import Home
from belarus_site.render.routes import Links, encoded, is_part, map_picture, part, path_of
from support.explainers import build, faults, page, section


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("assets/the plan.txt", "assets/the%20plan.txt"),
        ("assets/the%20plan.txt", "assets/the%20plan.txt"),
        ("https://example.org/?q=a|b&c=[d]#e", "https://example.org/?q=a%7Cb&c=[d]#e"),
        ("https://example.org/мора", "https://example.org/мора"),
    ],
)
def test_what_no_url_may_hold_is_encoded(written: str, address: str) -> None:
    """And nothing else, so that an address stays the author's."""
    assert encoded(written) == address


def test_a_link_to_a_file_with_a_space_is_valid(tmp_path: Path) -> None:
    """An author may write the name as it is."""
    files: dict[str, str | bytes] = {
        "sections/01-rock.md": section("[The plan](<assets/the plan.txt>)"),
        "assets/the plan.txt": b"A plan.",
    }
    assert 'href="assets/the%20plan.txt"' in page(build(tmp_path, files), "rock.html")


def test_one_that_leads_nowhere_is_told_once(tmp_path: Path) -> None:
    """At its place in the text, and not again in the page made of it."""
    files = {"sections/01-rock.md": section("[The plan](<assets/no plan.txt>)")}
    assert len(faults(tmp_path, files)) == 1


def test_a_colon_behind_a_question_mark_keeps_a_link_in_the_site(tmp_path: Path) -> None:
    """On the page as written, in feeds and copies below the site's address."""
    files = {"sections/01-rock.md": section("[The people](index.html?q=a:b)")}
    assert faults(tmp_path, files) == []
    built = build(tmp_path, files)
    whole = "https://example.org/lighthouse/index.html?q=a:b"
    assert '<a href="index.html?q=a:b">' in page(built, "rock.html")
    assert f'&lt;a href="{whole}"&gt;' in page(built, "feed.atom")
    assert f'<a href="{whole}"' in page(built, "all.html")


OIL = Home("claim", "oil")
BASE = "https://example.org/lighthouse/"


def test_an_entry_of_a_list_stands_where_the_list_is_or_in_a_part_of_it() -> None:
    """A part may hold another entry tomorrow: what must stay leads to the list."""
    assert path_of(OIL) == "claims.html"
    assert Links().to(OIL) == "claims.html#oil"
    assert Links().to(OIL, "claims_rock") == "claims.html#claims_rock"
    assert Links(parts={OIL: "claims_2.html"}).to(OIL) == "claims_2.html#oil"
    assert Links(BASE).to(OIL) == f"{BASE}claims.html#oil"


def test_a_document_is_a_page_of_its_own() -> None:
    rock = Home("section", "rock")
    assert path_of(rock) == "rock.html"
    assert (Links().to(rock), Links().to(rock, "the light")) == (
        "rock.html",
        "rock.html#the%20light",
    )


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        (part("claims.html", 2), True),
        (part("fr/sources.html", 12), True),
        (part("how_to_cite_claims.html", 1), True),
        ("claims.html", False),
        ("fr/sources.html", False),
        ("claims-2.html", False),
    ],
)
def test_a_part_of_a_list_is_told_by_its_name(path: str, *, is_one: bool) -> None:
    assert is_part(path) is is_one


def test_a_map_has_a_picture_for_dark_surroundings_too() -> None:
    assert map_picture("rock") == "figure-rock.png"
    assert map_picture("rock", dark=True) == "figure-rock-dark.png"


@pytest.mark.parametrize(
    ("written", "absolute"),
    [
        ("sea.html", f"{BASE}sea.html"),
        ("sea.html#at-12:30", f"{BASE}sea.html#at-12:30"),
        ("assets/a:b.png", f"{BASE}assets/a:b.png"),
        ("#light", f"{BASE}rock.html#light"),
        ("https://example.com/a", "https://example.com/a"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("//example.com/a", "//example.com/a"),
    ],
)
def test_an_address_as_written_is_whole_in_a_feed(written: str, absolute: str) -> None:
    """Feed readers know neither the page nor the site; pages beside one another need no more."""
    assert Links(BASE, "rock.html").to_written(written) == absolute
    assert Links().to_written(written) == written

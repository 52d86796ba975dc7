"""Each page leads to itself in the other languages, from wherever it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.site import Site
from belarus_site.render.languages import original_of, to_top, versions
from belarus_site.render.routes import Links
from support.explainers import build
from support.translated import EVERYTHING, ORIGINAL, SITE

HOME = "https://example.org/lighthouse/"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    """Return the original, in English, and its translation into French."""
    built = build(tmp_path_factory.mktemp("languages"), EVERYTHING)
    assert built.site is not None
    return built.site, built.translations[0]


def led(site: Site, path: str, links: Links, base_url: str) -> list[tuple[str, str, str, bool]]:
    """Return the links from a page, each with its address, its language and whether it is open."""
    found = versions(site, path, links, base_url)
    return [(it.href, it.address, it.name, it.current) for it in found]


def test_a_page_leads_to_each_language_the_original_first(sites: tuple[Site, Site]) -> None:
    """A translation lies in a folder of the original's."""
    english, french = sites
    assert led(english, "rock.html", Links(), HOME) == [
        ("rock.html", f"{HOME}rock.html", "English", True),
        ("fr/rock.html", f"{HOME}fr/rock.html", "Français", False),
    ]
    assert led(french, "rock.html", Links(), f"{HOME}fr/") == [
        ("../rock.html", f"{HOME}rock.html", "English", False),
        ("../fr/rock.html", f"{HOME}fr/rock.html", "Français", True),
    ]


def test_front_pages_are_addressed_by_their_folder(sites: tuple[Site, Site]) -> None:
    """A page that is not found has no twin, and leads to the front pages, by whole addresses."""
    english, french = sites
    fronts = [(HOME, "English"), (f"{HOME}fr/", "Français")]
    for path in ("index.html", "404.html"):
        for site, base in ((english, HOME), (french, f"{HOME}fr/")):
            found = led(site, path, Links(base), base)
            assert [(address, name) for _, address, name, _ in found] == fronts
            assert [href for href, *_ in found] == [f"{it}index.html" for it, _ in fronts]


def test_where_a_translation_lies_is_known_from_both(sites: tuple[Site, Site]) -> None:
    assert [original_of(site) for site in sites] == ["en", "en"]
    assert [to_top(site) for site in sites] == ["", "../"]


def test_a_site_in_one_language_names_none(tmp_path: Path) -> None:
    """Also where it is the only one that could be read."""
    built = build(tmp_path, {**ORIGINAL, "site.yaml": SITE})
    assert built.site is not None
    assert versions(built.site, "rock.html", Links(), HOME) == ()

"""Readers are told a licence in words, and led to what it allows."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from support.explainers import SITE, build, page

DEEDS = "https://creativecommons.org"


def shown(folder: Path, licence: str, path: str = "index.html", **keys: str) -> html.HtmlElement:
    """Return a page of a site with a licence and other facts of `site.yaml`."""
    site = SITE.replace("language: en", f"language: {keys.pop('language', 'en')}")
    facts = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return html.fromstring(
        page(build(folder, {"site.yaml": f"licence: {licence}\n{facts}{site}"}), path)
    )


@pytest.mark.parametrize(
    ("licence", "name", "address"),
    [
        (
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0",
            f"{DEEDS}/licenses/by/4.0/",
        ),
        (
            "cc-by-nc-sa-4.0",
            "Creative Commons Attribution-NonCommercial-ShareAlike 4.0",
            f"{DEEDS}/licenses/by-nc-sa/4.0/",
        ),
        (
            "CC-BY-NC-ND-3.0-DE",
            "Creative Commons Attribution-NonCommercial-NoDerivatives 3.0 DE",
            f"{DEEDS}/licenses/by-nc-nd/3.0/de/",
        ),
        ("CC-BY-2.5", "Creative Commons Attribution 2.5", f"{DEEDS}/licenses/by/2.5/"),
        ("CC0-1.0", "CC0 1.0 Universal", f"{DEEDS}/publicdomain/zero/1.0/"),
        ("MIT", "MIT License", "https://opensource.org/license/mit"),
        (
            "ODbL-1.0",
            "Open Database License 1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/",
        ),
    ],
)
def test_a_licence_is_named_in_words_that_lead_to_its_text(
    tmp_path: Path, licence: str, name: str, address: str
) -> None:
    """At the foot of every page; machines find it by its relation."""
    (link,) = shown(tmp_path, licence).xpath("//footer//a[contains(@rel, 'license')]")
    assert (link.text_content(), link.get("href")) == (name, address)
    assert link.get("rel") == "license noreferrer"


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-only", "MIT OR CC-BY-4.0", "LicenseRef-ours", "CC-BY-4.0-XX", "CC-BY-1.0"]
)
def test_one_that_has_no_words_is_called_by_its_id(tmp_path: Path, licence: str) -> None:
    """It leads nowhere rather than to a page that may not be there."""
    foot = shown(tmp_path, licence).xpath("//footer")[0]
    assert f"Licence: {licence}." in foot.text_content()
    assert not foot.xpath(".//a[contains(@rel, 'license')]")


def test_where_nothing_leads_outside_the_address_is_told(tmp_path: Path) -> None:
    foot = shown(tmp_path, "CC0-1.0", outbound_links="text").xpath("//footer")[0]
    told = "CC0 1.0 Universal (https://creativecommons.org/publicdomain/zero/1.0/)."
    assert told in foot.text_content()
    assert not foot.xpath(".//a[contains(@rel, 'license')]")


def test_its_english_name_is_marked_on_pages_in_another_language(tmp_path: Path) -> None:
    """So that it is read aloud as what it is."""
    (link,) = shown(tmp_path, "MIT", language="de").xpath("//footer//a[contains(@rel, 'license')]")
    assert link.get("lang") == "en"


@pytest.mark.parametrize("path", ["subscribe.html", "all.html"])
def test_copies_lead_to_its_text_too(tmp_path: Path, path: str) -> None:
    """Where they are offered, and in them."""
    links = shown(tmp_path, "MIT", path).xpath("//main//a[contains(@rel, 'license')]")
    assert [it.text_content() for it in links] == ["MIT License"]

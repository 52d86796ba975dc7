"""The page for people who have never used a feed names every file, its size and its traces."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html

from belarus_site.pipeline import Built
from support.explainers import SITE, build, page

EVENTS = {"events.yaml": "- {id: lit, date: 1811-02-01, title: Lit, background: true}\n"}
SAFETY = "---\ntitle: Reading with care\n---\n\nWhat each action leaves behind.\n"
BASE = "https://example.org/lighthouse/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    files = EVENTS | {"pages/safety.md": SAFETY, "pages/other.md": SAFETY.replace("care", "joy")}
    return build(tmp_path_factory.mktemp("subscribe"), files)


def offers(built: Built) -> dict[str, tuple[str, str]]:
    """Return the address and the size that the page gives for each file, by its link."""
    items = html.fromstring(page(built, "subscribe.html")).xpath("//main//li[a and code]")
    return {
        item.xpath("string(a/@href)"): (
            item.xpath("string(code)"),
            item.xpath("string(span[@class='note'])"),
        )
        for item in items
    }


def test_every_file_to_take_away_is_there_with_its_address_and_size(built: Built) -> None:
    sizes = {it.path: len(it.body) for it in built.outputs}
    found = offers(built)
    for path in ("feed.rss", "timeline.ics", "timeline.csv", "timeline.json"):
        assert found[path] == (BASE + path, f"{max(1, round(sizes[path] / 1000))} kB")
    assert found.keys() <= sizes.keys()


def test_what_was_not_made_is_not_offered(tmp_path: Path) -> None:
    bare = build(tmp_path)
    assert not [path for path in offers(bare) if path.startswith(("timeline", "claims"))]
    assert "calendar" not in page(bare, "subscribe.html")


def test_every_kind_of_file_says_what_it_leaves_behind(built: Built) -> None:
    main = html.fromstring(page(built, "subscribe.html")).xpath("//main")[0]
    kinds = [heading.get("id") for heading in main.xpath(".//h2")]
    said = [
        heading.get("id")
        for heading in main.xpath(".//h2[following-sibling::p[strong[.='What it leaves:']]]")
    ]
    assert said == [kind for kind in kinds if kind != "mirrors"]
    assert len(main.xpath(".//strong[.='What it leaves:']")) == len(said)


def test_a_calm_sentence_leads_to_the_safety_page_where_there_is_one(
    built: Built, tmp_path: Path
) -> None:
    said = html.fromstring(page(built, "subscribe.html")).xpath("//main//p[a/@href='safety.html']")
    assert len(said) == 1
    assert " ".join(said[0].text_content().split()) == (
        "Some readers have reason to be careful with what is found on their device. "
        "For them: Reading with care."
    )
    assert "careful" not in page(build(tmp_path), "subscribe.html")


def test_it_is_one_step_from_every_page_and_in_the_sitemap(built: Built) -> None:
    for output in built.outputs:
        if output.is_html and output.path not in {"404.html", "all.html"}:
            assert "subscribe.html" in html.fromstring(output.body).xpath("//footer//a/@href")
    assert f"<loc>{BASE}subscribe.html</loc>" in page(built, "sitemap.xml")


def test_it_asks_no_other_host_for_anything(built: Built) -> None:
    document = html.fromstring(page(built, "subscribe.html"))
    assert not [it for it in document.xpath("//main//@href | //@src") if urlsplit(it).netloc]
    assert not document.xpath("//script[not(@type='application/ld+json')] | //form")


def test_it_leads_to_where_the_texts_and_data_are_kept(tmp_path: Path) -> None:
    """As text where no link may lead outside."""
    kept = "https://code.example/lighthouse"
    for folder, option, linked in (("a", "", [kept]), ("b", "outbound_links: text\n", [])):
        site = f"{SITE}repository: {kept}\n{option}"
        main = html.fromstring(
            page(build(tmp_path / folder, {"site.yaml": site}), "subscribe.html")
        ).xpath("//main")[0]
        assert f"with all their changes: {kept}" in main.text_content()
        assert main.xpath(".//@href[contains(., 'code.example')]") == linked

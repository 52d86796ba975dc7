"""The copy in one page holds everything, and leads to nothing outside but what it names."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from belarus_site.pipeline import Built
from support.explainers import SITE, build, faults, page, section
from support.whole import PNG, WHOLE


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("copy"), WHOLE)


@pytest.fixture(scope="module")
def copy(built: Built) -> html.HtmlElement:
    return html.fromstring(page(built, "all.html"))


def test_everything_is_in_it(copy: html.HtmlElement) -> None:
    words = " ".join(copy.text_content().split())
    for said in (
        "The lighthouse How a rock got its light A small explainer about a lighthouse.",
        "A. Keeper. Published 2 January 2020; this copy has what was known on 4 March 2021.",
        "Ships were lost.",
        "By oil.",
        "Raw words",
        "What the record shows The log says so.",
        "We keep lights.",
        "First light",
        "Afar.",
        "Ada Keeper",
        "Deep.",
        "What shines.",
        "https://example.com/log",
        "Disputed · said by Ada Keeper It burned for long. No.",
        "(disputed; said by Ada Keeper)",
        "Not four.",
    ):
        assert said in words
    assert words.count("Lamps Lit. 1811 2 Sources: The log") == 2


def test_no_two_things_have_one_id_and_every_link_inside_leads_to_one(
    copy: html.HtmlElement,
) -> None:
    ids = Counter(copy.xpath("//@id"))
    assert not [ident for ident, count in ids.items() if count > 1]
    inside = [href[1:] for href in copy.xpath("//a/@href") if href.startswith("#")]
    assert not [target for target in inside if target not in ids]
    assert {"keepers__light", "people__ada", "rock__light", "keepers", "rock__raw"} <= set(inside)


def test_what_an_author_gives_an_id_is_still_named_by_it(tmp_path: Path) -> None:
    """Of all attributes of a tag that name ids; words that look like one are left alone."""
    text = """\
        A story of `<p id="x">`.

        <p id="long">A long story.</p>
        <p aria-details="long" aria-labelledby="long lamp">Short.</p>
        <table>
        <tr><th id="lamp">Lamp</th></tr>
        <tr><td id="oil" headers="lamp">Oil</td></tr>
        </table>
    """
    built = build(tmp_path, {"sections/01-rock.md": section(text)})
    assert not built.report.diagnostics
    copy = html.fromstring(page(built, "all.html"))
    assert copy.xpath("//td/@id | //td/@headers") == ["rock__oil", "rock__lamp"]
    (short,) = copy.xpath("//p[@aria-details]")
    assert short.get("aria-labelledby") == "rock__long rock__lamp"
    assert 'A story of <p id="x">.' in copy.text_content()


def test_other_links_are_absolute_and_pictures_are_in_the_file(copy: html.HtmlElement) -> None:
    outside = {href for href in copy.xpath("//@href") if not href.startswith("#")}
    assert outside == {
        "https://creativecommons.org/licenses/by/4.0/",
        "https://example.com/log",
        "https://example.org/lighthouse/",
        "https://example.org/lighthouse/assets/plan.pdf",
    }
    picture = b64encode(PNG).decode()
    assert copy.xpath("//img/@src") == [f"data:image/png;base64,{picture}"]
    assert copy.xpath("//img/@alt") == ["A lamp"]


def test_headings_stand_below_the_title_without_a_gap(copy: html.HtmlElement) -> None:
    levels = [int(it.tag[1]) for it in copy.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert copy.xpath("string(//h4[@id='keepers__lower'])") == "Lower"


def test_the_contents_name_every_chapter_and_heading_in_order(copy: html.HtmlElement) -> None:
    assert [it.text_content() for it in copy.xpath("//nav//a")] == [
        *("The rock", "The light", "The keepers", "The light", "About us", "Timeline", "People"),
        *("Places", "Terms", "Sources", "Claims", "Updates"),
    ]
    chapters = [f"#{ident}" for ident in copy.xpath("//section[@class='chapter']/@id")]
    assert copy.xpath("//nav/ol/li/a/@href") == chapters


def test_nothing_says_where_when_or_by_whom_it_was_made(
    built: Built, copy: html.HtmlElement, tmp_path: Path
) -> None:
    assert copy.xpath("//title/text()") == ["The lighthouse"]
    named = {it.get("name") or it.get("http-equiv") for it in copy.xpath("//meta[not(@charset)]")}
    assert named == {"Content-Security-Policy", "color-scheme", "referrer", "robots", "viewport"}
    assert not copy.xpath("//link | //script")
    other = build(tmp_path / "another folder", WHOLE)
    assert page(other, "all.html") == page(built, "all.html")


def test_its_name_is_the_authors_choice_and_no_search_engine_lists_it(tmp_path: Path) -> None:
    built = build(tmp_path, {"site.yaml": SITE + "copy_name: notes\n"})
    paths = {it.path for it in built.outputs}
    assert "notes.html" in paths
    assert "all.html" not in paths
    assert "notes.html" not in page(built, "sitemap.xml")
    assert 'href="notes.html"' in page(built, "subscribe.html")


def test_with_outbound_links_as_text_nothing_leads_outside(tmp_path: Path) -> None:
    built = build(tmp_path, WHOLE | {"site.yaml": SITE + "outbound_links: text\n"})
    copy = html.fromstring(page(built, "all.html"))
    assert not [href for href in copy.xpath("//@href") if not href.startswith("#")]
    words = copy.text_content()
    for address in ("https://example.com/log", "https://example.org/lighthouse/assets/plan.pdf"):
        assert address in words


def test_it_raises_no_fault_of_its_own(tmp_path: Path) -> None:
    assert not [line for line in faults(tmp_path, WHOLE) if "all.html" in line]


def test_a_picture_is_in_it_however_its_address_is_written(tmp_path: Path) -> None:
    """What the page shows the copy shows, once for each way of writing."""
    written = ("a.png?v=2", "./a.png", "a%2Epng", "b/../a.png#top")
    body = "".join(f"![A lamp](assets/{address})\n" for address in written)
    files = {"sections/01-rock.md": section(body), "assets/a.png": PNG}
    copy = html.fromstring(page(build(tmp_path, files), "all.html"))
    assert len(copy.xpath("//img[starts-with(@src, 'data:image/png')]")) == len(written)

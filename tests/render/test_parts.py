"""Long lists: what tells each entry on one page, and all about it on the page of its part."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

from belarus_site.check.promises import published
from belarus_site.diagnostics import Severity
from belarus_site.pipeline import Built, Earlier
from belarus_site.render.parts import WHOLE
from belarus_site.render.routes import is_part
from support.explainers import SITE, build, page, section

MANY = WHOLE + 1
LIST = re.compile(r"(?:how_to_cite_)?(?:claims|sources)(?:_\d)?\.html")


def claims(count: int) -> str:
    """Return a ledger of so many claims, the first of them disputed."""
    return "".join(
        f"- id: c{at}\n"
        f'  text: "Stone {at} was laid.[^1]\\n\\n[^1]: By hand."\n'
        f"  by: {'ada' if at % 2 else 'record'}\n"
        f"  status: {'confirmed' if at else 'disputed'}\n"
        f"  sources: [{{id: s{at}, at: p. {at}}}]\n"
        f"  note: Note {at}.\n"
        for at in range(count)
    )


def sources(count: int) -> str:
    """Return so many sources."""
    return "".join(
        f"- {{id: s{at}, title: Log {at}, publisher: The Board, url: 'https://a.example/{at}'}}\n"
        for at in range(count)
    )


def said(first: int, end: int) -> str:
    """Return a text that makes and cites what has these numbers."""
    return " ".join(f"[stone](claim:c{at}) [](source:s{at})" for at in range(first, end))


def explainer(count: int, last: int = 0) -> dict[str, str | bytes]:
    """Return an explainer of so many claims and sources; no section makes the `last` of them."""
    return {
        "sections/01-rock.md": section("## Rock {#r}\n\n" + said(0, 30)),
        "sections/02-sea.md": section("## Sea {#s}\n\n" + said(30, count - last), title="The sea"),
        "people.yaml": "- {id: ada, name: Ada Keeper, role: keeper}\n",
        "claims.yaml": claims(count),
        "sources.yaml": sources(count),
        "events.yaml": "- {id: lit, date: 1811, title: Lit, background: true, sources: [s0]}\n",
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("long"), explainer(MANY, last=1))


def entry(built: Built, path: str, ident: str) -> html.HtmlElement:
    """Return an entry of a page."""
    return html.fromstring(page(built, path)).get_element_by_id(ident)


def words(element: html.HtmlElement) -> str:
    """Return the words of an element with single spaces."""
    return " ".join(element.text_content().split())


def test_it_is_sound(built: Built) -> None:
    """Every link and anchor of its pages leads somewhere."""
    said = [it.message for it in built.report.diagnostics]
    assert said == [f'nothing mentions the claim "c{MANY - 1}"']


def test_a_list_of_60_is_whole_on_one_page(tmp_path: Path) -> None:
    """Its entries have everything, and there are no parts."""
    few = build(tmp_path, explainer(WHOLE))
    assert not [it.path for it in few.outputs if is_part(it.path)]
    assert "Note 7." in words(entry(few, "claims.html", "c7"))
    assert "The source" in words(entry(few, "sources.html", "s7"))
    assert 'href="claims.html#c7"' in page(few, "rock.html")


def test_the_list_tells_what_each_claim_is(built: Built) -> None:
    """Who makes it, how it stands, what it says, and where."""
    assert words(entry(built, "claims.html", "c0")) == (
        "≠ disputed · from the record Stone 0 was laid. In The rock: Rock"
    )
    assert words(entry(built, "claims.html", "c31")) == (
        "✓ confirmed · said by Ada Keeper Stone 31 was laid. In The sea: Sea"
    )


def test_the_list_is_read_by_status_and_its_parts_by_section(built: Built) -> None:
    """Without script, each status and each section is a link away."""
    doc = html.fromstring(page(built, "claims.html"))
    assert [words(it) for it in doc.iter("h2")] == ["✓ Confirmed", "≠ Disputed"]
    found = {words(it): it.get("href") for it in doc.xpath("//nav[@class='status contents']//a")}
    assert found == {
        "Confirmed (60)": "#status_confirmed",
        "Disputed (1)": "#status_disputed",
        "The rock": "claims_1.html#claims_rock",
        "The sea": "claims_2.html#claims_sea",
        "Elsewhere": "claims_2.html#claims_",
    }


def test_a_mark_in_a_text_leads_to_the_whole_claim(built: Built) -> None:
    """In one step to its sources and its note."""
    rock = html.fromstring(page(built, "rock.html"))
    (mark,) = (it for it in rock.find_class("claim") if it.get("id") == "claim_c7")
    assert mark.get("href") == "claims_1.html#c7"
    whole = words(entry(built, "claims_1.html", "c7"))
    assert "Note 7." in whole
    assert "By hand." in whole
    assert "The Board, p. 7" in whole


def test_a_citation_leads_to_the_whole_source(built: Built) -> None:
    """From a text, a claim and an event."""
    assert 'href="sources_1.html#s7"' in page(built, "rock.html")
    assert 'href="sources_1.html#s7"' in page(built, "claims_1.html")
    assert 'href="sources_1.html#s0"' in page(built, "timeline.html")
    link = entry(built, "sources_1.html", "s7").xpath(".//a[text()='The source']")
    assert [it.get("href") for it in link] == ["https://a.example/7"]


def test_the_list_of_sources_leads_to_each(built: Built) -> None:
    """And says who published it and where it is cited."""
    found = entry(built, "sources.html", "s50")
    assert words(found) == "Log 50 The Board Mentioned in The sea: Sea"
    assert found.find("h2/a").get("href") == "sources_2.html#s50"


def test_a_source_without_a_passage_names_its_events(tmp_path: Path) -> None:
    """Where an event alone rests on it."""
    event = f"- {{id: lit, date: 1811, title: Lit, background: true, sources: [s{MANY - 1}]}}\n"
    built = build(
        tmp_path,
        explainer(MANY, last=1)
        | {"events.yaml": event, "claims.yaml": ""}
        | {
            f"sections/{name}.md": section(f"[](source:s{at})")
            for at, name in enumerate(("01-rock", "02-sea"))
        },
    )
    assert words(entry(built, "sources.html", f"s{MANY - 1}")).endswith("Events: Lit (1811)")


def test_a_whole_entry_names_the_address_that_stays(built: Built) -> None:
    """The page of its part may become another one."""
    for path, ident, stays in (
        ("claims_2.html", "c40", "claims.html#c40"),
        ("sources_2.html", "s40", "sources.html#s40"),
    ):
        (link,) = entry(built, path, ident).xpath(".//a[text()='Permanent address']")
        assert link.get("href") == stays


def test_parts_take_up_whole_sections(built: Built) -> None:
    """As many as have room in one; the numbers go on from part to part."""
    first, second = (html.fromstring(page(built, f"claims_{at}.html")) for at in (1, 2))
    assert [words(it) for it in first.iter("h2")] == ["The rock"]
    assert [words(it) for it in second.iter("h2")] == ["The sea", "Elsewhere"]
    assert [words(doc.find(".//h1")) for doc in (first, second)] == ["Claims 1–30", "Claims 31–61"]
    assert second.xpath("//ol[@class='claims-list']/@start") == ["31", "61"]
    assert [
        len(html.fromstring(page(built, f"sources_{at}.html")).find_class("entry")) for at in (1, 2)
    ] == [40, 21]


def test_a_section_too_long_for_a_part_goes_on_in_the_next(tmp_path: Path) -> None:
    """Its link leads to where it begins."""
    files = explainer(MANY) | {
        "sections/01-rock.md": section(said(0, 61)),
        "sections/02-sea.md": section("It is [deep](claim:c0)."),
    }
    built = build(tmp_path, files)
    headings = [
        words(html.fromstring(page(built, f"claims_{at}.html")).find(".//h2")) for at in (1, 2)
    ]
    assert headings == ["The rock", "The rock"]
    links = html.fromstring(page(built, "claims.html")).xpath(
        "//nav[@aria-labelledby='by_part']//a"
    )
    assert [it.get("href") for it in links] == ["claims_1.html#claims_rock"]


def test_each_page_says_what_it_is(built: Built) -> None:
    """No two of them have one title or one description."""
    pages = [it.body.decode() for it in built.outputs if LIST.match(it.path)]
    for found in (r"<title>(.*?)</title>", r'<meta name="description" content="(.*?)">'):
        said = [match[1] for it in pages for match in re.finditer(found, it)]
        assert len(said) == len(set(said)) == len(pages)


def test_citations_are_divided_like_their_lists(built: Built) -> None:
    """The page of old leads to them, and each names the address that stays."""
    for kind, ident in (("claim", "c40"), ("source", "s40")):
        doc = html.fromstring(page(built, f"how_to_cite_{kind}s.html"))
        assert f"how_to_cite_{kind}s_2.html" in doc.xpath("//main//a/@href")
        words(entry(built, f"how_to_cite_{kind}s_2.html", f"{kind}_{ident}"))
    assert "/claims.html#c40" in words(entry(built, "how_to_cite_claims_2.html", "claim_c40"))
    (cite,) = entry(built, "claims_2.html", "c40").xpath(".//a[text()='Cite']")
    assert cite.get("href") == "how_to_cite_claims_2.html#claim_c40"


def test_data_name_the_address_that_stays(built: Built) -> None:
    """Programs keep it."""
    blocks = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page(built, "claims_1.html")
    )
    first = json.loads(blocks[0])["@graph"][0]
    assert first["@id"] == "https://example.org/lighthouse/claims.html#c0"
    assert "claims_" not in page(built, "feed.json")
    assert "claims_" not in page(built, "claims.json")


def test_parts_are_no_promise(built: Built) -> None:
    """An entry may come to stand in another one."""
    assert built.site
    promised = published({"": built.site}, built.outputs)
    assert {"claims.html", "claims.html#c40", "how_to_cite_claims.html"} <= promised
    assert not [it for it in promised if is_part(it)]


def test_copies_stay_whole(built: Built) -> None:
    """In one file there is nothing to divide."""
    whole = page(built, "all.html")
    assert "claims_1" not in whole
    assert "Note 40." in whole


def test_a_page_that_leads_to_what_moved_is_made_again(tmp_path: Path) -> None:
    """Though nothing of its own has changed since the build before."""
    files = explainer(MANY) | {"sections/03-end.md": section("It is [old](claim:c31).")}
    before = build(tmp_path, files)
    assert 'href="claims_2.html#c31"' in page(before, "end.html")
    files["sections/01-rock.md"] = section(said(0, 30) + " [stone](claim:c31)")
    earlier = Earlier(outputs=before.outputs)
    after = build(tmp_path, files, earlier=earlier)
    assert 'href="claims_1.html#c31"' in page(after, "end.html")
    assert {it.path: it.body for it in after.outputs} == {
        it.path: it.body for it in build(tmp_path, files).outputs
    }


def test_all_languages_have_the_parts_of_the_original(tmp_path: Path) -> None:
    """Though a translation may come to speak of something sooner."""
    files = explainer(MANY) | {
        "translations/fr/site.yaml": "title: Le phare\n",
        "translations/fr/sections/01-rock.md": section(said(0, 60), title="Le rocher"),
    }
    files["site.yaml"] = SITE + "languages: [fr]\n"
    built = build(tmp_path, files)
    pages = {it.path for it in built.outputs if is_part(it.path)}
    french = {path.removeprefix("fr/") for path in pages if path.startswith("fr/")}
    assert french == {path for path in pages if not path.startswith("fr/")}
    for path in ("claims_2.html", "fr/claims_2.html"):
        assert words(entry(built, path, "c40")).startswith("✓")
    assert 'href="claims_2.html#c40"' in page(built, "fr/rock.html")
    wrong = {it.code for it in built.report.diagnostics if it.severity is Severity.ERROR}
    assert wrong == set()


def test_no_source_is_linked_where_no_link_leads_outside(tmp_path: Path) -> None:
    """Its address is text, on the page of its part too."""
    built = build(tmp_path, explainer(MANY) | {"site.yaml": SITE + "outbound_links: text\n"})
    assert "The source (https://a.example/40)" in words(entry(built, "sources_2.html", "s40"))
    assert not [it.path for it in built.outputs if it.is_html and b'href="https://a.' in it.body]

"""Explainers on other subjects, in other languages and of other sizes, build as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.published import Element, Published, build

CONTENT = Path(__file__).parent / "foreign"
LISTS = ("timeline", "people", "places", "terms", "sources", "claims", "updates")


def hrefs(published: Published, path: str) -> list[str]:
    """Return where the hyperlinks of a page lead."""
    return [element.get("href") for element in published.pages[path].all("a")]


def linked(published: Published, path: str, words: str) -> Element:
    """Return the first hyperlink of a page with some words."""
    return next(found for found in published.pages[path].all("a") if words in found.words)


def test_every_part_of_the_contract_has_its_page(apollo: Published) -> None:
    """Sections and pages by their names, and a page for each list."""
    wanted = {"index", "404", "the-speech", "the-landing", "about", "method", "kennedy", *LISTS}
    assert {f"{name}.html" for name in wanted} <= set(apollo.pages)


def test_aliases_lead_on(apollo: Published) -> None:
    """An old name is a page of its own, with or without .html in the author's list."""
    for name in ("kennedy.html", "Why-The-Moon.html"):
        page = apollo.pages[name]
        refresh = next(meta for meta in page.all("meta") if meta.get("http-equiv") == "refresh")
        assert refresh.get("content").endswith("url=the-speech.html")
        assert hrefs(apollo, name) == ["the-speech.html"]


def test_drafts_are_left_out_until_asked_for(apollo: Published, tmp_path: Path) -> None:
    """A draft has no page, no alias and no link; with --drafts it is a section like others."""
    assert not {"what-was-left-over.html", "leftovers.html"} & set(apollo.files)
    assert b"left over" not in b"".join(apollo.files.values())
    whole = build(CONTENT / "apollo", tmp_path / "_site", "--drafts")
    assert {"what-was-left-over.html", "leftovers.html"} <= set(whole.files)


def test_references_lead_to_what_they_name(apollo: Published) -> None:
    """Each scheme, with and without words of its own."""
    page = "the-speech.html"
    expected = {
        "25 May 1961": "timeline.html#kennedy-speech",
        "12 April 1961": "timeline.html#first-man",
        "July 1962": "timeline.html#mode-chosen",
        "Kennedy": "people.html#kennedy",
        "Wernher von Braun": "people.html#von-braun",
        "Soviet Union": "terms.html#soviet-union",
        "a landing before the decade is out": "claims.html#deadline",
        "earlier meeting": "the-landing.html#who-paid",
        "our page about the sources": "about.html",
    }
    for words, href in expected.items():
        assert linked(apollo, page, words).get("href") == href, words


def test_dates_say_no_more_than_is_known(apollo: Published) -> None:
    """Words have the precision of the date; only what HTML allows is machine-readable."""
    page = apollo.pages["timeline.html"]
    assert "summer" not in page.with_id("rollout").words
    assert "spring" in page.with_id("rollout").words.lower()
    assert "1950s" in page.with_id("first-studies").words
    for ident in ("rollout", "first-studies", "programme", "nobody-since", "rockets"):
        event = page.with_id(ident)
        own = [time for time in page.all("time") if event in time.within]
        assert own == [], ident
    july = page.with_id("mode-chosen")
    values = [time.get("datetime") for time in page.all("time") if july in time.within]
    assert values == ["1962-07"]


def test_figures_keep_their_numbers_in_a_table(apollo: Published) -> None:
    """A chart and a map can be read with neither colour nor picture."""
    budget = apollo.pages["the-speech.html"].with_id("figure_budget").words
    for said in ("What the programme cost", "1966", "5.9", "the most", "Chariots for Apollo"):
        assert said in budget, said
    sites = apollo.pages["the-landing.html"].with_id("figure_sites").words
    for said in ("Cape Canaveral", "Houston", "Two of many places"):
        assert said in sites, said
    assert "4.4" in apollo.pages["the-landing.html"].with_id("figure_share").words


def test_claims_say_who_and_how_they_stand(apollo: Published) -> None:
    """Each with its status, its speaker, its sources with locator, and the note."""
    page = apollo.pages["claims.html"]
    claim = page.with_id("deadline").words
    for said in ("confirmed", "Kennedy", "NASA", "chapter 2", "1979", "archived", "which decade"):
        assert said.lower() in claim.lower(), said
    assert "twice too low" in page.with_id("first-number").words


def test_updates_have_addresses_of_their_own(apollo: Published) -> None:
    """Two of one day are told apart, and a correction is named on its section."""
    ids = apollo.pages["updates.html"].ids
    assert {"2019-09-01", "2019-09-01-2"} <= set(ids)
    assert "updates.html#2019-09-01" in hrefs(apollo, "the-speech.html")


def test_notes_stand_on_their_page_or_beside_their_entry(apollo: Published) -> None:
    """A section's note is linked there and back; one of an event is read below the event."""
    assert "#note_1" in hrefs(apollo, "the-speech.html")
    assert "told at length" in apollo.pages["the-speech.html"].with_id("note_1").words
    assert "struck out a line" in apollo.pages["timeline.html"].with_id("kennedy-speech").words


def test_voices_of_asides_are_said_in_words(apollo: Published) -> None:
    """What the record shows and what the editors add are told apart without colour."""
    text = apollo.pages["the-speech.html"].all("main")[0].words
    assert text.index("What the record shows") < text.index(
        "The minutes of the meeting show a vote"
    )
    assert text.index("The editors note") < text.index("We could not find the minutes")


def test_assets_are_copied_as_they_are(apollo: Published) -> None:
    """Bytes and names stay, folders and spaces in them too."""
    for path in ("assets/pictures/pad.png", "assets/the plan.txt"):
        assert apollo.files[path] == (CONTENT / "apollo" / path).read_bytes()
    picture = apollo.pages["the-speech.html"].all("img")[0]
    assert picture.get("alt") == "A grey square, standing for a picture"


def test_pages_with_nav_are_in_the_navigation(apollo: Published) -> None:
    """Others are there, and linked from nowhere but the text."""
    navigation = {element.get("href") for element in apollo.pages["index.html"].all("a")}
    assert "about.html" in navigation
    assert "method.html" not in navigation


def test_dates_are_in_the_language_of_the_page(suez: Published) -> None:
    """An empty reference and the timeline write the date as German has it."""
    assert (
        linked(suez, "der-bau.html", "26. Juli 1956").get("href") == "timeline.html#verstaatlichung"
    )
    assert "17. November 1869" in suez.pages["timeline.html"].with_id("eroeffnung").words
    assert "14.666" in suez.pages["der-bau.html"].with_id("figure_schiffe").words


def test_plain_dates_are_found_in_the_language_of_the_page(suez: Published) -> None:
    """A month in the prose leads to its place on the timeline; one in a quotation does not."""
    assert linked(suez, "der-bau.html", "Juli 1956").get("href") == "timeline.html#verstaatlichung"
    text = suez.pages["der-bau.html"]
    assert not any("3. Mai 1850" in element.words for element in text.all("a", "time"))


def test_no_hyperlink_leads_outside_where_none_may(suez: Published) -> None:
    """With outbound_links: text, addresses are words, in pages and in the feed."""
    for path in suez.pages:
        outside = [href for href in hrefs(suez, path) if "//" in href]
        assert all(href.startswith(suez.base_url) for href in outside), path
    assert 'href="https://example.com' not in suez.files["feed.rss"].decode().replace("&quot;", '"')
    assert "https://example.com/gesellschaft" in suez.pages["der-bau.html"].all("main")[0].words
    assert "https://example.com/chronik" in suez.pages["sources.html"].all("main")[0].words


def test_links_lead_outside_where_they_may(apollo: Published) -> None:
    """A source leads to its address and its archived copy, and tells them nothing."""
    for address in ("https://example.com/chariots", "https://example.com/archive/chariots"):
        link = next(a for a in apollo.pages["sources.html"].all("a") if a.get("href") == address)
        assert "noreferrer" in link.get("rel")


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_has_no_page_and_no_link(name: str, minimal: Published) -> None:
    """The least explainer has its section, its front page, and nothing that would be empty."""
    assert f"{name}.html" not in minimal.files
    for path in minimal.pages:
        assert not any(href.startswith(f"{name}.") for href in hrefs(minimal, path)), path


def test_the_least_explainer_has_what_every_site_has(minimal: Published) -> None:
    """One section is a site."""
    assert {"index.html", "rock.html", "404.html", "feed.rss", "sitemap.xml"} <= set(minimal.files)

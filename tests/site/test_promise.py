"""What is published resolves: every finished site is held to it from outside."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import yaml

from support.published import Element, Page, Published

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
ID_LISTS = ("aria-controls", "aria-describedby", "aria-labelledby", "aria-owns", "for", "headers")
ADDRESSES = ("action", "cite", "data", "href", "poster", "src")


def local(site: Published, page: str, address: str) -> tuple[str, str] | None:
    """Return the file and fragment an address leads to, or None where that is another site."""
    whole = urljoin(site.base_url + page, address)
    if not whole.startswith(site.base_url):
        return None
    parts = urlsplit(whole.removeprefix(site.base_url))
    return unquote(parts.path) or "index.html", unquote(parts.fragment)


def leads_nowhere(site: Published, page: str, address: str) -> str:
    """Return what is wrong with an address, or nothing."""
    found = local(site, page, address)
    if found is None:
        scheme = urlsplit(address).scheme
        return "" if scheme in {"http", "https", "mailto", "tel", "data"} else f"{page}: {address}"
    path, fragment = found
    if path not in site.files:
        return f"{page}: no file for {address}"
    if fragment and path in site.pages and fragment not in site.pages[path].ids:
        return f"{page}: no id for {address}"
    return ""


def addresses(page: Page) -> list[str]:
    """Return every address in a page that a browser may go to."""
    found = [
        element.get(name)
        for element in page.elements
        for name in ADDRESSES
        if name in element.attributes
    ]
    for meta in page.all("meta"):
        if meta.get("http-equiv").lower() == "refresh":
            found.append(meta.get("content").partition("url=")[2])
        if meta.get("property") in {"og:url", "og:image"}:
            found.append(meta.get("content"))
    return found


def real_pages(site: Published) -> dict[str, Page]:
    """Return the pages without those that only lead on, and without the copy in one page."""
    return {
        path: page
        for path, page in site.pages.items()
        if path != f"{facts(site).get('copy_name', 'all')}.html"
        if not any(meta.get("http-equiv").lower() == "refresh" for meta in page.all("meta"))
    }


def facts(site: Published) -> dict[str, str]:
    """Return what site.yaml says."""
    text = (site.content / "site.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - words as they are


def test_every_link_anchor_and_image_resolves(site: Published) -> None:
    """Each address in each page leads to a file, and each fragment to an id in it."""
    wrong = [
        problem
        for path, page in site.pages.items()
        for address in addresses(page)
        if (problem := leads_nowhere(site, path, address))
    ]
    assert wrong == []


def test_every_reference_to_an_id_resolves(site: Published) -> None:
    """Labels, descriptions and headers name ids of their own page."""
    wrong = [
        (path, name, target)
        for path, page in site.pages.items()
        for element in page.elements
        for name in ID_LISTS
        for target in element.get(name).split()
        if target not in page.ids
    ]
    assert wrong == []


def test_ids_are_unique(site: Published) -> None:
    """No id stands twice in a page."""
    for path, page in site.pages.items():
        assert [ident for ident, count in Counter(page.ids).items() if count > 1] == [], path


def test_links_between_pages_are_relative(site: Published) -> None:
    """Only canonical addresses, the page for missing ones and the copy say where the site stands.

    A copy is read far from the site.
    """
    for path, page in real_pages(site).items():
        for element in page.all("a", "img"):
            address = element.get("href") or element.get("src")
            if path != "404.html":
                assert not address.startswith((site.base_url, "/")), (path, address)


def test_missing_page_has_absolute_links_only(site: Published) -> None:
    """It is shown at any address, however deep."""
    for element in site.pages["404.html"].all("a", "img", "link"):
        address = element.get("href") or element.get("src")
        assert address.startswith(("#", "http://", "https://", "data:")), address


def test_every_page_introduces_itself(site: Published) -> None:
    """It has a language, a title, one heading of the first level and its canonical address."""
    titles = Counter(page.all("title")[0].words for page in real_pages(site).values())
    assert max(titles.values()) == 1, titles
    for path, page in site.pages.items():
        assert page.all("html")[0].get("lang") == facts(site)["language"], path
        assert len(page.all("title")) == 1, path
        assert page.all("title")[0].words, path
        assert len(page.all("h1")) == 1, path
        assert page.all("h1")[0].words, path
        canonical = [link for link in page.all("link") if link.get("rel") == "canonical"]
        if path == "404.html":
            assert canonical == []
            continue
        expected = site.base_url + ("" if path == "index.html" else path)
        if path in real_pages(site):
            assert [link.get("href") for link in canonical] == [expected]
        else:
            assert [local(site, path, link.get("href")) for link in canonical] != [(path, "")]


def is_own(site: Published, page: str, address: str) -> bool:
    """Tell whether what a browser loads stands in the page or in the site."""
    return address.startswith("data:") or local(site, page, address) is not None


def test_no_page_asks_another_host(site: Published) -> None:
    """Nothing is loaded from elsewhere, nothing runs, nothing is sent."""
    for path, page in site.pages.items():
        for element in page.elements:
            where = (path, element)
            assert element.tag not in {"base", "embed", "form", "iframe", "object", "video"}, where
            if element.tag == "script":
                assert element.get("type") == "application/ld+json", where
            assert not any(name.startswith("on") for name in element.attributes), where
            assert "style" not in element.attributes, where
            assert "ping" not in element.attributes, where
            if "src" in element.attributes:
                assert element.tag == "img", where
                assert is_own(site, path, element.get("src")), where
            if "srcset" in element.attributes:
                assert is_own(site, path, element.get("srcset")), where
            if element.tag == "link":
                assert element.get("rel") in {"alternate", "canonical", "icon"}, where
                assert element.get("rel") != "icon" or is_own(site, path, element.get("href"))
            if element.tag == "style":
                assert "@import" not in element.words, where
                assert not re.search(r"url\((?!['\"]?data:)", element.words), where
            assert element.get("http-equiv").lower() != "set-cookie", where


def test_every_page_names_the_feed(site: Published) -> None:
    """Feed readers find the feed from any page."""
    for path, page in real_pages(site).items():
        feeds = [
            link.get("href")
            for link in page.all("link")
            if link.get("rel") == "alternate" and link.get("type") == "application/rss+xml"
        ]
        assert [local(site, path, href) for href in feeds] == [("feed.rss", "")], path


def said(words: str, language: str) -> tuple[set[int], set[int], set[int]]:
    """Return the years, months and days that words name."""
    months = {name.lower(): number for number, name in enumerate(MONTHS[language].split(), 1)}
    lower = words.lower()
    named = {number for name, number in months.items() if re.search(rf"\b{name}\b", lower)}
    years = {int(year) for year in re.findall(r"\b\d{4}\b", words)}
    days = {int(day) for day in re.findall(r"(?<![\d,.])\b(\d{1,2})(?:st|nd|rd|th)?\b", words)}
    return years, named, days if named else set()


def test_times_are_valid_and_agree_with_their_words(site: Published) -> None:
    """`<time datetime>` holds a date that exists, and the words beside it say no other."""
    for path, page in site.pages.items():
        language = page.all("html")[0].get("lang").partition("-")[0]
        for element in page.all("time"):
            value = element.get("datetime")
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value), (path, value)
            parts = [int(part) for part in value.split("-")]
            date(*[*parts, 1, 1][:3])
            years, months, days = said(element.words, language)
            where = (path, value, element.words)
            assert years <= {parts[0]}, where
            assert months <= set(parts[1:2]), where
            assert days <= set(parts[2:3]), where


def events(site: Published) -> list[dict[str, object]]:
    """Return the events as the author wrote them."""
    file = site.content / "events.yaml"
    if not file.exists():
        return []
    return list(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506


def test_every_event_stands_on_the_timeline(site: Published) -> None:
    """Each has its id there, its title, and its date in words of its own precision."""
    if not events(site):
        assert "timeline.html" not in site.pages
        return
    page = site.pages["timeline.html"]
    for event in events(site):
        ident, written = str(event["id"]), str(event["date"])
        element = page.with_id(ident)
        assert str(event["title"])[:20].replace("'", "’") in element.words.replace("'", "’"), ident
        for year in re.findall(r"\d{4}", written):
            assert year in element.words, (ident, written)
        if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", written) and not re.search(
            r"-(2\d|3\d)$", written
        ):
            assert written in times_in(page, element), (ident, written)


def times_in(page: Page, element: Element) -> list[str]:
    """Return the values of the `<time>` elements in an element."""
    return [time.get("datetime") for time in page.all("time") if element in time.within]


def test_timeline_has_an_id_for_each_year(site: Published) -> None:
    """A year in the prose has a place to lead to."""
    if "timeline.html" not in site.pages:
        return
    years = {str(event["date"])[:4] for event in events(site)}
    wanted = {f"y{year}" for year in years if year.isdigit()}
    assert wanted <= set(site.pages["timeline.html"].ids)


def test_sitemap_lists_every_page_once(site: Published) -> None:
    """Only the page for missing ones, and those that lead on, are left out."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ET.fromstring(site.files["sitemap.xml"])  # noqa: S314 - our own file
    listed = [loc.text or "" for loc in root.iter(f"{space}loc")]
    expected = {
        site.base_url + ("" if path == "index.html" else path)
        for path in real_pages(site)
        if path != "404.html"
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == expected
    for lastmod in root.iter(f"{space}lastmod"):
        date.fromisoformat(lastmod.text or "")


def test_robots_names_the_sitemap(site: Published) -> None:
    """Search engines may read everything."""
    text = site.files["robots.txt"].decode()
    assert f"Sitemap: {site.base_url}sitemap.xml\n" in text
    assert "Disallow" not in text


def test_host_does_not_run_jekyll(site: Published) -> None:
    """The files are published as they are."""
    assert site.files[".nojekyll"] == b""

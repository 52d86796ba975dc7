"""The feed of each finished site, as a feed reader takes it."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser
import yaml

from support.published import Page, Published

MARKUP = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|\{#[^}]*\}|<[^>]*>|\[\^[^\]]*\]:?"
    r"|!!! \w+|[\[\]()*_#!>|`]|\n\s*\n"
)
WORD = re.compile(r"[^\W_]+")


def parsed(site: Published) -> Any:
    """Return the feed as feedparser reads it, which must have nothing to mend."""
    feed = feedparser.parse(site.files["feed.rss"])
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the keys and the body of a section's file."""
    _, keys, body = re.split(r"^---\s*$", text, maxsplit=2, flags=re.MULTILINE)
    return dict(yaml.load(keys, yaml.BaseLoader)), body  # noqa: S506 - words as they are


def sections(site: Published) -> dict[str, tuple[dict[str, Any], str]]:
    """Return the sections that are published, by id."""
    found = {}
    for path in sorted((site.content / "sections").glob("*.md")):
        keys, body = front_matter(path.read_text(encoding="utf-8"))
        if keys.get("draft") != "true":
            found[path.stem.partition("-")[2]] = keys, body
    return found


def updates(site: Published) -> list[dict[str, Any]]:
    """Return the updates as written."""
    file = site.content / "updates.yaml"
    if not file.exists():
        return []
    return list(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) or [])  # noqa: S506


def facts(site: Published) -> dict[str, Any]:
    """Return what site.yaml says."""
    text = (site.content / "site.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - words as they are


def words(text: str) -> str:
    """Return the words of a text and nothing between them."""
    return " ".join(WORD.findall(text))


def test_channel_says_what_it_is(site: Published) -> None:
    """Title, language and links are the explainer's; the self link is absolute."""
    channel = parsed(site).feed
    said = facts(site)
    assert channel.title == said["title"]
    assert channel.language == said["language"]
    assert channel.link == site.base_url
    selves = [link.href for link in channel.links if link.rel == "self"]
    assert selves == [site.base_url + "feed.rss"]


def test_items_are_sections_and_updates_newest_first(site: Published) -> None:
    """As many as the explainer asks for, each at the day its author gave."""
    entries = parsed(site).entries
    most = int(facts(site).get("feed", {"entries": "50"})["entries"])
    written = [keys["published"] for keys, _ in sections(site).values()]
    written += [update["date"] for update in updates(site)]
    days = [parsedate_to_datetime(entry.published).date().isoformat() for entry in entries]
    assert days == sorted(written, reverse=True)[:most]


def test_built_at_the_day_of_the_last_change(site: Published) -> None:
    """No date comes from the clock of the machine."""
    found = re.search(rb"<lastBuildDate>([^<]*)", site.files["feed.rss"])
    assert found is not None
    changed = [keys.get("updated", keys["published"]) for keys, _ in sections(site).values()]
    changed += [update["date"] for update in updates(site)]
    assert parsedate_to_datetime(found[1].decode()).date() == date.fromisoformat(max(changed))


def test_names_of_items_are_tags_that_name_the_site(site: Published) -> None:
    """A name is minted once and is no address that could move."""
    names = [entry.id for entry in parsed(site).entries]
    assert len(names) == len(set(names))
    day = facts(site)["published"]
    host = site.base_url.split("/")[2]
    for name in names:
        assert re.fullmatch(rf"tag:{host},{day}:[a-z0-9/-]+/[a-z0-9-]+", name), name


def test_titles_are_plain_words(site: Published) -> None:
    """A title is what the author wrote, with the kind of change before an update's."""
    titles = {entry.title for entry in parsed(site).entries}
    plain = {keys["title"] for keys, _ in sections(site).values()}
    plain |= {f"{update['kind'].capitalize()}: {update['title']}" for update in updates(site)}
    assert titles <= plain


def test_every_link_in_an_item_is_absolute_and_resolves(site: Published) -> None:
    """A feed reader shows an item far from the site."""
    for entry in parsed(site).entries:
        page = Page(entry.content[0].value)
        found = [element.get("href") for element in page.all("a")]
        found += [element.get("src") for element in page.all("img")]
        for address in (*found, entry.link):
            assert re.match(r"https?://|mailto:|tel:", address), address
            if address.startswith(site.base_url):
                path, _, fragment = address.removeprefix(site.base_url).partition("#")
                path = path.replace("%20", " ")
                assert path in site.files, address
                if fragment:
                    assert fragment in site.pages[path].ids, address


def test_an_item_holds_the_whole_text(site: Published) -> None:
    """Every run of words that the author wrote without markup is in the item, in order."""
    by_link = {entry.link: entry.content[0].value for entry in parsed(site).entries}
    seen = 0
    for ident, (keys, body) in sections(site).items():
        html = by_link.get(f"{site.base_url}{ident}.html")
        if html is None:
            continue
        holder = Page(f"<div>{html}</div>").elements[0]
        held = words(holder.words)
        for run in (*MARKUP.split(body), *keys.get("takeaways", ())):
            if len(WORD.findall(run or "")) > 4:
                assert words(run) in held, (ident, run)
                seen += 1
    assert seen


def test_feed_has_nothing_that_readers_drop(site: Published) -> None:
    """No script, style, frame or drawing: what is said is said in words and tables."""
    for entry in feedparser.parse(site.files["feed.rss"]).entries:
        assert entry.summary
        assert not re.search(r"<(script|style|svg|iframe|details|form)\b", entry.content[0].value)

"""Whatever a feed reader takes away, nothing is lost that was said."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import html

from belarus_site.pipeline import Built
from support.explainers import SITE, build, page, section
from support.feeds import READERS, Reader
from support.whole import WHOLE

BASE = "https://example.org/lighthouse/"
FILES = WHOLE | {
    "figures/coast.yaml": """\
        {kind: map, title: The coast, caption: Where., sources: [log], places: [reef]}
        """,
    "sections/03-more.md": section(
        """\
        The [oil](event:lit) came [by sea](https://example.com/sea "The sea").

        ![](figure:coast)

        | lamp | oil |
        |------|-----|
        | one  | ten |

        !!! editors
            We could not check [that](claim:long).

        <details><summary>A list</summary><p>of <mark>four</mark> <small>wicks</small></p></details>
        """,
        title="More & more",
        question="Was it enough?",
        sources="[log]",
    ),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("text"), FILES)


def entries(built: Built, path: str = "feed.rss") -> dict[str, Any]:
    """Return the items of a feed by their titles."""
    parsed = feedparser.parse(page(built, path))
    assert not parsed.bozo
    return {entry.title: entry for entry in parsed.entries}


def words(markup: str) -> str:
    """Return the words of a piece of HTML."""
    return " ".join(html.fromstring(f"<div>{markup}</div>").text_content().split())


def sentences(built: Built, path: str) -> set[str]:
    """Return what a page's article says, cut where a page and a feed mark things differently."""
    article = html.fromstring(page(built, path)).xpath("//article")[0]
    for beside in article.xpath(
        ".//nav | .//*[contains(@class, 'cite')] | .//header | .//a[@class='back'] | .//script"
        " | .//*[contains(@class, 'told')] | .//*[contains(@class, 'related')] | .//style"
        " | .//*[contains(@class, 'point')]"
    ):
        beside.drop_tree()
    pieces = (" ".join(it.split()) for it in article.itertext())
    return {piece for piece in pieces if re.search(r"\w{2}", piece)}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@pytest.mark.parametrize(
    ("title", "path"), [("The rock", "rock.html"), ("More & more", "more.html")]
)
def test_every_sentence_figure_and_source_of_the_page_is_in_the_item(
    built: Built, reader: Reader, title: str, path: str
) -> None:
    entry = next(it for it in entries(built).values() if it.title == title)
    shown = words(reader.cleaned(entry.content[0].value))
    said = sentences(built, path)
    assert len(said) > 10
    missing = {it for it in said if it.strip(" ().,;:") not in shown}
    assert missing <= {"Place", "Latitude, Longitude"}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_marks_and_voices_are_said_in_words(built: Built, reader: Reader) -> None:
    shown = words(reader.cleaned(entries(built)["More & more"].content[0].value))
    assert "The editors note: We could not check that (disputed; said by Ada Keeper)." in shown
    assert "Was it enough?" in shown
    assert "The Reef: 50.00° N, 6.00° W" in shown
    assert "A list" in shown
    assert "four wicks" in shown


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_words_of_neighbouring_cells_and_items_stay_apart(built: Built, reader: Reader) -> None:
    shown = words(reader.cleaned(entries(built)["The rock"].content[0].value))
    assert "1811 2" in shown


def test_it_leans_on_no_class_id_or_label(built: Built) -> None:
    for path in ("feed.rss", "feed.atom"):
        for entry in entries(built, path).values():
            content = entry.content[0].value.replace(' id="raw"', "")  # the author's own
            assert not re.findall(r"<(?:svg|script|style|span|div|aside|figure)\b", content)
            assert not re.findall(
                r"\s(?:class|id|role|style|hidden|aria-\w+|data-\w+)\s*=", content
            )


def test_every_address_is_absolute(built: Built) -> None:
    for entry in entries(built).values():
        for address in re.findall(r'(?:href|src)="([^"]*)"', entry.content[0].value):
            assert address.startswith((BASE, "https://example.com/"))


def test_titles_and_summaries_are_words_without_markup(tmp_path: Path) -> None:
    files = {
        "sections/01-rock.md": section("", title='"A <b>bold</b> & *brave* rock"'),
        "updates.yaml": """\
            - date: 2021-01-01
              title: Wick
              text: "Not *four* & [more](terms.html)."
              kind: addition
            """,
        "terms.yaml": "- {id: light, name: Light, text: What shines.}\n",
    }
    raw = page(build(tmp_path, files), "feed.atom")
    assert "<title>A &lt;b&gt;bold&lt;/b&gt; &amp; *brave* rock</title>" in raw
    assert "<summary>Not four &amp; more.</summary>" in raw


def test_with_outbound_links_as_text_no_item_leads_outside(tmp_path: Path) -> None:
    built = build(tmp_path, FILES | {"site.yaml": SITE + "outbound_links: text\n"})
    for entry in entries(built).values():
        for address in re.findall(r'(?:href|src)="([^"]*)"', entry.content[0].value):
            assert address.startswith(BASE)
    assert "the source (https://example.com/log)" in words(
        entries(built)["The rock"].content[0].value
    )


def test_what_an_author_wrote_stays_as_it_is_within_a_link(tmp_path: Path) -> None:
    """Only what pages have for browsers is left out, however alike the author's words look."""
    body = """\
        [use `a rel="x" id="y"`](https://example.com/), [<span class="z">a</span>](terms.html),
        [on <time datetime="1811">that day</time>](event:lit) or [](event:lit).
        """
    built = build(tmp_path, FILES | {"sections/04-own.md": section(body, title="Own")})
    content = entries(built)["Own"].content[0].value
    assert '<a href="https://example.com/">use <code>a rel="x" id="y"</code></a>' in content
    assert f'<a href="{BASE}terms.html"><span class="z">a</span></a>' in content
    event = f'<a href="{BASE}timeline.html#lit">'
    assert f'{event}on <time datetime="1811">that day</time></a> or {event}1 February' in content


def test_lists_of_a_part_stand_apart_from_one_another(tmp_path: Path) -> None:
    """What it says in short, the places of a map, sources and notes."""
    files = {
        "places.yaml": "".join(
            f"- {{id: p{n}, name: Place {n}, lat: {57 if n else 50}, lon: -2}}\n" for n in range(30)
        ),
        "sources.yaml": "- {id: log, title: The log}\n- {id: chart, title: The chart}\n",
        "figures/coast.yaml": "{kind: map, title: The coast, caption: Where., "
        f"sources: [log, chart], places: [{', '.join(f'p{n}' for n in range(30))}]}}\n",
        "figures/oil.yaml": "{kind: bars, title: Oil, caption: Burnt., sources: [log], "
        "rows: [{label: one, value: 3}, {label: two, value: 4}]}\n",
        "sections/01-rock.md": section(
            "![](figure:coast)\n\n![](figure:oil)\n\n"
            "One.[^a] Two.[^b]\n\n[^a]: More.\n\n[^b]: Less.\n",
            takeaways='["It is low.", "It is far."]',
        ),
    }
    content = entries(build(tmp_path, files))["The rock"].content[0].value
    assert "<th>one</th> <td>3</td></tr>\n<tr><th>two</th>" in content
    assert "<li>It is low.</li>\n<li>It is far.</li>" in content
    assert "<p>More.</p>\n</li>\n<li>\n<p>Less.</p>" in content
    assert '#log">The log</a>; <a href' in content
    listed = r"<li>(.*)<a href=.*>Place ([0-9]+)</a>: [0-9.]+° N, 2\.00° W</li>\n?"
    places = re.findall(listed, content)
    assert [int(number) for _, number in places] == list(range(30))
    numbered = [(mark, number) for mark, number in places if mark]
    assert numbered
    assert all(mark == f"{int(number) + 1} " for mark, number in numbered)
    assert not re.search(r"</li>[^\n<]", content)


def test_latin_words_keep_their_direction_among_words_from_right_to_left(tmp_path: Path) -> None:
    """The titles of sources, where in them to look, a position and the label of a row."""
    files = {
        "site.yaml": SITE.replace("language: en", "language: ar"),
        "sections/01-rock.md": section("![](figure:coast) ![](figure:oil)", sources="[log]"),
        "places.yaml": "- {id: rock, name: الصخرة, lat: 41.3, lon: 69.24}\n",
        "sources.yaml": "- {id: log, title: The log (1811), language: en}\n",
        "figures/coast.yaml": """\
            {kind: map, title: خريطة, caption: هنا., sources: [{id: log, at: p. 4 (f)}],
             places: [rock]}
            """,
        "figures/oil.yaml": """\
            {kind: bars, title: رسم, caption: هنا., sources: [log],
             rows: [{label: Oil (all), value: 1, note: Ltd. (b)}]}
            """,
    }
    (item,) = json.loads(page(build(tmp_path, files), "feed.json"))["items"]
    apart = html.fromstring(item["content_html"]).xpath("//bdi")
    assert [it.text_content() for it in apart] == [
        "41.30° N, 69.24° E",
        "The log (1811)",
        "p. 4 (f)",
        "Oil (all)",
        "Ltd. (b)",
        "The log (1811)",
        "The log (1811)",
        "الإنجليزية",
    ]

"""What was published stays where it is: each broken promise is told with what would keep it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest

from belarus_site.check.addresses import Addresses
from belarus_site.check.promises import Promises, published
from belarus_site.render.routes import by_folder
from support.explainers import SITE, build, faults, page, section

GUID = "tag:example.org,2020-01-02:lighthouse"
ROCK = section("## The light {#light}\n\nIt was [lit](event:lit).\n")
FILES = {
    "sections/01-rock.md": ROCK,
    "pages/about.md": "---\ntitle: About us\n---\n\n## Who {#who}\n\nWe.\n",
    "events.yaml": "- {id: lit, date: 1811-02-01, title: Lit}\n",
    "updates.yaml": "- {date: 2021-03-04, title: Wick, text: Not four., kind: correction}\n",
}


def promised(folder: Path, promises: str, changes: dict[str, str]) -> list[str]:
    """Return the faults of a changed explainer that made `promises`."""
    found = faults(folder, FILES | changes | {"addresses.txt": promises})
    return [line for line in found if line.startswith("content/addresses.txt")]


def test_a_build_promises_its_files_its_entries_its_headings_and_its_feed_items(
    tmp_path: Path,
) -> None:
    built = build(tmp_path, FILES | {"assets/plan.pdf": b"%PDF"})
    assert built.site is not None
    found = published({"": built.site}, built.outputs)
    assert found >= {"index.html", "rock.html", "about.html", "timeline.html", "all.html"}
    assert found >= {"rock.html#light", "about.html#who", "timeline.html#lit"}
    assert found >= {"updates.html#2021-03-04"}
    assert found >= {f"{GUID}/section/rock", f"{GUID}/update/2021-03-04"}
    assert found >= {"feed.rss", "feed.atom", "timeline.ics", "all.epub", "assets/plan.pdf"}
    assert not found & {"404.html", "card.png", "icon.png", "SHA256SUMS", "robots.txt"}
    assert not [line for line in found if "_" in line.partition("#")[2]]


def test_what_stays_is_no_fault(tmp_path: Path) -> None:
    built = build(tmp_path, FILES)
    assert built.site is not None
    lines = "\n".join(published({"": built.site}, built.outputs))
    assert promised(tmp_path, f"\n{lines}\n\n", {}) == []


@pytest.mark.parametrize(
    ("promise", "changes", "message", "hint"),
    [
        (
            "keepers.html",
            {},
            'the page "keepers.html" was published and is no more',
            'write "aliases: [keepers.html]" in the section that took its place',
        ),
        (
            "rock.html",
            {
                "sections/02-other.md": section("Other."),
                "sections/01-rock.md": section("", draft="true"),
            },
            'the page "rock.html" was published and is no more',
            'take "draft: true" out of it',
        ),
        (
            f"{GUID}/section/about",
            {},
            'the feed item "section/about" was published and is no more',
            "delete this line if it is to be gone; whoever follows the feed keeps what came",
        ),
        (
            "assets/plan.pdf",
            {},
            'the file "assets/plan.pdf" was published and is no more',
            "put back what it was, or what it was made of",
        ),
        (
            "rock.html#fire",
            {},
            'rock.html was published with an id "fire" and has none now',
            'write "{#fire}" behind the heading that took its place',
        ),
        (
            "timeline.html#fire",
            {},
            'the event "fire" was published and is no more',
            'give it its id back: "id: fire"',
        ),
        (
            "updates.html#2021-03-03",
            {},
            'the update "2021-03-03" was published and is no more',
            "give it the date back that it had; its id is that date",
        ),
        (
            f"{GUID}/section/keepers",
            {},
            'the feed item "section/keepers" was published and is no more',
            'write "aliases: [keepers.html]" in the section that took its place',
        ),
        (
            f"{GUID}/update/2021-03-03",
            {},
            'the feed item "update/2021-03-03" was published and is no more',
            "give the update its date back; its id is that date",
        ),
    ],
)
def test_what_is_gone_is_told_at_its_line_with_what_would_keep_it(
    tmp_path: Path, promise: str, changes: dict[str, str], message: str, hint: str
) -> None:
    told = f"content/addresses.txt:1:1: error: {message} [promise]\n    {hint}"
    assert promised(tmp_path, f"{promise}\n", changes) == [told]


def test_the_place_is_where_the_promise_begins(tmp_path: Path) -> None:
    (line,) = promised(tmp_path, "rock.html\n  rock.html#fire\n", {})
    assert line.startswith("content/addresses.txt:2:3: error: ")


def test_an_alias_leads_on_from_an_old_page_and_all_that_was_on_it(tmp_path: Path) -> None:
    promises = f"crag.html\ncrag.html#summit\n{GUID}/section/crag\n"
    named = ROCK.replace("title:", "aliases: [crag.html]\ntitle:", 1)
    assert promised(tmp_path, promises, {"sections/01-rock.md": named}) == []


def test_a_renamed_section_keeps_the_id_of_its_feed_item(tmp_path: Path) -> None:
    named = ROCK.replace("title:", "aliases: [crag.html]\ntitle:", 1)
    files = {"sections/01-rock.md": named, "addresses.txt": f"{GUID}/section/crag\n"}
    feed = feedparser.parse(page(build(tmp_path, files), "feed.rss"))
    assert [entry.id for entry in feed.entries] == [f"{GUID}/section/crag"]


SPANISH = {
    "site.yaml": SITE + "languages: [es]\n",
    "translations/es/sections/01-rock.md": "---\ntitle: R\nsummary: S\n---\n\n## L {#light}\n",
}


def test_a_translation_promises_what_stands_in_its_folder(tmp_path: Path) -> None:
    """The page of what is missing is promised in no language."""
    built = build(tmp_path, FILES | SPANISH)
    assert built.site is not None
    found = published(by_folder(built.site, built.translations), built.outputs)
    assert found >= {"es/rock.html", "es/rock.html#light", "es/timeline.html#lit", "es/feed.rss"}
    assert found >= {f"{GUID}/es/section/rock", f"{GUID}/es/update/2021-03-04"}
    assert not found & {"404.html", "es/404.html"}
    assert promised(tmp_path, "\n".join(found), SPANISH) == []


def test_a_renamed_section_keeps_the_id_of_its_feed_item_in_every_language(tmp_path: Path) -> None:
    """Whether the translation's own was recorded or not."""
    old, new = "translations/es/sections/01-rock.md", "translations/es/sections/01-stone.md"
    renamed = {
        "site.yaml": SPANISH["site.yaml"],
        "sections/01-stone.md": section("", aliases="[rock.html]"),
        new: SPANISH[old],
    }
    for promises in ("", f"{GUID}/es/section/rock\n"):
        lines = f"{GUID}/section/rock\n{promises}"
        built = build(tmp_path / str(len(promises)), renamed | {"addresses.txt": lines})
        (entry,) = feedparser.parse(page(built, "es/feed.atom")).entries
        assert entry.id == f"{GUID}/es/section/rock"


def test_a_language_that_is_gone_is_told_once(tmp_path: Path) -> None:
    """With its feed items, whatever else it had."""
    kept = f"{GUID}/section/rock\nrock.html\n"
    lines = f"es/rock.html\nes/rock.html#luz\n{GUID}/es/section/rock\n{GUID}/es/update/2021-03-04\n"
    said = (
        'content/addresses.txt:1:1: error: pages in "es" were published and are no more [promise]\n'
        '    write "es" under "languages" in site.yaml again'
    )
    assert promised(tmp_path / "pages", lines + kept, {}) == [said]
    assert promised(tmp_path / "feeds", f"{GUID}/es/section/rock\n{kept}", {}) == [said]


def test_a_heading_that_only_a_translation_has_is_not_promised(tmp_path: Path) -> None:
    """It is warned of, and may be mended."""
    path = "translations/es/sections/01-rock.md"
    files = FILES | SPANISH | {path: SPANISH[path].replace("{#light}", "{#luz}")}
    built = build(tmp_path, files)
    assert built.site is not None
    found = published(by_folder(built.site, built.translations), built.outputs)
    assert {line for line in found if "es/rock.html" in line} == {"es/rock.html"}


def test_a_section_merged_into_another_keeps_its_promises(tmp_path: Path) -> None:
    """Its page leads on, and whoever follows the feed is told of the other."""
    merged = {"sections/02-other.md": section("## L {#light}\n", aliases="[rock.html]")}
    files = {path: text for path, text in FILES.items() if path != "sections/01-rock.md"}
    lines = f"rock.html\nrock.html#light\n{GUID}/section/rock\n{GUID}/section/other\n"
    events = {"events.yaml": "- {id: lit, date: 1811, title: Lit, background: true}\n"}
    assert faults(tmp_path, files | events | merged | {"addresses.txt": lines}) == []


def test_after_a_move_new_items_are_named_as_the_promised_ones(tmp_path: Path) -> None:
    moved = SITE.replace("https://example.org/lighthouse/", "https://lamp.example/")
    files = FILES | {"site.yaml": moved, "addresses.txt": f"{GUID}/section/rock\n"}
    feed = feedparser.parse(page(build(tmp_path, files), "feed.rss"))
    assert sorted(entry.id for entry in feed.entries) == [
        *(f"{GUID}/section/rock", f"{GUID}/update/2021-03-04"),
    ]


def test_an_id_in_the_text_keeps_a_promise_too(tmp_path: Path) -> None:
    kept = ROCK + '\n<p id="fire">It burned.</p>\n'
    assert promised(tmp_path, "rock.html#fire\n", {"sections/01-rock.md": kept}) == []


@pytest.mark.parametrize(
    "line", ["https://example.org/rock.html", "rock", "#light", "tag:nothing", "a b.html", "<p>"]
)
def test_a_line_that_promises_nothing_is_refused(tmp_path: Path, line: str) -> None:
    told = (
        f'content/addresses.txt:2:1: error: "{line}" is no file of this site, no id in a page, '
        "and no feed id [value]\n"
        '    write "page.html" or "page.html#id"; "record" writes them all'
    )
    assert promised(tmp_path, f"rock.html\n{line}\n", {}) == [told]


@pytest.mark.parametrize(
    ("promises", "changes", "lost"),
    [
        ("gone.html\ngone.html#light\n" + f"{GUID}/section/gone\n", {}, {"1": "gone.html"}),
        (f"{GUID}/section/gone\ngone.html#light\ngone.html\n", {}, {"3": "gone.html"}),
        ("gone.html#light\ngone.html#fire\n", {}, {"1": "gone.html"}),
        (f"{GUID}/update/2020-05-06\nupdates.html#2020-05-06\n", {}, {"2": "2020-05-06"}),
        ("people.html#keeper\npeople.html\n", {}, {"2": "people.html"}),
        ("de/feed.rss\nde/rock.html\n", {}, {"1": "de"}),
        ("book.epub\nbook.html\n", {}, {"2": "book.html"}),
        ("rock.html#fire\nrock.html#lamp\n", {}, {"1": "fire", "2": "lamp"}),
    ],
)
def test_what_goes_with_a_lost_page_is_not_told_again(
    tmp_path: Path, promises: str, changes: dict[str, str], lost: dict[str, str]
) -> None:
    found = promised(tmp_path, promises, changes)
    assert {line.split(":")[1]: line.split('"')[1] for line in found} == lost


@pytest.mark.parametrize(
    ("promises", "hint"),
    [
        ("people.html\n", "write a person into people.yaml again"),
        ("book.html\nbook.epub\n", 'write "copy_name: book" in site.yaml'),
        ("de/rock.html\n", 'write "de" under "languages" in site.yaml again'),
        ("Rock.html\n", 'write "rock.html" here: an alias cannot differ from a page in case alone'),
    ],
)
def test_no_alias_is_proposed_that_could_not_be(tmp_path: Path, promises: str, hint: str) -> None:
    (told,) = promised(tmp_path, promises, {})
    assert told.partition("\n    ")[2] == hint


@pytest.mark.parametrize(
    "changes",
    [
        {"events.yaml": "- {id: lit, date: 1811-02-01, title: Lit, people: [nobody]}\n"},
        {"terms.yaml": "- {id: fog\n"},
        {"sections/01-rock.md": ROCK + "\n[The storm](event:storm).\n"},
    ],
)
def test_other_faults_hide_no_lost_promise(tmp_path: Path, changes: dict[str, str]) -> None:
    promises = "gone.html\nrock.html#fire\nno promise\n"
    found = promised(tmp_path, promises, changes)
    assert [line.split(":")[1] for line in found] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("promises", "changes"),
    [
        ("timeline.html#lit\n", {"events.yaml": "- {id: lit, date: 1811-02-30, title: Lit}\n"}),
        ("timeline.html\ntimeline.csv\n", {"events.yaml": "- {id: lit\n"}),
        ("gone.html\n", {"pages/about.md": "---\ntitle: [About\n---\n\nWe.\n"}),
        (f"{GUID}/update/2021-03-04\n", {"updates.yaml": "- {date: 2021}\n"}),
        ("rock.html#light\n", {"sections/01-rock.md": section("## Light {#Light}\n")}),
        ("rock.html#light\n", {"sections/01-rock.md": section("```\n\n## Light {#light}\n")}),
        ("book.html\n", {"site.yaml": SITE + "copy_name: a/b\n"}),
        ("de/rock.html\n", {"site.yaml": SITE + "languages: [de]\n"}),
    ],
)
def test_what_is_missing_for_another_fault_is_not_called_lost(
    tmp_path: Path, promises: str, changes: dict[str, str]
) -> None:
    assert promised(tmp_path, promises, changes) == []


class _Counted(frozenset[str]):
    """Paths that count how often somebody goes through all of them."""

    rounds = 0

    def __iter__(self) -> Iterator[str]:
        self.rounds += 1
        return super().__iter__()


def test_many_lost_promises_cost_no_more_than_each_its_own(tmp_path: Path) -> None:
    """However many there are, nobody looks through the files of the site for each."""
    lost = "\n".join(f"old-{number}.html" for number in range(500))
    built = build(tmp_path, FILES | {"addresses.txt": lost})
    assert built.site is not None
    paths = _Counted(output.path for output in built.outputs)
    told = list(Promises({"": built.site}, Addresses(paths, {})).faults())
    assert len(told) == 500
    assert paths.rounds == 1

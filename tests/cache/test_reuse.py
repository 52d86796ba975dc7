"""What a build after an edit does again, as its last line tells it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from belarus_site.building import Order, build
from belarus_site.mark import MARK
from support.explainers import SITE, TEMPLATES, section, write

EVENTS = "- {id: lit, date: 1850-06-01, title: The lamp is lit}\n"
FILES = {
    "site.yaml": SITE,
    "events.yaml": EVENTS,
    "sections/01-rock.md": section("It was [lit](event:lit) at last.\n", title="Rock"),
    "sections/02-sea.md": section("Nothing happened.\n", title="Sea"),
    "pages/about.md": "---\ntitle: About\n---\n\nWe write.\n",
}
COPIES = {"all.html", "all.epub"}
FEEDS = {"feed.rss", "feed.atom", "feed.json"}
ALWAYS = {".nojekyll", "robots.txt", "sitemap.xml", "subscribe.html", "SHA256SUMS"}


def _build(folder: Path) -> tuple[set[str], str]:
    """Return the names of the files that are new or changed, and what the build says."""
    site = folder / "_site"
    before = {path.name: path.stat().st_mtime_ns for path in site.glob("*")}
    said: list[str] = []
    order = Order(
        content=folder / "content",
        templates=TEMPLATES,
        site=site,
        base_url="",
        drafts=False,
        strict=False,
        kept=folder / "kept",
        jobs=1,
        style="text",
        quiet=False,
        excerpts=False,
    )
    assert build(order, said.append) == 0
    after = {path.name: path.stat().st_mtime_ns for path in site.glob("*")}
    written = {name for name in after if after[name] != before.get(name)}
    return written, said[-1].partition("(")[2].partition(")")[0]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """An explainer that was built once."""
    write(tmp_path, FILES)
    _build(tmp_path)
    return tmp_path


def test_an_edit_of_one_text_makes_its_page_and_what_holds_it_whole(built: Path) -> None:
    """One text, one page, the copies, and the small files that are made each time."""
    (built / "content/sections/02-sea.md").write_text(section("Nothing occurred.\n", title="Sea"))
    written, said = _build(built)
    assert written == {"sea.html", "SHA256SUMS"} | COPIES | FEEDS
    made = len({"sea.html"} | COPIES | FEEDS | ALWAYS)
    reused = sum(path.name != MARK for path in (built / "_site").iterdir()) - made
    assert said == f"1 text converted, 3 reused; {made} files made, {reused} reused; 7 written"


def test_an_edit_of_an_event_makes_every_page(built: Path) -> None:
    """All of them see the events; pictures see only their titles."""
    (built / "content/events.yaml").write_text(EVENTS.replace("lamp", "light"))
    written, said = _build(built)
    assert {"timeline.html", "index.html", "rock.html", "timeline.csv"} <= written
    assert "0 texts converted" in said
    assert not any(name.endswith(".png") for name in written)


def test_a_site_that_is_gone_is_made_whole(built: Path) -> None:
    """Texts are known still; what stood in the folder is not."""
    shutil.rmtree(built / "_site")
    written, said = _build(built)
    assert len(written) > 20
    assert said.startswith("0 texts converted, 4 reused; ")
    assert " 0 reused; " in said


def test_a_file_that_somebody_changed_is_made_again(built: Path) -> None:
    """The site holds what was made of the content, whatever was done to it."""
    page = built / "_site" / "rock.html"
    right = page.read_text()
    page.write_text("wrong")
    (built / "content/sections/02-sea.md").write_text(section("Nothing more.\n", title="Sea"))
    _build(built)
    assert page.read_text() == right


@pytest.mark.parametrize(
    "name", ["timeline.csv", "feed.rss", "citations.bib", "how_to_cite.html", "card.png"]
)
def test_a_file_that_was_taken_away_is_there_again_with_those_made_with_it(
    built: Path, name: str
) -> None:
    """As is one that was changed, whatever else its maker makes."""
    _build(built)
    file, before = built / "_site" / name, sorted((built / "_site").iterdir())
    body = file.read_bytes()
    file.unlink()
    _build(built)
    assert (sorted((built / "_site").iterdir()), file.read_bytes()) == (before, body)
    file.write_bytes(body + b"\n")
    _build(built)
    assert file.read_bytes() == body

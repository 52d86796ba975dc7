"""What is kept from earlier builds changes how long a build takes, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belarus_site import pipeline
from belarus_site.building import Order, build
from belarus_site.diagnostics import Report
from belarus_site.mark import MARK
from belarus_site.reporters import as_text
from support.explainers import SITE, TEMPLATES, section, write

EVENTS = """\
- {id: lit, date: 1850-06-01, title: The lamp is lit, text: "By [her](person:ann).", people: [ann]}
- {id: lost, date: 1860, title: A ship is lost}
"""
PEOPLE = "- {id: ann, name: Ann, role: keeper}\n- {id: bea, name: Bea, role: builder}\n"
BODY = "On [1 June 1850](event:lit) [Bea](person:bea) came. In 1860 a [ship](event:lost) was lost."
FIGURE = """\
kind: bars
title: Ships
caption: Lost.
sources: [log]
rows: [{label: A, value: 3}, {label: B, value: 1}]
"""
CLAIM = "- {id: fell, text: It fell., by: bea, status: attributed, sources: [log]}\n"
FILES = {
    "sources.yaml": "- {id: log, title: The log}\n",
    "site.yaml": SITE,
    "events.yaml": EVENTS,
    "people.yaml": PEOPLE,
    "places.yaml": "- {id: rock, name: The rock, lat: 55, lon: -2.5}\n",
    "terms.yaml": "- {id: lamp, name: lamp, text: A light.}\n",
    "sections/01-rock.md": section(f"## The rock {{#rock}}\n\n{BODY}\n", title="Rock"),
    "sections/02-tower.md": section("As [told](section:rock#rock), it fell.\n", title="Tower"),
    "sections/03-sea.md": section("Nothing happened.[^n]\n\n[^n]: On 1 June 1850.\n", title="Sea"),
}

TRANSLATED = {
    "content/translations/fr/site.yaml": "title: Le phare\n",
    "content/translations/fr/sections/01-rock.md": "---\ntitle: Le rocher\n---\n\n"
    "## Le rocher {#rock}\n\nLe [1er juin 1850](event:lit) [Bea](person:bea) vint.\n",
}

Edit = Callable[[Path], None]


def _replacing(path: str, old: str, new: str) -> Edit:
    def edit(folder: Path) -> None:
        file = folder / path
        if file.exists():
            file.write_text(file.read_text().replace(old, new))

    return edit


def _writing(path: str, text: str) -> Edit:
    def edit(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)

    return edit


def _renaming(path: str, other: str) -> Edit:
    def edit(folder: Path) -> None:
        if (folder / path).exists():
            (folder / path).rename(folder / other)

    return edit


def _translating(folder: Path) -> None:
    for path, text in TRANSLATED.items():
        _writing(path, text)(folder)


EDITS: dict[str, Edit] = {
    "a translation": _translating,
    "a translation published": _replacing(
        "content/site.yaml", "language: en", "language: en\nlanguages: [fr]"
    ),
    "words of a translation": _replacing(
        "content/translations/fr/sections/01-rock.md", "vint", "est venue"
    ),
    "words in both languages": _replacing("content/sections/02-tower.md", "As ", "Just as "),
    "a translation no longer published": _replacing("content/site.yaml", "\nlanguages: [fr]", ""),
    "a translation again": _replacing(
        "content/site.yaml", "language: en", "language: en\nlanguages: [fr]"
    ),
    "words": _replacing("content/sections/01-rock.md", "came", "came here"),
    "other words": _replacing("content/sections/03-sea.md", "Nothing", "Much"),
    "a title": _replacing("content/sections/02-tower.md", "Tower", "Tower of stone"),
    "a heading": _replacing("content/sections/01-rock.md", "## The rock", "## A rock"),
    "a heading's id": _replacing("content/sections/01-rock.md", "{#rock}", "{#stone}"),
    "one more mention": _replacing(
        "content/sections/03-sea.md", "\n\n[^n]", " [A](person:ann)\n\n[^n]"
    ),
    "a new section": _writing("content/sections/04-end.md", section("The end.\n", title="End")),
    "a section between": _writing("content/sections/02-mid.md", section("Mid.\n", title="Mid")),
    "a section less": lambda folder: (folder / "content/sections/03-sea.md").unlink(
        missing_ok=True
    ),
    "a section renamed": _renaming("content/sections/02-tower.md", "content/sections/02-mast.md"),
    "sections in another order": _renaming(
        "content/sections/01-rock.md", "content/sections/05-rock.md"
    ),
    "a mention of another section": _replacing(
        "content/sections/03-sea.md", "Nothing", "As [told](section:tower) nothing"
    ),
    "a figure": _writing("content/figures/ships.yaml", FIGURE),
    "a figure shown": _replacing(
        "content/sections/01-rock.md", "was lost.", "was lost.\n\n![](figure:ships)"
    ),
    "a figure's number": _replacing("content/figures/ships.yaml", "value: 3", "value: 4"),
    "a claim": _writing("content/claims.yaml", CLAIM),
    "a claim made": _replacing("content/sections/02-tower.md", "it fell", "[it fell](claim:fell)"),
    "a note": _replacing("content/sections/03-sea.md", "On 1 June", "Perhaps on 1 June"),
    "an update": _writing(
        "content/updates.yaml",
        "- {date: 2030-01-01, title: More, text: More., kind: addition, section: rock}\n",
    ),
    "an alias": _replacing(
        "content/sections/01-rock.md", "title: Rock", "title: Rock\naliases: [old.html]"
    ),
    "many words": _replacing("content/sections/03-sea.md", "happened.", "happened. " * 300),
    "another date": _replacing("content/events.yaml", "1850-06-01", "1850-06"),
    "another event": _writing(
        "content/events.yaml", f"{EVENTS}- {{id: x, date: 1999, title: X}}\n"
    ),
    "an event less": _writing("content/events.yaml", EVENTS.partition("- {id: lost")[0]),
    "an event's title": _replacing("content/events.yaml", "A ship", "One ship"),
    "a name": _replacing("content/people.yaml", "Ann", "Anne"),
    "a person less": _writing("content/people.yaml", PEOPLE.partition("- {id: bea")[0]),
    "the explainer's title": _replacing("content/site.yaml", "The lighthouse", "The light"),
    "its language": _replacing("content/site.yaml", "language: en", "language: de"),
    "no translation at all": lambda folder: shutil.rmtree(
        folder / "content/translations", ignore_errors=True
    ),
    "a page": _writing("content/pages/about.md", "---\ntitle: About\nnav: true\n---\n\nUs.\n"),
    "many sources": _writing(
        "content/sources.yaml",
        "".join(f"- {{id: log{n or ''}, title: Log {n}}}\n" for n in range(70)),
    ),
    "many claims": _writing(
        "content/claims.yaml",
        CLAIM + "".join(CLAIM.replace("fell,", f"fell{n},", 1) for n in range(70)),
    ),
    "another claim made": _replacing(
        "content/sections/03-sea.md", "happened", "[happened](claim:fell50)"
    ),
    "a picture": _writing("content/assets/a.txt", "a"),
    "a template": _replacing("templates/pages/section.html", "</article>", "<p>.</p></article>"),
    "a partial": _replacing("templates/base.html", "</footer>", "<p>More.</p>\n</footer>"),
    "a style": _writing("templates/assets/css/99-last.css", "p{color:inherit}"),
    "back to the beginning": lambda folder: _begin(folder),  # noqa: PLW0108 - defined below
}


AFTER = {
    "a figure's number": ("a figure",),
    "words of a translation": ("a translation",),
    "a translation no longer published": ("a translation published",),
    "no translation at all": ("a translation",),
}
"""What an edit needs to be one."""


def _begin(folder: Path) -> None:
    for name in ("content", "templates"):
        shutil.rmtree(folder / name, ignore_errors=True)
    write(folder, FILES)
    shutil.copytree(TEMPLATES, folder / "templates")


def _order(folder: Path, kept: Path | None) -> Order:
    return Order(
        content=folder / "content",
        templates=folder / "templates",
        site=folder / "_site",
        base_url="",
        drafts=False,
        strict=False,
        kept=kept,
        jobs=1,
        style="text",
        quiet=True,
        excerpts=False,
    )


def _lines(report: Report) -> list[str]:
    return [as_text(found) for found in report.diagnostics]


def _published(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@settings(max_examples=3)
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3))
def test_a_build_from_what_is_kept_equals_a_clean_one(
    tmp_path_factory: pytest.TempPathFactory, edits: list[str]
) -> None:
    """After each of some random edits the same faults are told and the same bytes published."""
    folder = tmp_path_factory.mktemp("edits")
    _begin(folder)
    expected: dict[str, bytes] = {}
    for edit in ("back to the beginning", *edits, edits[-1]):
        EDITS[edit](folder)
        clean = pipeline.build(folder / "content", folder / "templates")
        if clean.report.passes(strict=False):
            expected = {output.path: output.body for output in clean.outputs}
        said: list[str] = []
        build(_order(folder, folder / "kept"), said.append)
        assert said == _lines(clean.report), edit
        assert _published(folder / "_site") == expected, edit


def test_a_build_after_each_edit_equals_a_clean_one(tmp_path: Path) -> None:
    """All edits, one upon another, each followed by a build from what the last ones kept."""
    _begin(tmp_path)
    for name, edit in EDITS.items():
        edit(tmp_path)
        clean = pipeline.build(tmp_path / "content", tmp_path / "templates")
        build(_order(tmp_path, tmp_path / "kept"), print)
        if clean.report.passes(strict=False):
            made = {output.path: output.body for output in clean.outputs}
            assert _published(tmp_path / "_site") == made, name


def test_every_edit_is_one(tmp_path: Path) -> None:
    """Each edit of the tests above changes something where it is made."""
    _begin(tmp_path)

    def everything() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    for name, edit in EDITS.items():
        if name != "back to the beginning":
            _begin(tmp_path)
            for earlier in AFTER.get(name, ()):
                EDITS[earlier](tmp_path)
            before = everything()
            edit(tmp_path)
            assert everything() != before, name


def test_without_anything_kept_nothing_is_kept(tmp_path: Path) -> None:
    """`--no-cache` leaves no folder behind, and publishes the same."""
    _begin(tmp_path)
    build(_order(tmp_path, None), print)
    without = _published(tmp_path / "_site")
    assert not (tmp_path / "kept").exists()
    shutil.rmtree(tmp_path / "_site")
    build(_order(tmp_path, tmp_path / "kept"), print)
    assert _published(tmp_path / "_site") == without

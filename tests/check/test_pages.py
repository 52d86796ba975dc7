"""Finished pages: what no text of the author shows, templates included."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from belarus_site import pipeline
from support.explainers import TEMPLATES, faults, lines, section, write


def with_template(folder: Path, name: str, old: str, new: str) -> list[str]:
    """Return the faults of a sound explainer whose template `name` was changed."""
    templates = folder / "templates"
    shutil.copytree(TEMPLATES, templates)
    file = templates / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    files = {
        "sections/01-rock.md": section("## Ships {#ships}\n"),
        "pages/a.md": "---\ntitle: A\n---\n",
    }
    return lines(pipeline.build(write(folder, files), templates).report, folder)


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ('<a href="nope.html">x</a>', 'there is no "nope.html" in the site [link]'),
        ('<a href="#nope">x</a>', 'there is no "#nope" in this page [anchor]'),
        ('<p aria-labelledby="nope">x</p>', 'an attribute refers to "nope", no id here [anchor]'),
        ('<img src="nope.png" alt="">', 'there is no "nope.png" in the site [link]'),
        ('<p id="x"></p><p id="x"></p>', '2 elements have the id "x" [duplicate]'),
    ],
)
def test_a_fault_of_a_template_is_said_once(added: str, expected: str, tmp_path: Path) -> None:
    """However many pages show it, they are counted."""
    (found,) = with_template(tmp_path, "base.html", "</main>", f"</main>{added}")
    assert found.startswith("404.html:1:1: error: in 404.html and ")
    assert f" more: {expected}" in found


def test_what_a_broken_template_would_have_made_is_not_missed(tmp_path: Path) -> None:
    """An author who links to it has done nothing wrong."""
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    (templates / "pages" / "citing.html").write_text("{% if %}", encoding="utf-8")
    made = ("how_to_cite.html", "how_to_cite_events.html", "SHA256SUMS", "sitemap.xml", "feed.rss")
    text = " ".join(f"[{name}]({name})" for name in (*made, "404.html", "robots.txt", "nope.html"))
    files = {
        "sections/01-rock.md": section(text),
        "events.yaml": "- {id: lit, date: 1811, title: Lit, background: true}\n",
    }
    found = lines(pipeline.build(write(tmp_path, files), templates).report, tmp_path)
    assert [line.partition(":")[0] for line in found] == [
        "content/sections/01-rock.md",
        "templates/pages/citing.html",
    ]
    assert 'there is no "nope.html" in the site' in found[0]


def test_what_a_template_holds_within_itself_is_no_link(tmp_path: Path) -> None:
    """A picture as `data:` asks nobody."""
    added = '</main><img src="data:image/png;base64,AA==" alt="">'
    assert with_template(tmp_path, "base.html", "</main>", added) == []


def test_an_event_with_the_id_of_a_year(tmp_path: Path) -> None:
    """The timeline gives each year an id; the place is the event's."""
    files = {
        "events.yaml": "- id: y1850\n  date: 1850\n  title: A year\n  background: true\n",
    }
    assert faults(tmp_path, files) == [
        (
            "content/events.yaml:1:3: error: in timeline.html: "
            '2 elements have the id "y1850" [duplicate]\n    give each its own'
        )
    ]


def test_an_id_given_twice_in_one_text_is_said_once(tmp_path: Path) -> None:
    """The reader of the text says it, and the finished page does not say it again."""
    body = '## Ships {#ships}\n\nA <span id="ships">word</span>.\n'
    assert len(faults(tmp_path, {"sections/01-rock.md": section(body)})) == 1


def test_an_event_whose_text_has_notes(tmp_path: Path) -> None:
    """Notes of many entries share a page without sharing an address."""
    entry = (
        "- id: {}\n  date: 1850\n  title: A year\n  background: true\n"
        "  text: |\n    One.[^1]\n\n    [^1]: Two.\n"
    )
    assert faults(tmp_path, {"events.yaml": entry.format("a") + entry.format("b")}) == []


def test_an_author_may_choose_any_id(tmp_path: Path) -> None:
    """What the generator calls its own elements has an underscore, which no id may hold."""
    written = [f"[](event:{ident})" for ident in ("begun", "show", "shown-events", "main-text")]
    files = {
        "sections/01-contents.md": section(f"## Words {{#notes}}\n\n{' '.join(written)}"),
        "sections/02-front.md": section("## Words {#contents}\n\nA word.[^a]\n\n[^a]: Noted.\n"),
        "events.yaml": """\
            - {id: begun, date: ../1811, title: B}
            - {id: show, date: 1811, title: S}
            - {id: shown-events, date: 1812, title: S}
            - {id: main-text, date: 1813, title: M}
            """,
    }
    assert faults(tmp_path, files) == []

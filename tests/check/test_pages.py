"""Finished pages: what no text of the author shows, templates included."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from belarus_site import pipeline
from belarus_site.cache.pieces import Memory
from support.explainers import TEMPLATES, faults, lines, section, write
from support.translated import EVERYTHING, FR

FILES = {
    "sections/01-rock.md": section("## Ships {#ships}\n"),
    "pages/a.md": "---\ntitle: A\n---\n",
}


def with_template(
    folder: Path, name: str, old: str, new: str, files: Mapping[str, str | bytes] = FILES
) -> list[str]:
    """Return the faults of a sound explainer whose template `name` was changed."""
    templates = folder / "templates"
    shutil.copytree(TEMPLATES, templates)
    file = templates / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
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


def test_a_fault_of_one_page_stands_in_that_page(tmp_path: Path) -> None:
    """Where nothing in the content asks for the page, either."""
    added = '{% block main %}<p aria-labelledby="main_txt">x</p><p aria-labelledby="nope">y</p>'
    assert with_template(tmp_path, "pages/404.html", "{% block main %}", added) == [
        (
            '404.html:1:1: error: in 404.html: an attribute refers to "main_txt", no id here '
            '[anchor]\n    did you mean "main_text"?'
        ),
        (
            '404.html:1:1: error: in 404.html: an attribute refers to "nope", no id here '
            "[anchor]\n    give that id to what is meant"
        ),
    ]


def test_a_picture_of_a_template_that_is_said_to_be_what_it_is_not(tmp_path: Path) -> None:
    added = '</main><img src="icon.png" width="10" height="30" alt="">'
    (found,) = with_template(tmp_path, "base.html", "</main>", added)
    assert ": icon.png is shown as 10 by 30, and has " in found


def test_an_id_of_a_template_and_a_heading_is_told_where_the_heading_is(tmp_path: Path) -> None:
    """It is the author who can give it another."""
    files = {"sections/01-rock.md": section("## Ships {#ships}\n\n## Fog {#fog}\n")}
    for number, (ident, line) in enumerate({"ships": 7, "fog": 9}.items()):
        added = f'</main><p id="{ident}"></p>'
        (found,) = with_template(tmp_path / str(number), "base.html", "</main>", added, files)
        assert found.startswith(
            f"content/sections/01-rock.md:{line}:4: error: in rock.html: 2 elements"
        )


def test_an_id_of_a_template_and_a_translated_heading_is_told_in_the_translation(
    tmp_path: Path,
) -> None:
    added = '</main>{% if chrome.title == "Le phare" %}<p id="storm"></p>{% endif %}'
    (found,) = with_template(tmp_path, "base.html", "</main>", added, EVERYTHING)
    assert found.startswith(f"content/{FR}/sections/01-rock.md:10:4: error: in fr/rock.html: ")


def test_a_page_with_a_fault_is_looked_at_again_by_the_next_build(tmp_path: Path) -> None:
    """Only one without is known to be sound."""
    with_template(tmp_path, "base.html", "</main>", '</main><a href="nope.html">x</a>')
    earlier = pipeline.Earlier(pieces=Memory())
    first, again = (
        lines(pipeline.build(tmp_path / "content", tmp_path / "templates", earlier=earlier).report,
              tmp_path)
        for _ in range(2)
    )  # fmt: skip
    assert 'there is no "nope.html" in the site' in first[0]
    assert again == first


def test_what_a_template_holds_within_itself_is_no_link(tmp_path: Path) -> None:
    """A picture as `data:` asks nobody."""
    added = '</main><img src="data:image/png;base64,AA==" alt="">'
    assert with_template(tmp_path, "base.html", "</main>", added) == []


def test_an_event_with_the_id_of_a_year(tmp_path: Path) -> None:
    """The timeline gives each year an id; the place is the event's, whichever stands before it."""
    files = {
        "events.yaml": "- {id: lit, date: 1849, title: A light, background: true}\n"
        "- id: y1850\n  date: 1850\n  title: A year\n  background: true\n",
    }
    assert faults(tmp_path, files) == [
        (
            "content/events.yaml:2:3: error: in timeline.html: "
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

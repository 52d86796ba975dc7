"""The content folder as a whole."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.diagnostics import Report
from belarus_site.read import read_content
from belarus_site.reporters import as_text
from belarus_site.source import SourceFile
from support.explainers import SECTION, SITE, faults, lines, read, said, section, unread, write

TERMS = "- {id: lens, name: Lens, text: It bends light.}\n"
STRANGER = "move it into assets/ to publish it, or out of this folder"


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write just these files into a content folder."""
    for path, text in files.items():
        target = folder / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder / "content"


def test_the_facts_and_one_section_are_enough(tmp_path: Path) -> None:
    content = read(tmp_path, {})
    assert [it.id for it in content.sections] == ["rock"]
    assert content.broken == frozenset()
    assert [Path(text.path).name for text in content.texts] == ["01-rock.md", "site.yaml"]


@pytest.mark.parametrize(
    ("files", "path", "message", "hint"),
    [
        ({"site.yaml": SITE}, "sections", "an explainer needs a section [path]",
         'write "sections/01-name.md"'),
        ({"site.yaml": SITE, "sections/01-rock.md": "\n"}, "sections/01-rock.md",
         "an explainer needs a section, and this one is empty [path]",
         'begin with a line "---", the keys, and "---"'),
        ({"sections/01-rock.md": SECTION}, "site.yaml", "an explainer needs this file [path]",
         'begin it with "title: …"'),
        ({"site.yml": SITE, "sections/01-rock.md": SECTION}, "site.yml",
         'no part of an explainer is called "site.yml" [path]', 'did you mean "site.yaml"?'),
        ({"site.yaml": SITE, "section/01-rock.md": SECTION}, "section",
         'no part of an explainer is called "section" [path]', 'did you mean "sections"?'),
        ({"site.yaml": SITE, "sections/01-rock.md": section("x", draft="true")}, "sections",
         "every section is a draft [path]", "build with --drafts"),
    ],
)  # fmt: skip
def test_what_an_explainer_needs_and_has_not_is_one_fault(
    *, tmp_path: Path, files: dict[str, str], path: str, message: str, hint: str
) -> None:
    content = written(tmp_path, files)
    _, found = read_content(content)
    assert [as_text(it).replace(f"{it.place.path}", f"content/{path}") for it in found] == [
        said(path, "1:1", message, hint)
    ]
    assert found[0].place.path.endswith(f"content/{path}")


@pytest.mark.parametrize("name", ["term.yaml", "terms.yml", "Terms.yaml", "terms.yaml.txt"])
def test_a_file_with_a_wrong_name_is_one_fault_and_no_cascade(tmp_path: Path, name: str) -> None:
    files = {name: TERMS, "sections/01-rock.md": section("A [lens](term:lens).\n")}
    message = f'no part of an explainer is called "{name}" [path]'
    assert faults(tmp_path, files) == [said(name, "1:1", message, 'did you mean "terms.yaml"?')]


@pytest.mark.parametrize("name", ["notes.txt", "glossary.yaml", "images/map.png"])
def test_a_file_that_is_no_part_is_warned_of(tmp_path: Path, name: str) -> None:
    top = name.partition("/")[0]
    message = f'"{top}" is no part of an explainer and is not published [path]'
    assert unread(tmp_path, {name: "x"}) == [said(top, "1:1", message, STRANGER, "warning")]


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "licence.txt"])
def test_a_note_about_the_folder_may_lie_in_it(tmp_path: Path, name: str) -> None:
    assert unread(tmp_path, {name: "x"}) == []


def test_assets_are_read_as_they_are_in_the_order_of_their_paths(tmp_path: Path) -> None:
    files = {"assets/b/z.bin": b"\0\xff", "assets/a.txt": b"\r\n", "assets/b.txt": b""}
    content = read(tmp_path, files)
    assert [(it.path, it.body) for it in content.assets] == [
        ("a.txt", b"\r\n"),
        ("b.txt", b""),
        ("b/z.bin", b"\0\xff"),
    ]


@pytest.mark.parametrize(
    ("names", "message", "hint"),
    [
        (["Map.png", "map.png"], "some file systems take this file for assets/Map.png [duplicate]",
         "rename one of them"),
        (["con.png"], '"con.png" cannot be a file name on Windows [path]', "rename it"),
        (["nul/a.png"], '"nul" cannot be a file name on Windows [path]', "rename it"),
        (["a?.png"], 'a file name cannot hold "?" on Windows [path]', "rename it"),
        (["a\udcff.png"], "the name of this file is not UTF-8 [path]", "rename it"),
    ],
)  # fmt: skip
def test_an_asset_that_cannot_lie_everywhere_is_refused(
    tmp_path: Path, names: list[str], message: str, hint: str
) -> None:
    found = unread(tmp_path, {f"assets/{name}": "x" for name in names})
    shown = f"assets/{names[-1]}".replace("\udcff", "\\udcff")
    assert found == [said(shown, "1:1", message, hint)]


def test_one_fault_does_not_raise_others(tmp_path: Path) -> None:
    files = {
        "events.yaml": "- {id: light, date: 2022-02-30, title: A, people: [keeper]}\n",
        "people.yaml": "- {id: keeper, name: A}\n",
        "terms.yaml": "- [",
        "figures/ships.yaml": "kind: pie\ntitle: A\ncaption: B\nsources: [log]\n",
        "sections/01-rock.md": section(
            "[Then](event:light) [he](person:keeper) lit a [lens](term:lens).\n\n"
            "![](figure:ships)\n"
        ),
        "sources.yaml": "- {id: log, title: The log, url: here}\n",
    }
    assert [fault.split(": ")[0] for fault in faults(tmp_path, files)] == [
        "content/events.yaml:1:21",
        "content/figures/ships.yaml:1:7",
        "content/people.yaml:1:3",
        "content/sources.yaml:1:34",
        "content/terms.yaml:1:3",
    ]


EVERYTHING = {
    "site.yaml": SITE
    + "source: log\nlicence: MIT\nrepository: https://a.org\nfeed: {entries: 20}\n"
    + "languages: [be]\ncopy_name: a\noutbound_links: text\n",
    "sections/01-rock.md": section(
        "x",
        question="a",
        takeaways="[a]",
        updated="2020-02-02",
        authors="[{name: a, url: https://a.org}]",
        sources="[{id: log, at: p. 1}]",
        topics="[a]",
        draft="no",
        aliases="[a]",
    ),
    "pages/about.md": "---\ntitle: a\nsummary: b\nnav: yes\n---\n",
    "events.yaml": "- {id: a, date: 1999, title: b, text: c, topics: [d], people: [e], "
    "places: [f], sources: [g], background: true}",
    "people.yaml": "- {id: a, name: b, role: c, text: d, aliases: [e], sources: [f]}",
    "places.yaml": "- {id: a, name: b, lat: 1, lon: 2, kind: c, aliases: [d], text: e}",
    "terms.yaml": "- {id: a, name: b, text: c, aliases: [d]}",
    "sources.yaml": "- {id: a, title: b, author: c, publisher: d, date: 1999, url: https://a.org, "
    "archived: https://b.org, accessed: 2020, language: en, note: e}",
    "claims.yaml": "- {id: a, text: b, by: c, status: confirmed, sources: [{id: d, at: e}], "
    "as_of: 2020, note: f}",
    "updates.yaml": "- {date: 2020-02-02, title: a, text: b, kind: addition, section: c, "
    "claims: [d]}",
    "figures/a.yaml": "{kind: bars, title: a, caption: b, sources: [c], rows: [{label: d, "
    "value: 1, unit: e, of: 2, date: 2020, note: f}]}",
    "figures/b.yaml": "{kind: map, title: a, caption: b, sources: [c], places: [d]}",
    "translations/be/site.yaml": "{title: a, tagline: b, description: c}",
    "translations/be/sections/01-rock.md": (
        "---\ntitle: a\nsummary: b\nquestion: c\ntakeaways: [d]\n---\n"
    ),
    "translations/be/pages/about.md": "---\ntitle: a\nsummary: b\n---\n",
    "translations/be/events.yaml": "- {id: a, title: b, text: c}",
    "translations/be/people.yaml": "- {id: a, name: b, role: c, text: d, aliases: [e]}",
    "translations/be/places.yaml": "- {id: a, name: b, kind: c, aliases: [d], text: e}",
    "translations/be/terms.yaml": "- {id: a, name: b, text: c, aliases: [d]}",
    "translations/be/sources.yaml": "- {id: a, title: b, note: e}",
    "translations/be/claims.yaml": "- {id: a, text: b, note: f}",
    "translations/be/updates.yaml": "- {id: 2020-02-02, title: a, text: b}",
    "translations/be/figures/a.yaml": (
        "{title: a, caption: b, rows: [{label: d, unit: e, note: f}]}"
    ),
}
_KEY = re.compile(r"(?<![\w:])[a-z_]+(?=: )")


@pytest.mark.parametrize("path", sorted(EVERYTHING))
def test_each_key_of_the_contract_when_misspelt_is_one_fault_that_names_it(
    tmp_path: Path, path: str
) -> None:
    assert unread(tmp_path, EVERYTHING) == []
    content = tmp_path / "content"
    text = (content / path).read_text(encoding="utf-8")
    places = SourceFile(path, text)
    for found in _KEY.finditer(text):
        key = found.group()
        wrong = text[: found.start()] + key + key[-1] + text[found.end() :]
        (content / path).write_text(wrong, encoding="utf-8")
        _, line, column = places.place(found.start())
        message = f'unknown key "{key}{key[-1]}" [key]'
        _, faults = read_content(content)
        assert lines(Report.of(faults), tmp_path) == [
            said(path, f"{line}:{column}", message, f'did you mean "{key}"?')
        ]


@pytest.mark.parametrize("key", ["title", "language", "base_url", "authors", "published"])
def test_a_fact_that_is_missing_is_one_fault_of_the_whole_build(tmp_path: Path, key: str) -> None:
    site = "".join(line for line in SITE.splitlines(keepends=True) if not line.startswith(key))
    (found,) = faults(tmp_path, {"site.yaml": site})
    assert found.startswith(
        said("site.yaml", "1:1", f'"{key}" is missing [key]', f'write "{key}: ')
    )


@pytest.mark.parametrize("site", ["", "title: [", "- a"])
def test_facts_that_cannot_be_read_are_one_fault_of_the_whole_build(
    tmp_path: Path, site: str
) -> None:
    assert len(faults(tmp_path, {"site.yaml": site})) == 1


@pytest.mark.parametrize("text", ["", "---\ntitle: a: b\n---\n", b"\xff"])
def test_the_only_section_that_cannot_be_read_is_one_fault_of_the_whole_build(
    tmp_path: Path, text: str | bytes
) -> None:
    assert len(faults(tmp_path, {"sections/01-rock.md": text, "terms.yaml": TERMS})) == 1


def test_a_reference_to_a_draft_says_that_it_is_one(tmp_path: Path) -> None:
    files = {
        "sections/01-rock.md": section("See [it](section:reef).\n"),
        "sections/02-reef.md": section("x", draft="true"),
    }
    hint = "it is a draft: publish it, or build with --drafts"
    assert faults(tmp_path, files) == [
        said("sections/01-rock.md", "7:10", 'no section "reef" [reference]', hint)
    ]


PATHS = ("site.yaml", "terms.yaml", "events.yaml", "figures/a.yaml", "sections/01-rock.md")
VALUES = st.recursive(
    st.one_of(
        st.text(max_size=8), st.sampled_from(["1999", "a", "x: y", "~", "true", "\\0", "*a"])
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda them: f"[{', '.join(them)}]"),
        st.lists(inner, max_size=3).map(lambda them: "\n- ".join(["", *them])),
        inner.map(lambda it: "{id: " + it + ", title: " + it + "}"),
        inner.map(lambda it: f"&a {it}"),
        inner.map(lambda it: f'"{it}"'),
        inner.map(lambda it: f"|\n    {it}"),
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["id", "date", "title", "text", "published", "feed", "rows", "sources", "kind"]
)
LISTS = st.lists(st.tuples(KEYS, VALUES), max_size=6).map(
    lambda pairs: "- " + "\n  ".join(f"{key}: {value}" for key, value in pairs)
)
MAPPINGS = LISTS.map(lambda text: text.replace("- ", "  ", 1).replace("\n  ", "\n"))
TEXTS = st.one_of(LISTS, MAPPINGS, MAPPINGS.map(lambda text: f"---\n{text}\n---\n{text}"))


@given(
    st.sampled_from(PATHS),
    st.one_of(st.binary(max_size=80), TEXTS.map(lambda it: it.encode("utf-8", "surrogatepass"))),
)
def test_whatever_stands_in_a_file_it_is_read_or_at_fault(path: str, raw: bytes) -> None:
    with TemporaryDirectory() as folder:
        content, found = read_content(write(Path(folder), {path: raw}))
    assert content is not None
    last = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for fault in found:
        assert fault.place.line <= last
        assert fault.place.column <= len(raw) + 1
        assert "\n" not in fault.message

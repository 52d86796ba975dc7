"""The folder of a translation, file by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SECTION, SITE, faults, read, said, section, unread
from support.translated import EVERYTHING, FR

UPDATES = (
    "- {date: 2021-02-03, title: A, text: B., kind: addition}\n"
    "- {date: 2021-02-03, title: C, text: D., kind: addition}\n"
)


def test_a_whole_translation_is_read_without_a_fault(tmp_path: Path) -> None:
    """Of every file, with the place of each thing's words."""
    (found,) = read(tmp_path, EVERYTHING).translations
    assert (found.language, found.place[1:]) == ("fr", (8, 13))
    assert found.folder.endswith("content/translations/fr")
    kinds = "claim event explainer figure page person place section term update"
    assert " ".join(sorted(kind for kind, _ in found.words)) == kinds
    assert found.words["event", "lit"].said["title"] == "La lumière"
    assert found.words["event", "lit"].place[1:] == (1, 8)
    assert found.words["section", "rock"].place[1:] == (1, 1)
    assert len(found.texts) == len([path for path in EVERYTHING if path.startswith(FR)])


def test_only_the_languages_that_are_named_are_read(tmp_path: Path) -> None:
    """A translation that has only begun is left alone, however it looks."""
    files = {**EVERYTHING, "translations/de/events.yaml": "[", "translations/notes.txt": "x"}
    assert [it.language for it in read(tmp_path, files).translations] == ["fr"]
    assert read(tmp_path, {"translations/de/events.yaml": "["}).translations == ()


@pytest.mark.parametrize(
    ("languages", "at", "message", "hint"),
    [
        ("[fr, de]", "8:17", 'there is no translation "de" [translation]',
         'begin with "translations/de/site.yaml", or take it out'),
        ("[fr, ger]", "8:17", 'there is no translation "ger" [translation]',
         'did you mean "ge"?'),
        ("[fr, en]", "8:17", '"en" is the language of the original [translation]',
         "name those it is translated into"),
        ("[fr, fr]", "8:17", '"fr" is given twice [duplicate]', "take one out"),
    ],
)  # fmt: skip
def test_a_language_that_is_named_has_a_folder(
    *, tmp_path: Path, languages: str, at: str, message: str, hint: str
) -> None:
    """Another one than the original's, once."""
    files = {
        **EVERYTHING,
        "site.yaml": SITE + f"languages: {languages}\n",
        "translations/ge/site.yaml": "title: Das Licht\n",
    }
    assert unread(tmp_path, files) == [said("site.yaml", at, message, hint)]


@pytest.mark.parametrize(
    ("path", "text", "at", "message", "hint"),
    [
        ("events.yaml", "- {id: litt, title: La lumière}\n", "1:8",
         'no event "litt" in the original [translation]', 'did you mean "lit"?'),
        ("events.yaml", "- {id: lit, title: x, text: y}\n- {id: un-autre, title: x}\n", "2:8",
         'no event "un-autre" in the original [translation]',
         "write it there first, or take it out"),
        ("events.yaml", "- {id: lit, title: x, text: y}\n- {id: lit, title: y}\n", "2:8",
         'event "lit" is given twice; the first is on line 1 [duplicate]', "keep one of them"),
        ("events.yaml", "- title: x\n", "1:3", '"id" is missing [key]',
         'write "id: …", a name of its own in small letters'),
        ("sections/02-rock.md", SECTION, "1:1", 'section "rock" is given twice [duplicate]',
         "keep one of them"),
        ("sections/01-rock.md", "La pierre.\n", "1:1", "front matter is missing [front-matter]",
         'begin with a line "---", the keys, and "---"'),
        ("figures/oil.geojson", "{}", "1:1",
         '"oil.geojson" stands once, in the original [translation]', "take it out"),
        ("figures/oil.yaml", "title: x\ncaption: y\nrows: [{label: un}]\n", "3:7",
         "the original has 2 rows, and here is 1 [translation]",
         "translate each, in the same order"),
        ("figures/oil.yaml", "title: x\ncaption: y\nrows: [{label: un}, {note: z}]\n", "3:21",
         '"label" is missing [key]', 'write "label: …"'),
        ("figures/oil.yaml", "title: x\ncaption: y\nrows: {label: un}\n", "3:7",
         "the original has 2 rows, and here is 1 [translation]",
         "translate each, in the same order"),
        ("updates.yaml", "- {title: x, text: y}\n", "1:3", '"id" is missing [key]',
         'write the day of the update, as in "id: 2021-02-03"'),
        ("updates.yaml", "- {date: 2021, text: y}\n", "1:10",
         '"date" must be a day, not "2021" [date]', "write it as YYYY-MM-DD"),
        ("addresses.txt", "rock.html\n", "1:1",
         '"addresses.txt" stands once, in the original [translation]', "take it out"),
        ("assets/rock.svg", "<svg/>", "1:1",
         'no file "assets/rock.svg" of the original is replaced [translation]',
         "put it into assets/ of the original"),
        ("terms.yaml", "- {id: fog, name: [}\n", "1:20", "a value is missing here [yaml]",
         "put the value in quotation marks"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_translation_is_told_once_at_its_place(
    *, tmp_path: Path, path: str, text: str, at: str, message: str, hint: str
) -> None:
    """That it is therefore not translated is not said besides."""
    files = {**EVERYTHING, f"{FR}/{path}": text}
    assert faults(tmp_path, files) == [said(f"{FR}/{path}", at, message, hint)]


@pytest.mark.parametrize(
    ("path", "name", "message", "hint"),
    [
        ("sections/01-rock.md", "sections/01-rokc.md",
         'no section "rokc" in the original [translation]', 'did you mean "rock"?'),
        ("pages/about.md", "pages/abuot.md",
         'no page "abuot" in the original [translation]', 'did you mean "about"?'),
        ("figures/oil.yaml", "figures/oli.yaml",
         'no figure "oli" in the original [translation]', 'did you mean "oil"?'),
        ("events.yaml", "event.yaml",
         'no part of an explainer is called "event.yaml" [path]', 'did you mean "events.yaml"?'),
        ("sections/01-rock.md", "sections/01-Le rocher.md",
         'a section cannot be called "01-Le rocher.md" [path]',
         'rename it, as in "01-le-rocher.md"'),
    ],
)  # fmt: skip
def test_a_file_with_a_wrong_name_is_not_missing_besides(
    *, tmp_path: Path, path: str, name: str, message: str, hint: str
) -> None:
    """It has the name of the original's."""
    files = {**EVERYTHING, f"{FR}/{name}": EVERYTHING[f"{FR}/{path}"]}
    del files[f"{FR}/{path}"]
    assert faults(tmp_path, files) == [said(f"{FR}/{name}", "1:1", message, hint)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("site.yaml", "# later\n"),
        ("sections/01-rock.md", "\n"),
        ("pages/about.md", ""),
        ("figures/oil.yaml", "# later\n"),
        ("terms.yaml", ""),
    ],
)
def test_a_file_in_which_nothing_is_written_is_told_of_as_one_that_is_missing(
    tmp_path: Path, path: str, text: str
) -> None:
    """That is, as one that is not translated."""
    hint = f'write "{FR}/{path}"'
    assert faults(tmp_path, {**EVERYTHING, f"{FR}/{path}": text}) == [
        said(
            "site.yaml", "8:13", f"{path} is not translated into fr [translation]", hint, "warning"
        )
    ]


def test_nobody_translates_what_is_empty_in_the_original_too(tmp_path: Path) -> None:
    """Its file may stand ready in the translation."""
    empty = ("pages/later.md", "figures/later.yaml")
    files = {**EVERYTHING, **dict.fromkeys((*empty, *(f"{FR}/{it}" for it in empty)), "\n")}
    assert faults(tmp_path, files) == []


def test_what_is_translated_of_something_broken_is_no_second_fault(tmp_path: Path) -> None:
    """Nor of a section that is a draft."""
    files = {
        **EVERYTHING,
        "terms.yaml": "- {id: fog, name: Fog, text: x, lat: 3}\n- {id: bell, name: Bell}\n",
        f"{FR}/terms.yaml": "- {id: fog, name: x, text: y}\n- {id: bell, name: z, text: y}\n",
        "sections/02-reef.md": section("x", draft="true"),
        f"{FR}/sections/02-reef.md": section("x"),
    }
    assert [line.split(": ")[0] for line in unread(tmp_path, files)] == [
        "content/terms.yaml:1:33",
        "content/terms.yaml:2:3",
    ]


def test_a_picture_may_have_words_of_its_own(tmp_path: Path) -> None:
    """It stands in the place of the original's."""
    files = {**EVERYTHING, "assets/a.svg": "<svg/>", f"{FR}/assets/a.svg": "<svg><!-- fr --></svg>"}
    (found,) = read(tmp_path, files).translations
    assert [(it.path, it.body) for it in found.assets] == [("a.svg", b"<svg><!-- fr --></svg>")]


def test_an_update_is_named_by_its_day(tmp_path: Path) -> None:
    """As the updates page has it, or by the date alone, the second of a day with a number."""
    files = {
        **EVERYTHING,
        "updates.yaml": UPDATES,
        f"{FR}/updates.yaml": "- {date: 2021-02-03, title: a}\n- {date: 2021-02-03, title: b}\n",
    }
    (found,) = read(tmp_path / "dates", files).translations
    ids = ("2021-02-03", "2021-02-03-2")
    assert [found.words["update", it].said["title"] for it in ids] == ["a", "b"]
    files[f"{FR}/updates.yaml"] = "- {id: 2021-02-03-2, title: b}\n"
    (found,) = read(tmp_path / "ids", files).translations
    assert [ident for kind, ident in found.words if kind == "update"] == ["2021-02-03-2"]


@pytest.mark.parametrize("target", ["../../../outside", "nowhere"])
def test_a_translation_does_not_lead_out_of_the_content(tmp_path: Path, target: str) -> None:
    """A link out of the folder, or nowhere, is one fault."""
    (tmp_path / "outside").mkdir()
    files = {path: text for path, text in EVERYTHING.items() if not path.startswith(FR)}
    link = tmp_path / "content" / FR
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    (found,) = unread(tmp_path, files)
    assert found.startswith(f"content/{FR}:1:1: error: this link leads ")

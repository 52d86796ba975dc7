"""What of each thing is words, and what stands once."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import read, said, section, unread
from support.translated import EVERYTHING, FR, ROCK

LIST = "- {{id: {}, {}: x}}\n"


@pytest.mark.parametrize(
    ("path", "ident", "keys"),
    [
        ("events.yaml", "lit", "date topics people places sources background"),
        ("people.yaml", "keeper", "sources"),
        ("places.yaml", "rock", "lat lon"),
        ("sources.yaml", "log", "author publisher date url archived accessed language"),
        ("claims.yaml", "oil", "by status sources as_of"),
        ("updates.yaml", "2021-02-03", "kind section claims"),
    ],
)
def test_what_is_no_word_stands_once(tmp_path: Path, path: str, ident: str, keys: str) -> None:
    """It is said where; the words beside it are read all the same."""
    for key in keys.split():
        files = {**EVERYTHING, f"{FR}/{path}": f"- {{id: {ident}, {key}: x}}\n"}
        at, hint = f"1:{len(ident) + 10}", f"take it out: it is read from {path}:1"
        message = f'"{key}" stands once, in the original [translation]'
        assert unread(tmp_path, files) == [said(f"{FR}/{path}", at, message, hint)]


def test_what_is_no_word_of_a_site_or_figure_stands_once(tmp_path: Path) -> None:
    """Nor of a row."""
    files = {
        **EVERYTHING,
        f"{FR}/site.yaml": "title: x\nlanguage: fr\n",
        f"{FR}/figures/oil.yaml": "kind: bars\nrows: [{label: a, value: 2}, {label: b}]\n",
    }
    told = '"{}" stands once, in the original [translation]'
    figure = "take it out: it is read from figures/oil.yaml"
    assert unread(tmp_path, files) == [
        said(f"{FR}/figures/oil.yaml", "1:1", told.format("kind"), figure),
        said(f"{FR}/figures/oil.yaml", "2:19", told.format("value"), figure),
        said(f"{FR}/site.yaml", "2:1", told.format("language"),
             "take it out: it is read from site.yaml"),
    ]  # fmt: skip


def test_a_document_may_say_the_same_again(tmp_path: Path) -> None:
    """Its front matter was copied; what it says otherwise than the original is a fault."""
    files = {**EVERYTHING, ROCK: section("x", sources="\n- log")}
    assert unread(tmp_path, files) == []
    files[ROCK] = section("x", published="2020-01-03", draft="true", sources="[log, diary]")
    told = '"{}" stands once, in the original [translation]'
    hint = "take it out: it is read from sections/01-rock.md"
    assert unread(tmp_path, files) == [
        said(ROCK, "4:12", told.format("published"), f"{hint}:4"),
        said(ROCK, "5:8", told.format("draft"), hint),
        said(ROCK, "6:10", told.format("sources"), f"{hint}:5"),
    ]


def test_words_keep_their_places(tmp_path: Path) -> None:
    """A Markdown text in the data as well as the body of a section."""
    (found,) = read(tmp_path, EVERYTHING).translations
    text, body = (
        found.words["event", "lit"].said["text"],
        found.words["section", "rock"].said["body"],
    )
    assert not isinstance(text, str | tuple)
    assert not isinstance(body, str | tuple)
    assert (str(text), text.place()[1:]) == ("À la brune.", (1, 38))
    assert body.place(body.value.index("Elle"))[1:] == (8, 1)


@pytest.mark.parametrize(
    ("original", "here", "message"),
    [
        ("[Wet, Hard]", "[Mouillé]", "the original has 2 takeaways, and here is 1"),
        ("Wet", "[Mouillé, Dur]", "the original has 1 takeaway, and here are 2"),
        ("[Wet, Hard]", "[Mouillé, Dur]", ""),
    ],
)
def test_a_section_has_as_many_takeaways_as_its_original(
    tmp_path: Path, original: str, here: str, message: str
) -> None:
    """That all of them are missing is said as of any other text."""
    written = str(EVERYTHING["sections/01-rock.md"])
    files = {
        **EVERYTHING,
        "sections/01-rock.md": written.replace("---\n", f"---\ntakeaways: {original}\n", 1),
        ROCK: section("x", takeaways=here),
    }
    hint = "translate each, in the same order"
    told = [said(ROCK, "5:12", f"{message} [translation]", hint, "warning")] if message else []
    assert unread(tmp_path, files) == told

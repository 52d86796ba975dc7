from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.prose import Scheme
from belarus_site.read import read_content
from belarus_site.resolve.index import Index
from belarus_site.source import Place
from support.explainers import section, write

HERE = Place("a.md", 1, 2)

ADD = "add it to people.yaml, or take it out here"


def index(folder: Path, **files: str) -> Index:
    """Return the index of an explainer that may have faults."""
    content, _ = read_content(write(folder, {f"{name}.yaml": text for name, text in files.items()}))
    assert content is not None
    return Index(content)


def hints(known: Index, kind: Scheme, ident: str) -> list[tuple[str, str]]:
    """Return what is said of an id that is not there."""
    assert known.find(kind, ident) is None
    fault = known.missing(kind, ident, HERE)
    assert fault is None or fault.place == HERE
    return [(fault.message, fault.hint)] if fault else []


def test_an_entry_is_found_by_its_kind_and_id(tmp_path: Path) -> None:
    """Entries of different kinds may have the same id."""
    known = index(
        tmp_path,
        people="- {id: rock, name: Rock, role: r}",
        places="- {id: rock, name: The Rock, lat: 1, lon: 2}",
    )
    found = [known.find(kind, "rock") for kind in (Scheme.PERSON, Scheme.PLACE)]
    assert [type(entry).__name__ for entry in found] == ["Person", "Location"]


@pytest.mark.parametrize(
    ("kind", "ident", "message", "hint"),
    [
        (Scheme.PERSON, "anne", 'no person "anne"', 'did you mean "anna"?'),
        (Scheme.PERSON, "oil", 'no person "oil"', 'there is a term "oil": write term:oil'),
        (Scheme.PERSON, "zzz", 'no person "zzz"', ADD),
        (Scheme.PERSON, "", "an id is missing after person:", "write person:anna, or another id"),
        (Scheme.PERSON, "a b\u202ec" * 30, 'no person "' + ("a b\\u202ec" * 6)[:0], ADD),
    ],
)
def test_a_missing_id_is_said_with_a_way_out(
    tmp_path: Path, kind: Scheme, ident: str, message: str, hint: str
) -> None:
    """The nearest id of the kind, or the kind that has it."""
    known = index(
        tmp_path,
        people="- {id: anna, name: A, role: b}",
        terms="- {id: oil, name: oil, text: It burns.}",
    )
    ((said, way_out),) = hints(known, kind, ident)
    assert said.startswith(message)
    assert "\u202e" not in said
    assert way_out == hint


def test_what_could_not_be_read_is_not_missed(tmp_path: Path) -> None:
    """An entry with a fault, or a whole list."""
    known = index(tmp_path, people="- {id: anna, name: A, rule: b}", terms="- {id: oil")
    assert known.is_broken(Scheme.PERSON, "anna")
    assert hints(known, Scheme.PERSON, "anna") == []
    assert hints(known, Scheme.TERM, "anything") == []
    assert hints(known, Scheme.PERSON, "bob") == [('no person "bob"', ADD)]


def test_a_draft_is_said_to_be_one(tmp_path: Path) -> None:
    """Its section is there, but left out."""
    files = {
        "sections/01-a.md": section("a"),
        "sections/02-b.md": section("b", draft="true"),
    }
    content, _ = read_content(write(tmp_path, files))
    assert content is not None
    assert hints(Index(content), Scheme.SECTION, "b") == [
        ('no section "b"', "it is a draft: publish it, or build with --drafts")
    ]


def test_an_old_name_of_a_section_is_said_to_be_one(tmp_path: Path) -> None:
    files = {
        "sections/01-rock.md": section("a", aliases="[reef.html]"),
        "sections/02-reed.md": section("b"),
    }
    content, _ = read_content(write(tmp_path, files))
    assert content is not None
    assert hints(Index(content), Scheme.SECTION, "reef") == [
        ('no section "reef"', 'it is called "rock" now')
    ]

"""Ids made of words, the same wherever one is proposed."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.ids import as_id, id_in_file_name
from support.explainers import faults, section


@pytest.mark.parametrize(
    ("words", "ident"),
    [
        ("Union State", "union-state"),
        ("  Été_2020!", "ete-2020"),
        ("Мінск", ""),
        ("x" * 300, "x" * 100),
    ],
)
def test_words_make_an_id_where_they_can(words: str, ident: str) -> None:
    assert as_id(words) == ident


def test_an_id_with_accents_is_proposed_without_them_wherever_it_stands(tmp_path: Path) -> None:
    """In a heading, in a tag and in the data."""
    files = {
        "sections/01-rock.md": section('## The café {#café}\n\n<b id="café">One</b>.\n'),
        "terms.yaml": "- {id: café, name: Café, text: A house.}\n",
    }
    hints = [line.partition("\n    ")[2] for line in faults(tmp_path, files)]
    assert hints == ["write {#cafe}", 'write id="cafe"', 'write "cafe"']


@pytest.mark.parametrize(
    "path", ["name", "name.md", "name.html", "02-name", "02-name.md", "sections/02-name.md"]
)
def test_a_file_and_its_page_tell_the_id_of_what_they_hold(path: str) -> None:
    assert id_in_file_name(path) == "name"


def test_an_id_of_numbers_alone_stays_whole() -> None:
    assert [id_in_file_name(name) for name in ("1984", "1984.md", "12-")] == ["1984", "1984", "12-"]

"""What a server joined before is joined anew where anything it leads to may have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.site import Home, Site
from belarus_site.prose import convert
from belarus_site.read import read_content
from belarus_site.render.naming import name_of
from belarus_site.resolve import Joins, resolve
from support.explainers import section, write

ROCK, SEA = Home("section", "rock"), Home("section", "sea")
FILES = {
    "sections/01-rock.md": section("## Light {#light}\n\n[It was lit](event:lit).\n"),
    "sections/02-sea.md": section("The sea took [a ship](section:rock#light).\n", title="The sea"),
    "events.yaml": "- {id: lit, date: 1811-02-01, title: Lit, text: At dusk.}\n",
    "people.yaml": "- {id: ann, name: Ann, role: keeper, text: She kept it.}\n",
}


def joined(folder: Path, files: dict[str, str], joins: Joins) -> Site:
    """Return the site of what is written now; `joins` remember what was joined before."""
    content, _ = read_content(write(folder, FILES | files))
    assert content is not None
    site, _ = resolve(content, convert, name_of, joins=joins)
    return site


def anew(folder: Path, files: dict[str, str]) -> set[Home]:
    """Return whose texts are joined anew when `files` are changed."""
    joins = Joins()
    before = joined(folder, {}, joins)
    after = joined(folder, files, joins)
    return {home for home, text in after.texts.items() if text is not before.texts.get(home)}


def test_nothing_is_joined_twice(tmp_path: Path) -> None:
    """Files that are read again and say the same are the same."""
    assert anew(tmp_path, {}) == set()


def test_a_text_that_changed_is_joined_alone(tmp_path: Path) -> None:
    """As long as it says no more to the others: that is what saves a server its time."""
    rock = FILES["sections/01-rock.md"] + "\nThe rock is red.\n"
    assert anew(tmp_path, {"sections/01-rock.md": rock}) == {ROCK}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("sections/01-rock.md", "{#light}", "{#dark}"),
        ("sections/01-rock.md", "It was lit]", "The kindling of the lamp]"),
        ("sections/01-rock.md", "title: The rock", "title: Rocks"),
        ("events.yaml", "title: Lit", "title: First light"),
        ("events.yaml", "At dusk", "At dawn"),
        ("people.yaml", "id: ann", "id: eve"),
    ],
)
def test_what_others_can_see_has_all_of_them_joined_anew(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    """A heading, words for an event, and all that is written around the texts of documents."""
    changed = FILES[path].replace(old, new)
    assert changed != FILES[path]
    assert anew(tmp_path, {path: changed}) >= {ROCK, SEA, Home("event", "lit")}

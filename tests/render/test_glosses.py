"""A name in a text comes with the few words that say who, where or what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import build, section
from support.published import Page

PEOPLE = "- {id: ada, name: Ada, role: 'Keeper of the light; author of its log'}\n"
KEPT = section(
    "[Ada](person:ada) kept it. So says [Ada](person:ada).\n\n## Later\n\n[A.](person:ada)"
)


def glosses(path: Path, files: dict[str, str], name: str = "rock.html") -> list[str]:
    """Return the glosses on a page of an explainer."""
    made = build(path, files)
    body = next(output.body for output in made.outputs if output.path == name)
    return [it.get("aria-label") for it in Page(body.decode()).all("i") if it.get("class")]


def test_the_first_mention_of_a_person_has_a_gloss(tmp_path: Path) -> None:
    """The role, as far as its first pause; later mentions have none."""
    found = glosses(tmp_path, {"sections/01-rock.md": KEPT, "people.yaml": PEOPLE})
    assert found == ["Keeper of the light"]


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        ("Deep. Dark.", "Deep"),
        ("A reef of *old* stone, far out.", "A reef of old stone, far out"),
        (
            "A reef of black stone, far out at sea, on which a great many ships were lost.",
            "A reef of black stone, far out at sea",
        ),
        ("A " + "very " * 40 + "long reef.", "A " + "very " * 22 + "very…"),
        ("Риф у берега. Там темно.", "Риф у берега"),
        ("岩です。暗い。", "岩です"),
    ],
)
def test_a_place_or_term_has_the_beginning_of_its_text(
    tmp_path: Path, text: str, gloss: str
) -> None:
    """Its first sentence, and of a long one as many clauses as a glance takes in."""
    files = {
        "sections/01-rock.md": section("[The reef](place:reef) and [the light](term:light)."),
        "places.yaml": f"- {{id: reef, name: Reef, lat: 1, lon: 2, text: '{text}'}}\n",
        "terms.yaml": f"- {{id: light, name: Light, text: '{text}'}}\n",
    }
    assert glosses(tmp_path, files) == [gloss, gloss]


def test_a_place_without_a_text_has_its_kind(tmp_path: Path) -> None:
    """One without either has no gloss."""
    files = {
        "sections/01-rock.md": section("[Reef](place:reef), [Bay](place:bay)."),
        "places.yaml": """\
            - {id: reef, name: Reef, lat: 1, lon: 2, kind: shoal}
            - {id: bay, name: Bay, lat: 1, lon: 2}
            """,
    }
    assert glosses(tmp_path, files) == ["shoal"]


def test_copies_and_feeds_have_no_glosses(tmp_path: Path) -> None:
    """There the entry itself is in the same file, or nothing could show them."""
    made = build(tmp_path, {"sections/01-rock.md": KEPT, "people.yaml": PEOPLE})
    for output in made.outputs:
        if output.path in {"all.html", "feed.atom", "feed.rss", "feed.json", "people.html"}:
            assert b"Ada" in output.body
            assert b'class="gloss"' not in output.body, output.path

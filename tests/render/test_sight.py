"""Each digest changes with what it stands for; `test_same_bytes` shows that makers see no more."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from belarus_site.render.sight import Sight
from support.explainers import section
from support.resolving import resolved

BODY = "In 1850 [Ann](person:ann) came.\n\n## The end {#end}\n\nIt fell.\n"
FILES = {
    "events.yaml": "- {id: lit, date: 1850, title: Lit}\n",
    "people.yaml": "- {id: ann, name: Ann, role: keeper}\n",
    "sections/01-rock.md": section(BODY),
    "sections/02-sea.md": section("Nothing.\n"),
    "assets/a.txt": "a",
}


def _sight(folder: Path, files: Mapping[str, str], base_url: str = "", looks: str = "") -> Sight:
    site, _ = resolved(folder, files)
    return Sight(site, base_url, looks)


ALL = frozenset(("ground", "whole", "lengths", "own", "other"))
SEEN: dict[str, tuple[dict[str, str], frozenset[str]]] = {
    "nothing": ({}, frozenset()),
    "words": (
        {"sections/01-rock.md": section(BODY.replace("It fell", "It broke"))},
        frozenset(("own",)),
    ),
    "more words": (
        {"sections/01-rock.md": section(BODY.replace("It fell", "It fell. " * 300))},
        frozenset(("lengths", "own")),
    ),
    "one more mention": (
        {"sections/01-rock.md": section(BODY.replace("It fell", "[Ann](person:ann) fell"))},
        frozenset(("whole", "lengths", "own")),
    ),
    "a heading": (
        {"sections/01-rock.md": section(BODY.replace("The end", "At last"))},
        frozenset(("whole", "lengths", "own")),
    ),
    "a title": ({"sections/01-rock.md": section(BODY, title="Stone")}, ALL),
    "an entry": ({"people.yaml": "- {id: ann, name: Anne, role: keeper}\n"}, ALL),
    "a name of a file": ({"assets/b.txt": "a"}, ALL),
    "the bytes of a file": ({"assets/a.txt": "b"}, ALL),
}


@pytest.mark.parametrize("change", SEEN)
def test_an_edit_is_seen_by_those_it_concerns(tmp_path: Path, change: str) -> None:
    """A section's own page sees its text; all else sees what it speaks of, and how long it is."""
    edits, seen = SEEN[change]
    before = _digests(_sight(tmp_path, FILES))
    after = _digests(_sight(tmp_path, FILES | edits))
    assert {name for name in ALL if before[name] != after[name]} == seen


@pytest.mark.parametrize("options", [{"base_url": "https://example.com/"}, {"looks": "other"}])
def test_another_address_or_look_is_seen_by_all(tmp_path: Path, options: dict[str, str]) -> None:
    """Every page carries both."""
    before, after = _digests(_sight(tmp_path, FILES)), _digests(_sight(tmp_path, FILES, **options))
    assert {name for name in ALL if before[name] != after[name]} == ALL


def _digests(sight: Sight) -> dict[str, str]:
    own, other = (sight.document(section) for section in sight.site.sections)
    return {
        "ground": sight.ground,
        "whole": sight.whole,
        "lengths": sight.lengths,
        "own": own,
        "other": other,
    }

"""What can be checked stands in the ledger of claims; the folder of codes has whole messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import faults, said, section

LEDGER = {
    "events.yaml": "- {id: lit, date: 1811, title: Lit, background: true}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
    "claims.yaml": "- {id: lit, text: Lit., by: record, status: confirmed, sources: [log]}\n",
    "sections/01-rock.md": section("[It was lit](claim:lit) in 31.5 hours.\n"),
}


def held(folder: Path, body: str, **more: str) -> list[str]:
    """Return what a section of this body is said to have that no claim of the ledger is about."""
    message = "this section has {} and no claim of the ledger [claim]"
    hint = "write [words](claim:id) around what can be checked"
    begin, end = said("sections/02-sea.md", "1:1", message, hint, "warning").split("{}")
    found = faults(folder, LEDGER | more | {"sections/02-sea.md": section(body)})
    assert all(line.startswith(begin) and line.endswith(end) for line in found)
    return [line.removeprefix(begin).removesuffix(end) for line in found]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It burned 31.5 hours.", "31.5"),
        ("Es waren 31,5 Stunden.", "31,5"),
        ("It lost 40% of them.", "40%"),
        ("It lost 40 % of them.", "40 %"),
        ("It lost 40 per cent of them.", "40 per cent"),
        ("It took 3 million bricks.", "3 million"),
        ("It took *3* million bricks.", "3 million"),
        ("It stands 1&#46;5 miles out.", "1.5"),
        ("It was lit in 1811, on the third day.", ""),
        ("See page 12, and version 1.2.3 of the plan.", ""),
        ("It had 40 steps.", ""),
    ],
)
def test_a_number_that_was_measured_wants_a_claim(tmp_path: Path, text: str, number: str) -> None:
    """A year, a day, a page or a small count does not."""
    assert held(tmp_path, text) == ([f'the number "{number}"'] if number else [])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("> The sea took all.\n", True),
        ("They said “the sea took all of them”.", True),
        ("They called it “the rock”.", False),
    ],
)
def test_a_quotation_wants_a_claim(tmp_path: Path, text: str, quoted: bool) -> None:  # noqa: FBT001
    """A few words in quotation marks are a name."""
    assert held(tmp_path, text) == ["a quotation"] * quoted


def test_a_claim_in_a_note_counts(tmp_path: Path) -> None:
    assert held(tmp_path, "It took 40 %.[^1]\n\n[^1]: [It was lit](claim:lit).\n") == []


def test_an_explainer_without_a_ledger_is_not_asked_for_one(tmp_path: Path) -> None:
    """It is a way to work that nobody has to choose."""
    rock = section("It burned 31.5 hours. [](source:log)\n")
    assert held(tmp_path, "It took 40 %.", **{"claims.yaml": "", "sections/01-rock.md": rock}) == []


@pytest.mark.parametrize("status", ["disputed", "corrected"])
def test_who_says_that_a_claim_fell_says_why(tmp_path: Path, status: str) -> None:
    """In a note; how else it stands needs none."""
    claim = f"- {{id: lit, text: Lit., by: record, status: {status}, sources: [log]}}\n"
    message = f'"lit" is {status}, and no note says in what way [claim]'
    wrong = said("claims.yaml", "1:3", message, "add note: …", "warning")
    assert faults(tmp_path, LEDGER | {"claims.yaml": claim}) == [wrong]

"""Explanations of the codes, and their examples, which are true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from belarus_site.diagnostics import Code
from belarus_site.explain import TEXT, explain, explanations
from belarus_site.refusal import Refusal
from support.explainers import SECTION, SITE, build

_EXAMPLE = re.compile(
    r"^(Wrong|Right)[^\n]*:\n\n```(\w+) ([^\n(]+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL
)
# The small world in which the examples stand.
WORLD = {
    "sections/01-rock.md": SECTION
    + "\nIt was lit on [1 February 1811](event:lit). [](source:log)\n",
    "events.yaml": "- {id: lit, date: 1811-02-01, title: The light is lit}\n",
    "sources.yaml": "- {id: log, title: The log}\n",
}
SHOWN_WITHOUT_EXAMPLE = {"external", "feed", "template"}


def _examples() -> Iterator[tuple[str, str, str, str]]:
    for code, text in explanations().items():
        for verdict, _, path, body in _EXAMPLE.findall(text):
            yield str(code), verdict, path.strip(), body


def _files(path: str, body: str) -> dict[str, str | bytes]:
    text = body.replace("␌", "\f")
    if path.endswith(".md") and not body.startswith(("---", "# ")):
        text = SECTION + "\n" + text
    files: dict[str, str | bytes] = dict(WORLD)
    if path == "events.yaml":
        text = WORLD["events.yaml"] + text
    if path.startswith("translations/cs/"):
        files["site.yaml"] = f"{SITE}languages: [cs] # allow translation: the rest comes later\n"
    files[path] = text
    return files


def test_every_code_is_explained() -> None:
    """Each code has an explanation, in alphabetical order."""
    assert list(explanations()) == sorted(Code)


def test_every_code_has_a_wrong_and_a_right_example() -> None:
    """All codes but those that a file alone cannot show come with two examples."""
    shown = {(code, verdict) for code, verdict, _, _ in _examples()}
    codes = {str(code) for code in Code} - SHOWN_WITHOUT_EXAMPLE
    assert shown == {(code, verdict) for code in codes for verdict in ("Wrong", "Right")}


@pytest.mark.parametrize(("code", "verdict", "path", "body"), list(_examples()))
def test_examples_are_true(tmp_path: Path, code: str, verdict: str, path: str, body: str) -> None:
    """A wrong example raises its code, and a right one does not."""
    report = build(tmp_path, _files(path, body)).report
    raised = {str(found.code) for found in report.diagnostics}
    assert (code in raised) == (verdict == "Wrong")


def test_the_handbook_is_the_same_text() -> None:
    """`docs/diagnostics.md` says what `explain` says, to the letter."""
    handbook = Path(__file__).parents[1] / "docs" / "diagnostics.md"
    assert handbook.read_text(encoding="utf-8") == TEXT.read_text(encoding="utf-8")


def test_an_unknown_code_is_refused_with_a_hint() -> None:
    """A mistyped code is answered with the nearest one."""
    with pytest.raises(Refusal, match=r'^no code "date-mismach": did you mean "date-mismatch"\?$'):
        explain("date-mismach")

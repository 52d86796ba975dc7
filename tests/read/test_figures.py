from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.model.entries import FigureKind
from support.explainers import read, said, unread

HEAD = "kind: bars\ntitle: A\ncaption: B\nsources: [log]\n"
MAP = HEAD.replace("bars", "map")
ROW = "rows: [{label: a, value: 1}]\n"


def test_a_chart_has_every_key_of_the_contract(tmp_path: Path) -> None:
    rows = """\
rows:
  - label: Ships
    value: 41.1
    unit: per cent
    of: 100
    date: 1759
    note: Counted at night
  - {label: Boats, value: -3}
"""
    figure = read(tmp_path, {"figures/ships-lost.yaml": HEAD + rows}).figures[0]
    assert (figure.id, figure.kind, figure.title) == ("ships-lost", FigureKind.BARS, "A")
    assert (figure.caption.value, figure.sources[0].id) == ("B", "log")
    first, second = figure.rows
    assert (first.label, first.value, first.unit, first.of) == ("Ships", 41.1, "per cent", 100)
    assert first.date is not None
    assert (first.date.text, first.note) == ("1759", "Counted at night")
    assert (second.label, second.value, second.of) == ("Boats", -3, None)


def test_a_map_has_the_ids_of_its_places(tmp_path: Path) -> None:
    figure = read(tmp_path, {"figures/reefs.yaml": MAP + "places: [rock, reef]\n"}).figures[0]
    assert figure.kind is FigureKind.MAP
    assert [ref.id for ref in figure.places] == ["rock", "reef"]


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        (HEAD, "1:1", '"rows" is missing [key]', 'write "rows: [{label: …, value: …}]"'),
        (HEAD + "rows: []\n", "5:1", '"rows" is empty [key]',
         'write "rows: [{label: …, value: …}]"'),
        (HEAD + "row: [{label: a, value: 1}]\n", "5:1", 'unknown key "row" [key]',
         'did you mean "rows"?'),
        (MAP, "1:1", '"places" is missing [key]', 'write "places: [the-id-of-one]"'),
        (MAP + ROW, "5:7", 'a figure of kind map has no "rows" [key]',
         'its data stand under "places"'),
        (HEAD + ROW + "places: [a]\n", "6:9", 'a figure of kind bars has no "places" [key]',
         'its data stand under "rows"'),
        (HEAD.replace("bars", "bar") + ROW, "1:7",
         '"kind" must be bars, share or map, not "bar" [value]', 'did you mean "bars"?'),
        (HEAD.replace("sources: [log]\n", "") + ROW, "1:1",
         "a figure needs at least one source [key]", 'write "sources: [the-id-of-one]"'),
        (HEAD + "rows: [a]\n", "5:8", '"rows" must be a list of keys and values [value]',
         'write "- key: value" for each'),
        (HEAD + "rows: [{label: a}]\n", "5:8", '"value" is missing [key]', 'write "value: …"'),
        (HEAD + "rows: [{label: a, valu: 1}]\n", "5:19", 'unknown key "valu" [key]',
         'did you mean "value"?'),
        (HEAD + "rows: [{label: a, value: 12 per cent}]\n", "5:26",
         '"value" must be a number, not "12 per cent" [value]',
         "write digits and a decimal point, such as 41.1"),
        (HEAD + "rows: [{label: a, value: 3, of: 2}]\n", "5:33",
         '"of" is the whole, and cannot be less than the value, 3 [value]', "mend one of the two"),
        (HEAD.replace("bars", "share") + "rows: [{label: a, value: -2.5, of: 2}]\n", "5:26",
         "a share cannot be below 0, as -2.5 is [value]", 'draw it with "kind: bars"'),
    ],
)  # fmt: skip
def test_a_figure_that_cannot_be_drawn_says_why(
    *, tmp_path: Path, text: str, at: str, message: str, hint: str
) -> None:
    found = unread(tmp_path, {"figures/a.yaml": text})
    assert found == [said("figures/a.yaml", at, message, hint)]


@pytest.mark.parametrize("text", ["", "\n \n", "# none\n", "---\n"])
def test_a_file_in_which_nothing_is_written_is_no_figure(tmp_path: Path, text: str) -> None:
    content = read(tmp_path, {"figures/a.yaml": text, "figures/B.yml": ""})
    assert (content.figures, content.broken) == ((), frozenset())


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("a.yml", 'a figure cannot be called "a.yml" [path]', 'rename it, as in "a.yaml"'),
        (
            "My A.yaml",
            'a figure cannot be called "My A.yaml" [path]',
            'rename it, as in "my-a.yaml"',
        ),
        ("nul.yaml", '"nul.yaml" cannot be a file name on Windows [path]', "rename it"),
    ],
)
def test_a_figure_is_called_by_its_id(tmp_path: Path, name: str, message: str, hint: str) -> None:
    found = unread(tmp_path, {f"figures/{name}": HEAD + ROW})
    assert found == [said(f"figures/{name}", "1:1", message, hint)]

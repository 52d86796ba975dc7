"""Pictures of a text, with their sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import build, faults, page, said, section

ROCK = "sections/01-rock.md"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"></svg>'
DRAWING = {"assets/rock.svg": SVG, "assets/free form.svg": "<svg></svg>"}


@pytest.mark.parametrize(
    ("written", "sides"),
    [
        ("![Rock](assets/rock.svg)", 'width="400" height="300"'),
        ("![Rock](./assets/rock.svg#top)", 'width="400" height="300"'),
        ('<img src="assets/rock.svg" alt="Rock" width="200">', 'width="200" height="150"'),
        ('<img src="assets/rock.svg" alt="Rock" height="30">', 'height="30" width="40"'),
        ('<img src="assets/rock.svg" alt="Rock" width="200" height="151">',
         'width="200" height="151"'),
        ("![Rock](<assets/free form.svg>)", ""),
    ],
)  # fmt: skip
def test_a_picture_says_its_size(tmp_path: Path, written: str, sides: str) -> None:
    """So that the page does not move as it loads; what the author says stays."""
    built = build(tmp_path, {ROCK: section(f"{written}\n"), **DRAWING})
    assert built.report.diagnostics == ()
    shown = page(built, "rock.html").partition("<img ")[2].partition(">")[0]
    assert (f" {sides} " in shown) if sides else ("width" not in shown)


@pytest.mark.parametrize(
    ("written", "at", "message", "hint"),
    [
        ('<img src="assets/rock.svg" alt="Rock" width="400" height="100">', "7:11",
         "400 by 100 are not the proportions of this picture, which has 400 by 300 pixels",
         'write width="400" height="300", or leave both out'),
        ('<img src="assets/rock.svg" alt="Rock" width="50%">', "7:11",
         '"width" must be a number of pixels, not "50%"', 'write width="400"'),
        (f'<img src="assets/rock.svg" alt="Rock" height="{"1" * 5000}">', "7:11",
         f'"height" must be a number of pixels, not "{"1" * 20}"', 'write height="300"'),
        (f'<img src="assets/rock.svg" alt="Rock" width="000000001{"0" * 5000}" height="1">', "7:11",
         f'"width" must be a number of pixels, not "000000001{"0" * 11}"', 'write width="400"'),
        ("![Rock](assets/none.png)", "7:9", "this file is no picture that can be read",
         "save it again, or show another"),
    ],
)  # fmt: skip
def test_a_size_that_cannot_be_is_a_warning(
    *, tmp_path: Path, written: str, at: str, message: str, hint: str
) -> None:
    """At the picture's place, where it can be allowed."""
    files = {ROCK: section(f"{written}\n"), **DRAWING, "assets/none.png": b"words"}
    assert faults(tmp_path, files) == [said(ROCK, at, f"{message} [asset]", hint, "warning")]
    files[ROCK] = section(f"<!-- allow asset: it is meant so -->\n{written}\n")
    assert faults(tmp_path, files) == []

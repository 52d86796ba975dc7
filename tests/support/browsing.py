"""What tests in a browser share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Page

from support.explainers import build

WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels a page is wider than its window."""


class Open(Protocol):
    """Opens a page by its name; further arguments are those of a browser context."""

    def __call__(self, name: str, width: int = 1280, **options: object) -> Page:
        """Return the page, loaded in a window `width` pixels wide."""


def laid_out(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Build the explainer of `files` below `folder`, lay its site out there, and return where."""
    for output in build(folder / "made", files).outputs:
        (folder / output.path).parent.mkdir(exist_ok=True)
        (folder / output.path).write_bytes(output.body)
    return folder

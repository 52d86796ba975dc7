"""What tests in a browser share."""

from __future__ import annotations

from typing import Protocol

from playwright.sync_api import Page


class Open(Protocol):
    """Opens a page by its name; further arguments are those of a browser context."""

    def __call__(self, name: str, width: int = 1280, **options: object) -> Page:
        """Return the page, loaded in a window `width` pixels wide."""

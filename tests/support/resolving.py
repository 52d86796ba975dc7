"""Joins small explainers without rendering them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from belarus_site.diagnostics import Report
from belarus_site.model.site import Site
from belarus_site.prose import convert
from belarus_site.read import read_content
from belarus_site.render.naming import name_of
from belarus_site.resolve import resolve
from support.explainers import lines, write

EVENTS = """\
- {id: storm, date: 1850-03-02, title: A storm}
- {id: light, date: 1852, title: The light is lit}
- {id: keeper, date: 1870/1890, title: A keeper}
"""


def resolved(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Site, list[str]]:
    """Return the site of an explainer that reads without a fault, and what resolving finds."""
    content, unread = read_content(write(folder, {"events.yaml": EVENTS} | dict(files)))
    assert content is not None
    assert lines(Report.of(unread), folder) == []
    site, found = resolve(content, convert, name_of)
    return site, lines(Report.of(found), folder)


def unjoined(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Return what resolving finds wrong with an explainer, as its author reads it."""
    return resolved(folder, files)[1]

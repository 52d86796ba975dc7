"""Builds small explainers in a folder, so that a test shows only what it is about."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from belarus_site import pipeline
from belarus_site.diagnostics import Report
from belarus_site.model.entries import Content
from belarus_site.pipeline import Built
from belarus_site.read import read_content
from belarus_site.reporters import as_text

TEMPLATES = Path(__file__).parents[2] / "templates"

SITE = """\
title: The lighthouse
tagline: How a rock got its light
description: A small explainer about a lighthouse.
language: en
base_url: https://example.org/lighthouse/
authors: [{name: A. Keeper}]
published: 2020-01-02
"""
SECTION = """\
---
title: The rock
summary: Why ships were lost here.
published: 2020-01-02
---
"""


def section(body: str, **keys: str) -> str:
    """Return a section's file: front matter with `keys` added or replaced, and `body`."""
    facts = {"title": "The rock", "summary": "Why ships were lost here.", "published": "2020-01-02"}
    facts |= keys
    front = "".join(f"{key}: {value}\n" for key, value in facts.items())
    return f"---\n{front}---\n\n{dedent(body)}"


def write(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Write an explainer below `folder` and return its content folder.

    There is a `site.yaml` and one section, `sections/01-rock.md`, unless `files` has others; a
    file given as text is dedented.
    """
    content = folder / "content"
    everything: dict[str, str | bytes] = {"site.yaml": SITE}
    if not any(path.startswith("sections/") for path in files or {}):
        everything["sections/01-rock.md"] = SECTION + "\nThe rock lies in the sea.\n"
    everything |= files or {}
    for path, text in everything.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            target.write_bytes(text)
        else:
            target.write_text(dedent(text), encoding="utf-8", newline="\n")
    return content


def build(folder: Path, files: Mapping[str, str | bytes] | None = None, **options: object) -> Built:
    """Write an explainer below `folder` and build it in memory with the project's templates."""
    return pipeline.build(write(folder, files), TEMPLATES, **options)  # type: ignore[arg-type]


def lines(report: Report, folder: Path) -> list[str]:
    """Return the faults as an author reads them, with paths from `folder`."""
    found = []
    for diagnostic in report.diagnostics:
        relative = os.path.relpath(diagnostic.place.path, folder)
        shown = diagnostic.place.path if relative.startswith("..") else Path(relative).as_posix()
        found.append(as_text(diagnostic).replace(diagnostic.place.path, shown, 1))
    return found


def said(path: str, at: str, message: str, hint: str = "", severity: str = "error") -> str:
    """Return how a fault in the content's file `path` reads, `at` its line and column."""
    return f"content/{path}:{at}: {severity}: {message}" + (f"\n    {hint}" if hint else "")


def unread(folder: Path, files: Mapping[str, str | bytes], *, drafts: bool = False) -> list[str]:
    """Return what reading alone finds wrong with an explainer, as its author reads it."""
    _, found = read_content(write(folder, files), drafts=drafts)
    return lines(Report.of(found), folder)


def read(folder: Path, files: Mapping[str, str | bytes], *, drafts: bool = False) -> Content:
    """Return the content of an explainer; its reading must find nothing wrong."""
    content, found = read_content(write(folder, files), drafts=drafts)
    assert content is not None
    assert lines(Report.of(found), folder) == []
    return content


def faults(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Return what is wrong with an explainer, as its author reads it, sorted by place."""
    return lines(build(folder, files).report, folder)


def page(built: Built, path: str) -> str:
    """Return a page of a built site as text."""
    return next(output.body.decode() for output in built.outputs if output.path == path)

"""Explainers built once for all that look at the finished sites from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import write
from support.published import ROOT, Published, build
from support.translated import translated_into

FOREIGN = Path(__file__).parent / "foreign"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The explainer of this repository."""
    return build(ROOT / "content", tmp_path_factory.mktemp("shipped") / "_site")


@pytest.fixture(scope="session")
def apollo(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """An explainer on another subject, with every key and scheme of the contract."""
    return build(FOREIGN / "apollo", tmp_path_factory.mktemp("apollo") / "_site")


@pytest.fixture(scope="session")
def suez(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """An explainer in German, from which no hyperlink leads outside."""
    return build(FOREIGN / "suez", tmp_path_factory.mktemp("suez") / "_site")


@pytest.fixture(scope="session")
def minimal(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The least an explainer can be: site.yaml and one section."""
    folder = tmp_path_factory.mktemp("minimal")
    return build(write(folder), folder / "_site")


@pytest.fixture(scope="session")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """An explainer in a language we speak, in one we do not, and in one from right to left."""
    folder = tmp_path_factory.mktemp("languages")
    return build(write(folder, translated_into("ru", "cs", "ar")), folder / "_site")


@pytest.fixture(params=["shipped", "apollo", "suez", "minimal"])
def site(request: pytest.FixtureRequest) -> Published:
    """Each of the sites in turn."""
    found: Published = request.getfixturevalue(request.param)
    return found

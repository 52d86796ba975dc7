"""What holds for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SOURCES = Path(__file__).parents[1] / "src"


@pytest.fixture(autouse=True, scope="session")
def _programs_find_the_package() -> None:
    """Let the programs that tests start import the package from this checkout."""
    os.environ["PYTHONPATH"] = str(SOURCES)

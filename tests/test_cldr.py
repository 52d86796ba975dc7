"""What CLDR knows of a language does not depend on the languages that were asked for before."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import sys
from belarus_site.cldr import date_patterns, month_numbers
for language in sys.argv[1:]:
    names = sorted(month_numbers(language).items())
    if language == "ko":
        print(names, date_patterns(language))
"""


def _korean(*languages: str) -> str:
    command = [sys.executable, "-c", _SCRIPT, *languages, "ko"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def test_languages_keep_apart() -> None:
    """Korean has no months with names, before and after Chinese, which has some."""
    assert _korean() == _korean("zh", "ja")
    assert _korean().startswith("[] ")

"""Figures in the words of a link, and what they may mean."""

from __future__ import annotations

import pytest

from belarus_site.prose.written_dates import WrittenDate, read_dates


def _readings(words: str, language: str) -> list[str]:
    found = [it for it in read_dates(words, language) if isinstance(it, WrittenDate)]
    return [date.text for it in found for date in (it.date, *it.others)]


@pytest.mark.parametrize(
    ("language", "words", "readings"),
    [
        ("en", "08.12.1998", ["1998-12-08", "1998-08-12"]),
        ("en", "12/8/1998", ["1998-08-12", "1998-12-08"]),
        ("en", "8/8/1998", ["1998-08-08"]),
        ("en", "25/12/1998", ["1998-12-25"]),
        ("en", "12/25/1998", ["1998-12-25"]),
        ("en-US", "12/8/1998", ["1998-12-08"]),
        ("en-GB", "12/8/1998", ["1998-08-12"]),
        ("fr", "08/12/1998", ["1998-12-08"]),
        ("es", "8/12/1998", ["1998-12-08"]),
        ("cs", "8. 12. 1998", ["1998-12-08"]),
        ("sv", "8/12/1998", ["1998-12-08", "1998-08-12"]),
        ("zh", "1998/12/8", ["1998-12-08"]),
        ("en", "1998.12.08", ["1998-12-08"]),
        ("en", "1999-11", ["1999-11"]),
        ("en", "2005-06", ["2005-06", "2005/2006"]),
        ("en", "2005-07-08", ["2005-07-08"]),
        ("en", "35/36/1998", []),
        ("en", "1998/13/08", []),
    ],
)
def test_figures(language: str, words: str, readings: list[str]) -> None:
    """They are read in the order of the language, and in both orders where that is not known."""
    assert _readings(words, language) == readings

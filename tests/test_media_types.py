from __future__ import annotations

import pytest

from belarus_site.media_types import media_type


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("feed.rss", "application/rss+xml"),
        ("assets/a.WEBP", "image/webp"),
        ("assets/a.avif", "image/avif"),
        ("assets/a.b.svg", "image/svg+xml"),
        ("SHA256SUMS", "application/octet-stream"),
    ],
)
def test_the_ending_of_a_name_tells_what_a_file_is(path: str, expected: str) -> None:
    """In large letters or small ones, whatever the machine has configured."""
    assert media_type(path) == expected

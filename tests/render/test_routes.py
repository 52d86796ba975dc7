"""Addresses as they stand in pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from belarus_site.render.routes import encoded
from support.explainers import build, faults, page, section


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("assets/the plan.txt", "assets/the%20plan.txt"),
        ("assets/the%20plan.txt", "assets/the%20plan.txt"),
        ("https://example.org/?q=a|b&c=[d]#e", "https://example.org/?q=a%7Cb&c=[d]#e"),
        ("https://example.org/мора", "https://example.org/мора"),
    ],
)
def test_what_no_url_may_hold_is_encoded(written: str, address: str) -> None:
    """And nothing else, so that an address stays the author's."""
    assert encoded(written) == address


def test_a_link_to_a_file_with_a_space_is_valid(tmp_path: Path) -> None:
    """An author may write the name as it is."""
    files: dict[str, str | bytes] = {
        "sections/01-rock.md": section("[The plan](<assets/the plan.txt>)"),
        "assets/the plan.txt": b"A plan.",
    }
    assert 'href="assets/the%20plan.txt"' in page(build(tmp_path, files), "rock.html")


def test_one_that_leads_nowhere_is_told_once(tmp_path: Path) -> None:
    """At its place in the text, and not again in the page made of it."""
    files = {"sections/01-rock.md": section("[The plan](<assets/no plan.txt>)")}
    assert len(faults(tmp_path, files)) == 1


def test_a_colon_behind_a_question_mark_keeps_a_link_in_the_site(tmp_path: Path) -> None:
    """On the page as written, in feeds and copies below the site's address."""
    files = {"sections/01-rock.md": section("[The people](index.html?q=a:b)")}
    assert faults(tmp_path, files) == []
    built = build(tmp_path, files)
    whole = "https://example.org/lighthouse/index.html?q=a:b"
    assert '<a href="index.html?q=a:b">' in page(built, "rock.html")
    assert f'&lt;a href="{whole}"&gt;' in page(built, "feed.atom")
    assert f'<a href="{whole}"' in page(built, "all.html")

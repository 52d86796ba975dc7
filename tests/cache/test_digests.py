from __future__ import annotations

from belarus_site.cache.digests import digest, text_digest


def test_where_a_part_ends_counts() -> None:
    """The same cut elsewhere stands for something else."""
    cuts = [("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""), ("", "abc")]
    assert len({text_digest(*parts) for parts in cuts}) == len(cuts)
    assert len({digest(*(part.encode() for part in parts)) for parts in cuts}) == len(cuts)


def test_half_a_sign_counts_too() -> None:
    """A text may hold what UTF-8 has no bytes for."""
    assert text_digest("\ud800") != text_digest("\ud801")

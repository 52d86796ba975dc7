"""What an author may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return the hint that names the nearest of the `known` words, or an empty one."""
    by_lower = {word.lower(): word for word in sorted(known, reverse=True)}
    close = get_close_matches(written.lower()[:200], by_lower, n=1, cutoff=0.6)
    return f'did you mean "{by_lower[close[0]]}"?' if close else ""

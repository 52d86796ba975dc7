"""What an author may have meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from difflib import get_close_matches

_ALIKE = 0.6
_LONGEST = 200
_MANY = 200
"""Up to so many words are all compared; of more, the neighbours by their beginning and end."""
_NEIGHBOURS = 20


class Vocabulary:
    """Known words, prepared so that many questions about many words stay cheap."""

    def __init__(self, words: Iterable[str], alike: float = _ALIKE) -> None:
        """Take in `words`; of two that differ only in case the first in order counts.

        `alike` is how much of two words must agree, from 0 to 1, for one to be meant by the other.
        """
        self._alike = alike
        self._by_lower = {
            word.lower(): word for word in sorted(words, reverse=True) if len(word) <= _LONGEST
        }
        self._forward = sorted(self._by_lower)
        self._backward = sorted(word[::-1] for word in self._by_lower)

    def nearest(self, written: str) -> str:
        """Return the known word that `written` is most like, or an empty one."""
        lower = written[:_LONGEST].lower()
        close = get_close_matches(lower, self._candidates(lower), n=1, cutoff=self._alike)
        return self._by_lower[close[0]] if close else ""

    def _candidates(self, lower: str) -> list[str]:
        if len(self._forward) <= _MANY:
            return self._forward
        backward = [word[::-1] for word in _around(self._backward, lower[::-1])]
        return sorted({*_around(self._forward, lower), *backward})


def _around(words: list[str], wanted: str) -> list[str]:
    """Return the words next to `wanted` in the sorted list `words`."""
    index = bisect_left(words, wanted)
    return words[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS]


def did_you_mean(written: str, known: Iterable[str] | Vocabulary) -> str:
    """Return the hint that names the nearest of the `known` words, or an empty one.

    Who asks often about the same words hands over a Vocabulary.
    """
    words = known if isinstance(known, Vocabulary) else Vocabulary(known)
    near = words.nearest(written)
    return f'did you mean "{near}"?' if near else ""

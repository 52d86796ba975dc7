"""The phrases around a date by language."""

from __future__ import annotations

from belarus_site.phrasebook.phrases import Phrases
from belarus_site.phrasebook.with_articles import UNDECLINED
from belarus_site.phrasebook.with_cases import DECLINED

_SIGNS = Phrases()
_PHRASES = {**DECLINED, **UNDECLINED}
_PHRASES["no"] = _PHRASES["nb"]  # CLDR takes the one for the other
LANGUAGES = tuple(sorted(_PHRASES))
"""The languages that have phrases."""


def phrases(language: str) -> Phrases:
    """Return the phrases of a language, named as in BCP 47; signs where we have no words."""
    return _PHRASES.get(language.casefold().partition("-")[0], _SIGNS)

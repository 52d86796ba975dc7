"""The words that dates are made of, besides the names of months and days, by language.

CLDR has the names of months as they stand in a full date and alone; the forms that follow a
preposition (`in December`) are here. The phrases that the site itself writes are the phrasebook's.
"""

from __future__ import annotations

from belarus_site.prose.idioms.germanic import GERMANIC
from belarus_site.prose.idioms.idiom import NEVER, Idiom
from belarus_site.prose.idioms.other import OTHER
from belarus_site.prose.idioms.romance import ROMANCE
from belarus_site.prose.idioms.slavic import SLAVIC

__all__ = ["NEVER", "Idiom", "idiom"]

_PLAIN = Idiom()
_IDIOMS = {**GERMANIC, **ROMANCE, **SLAVIC, **OTHER}
_IDIOMS["no"] = _IDIOMS["nb"]  # CLDR takes the one for the other


def idiom(language: str) -> Idiom:
    """Return the idiom of a language, named as in BCP 47; a plain one where we know none."""
    return _IDIOMS.get(language.casefold().partition("-")[0], _PLAIN)

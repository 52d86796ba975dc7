"""Figures that are rarely a year, and an amount unless the English words around them say more.

Those are round figures after *by*, and such as 988 or 2300 behind a month: the country may have
grown by 2000, and 300 people have come on 9 August.
"""

from __future__ import annotations

import re

from belarus_site.prose.date_grammar import SPACE
from belarus_site.prose.marks import MASK

CLOSERS = rf"[*”\"'’{MASK}]{{0,40}}"
"""The expression for what may close right behind words, such as emphasis and the mark of a note."""
ENDS = (
    r"$|[.,:;!?)\]»…—]|[^\S\n]?[–—|]|[^\S\n]{2}\n|"
    r"[^\S\n]*\n[^\S\n]*(?:[*+>#|-]|[0-9]{1,3}[.)][^\S\n])"  # a cell, a break, an item of a list
)
"""The expression for what ends a phrase by its signs alone."""

# Few texts ask for the following, so that `re` compiles them when one does.
_NEVER_COUNTED = (
    r"a|although|an|because|but|has|he|her|his|I|is|it|its|my|our|she|since|that|the|their|there|"
    r"these|they|this|those|though|until|was|we|when|where|which|while|you"
)
_SOMEBODY = rf"[A-Z]\w*[^\Ws]{SPACE}(?:became|began|had|has|is|was)"  # one, not so many
_ERA = r"(?:AD|CE)\b|A\.D\.|C\.E\."
_END = rf"{CLOSERS}(?:{ENDS}|{SPACE}(?:[(\[–—]|{_ERA}|(?:{_NEVER_COUNTED}|{_SOMEBODY})\b))"
_BY = rf"(?:\b(?P<verb>\w+){SPACE})?\b[Bb]y{SPACE}[*“\"'‘]{{0,3}}$"
_CHANGED = (
    r"cut|declin|decreas|down|drop|exceed|fall|fell|few|grew|grow|high|increas|less|low|more|"
    r"outnumber|reduc|ris|rose|shr|up"
)
_DONE = r"(?:built|ed|en|held|kept|led|left|lost|made|met|sent|wn)$"
_YET_TO_COME = r"\b(?:will|would|shall|should|could|may|might|must)\b[^.;:!?]*$"


def surely_ends(after: str) -> bool:
    """Tell whether what stands behind figures ends their phrase, and they count nothing there."""
    return re.match(_END, after) is not None


def is_time_by(before: str, after: str) -> bool:
    """Tell whether round figures are a year that something is so by: `dark by 2100`.

    They are neither what something changed by nor those who did it, as in `signed by 2000`; what
    is yet to be done is so by a year.
    """
    found = re.search(_BY, before)
    if found is None or not surely_ends(after) or re.match(_CHANGED, found["verb"] or ""):
        return False
    return not re.search(_DONE, found["verb"] or "") or bool(re.search(_YET_TO_COME, before))

"""The ledger of claims: each stands on something, and says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from belarus_site.diagnostics import Code, Diagnostic, warning
from belarus_site.model.entries import Claim, Status
from belarus_site.model.joined import FigureHere, Joined, Reference
from belarus_site.model.site import Home, Site
from belarus_site.prose.tokens import text_of

_QUOTATION = re.compile(r"<blockquote|[“„«][^”“»<]{12,}[”“»]")
_MEASURE = re.compile(
    r"(?<![\w.,])(?:\d+[.,]\d+(?![\w.,]*\d)|\d+\W?(?:%|‰)|\d+\s(?:per\s?cent|percent|[mb]illion)\b)"
)
"""A number that was counted or measured; a year, a day or a page is not one."""
_NEED_NOTES = frozenset((Status.DISPUTED, Status.CORRECTED))


def ledger(site: Site) -> Iterator[Diagnostic]:
    """Yield a warning for each hollow claim, and for each section that leaves the ledger out."""
    for claim in site.content.claims:
        yield from _footing(claim, site)
    if site.content.claims:
        yield from _unledgered(site)


def _footing(claim: Claim, site: Site) -> Iterator[Diagnostic]:
    source = site.explainer.source
    retold = source.id if source else ""
    if claim.status is Status.CONFIRMED and {ref.id for ref in claim.sources} == {retold}:
        message = f'"{claim.id}" is confirmed by nothing but "{retold}", which is retold here'
        hint = "add a source that bears it out, or write status: attributed"
        yield warning(claim.place, Code.CLAIM, message, hint)
    if claim.status in _NEED_NOTES and not claim.note:
        message = f'"{claim.id}" is {claim.status}, and no note says in what way'
        yield warning(claim.place, Code.CLAIM, message, "add note: …")


def _unledgered(site: Site) -> Iterator[Diagnostic]:
    for section in site.sections:
        joined = site.text(*Home("section", section.id))
        if any(_is_claim(part) for parts in (joined.parts, *joined.notes) for part in parts):
            continue
        if held := _holds(joined):
            message = f"this section has {held} and no claim of the ledger"
            hint = "write [words](claim:id) around what can be checked"
            yield warning(section.place, Code.CLAIM, message, hint)


def _holds(joined: Joined) -> str:
    """Return what in a text can be checked: a figure, a quotation, a number, or nothing."""
    if any(isinstance(part, FigureHere) for part in joined.parts):
        return "a figure"
    said = "".join(part for part in joined.parts if isinstance(part, str))
    if _QUOTATION.search(said):
        return "a quotation"
    measure = _MEASURE.search(text_of(said))
    return f'the number "{measure[0]}"' if measure else ""


def _is_claim(part: object) -> bool:
    return isinstance(part, Reference) and isinstance(part.target, Claim)

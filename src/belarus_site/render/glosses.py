"""Glosses: the few words that say who, where or what, for a reader who meets a name in a text."""

from __future__ import annotations

import re

from belarus_site.model.entries import Location, Person, Term
from belarus_site.model.site import Home, Site
from belarus_site.render.naming import words_of

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s|;\s|(?<=[。！？])")
_CLAUSE_END = re.compile(r",\s|，|、")
_LEAST, _ENOUGH, _LONGEST = 20, 60, 120
"""Characters of a gloss: where the ends of clauses are looked for, and where any is cut short."""


def gloss(site: Site, home: Home) -> str:
    """Return the gloss of a person, place or term, or nothing where there is none.

    It is the beginning of a person's role, and for the others of what is said of them.
    """
    match site.entries.get(home):
        case Person(role=words):
            pass
        case Location(kind=kind):
            words = _said(site, home) or kind
        case Term():
            words = _said(site, home)
        case _:
            return ""
    return _beginning(words)


def _said(site: Site, home: Home) -> str:
    return words_of(site.text(*home), site.explainer.language)


def _beginning(text: str) -> str:
    """Return of the first sentence as many clauses as are enough, without a full stop."""
    sentence = _SENTENCE_END.split(text, maxsplit=1)[0].rstrip(".。 ")
    if len(sentence) > _ENOUGH:
        ends = [clause.start() for clause in _CLAUSE_END.finditer(sentence)]
        fitting = (end for end in ends if _LEAST <= end <= _ENOUGH)
        sentence = sentence[: max(fitting, default=len(sentence))]
    if len(sentence) <= _LONGEST:
        return sentence
    short = sentence[: _LONGEST - 1]
    return (short.rpartition(" ")[0] or short) + "…"

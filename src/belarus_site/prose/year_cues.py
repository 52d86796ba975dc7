"""Whether four figures in an English text are a year: only where the words around make them one.

A year is what stands
- after *in, since, until, during, early, late, mid, year, circa, end of …*, unless a plural or a
  unit follows (`in 1371 cases`); before other words only if it is not a round number;
- after *of, from, by, before, after*, if not round, where the phrase ends or a small word follows
  (`the elections of 1994 were`, but not `a total of 1994 people`);
- after another year and *and*, *or* or a comma: `in 1994, 1995 and 1996`;
- alone in parentheses, or between a word's comma and a mark: `(1994)`, `Minsk, 1994,`;
- between an article or the like and a noun that events and documents are made of, with at most
  three adjectives: `the 2020 presidential election`, but not `the 2000 soldiers`.

All else is left alone: a false date is worse than a missed one. Round is what hundreds divide.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from belarus_site.prose.date_grammar import SPACE, Grammar

_REACH = 80  # characters before and after a number that are looked at


class Setting(Enum):
    """Where the words come from, which decides how much a bare number is trusted."""

    PROSE = auto()  # running text: in doubt it is no year
    LINK = auto()  # the words of a link to a date: whole, or after *about*, it is a year


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})[*“\"'‘]{{0,3}}$", re.IGNORECASE)


def _after(words: str) -> re.Pattern[str]:
    return re.compile(rf"[*”\"'’]{{0,3}}(?:{words})", re.IGNORECASE)


_STRONG = _before(
    rf"\b(?:in|since|until|till|during|early|late|mid|throughout|years?|circa|ca?\.|"
    rf"(?:end|beginning|start|middle|half|part|quarter|course|rest|years?) of){SPACE}|\bmid-"
)
_WEAK = _before(rf"\b(?:of|from|by|before|after|(?:back|prior) to){SPACE}")
_SERIES = re.compile(rf",?(?:{SPACE}(?:and|or))?{SPACE}", re.IGNORECASE)
_OPENED = _before(r"(?:^|\s)\(")
_CLOSED = _after(r"\)")
_COMMA = _before(r"[^\W\d_],[^\S\n]")
_MARK = _after(r"[,;).]|$")
_DETERMINER = _before(
    rf"(?:\b(?:the|an?|its|his|her|their|our|this|that)|\w['’]s|\w\w\ws['’]){SPACE}"
)
_LINK = _before(
    rf"^[(]?(?:(?:about|around|roughly|sometime in|c\.){SPACE}|~{SPACE}?)?|"
    rf"^(?:the|after|before|by|of|from|until|since){SPACE}(?:about{SPACE})?"
)

_SMALL = (
    r"the|an?|and|or|but|when|where|while|which|who|whose|as|if|because|though|although|since|"
    r"until|it|he|she|they|we|you|I|his|her|their|its|our|my|this|that|these|those|there|then|"
    r"in|on|at|to|by|with|without|for|from|into|onto|through|throughout|under|after|before|"
    r"against|amid|among|during|between|about|onwards?|also|alone|already|again|only|even|not|"
    r"no|never|neither|both|too|was|were|is|are|be|been|being|has|have|had|did|does|do|would|"
    r"could|should|will|can|may|might|must|became|began|came|went|saw|made|brought|so|than|yet"
)
PHRASE_ENDS = _after(
    rf"$|['’]s\b|[.,:;!?)\]»…—]|[^\S\n]?[–—]|{SPACE}(?:[(\[«“\"–—*-]|(?:{_SMALL})\b)"
)
_UNITS = (
    r"people|persons|men|women|children|police|staff|troops|km|kg|kilo\w*|met(?:re|er)s?|miles?|"
    r"per|hectare\w*|tonn?es?|mm|cm|m|ha|mw|gw|twh|volts?|dollars?|euros?|roubles?|rubles?|"
    r"percent|thousand|million|billion|hundred|dozen|strong|feet|foot|times|pages?|hours?|days?"
)
# Words in -s that count nothing.
_NO_PLURAL = r"(?:hundreds|thousands|tens|dozens|millions|always|perhaps|across|thus|less|us)\b"
_VERBS = r"(?:was|has|does|is|its|his|this|as)\b"
_OCCASIONS = (
    r"elections?|protests?|treat(?:y|ies)|agreements?|accords?|referend(?:um|ums|a)|constitution|"
    r"cris[ie]s|wars?|vote|campaigns?|census|report|poll|survey|invasion|revolutions?|coup|"
    r"uprisings?|summits?|budget|season|law|act|decree|declaration|memorandum|convention|"
    r"amendments?|talks|strikes?|march|massacres?|famine|deal|pact|ceasefire|edition|annexation|"
    r"offensive|attacks?|crackdowns?|disaster|catastrophe|accident|earthquake|floods?|olympics|"
    r"games|congress|conference|plebiscite|putsch|mutiny|partition|union|speech|interview|film|"
    r"book|study|article|decision|ruling|verdict|trials?|reforms?|plan|program(?:me)?|"
    r"championships?|manifesto|rall(?:y|ies)|riots?|sanctions|events|demonstrations|unrest|"
    r"inauguration|resolution|statement|letter|edict|charter|statute|map|photograph|essay"
)
_COUNTED = re.compile(
    rf"{SPACE}(?:(?:{_UNITS})\b|(?!{_NO_PLURAL})(?:[a-z-]+{SPACE})?(?!{_VERBS})[a-z-]{{2,}}s\b)"
)  # where capitals count: a name is no plural
_OCCASION = _after(
    rf"{SPACE}(?:(?!(?:of|{_SMALL}|{_UNITS})\b)[\w-]*[^\Ws_]{SPACE}){{0,3}}(?:{_OCCASIONS})\b"
)
_NUMBERED = _before(
    r"\b(?:pages?|pp?\.|nos?\.?|numbers?|resolutions?|articles?|sections?|paragraphs?|lines?|"
    rf"verses?|chapters?|rooms?|models?){SPACE}|[0-9]{SPACE}"
)


def is_year(text: str, start: int, end: int, previous: int, setting: Setting) -> bool:
    """Tell whether the four figures `text[start:end]` are a year.

    `previous` is where the last year before them ends, or -1.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    ends, occasion = bool(PHRASE_ENDS.match(after)), bool(_OCCASION.match(after))
    whole = setting is Setting.LINK and _LINK.search(before)
    if (whole and (ends or occasion)) or (occasion and _DETERMINER.search(before)):
        return True
    if _OPENED.search(before) and _CLOSED.match(after):
        return True
    if previous >= 0 and _SERIES.fullmatch(text, previous, start):
        return ends
    precise = not text[start:end].endswith("00")
    if _STRONG.search(before):
        return ends or (precise and (occasion or not _COUNTED.match(after)))
    listed = _COMMA.search(before) and _MARK.match(after)
    return precise and bool(listed or (ends and _WEAK.search(before)))


def are_years(text: str, start: int, end: int, setting: Setting, *, since: bool) -> bool:
    """Tell whether two numbers with a dash or *to* between them, `text[start:end]`, are years.

    They are unless a plural follows, or the numbers of pages and the like are meant, or, without
    a word before them that opens an interval, one of them is round.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _COUNTED.match(after) and not _OCCASION.match(after):
        return False
    if since or (setting is Setting.LINK and _LINK.search(before)):
        return True
    if _NUMBERED.search(before):
        return False
    bracketed = _OPENED.search(before) and _CLOSED.match(after)
    if bracketed or _STRONG.search(before):
        return True
    return re.search("00(?![0-9])", text[start:end]) is None


def is_marked_year(text: str, start: int, end: int, rules: Grammar, setting: Setting) -> bool:
    """Tell whether a number, or two with a dash, is a year in a language that is not English.

    It is with the word for years at its end, after a preposition if it is not round, and as the
    whole of a link.
    """
    if rules.year_word.search(text[start:end]):
        return True
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if rules.year_cue and rules.year_cue.search(before):
        return bool(re.match(r"\s?[.,;:!?)]|$", after)) or not re.search("00$", text[start:end])
    return setting is Setting.LINK and bool(re.match(r"\W*$|\s\(", after))

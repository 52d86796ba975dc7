"""Whether four figures in an English text are a year: only where the words around make them one.

A year is what stands
- after *in, since, until, during, early, late, mid, year, circa, end of …*, unless a plural or a
  unit follows (`in 1371 cases`); before other words only if it is not a round number;
- after *of, from, by, before, after*, if not round, where the phrase ends or a small word follows
  (`the elections of 1994 were`, but not `a total of 1994 people`);
- after another year and *and*, *or* or a comma: `in 1994, 1995 and 1996`;
- after *since, until, from, in* with *about* or *around*, if it is not rounded and the phrase ends;
- after *by*, if round, where the phrase surely ends and no verb before makes it an amount;
- alone in parentheses, or between a word's comma and a mark: `(1994)`, `Minsk, 1994,`;
- between an article or the like and a noun that events and documents are made of, with at most
  three adjectives: `the 2020 presidential election`, but not `the 2000 soldiers`.

All else is left alone: a false date is worse than a missed one. Round is what hundreds divide.
Behind a month *people* and the like make figures an amount, unless they are a precise year since
1900; so does a plural behind 1900 and 2000. Three figures, other round ones, or as many as 2200,
are a year only where the phrase surely ends: 300 people may have come on 9 August. Three figures
without a day must not be round either.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from belarus_site.prose.amounts import CLOSERS, ENDS, is_time_by, surely_ends
from belarus_site.prose.date_grammar import SPACE, Grammar

_REACH = 80  # characters before and after a number that are looked at


class Setting(Enum):
    """Where the words come from, which decides how much a bare number is trusted."""

    PROSE = auto()  # running text: in doubt it is no year
    LINK = auto()  # the words of a link to a date: whole, or after *about*, it is a year


class Context(NamedTuple):
    """The words of a date, and what stands right before and behind them in its paragraph."""

    before: str
    words: str
    after: str

    @classmethod
    def of(cls, found: re.Match[str]) -> Context:
        """Return what stands around the `date` of a match, which was searched up to the end."""
        (start, end), text = found.span("date"), found.string
        after = text[end : min(end + _REACH, found.endpos)]
        return cls(text[max(0, start - _REACH) : start], found["date"], after)


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})[*“\"'‘]{{0,3}}$", re.IGNORECASE)


def _after(words: str) -> re.Pattern[str]:
    return re.compile(rf"{CLOSERS}(?:{words})", re.IGNORECASE)


_STRONG = _before(
    rf"\b(?:in|since|until|till|during|early|late|mid|throughout|years?|circa|ca?\.|"
    rf"(?:end|beginning|start|middle|half|part|quarter|course|rest|years?) of){SPACE}|\bmid-"
)
_WEAK = _before(rf"\b(?:of|from|by|before|after|(?:back|prior) to){SPACE}")
_ABOUT = rf"(?:about|around|roughly|approximately){SPACE}"
_SINCE_ABOUT = _before(rf"\b(?:since|until|till){SPACE}{_ABOUT}")
_FROM_ABOUT = _before(rf"\b(?:from|in){SPACE}{_ABOUT}")  # or of so many
_ON = _after(rf"{SPACE}onwards?\b|{SPACE}on(?=[,.;:)]|$)")
_SERIES = re.compile(rf",?(?:{SPACE}(?:and|or))?{SPACE}", re.IGNORECASE)
_OPENED = _before(r"(?:^|\s)\(")
_CLOSED = _after(r"\)")
_RECENT = "1900"
_ROUND_YEARS = ("1900", "2000")  # that people do write of
_MARKED = re.compile(r"\s?[.,;:!?)]|$")
_COMMA = _before(r"[^\W\d_],[^\S\n]")
_MARK = _after(r"[,;).]|$")
_DETERMINER = _before(
    rf"(?:\b(?:the|an?|its|his|her|their|our|this|that)|\w['’]s|\w\w\ws['’]){SPACE}"
)
_LINK = _before(
    rf"^[(]?(?:(?:about|around|roughly|sometime in|c\.){SPACE}|~{SPACE}?)?|"
    rf"^(?:the|after|before|by|of|from|until|since){SPACE}(?:{_ABOUT})?"
)

_SMALL = (
    r"the|an?|and|or|but|when|where|while|which|who|whose|as|if|because|though|although|since|"
    r"until|it|he|she|they|we|you|I|his|her|their|its|our|my|this|that|these|those|there|then|"
    r"in|on|at|to|by|with|without|for|from|into|onto|through|throughout|under|after|before|"
    r"against|amid|among|during|between|about|onwards?|also|alone|already|again|only|even|not|"
    r"no|never|neither|both|too|was|were|is|are|be|been|being|has|have|had|did|does|do|would|"
    r"could|should|will|can|may|might|must|became|began|came|went|saw|made|brought|so|than|yet"
)
PHRASE_ENDS = _after(rf"{ENDS}|['’]s\b|{SPACE}(?:[(\[«“\"–—*-]|(?:{_SMALL})\b)")
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


def is_year(around: Context, between: str | None, setting: Setting) -> bool:
    """Tell whether four figures are a year.

    `between` is what stands between them and the last year before them, if there is one.
    """
    before, words, after = around
    ends, occasion = _ends(after), bool(_OCCASION.match(after))
    whole = setting is Setting.LINK and _LINK.search(before)
    if (whole and (ends or occasion)) or (occasion and _DETERMINER.search(before)):
        return True
    if _OPENED.search(before) and _CLOSED.match(after):
        return True
    if between is not None and _SERIES.fullmatch(between):
        return ends
    precise = not words.endswith("00")
    if _STRONG.search(before):
        return ends or (precise and (occasion or not _COUNTED.match(after)))
    if not precise:
        return is_time_by(before, after)
    marked = _COMMA.search(before) and _MARK.match(after)
    return bool(marked or (ends and _WEAK.search(before))) or _is_about(around)


def _is_about(around: Context) -> bool:
    """Tell whether a number that is not round is the year about which something began or ended."""
    before, words, after = around
    if _SINCE_ABOUT.search(before):
        return _ends(after)
    rounded = int(words) % 50 == 0
    told = not rounded and _FROM_ABOUT.search(before)
    return bool(told and (surely_ends(after) or _ON.match(after)))


def is_far_year(around: Context, rules: Grammar, setting: Setting, *, day: bool) -> bool:
    """Tell whether unusual figures behind a month, such as 988, are its year; `day`: it has one."""
    if rules.year_word.search(around.words):
        return True
    if not day and setting is Setting.PROSE and around.words.endswith("00"):
        return False
    return bool(_MARKED.match(around.after) if rules.year_cue else surely_ends(around.after))


def is_amount(around: Context, rules: Grammar, *, day: bool) -> bool:
    """Tell whether usual figures behind a month may count something; `day`: it has one."""
    _, words, after = around
    if rules.year_word.search(words):
        return False
    if not words.endswith("00"):
        return words[-4:] < _RECENT and bool(rules.people.match(after))
    if rules.people.match(after):
        return True
    if words.endswith(_ROUND_YEARS):
        return rules.year_cue is None and bool(_COUNTED.match(after)) and not _ends(after)
    if rules.year_cue is None:
        return not surely_ends(after)
    return not day and not _MARKED.match(after)


def _ends(after: str) -> bool:
    return PHRASE_ENDS.match(after) is not None


def are_years(around: Context, setting: Setting, *, since: bool) -> bool:
    """Tell whether two numbers with a dash or *to* between them are years.

    They are unless a plural follows, or the numbers of pages and the like are meant, or, without
    a word before them that opens an interval, one of them is round.
    """
    before, words, after = around
    if _COUNTED.match(after) and not _OCCASION.match(after):
        return False
    if since or (setting is Setting.LINK and _LINK.search(before)):
        return True
    if _NUMBERED.search(before):
        return False
    bracketed = _OPENED.search(before) and _CLOSED.match(after)
    if bracketed or _STRONG.search(before):
        return True
    return re.search("00(?![0-9])", words) is None


def is_marked_year(around: Context, rules: Grammar, setting: Setting, *, since: bool) -> bool:
    """Tell whether a number, or two with a dash, is a year in a language that is not English.

    It is with the word for years at its end; after a preposition, or two `since` a word that opens
    an interval, if it counts nothing and is not round; and as the whole of a link.
    """
    before, words, after = around
    if rules.year_word.search(words):
        return True
    if since or (rules.year_cue and rules.year_cue.search(before)):
        if rules.people.match(after) or rules.counted.match(after):
            return False
        return bool(_MARKED.match(after)) or not words.endswith("00")
    return setting is Setting.LINK and bool(re.match(r"\W*$|\s\(", after))

"""How a language puts its dates together: what its words are, as expressions."""

from __future__ import annotations

from msgspec import Struct, field

NEVER = r"(?!)"  # the expression that nothing matches
UNITS = r"km²?|m²?|cm|mm|ha|kg|[kMG]W|euros?|dollars?|kilo\w*"
"""What is counted in many languages alike."""


class Idiom(Struct, frozen=True):
    """How one language puts a date together; NEVER is what it does not have.

    Each value is a regular expression without capturing groups. The seasons and decades of the
    phrasebook are read without being named here.
    """

    until: str = NEVER  # 2014 *to* 2019
    both: str = NEVER  # 27 *and* 28 February
    since: str = NEVER  # what may open an interval: *from*, *between*
    opening: str = NEVER  # what before a date makes it the beginning of what goes on: *since*
    closing: str = NEVER  # or the end of what was before: *until*
    day_mark: str = r"\.?[º°]|\."  # what may follow the number of a day: 8*th*
    of: str = r"(?:de|del|d[’'])"  # 8 *of* December *of* 1999
    year_word: str = NEVER  # what may follow a year: 1999 *года*
    year_cue: str = NEVER  # what before a bare number makes it a year; "": `year_cues`
    counted: str = NEVER  # what such a number counts all the same: in 1994 *cases*
    eras: tuple[str, ...] = ()  # forms that make any figures, {}, a year: *AD 988*
    before_era: str = r"a\.\s?C|f\.\s?Kr|př\.|BC"  # what behind a year counts it backwards
    counted_back: tuple[str, ...] = ()  # what before it does, each of one length
    far_year: str = NEVER  # figures that are no usual year, but one before its month: *701*年5月
    early: tuple[str, ...] = ()  # forms that may make three figures, {}, a year: *the year 988*
    decades: tuple[
        str, ...
    ] = ()  # {} is where the decade stands; without, as the phrasebook has it
    seasons: tuple[str, ...] = ()  # spring to winter, likewise
    months: str = ""  # January to December after a preposition, with spaces between
    weekdays: str = ""  # more forms of Monday to Sunday, row after row
    no_weekday: str = ""  # an abbreviation of one that is another word: *po*, after
    day_part: str = NEVER  # what may follow a day of the week: Monday *morning*
    more_months: dict[str, int] = field(default_factory=dict)
    month_first: bool = False  # December 8, 1999
    capitals: bool = False  # names of months begin with one
    spaced: bool = True  # words stand apart
    people: str = NEVER  # what figures behind a month surely count: in August 1500 *people*
    apart: str = NEVER  # what before a day tells of another one: *after*, *by*, *the eve of*
    own: str = NEVER  # of those words, what before a day may tell of it after all: *vom*
    lead: str = "a|den|el|em|en|i|il|in|în|la|le|op|pe"  # *in*, *early*: what tells of the same
    named_days: bool = True  # a day without a year may be a name: la Rambla del 26 de Julio

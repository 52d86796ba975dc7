"""What a language says around a date that CLDR does not have.

A date has two shapes: alone (`plain`), and after a preposition (`after`), where many languages
decline it. `{}` stands for what the phrase is about.
"""

from __future__ import annotations

from msgspec import Struct


class Phrases(Struct, frozen=True):
    """How one language says what a date leaves open; without changes, in signs for any language.

    `decade` is given its first year and its last; a language without `seasons` has them as months.
    """

    since: str = "{after} – …"
    until: str = "… – {after}"
    about: str = "~ {plain}"
    about_after: str = "~ {after}"  # in *since about 1993*
    uncertain: str = "{} (?)"
    decade: str = "{0}–{1}"
    decade_after: str = "{0}–{1}"
    seasons: tuple[str, ...] = ()  # spring to winter
    seasons_after: tuple[str, ...] = ()
    season: str = "{0} {1}"  # the name of a season and its year
    day_after: str = "{}"
    year_after: str = "{}"
    year_sign: str = ""  # CLDR's abbreviation for *year* in a date,
    year_word: str = ""  # and what we write for it
    first_day: str = "1"
    contractions: tuple[tuple[str, str], ...] = ()  # what is said for words that meet, in order

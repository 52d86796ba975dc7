"""The forms in which a language writes its dates, compiled to one regular expression.

A form is a row of parts: `W` the day of the week, `D` day, `M` month, `S` season, `Y` year, `y` its
last two digits, each with the number of the end, 1 or 2, that it belongs to; `–` is what stands
between two ends. Forms that begin alike are one, with brackets as in an
expression: names of months make it long, and it takes a while to compile.
Every repetition in it is bounded, so that reading takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from belarus_site.cldr import date_patterns, month_numbers, weekday_numbers
from belarus_site.prose import own_phrases
from belarus_site.prose.idioms import NEVER, Idiom, idiom

SPACE = r"(?:[^\S\n]{1,6}\n?[^\S\n]{0,4}|\n[^\S\n]{0,4})"  # never an empty line
_LITTLE = r"[^\S\n]?"  # where words are not apart
YEAR = r"(?:1[0-9]|2[01])[0-9]{2}"  # figures that are a year where the words make them one
_ANY_YEAR = r"[1-9][0-9]{2,3}"  # behind a month, or with an era
# No part of a word, an amount, a number with a fraction, a code, an address or a compound.
_LEFT = r"(?:(?<=\bmid-)|(?<=\bmi-)|(?<![\w$€£¥₽#№§+@%/.:;=&?~\\–−‑-])(?<![0-9],))"
_RIGHT = r"(?![\w]|[^\S\n]?[%‰€$£]|[@=]|[-–−‑][\w]|[./:][\w]|,[0-9])"
_FORMS = (
    "W1 D1 ( ( M1 ( Y1 )? )? – W2 D2 M2 Y2 | M1 Y1 )",
    "M1 ( ( Y1 )? – M2 Y2 | Y1 )",
)
_MONTH_FIRST = ("W1 M1 D1 ( ( Y1 )? – W2 M2 D2 Y2 | – D2 Y2 | Y1 )",)
_SEASONS = ("S1 Y1 ( / ( Y2 | y2 ) )?",)
_YEARS = ("Y1 ( - Y2 | ~ y2 )?",)
_SEASONS_LAST = ("Y1 ( / ( Y2 | y2 ) )? S1",)
_SIGNS = {"(": "(?:", "|": "|", ")": ")", ")?": ")?"}
_QUOTES = r"[*_“„«\"'‘]{0,3}"
_ISO = r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
# A day in figures, in any order, or a month; `readings` takes it apart.
_FIGURES = (
    rf"(?P<figures>[0-9]{{1,4}}(?P<sep>[./-]){_LITTLE}[0-9]{{1,2}}"
    rf"(?:(?P=sep){_LITTLE}[0-9]{{1,4}})?)"
)


class Grammar(Struct, frozen=True):
    """What reads the dates of one language: its forms, and what its names mean, folded."""

    pattern: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: tuple[re.Pattern[str], ...]
    year_word: re.Pattern[str]  # what makes a bare number a year when it ends the words
    year_cue: re.Pattern[str] | None  # or stands right before; None: `year_cues` has the rules
    people: re.Pattern[str]  # what is counted by figures that it stands right behind
    counted: re.Pattern[str]  # the same, of figures behind a `year_cue`
    far: bool  # figures that are no usual year are one before its month
    figures: str  # the first part of a day in figures, and what stands behind it: `d.`; "" unsure

    def season(self, name: str) -> int | None:
        """Return the season of that name as EDTF counts them, 21 to 24."""
        numbered = enumerate(self.seasons, 21)
        return next((number for number, form in numbered if form.fullmatch(name)), None)


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of a language, named as in BCP 47; of ISO dates alone if unknown."""
    words = idiom(language)
    months, weekdays = dict(month_numbers(language)), dict(weekday_numbers(language))
    weekdays |= {name: number % 7 for number, name in enumerate(words.weekdays.split())}
    weekdays.pop(words.no_weekday, None)
    if months:
        months |= words.more_months
        months |= {name.casefold(): number for number, name in enumerate(words.months.split(), 1)}
    seasons = (words.seasons or own_phrases.seasons(language)) if months or not words.spaced else ()
    decades = words.decades or own_phrases.decades(language)
    words = replace(words, seasons=seasons, decades=decades)
    forms = [_ISO, *_patterned(language, words, months)]
    if months or not words.spaced:
        forms += _worded(words, months, weekdays, last=own_phrases.season_is_last(language))
    # Most words of a text begin no date: a first look passes over them, for speed.
    begin = "|".join(
        (
            "[0-9]",
            words.since,
            _guarded([*months, *weekdays]),
            *words.seasons,
            *(form.format("[0-9]{3}", again="[0-9]{3}") for form in words.decades),
            *(era.format("[0-9]{1,4}") for era in words.eras),
        )
    )
    gap = SPACE if words.spaced else _LITTLE
    since = rf"(?:(?P<since>{words.since}){gap})?"
    left = _LEFT + "".join(f"(?<!{it})" for it in words.counted_back)
    right = rf"{_RIGHT}(?!(?:{gap}{words.year_word})?{gap}(?:{words.before_era}))"
    whole = rf"(?={begin}){left}{since}(?P<date>{'|'.join((*forms, _FIGURES))}){right}"
    return Grammar(
        _compiled(rf"\b{whole}" if words.spaced else whole.replace(r"[\w", "[0-9A-Za-z")),
        months,
        weekdays,
        tuple(map(_compiled, words.seasons)),
        _compiled(rf"(?:{words.year_word})$"),
        _compiled(rf"\b(?:{words.year_cue}){SPACE}{_QUOTES}$") if words.year_cue else None,
        _compiled(rf"{SPACE}(?:{words.people})\b"),
        _compiled(rf"{SPACE}(?:{words.counted})\b"),
        words.far_year != NEVER,
        _figures(language),
    )


def _figures(language: str) -> str:
    """Return how a language begins a day in figures; "" for English, where people do either."""
    patterns = date_patterns(language)
    sign = re.search("[./-]", patterns.figures) if patterns and language != "en" else None
    return patterns.figures[0] + sign[0] if patterns and sign else ""


def _worded(
    words: Idiom, months: Iterable[str], weekdays: Iterable[str], *, last: bool
) -> Iterator[str]:
    """Yield an expression for each form that the language has, the longer before the shorter.

    `last`: the name of a season stands behind its year.
    """
    parts, joints = _parts(words, months, weekdays, _ANY_YEAR), _joints(words)
    rows = (*(_MONTH_FIRST if words.month_first else ()), *_FORMS) if months else ()
    for number, row in enumerate(rows):
        yield "".join(_spelled(row, f"m{number}", parts, joints))
    yield from _named(words.eras, "E1_e", _ANY_YEAR)
    yield from _named(words.decades, "X1_x", "[12][0-9]{2}")
    parts = _parts(words, months, weekdays, YEAR)
    seasons = _SEASONS_LAST if last or not words.spaced else _SEASONS
    rows = (*(seasons if words.seasons else ()), *_YEARS)
    for number, row in enumerate(rows):
        yield "".join(_spelled(row, f"y{number}", parts, joints))
    yield from _named(words.early, "Y1_e", "[1-9][0-9]{2}")


def _patterned(language: str, words: Idiom, months: Iterable[str]) -> Iterator[str]:
    """Yield the expression for dates in CLDR's patterns, where these are no form of ours."""
    patterns = date_patterns(language)
    if patterns:
        gap = SPACE if words.spaced else _LITTLE
        number = r"(?P<>1[0-2]|0?[1-9])"
        named = own_phrases.Parts(
            rf"(?P<>{YEAR}|{words.far_year})(?![0-9])",
            rf"(?P<>{_names(months)})" if months else patterns.december.replace("12", number),
            number,
            r"(?P<>[0-3]?[0-9])(?![0-9])",
            gap,
            "?" if words.spaced else "",  # where 701年5 may be in 701年5か月
        )
        between = rf"(?:{_LITTLE}[-–—〜～]{_LITTLE}|{gap}(?:{words.until}){gap})"
        yield from own_phrases.with_patterns(patterns.day, patterns.month, named, between)


def _spelled(
    row: str, name: str, parts: Mapping[str, str], joints: Mapping[str, str]
) -> Iterator[str]:
    """Yield a form as an expression; what it finds has the `name` of the row in its own."""
    before, outer = "", [""]  # what a part stands behind: a bracket begins behind the same
    for place, sign in enumerate(row.split()):
        if sign in _SIGNS:
            if sign == "(":
                outer.append(before)
            before = outer.pop() if sign[0] == ")" else outer[-1]
            yield _SIGNS[sign]
            continue
        joint = joints.get(sign[0], "") if before in set("DMSY") else ""
        named = "both" if sign == "–" else sign
        yield joint + parts[sign[0]].replace("(?P<>", f"(?P<{named}_{name}_{place}>")
        before = sign[0]


def _parts(
    words: Idiom, months: Iterable[str], weekdays: Iterable[str], year: str
) -> Mapping[str, str]:
    """Return the expression for each part, with that for the figures of a year.

    `(?P<>` stands for a group that has no name yet.
    """
    until, both = words.until, words.both
    gap, edge = (SPACE, r"(?!\w)") if words.spaced else (_LITTLE, "")
    year_word = rf"(?:{gap}{words.year_word}{edge})?"
    return {
        "W": rf"(?:(?P<>{_names(weekdays)})\.?{after_weekday(words)})?",
        "D": rf"(?P<>[0-3]?[0-9])(?![0-9])(?:{words.day_mark})?",
        "M": rf"(?P<>{_names(months)})\.?",
        "S": rf"(?P<>{'|'.join(words.seasons)})",
        "Y": rf"(?P<>{year})(?![0-9]){year_word}",
        "y": rf"(?P<>[0-9]{{2}})(?![0-9]){year_word}",
        "–": rf"(?:[^\S\n]?[-–/][^\S\n]?|—|{gap}(?:{until}|(?P<>{both})){gap})",
        "-": rf"(?:[^\S\n]?[-–][^\S\n]?|—|{gap}(?:{until}|(?(since)(?:{both})|(?!))){gap})",
        "~": r"(?:–|-(?!0[0-9]|1[012]))",  # 2005-06 may be a month of its year
        "/": r"[-–/]",
    }


def after_weekday(words: Idiom) -> str:
    """Return the expression for what stands between a day of the week and its day."""
    articles = rf",{SPACE}de[mn]|,?{SPACE}the|,?"
    return rf"(?:{SPACE}(?:{words.day_part}))?(?:{articles}){SPACE}"


def _named(forms: Iterable[str], name: str, figures: str) -> Iterator[str]:
    """Yield forms with the expression for the figures in them; each has a name of its own."""
    for number, form in enumerate(forms):
        group = f"{name}{number}"
        yield form.format(f"(?P<{group}>{figures})", again=f"(?P={group})")


def _joints(words: Idiom) -> Mapping[str, str]:
    """Return what stands before a part that does not begin its end of a date."""
    of = rf"(?:(?:{words.of}){SPACE}?)?"
    gap = SPACE if words.spaced else _LITTLE
    return {"D": SPACE, "M": SPACE + of, "S": gap, "Y": rf",?{SPACE}{of}"}


def _names(names: Iterable[str]) -> str:
    """Return an expression for any of the names, folded, the longest first.

    What folding takes apart, such as the letter ΐ of Greek, stands in a text as one.
    """
    spelled = {form: None for name in names for form in (name, normalize("NFC", name))}
    return "|".join(re.escape(name) for name in sorted(spelled, key=len, reverse=True)) or "(?!)"


def _guarded(names: Iterable[str]) -> str:
    """Return the same, but what begins with none of their letters is passed over at once."""
    initials = "".join(sorted({re.escape(name[0]) for name in names}))
    return f"(?=[{initials}])(?:{_names(names)})" if initials else _names(names)


def _compiled(expression: str) -> re.Pattern[str]:
    """Compile an expression in which capitals do not count."""
    return re.compile(expression, re.IGNORECASE)

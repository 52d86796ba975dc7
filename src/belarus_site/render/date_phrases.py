"""The words around a date that CLDR does not have, by language.

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
    day_after: str = "{}"
    year_after: str = "{}"
    year_sign: str = ""  # CLDR's abbreviation for *year* in a date,
    year_word: str = ""  # and what we write for it
    first_day: str = "1"
    contractions: tuple[tuple[str, str], ...] = ()


_SIGNS = Phrases()

_PHRASES = {
    "en": Phrases(
        since="since {after}",
        until="until {after}",
        about="about {plain}",
        about_after="about {after}",
        uncertain="{} (uncertain)",
        decade="the {0}s",
        decade_after="the {0}s",
        seasons=("spring", "summer", "autumn", "winter"),
        seasons_after=("spring", "summer", "autumn", "winter"),
    ),
    "ru": Phrases(
        since="с {after}",
        until="до {after}",
        about="около {after}",
        about_after="примерно {after}",
        uncertain="{} (неточно)",
        decade="{0}-е годы",
        decade_after="{0}-х годов",
        seasons=("весна", "лето", "осень", "зима"),
        seasons_after=("весны", "лета", "осени", "зимы"),
        year_after="{} года",
        year_sign="г.",
        year_word="года",
        contractions=(("с 2 ", "со 2 "),),
    ),
    "be": Phrases(
        since="з {after}",
        until="да {after}",
        about="каля {after}",
        about_after="прыкладна {after}",
        uncertain="{} (недакладна)",
        decade="{0}-я гады",
        decade_after="{0}-х гадоў",
        seasons=("вясна", "лета", "восень", "зіма"),
        seasons_after=("вясны", "лета", "восені", "зімы"),
        year_after="{} года",
        year_sign="г.",
        year_word="года",
    ),
    "uk": Phrases(
        since="з {after}",
        until="до {after}",
        about="близько {after}",
        about_after="приблизно {after}",
        uncertain="{} (неточно)",
        decade="{0}-ті роки",
        decade_after="{0}-х років",
        seasons=("весна", "літо", "осінь", "зима"),
        seasons_after=("весни", "літа", "осені", "зими"),
        year_after="{} року",
        year_sign="р.",
        year_word="року",
    ),
    "pl": Phrases(
        since="od {after}",
        until="do {after}",
        about="około {after}",
        about_after="około {after}",
        uncertain="{} (niepewne)",
        decade="lata {0}–{1}",
        decade_after="lat {0}–{1}",
        seasons=("wiosna", "lato", "jesień", "zima"),
        seasons_after=("wiosny", "lata", "jesieni", "zimy"),
        year_after="{} roku",
    ),
    "de": Phrases(
        since="seit {after}",
        until="bis {after}",
        about="etwa {plain}",
        about_after="etwa {after}",
        uncertain="{} (unsicher)",
        decade="{0}er-Jahre",
        decade_after="den {0}er-Jahren",
        seasons=("Frühling", "Sommer", "Herbst", "Winter"),
        seasons_after=("Frühling", "Sommer", "Herbst", "Winter"),
        day_after="dem {}",
        contractions=(("bis dem ", "bis zum "), ("bis den ", "bis zu den ")),
    ),
    "fr": Phrases(
        since="depuis {after}",
        until="jusqu’à {after}",
        about="{plain} environ",
        about_after="{after} environ",
        uncertain="{} (incertain)",
        decade="années {0}",
        decade_after="les années {0}",
        seasons=("printemps", "été", "automne", "hiver"),
        seasons_after=("le printemps", "l’été", "l’automne", "l’hiver"),
        day_after="le {}",
        first_day="1er",
        contractions=(("jusqu’à le ", "jusqu’au "), ("jusqu’à les ", "jusqu’aux ")),
    ),
}


def phrases(language: str) -> Phrases:
    """Return the phrases of a language, named as in BCP 47; signs where we have no words."""
    return _PHRASES.get(language.casefold().partition("-")[0], _SIGNS)

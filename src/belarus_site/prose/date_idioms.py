"""The words that dates are made of, besides the names of months and days, by language.

Each value is a regular expression without capturing groups. CLDR has the names of months as they
stand in a full date and alone; the forms that follow a preposition (`in December`) are here.
"""

from __future__ import annotations

from msgspec import Struct, field

NEVER = r"(?!)"  # the expression that nothing matches


class Idiom(Struct, frozen=True):
    """How one language puts a date together; NEVER is what it does not have."""

    until: str = NEVER  # 2014 *to* 2019
    both: str = NEVER  # 27 *and* 28 February
    since: str = NEVER  # what may open an interval: *from*, *between*
    day_mark: str = r"[.º]"  # what may follow the number of a day: 8*th*
    of: str = r"(?:de|del|d[’'])"  # 8 *of* December *of* 1999
    year_word: str = NEVER  # what may follow a year: 1999 *года*
    year_cue: str = NEVER  # what before a bare number makes it a year; "": `year_cues`
    eras: tuple[str, ...] = ()  # forms that make any figures, {}, a year: *AD 988*
    before_era: str = r"a\.\s?C|f\.\s?Kr|př\.|BC"  # what behind a year counts it backwards
    early: tuple[str, ...] = ()  # forms that may make three figures, {}, a year: *the year 988*
    decade: str = ""  # {} is where the decade stands
    seasons: tuple[str, ...] = ()  # spring to winter
    months: str = ""  # January to December after a preposition, with spaces between
    weekdays: str = ""  # more forms of Monday to Sunday, row after row
    day_part: str = NEVER  # what may follow a day of the week: Monday *morning*
    more_months: dict[str, int] = field(default_factory=dict)
    month_first: bool = False  # December 8, 1999
    numbers_too: bool = False  # 8.12.1999
    capitals: bool = False  # names of months begin with one
    people: str = NEVER  # what figures behind a month surely count: in August 1500 *people*
    apart: str = NEVER  # what before a day tells of another one: *after*, *by*, *the eve of*
    own: str = NEVER  # of those words, what before a day may tell of it after all: *vom*
    lead: str = "a|den|el|em|en|i|il|in|în|la|le|op|pe"  # *in*, *early*: what tells of the same


_PLAIN = Idiom()

_IDIOMS = {
    "en": Idiom(
        until="to|until|till|through",
        both="and",
        since="from|between",
        day_mark="st|nd|rd|th",
        of="of",
        year_cue="",
        eras=(r"(?-i:AD|A\.D\.)\s{}", r"{}\s(?-i:AD\b|A\.D\.|CE\b|C\.E\.)"),
        before_era=r"B\.?C",
        early=(r"(?<=\bthe\syear\s){}",),
        # with "'s" a year may own something: "in 1990's spring"
        decade=(
            r"{}0(?:(?:(?<=\bthe\s....)|(?<=\bearly\s....)|(?<=\blate\s....)|(?<=\bmid[\s-]....)"
            r"|(?<=\A....))['’])?s"
        ),
        seasons=("spring", "summer", "autumn|fall", "winter"),
        more_months={"sep": 9},
        day_part="morning|afternoon|evening",
        month_first=True,
        capitals=True,
        people=(
            r"people|persons|men|women|children|soldiers|troops|police|prisoners|protesters|"
            r"demonstrators|of\s(?:them|those|these|us)"
        ),
        apart=(
            r"(?:before|after|since|until|till|through|by|from|to|following|around|about|than|"
            r"unlike|like|as|(?:eve|weeks?|anniversary)\sof)(?:\sthe)?(?:\syear)?"
        ),
        lead=(  # "the March" may be that of people
            r"at|in|of|the(?!\sMarch)|that|this|early|mid|late|during|next|following|previous|same|"
            r"(?:beginning|start|middle|end)\sof"
        ),
    ),
    "ru": Idiom(
        until="по|до",
        both="и",
        since="со?|между",
        day_mark="-?го|-?е",
        of=NEVER,
        year_word=r"(?:год(?:ов|ам|ах|ы|а|у|ом|е)?|гг?\.)",
        eras=(r"{}(?:\sгод[ау]?|\sг\.)?\sн\.\s?э\.",),
        before_era=r"до\s(?:н\.|Р\.|нашей|Рожд)",
        early=(r"{}\sгод(?:у|ом)",),  # but "152 года" are so many years
        decade=r"{}0-(?:е|х|м|ми)(?:\s(?:год(?:ы|ов|ам|ах|ами)))?",
        seasons=(
            "весн(?:а|ы|е|у|ой|ою)",
            "лет(?:о|а|е|у|ом)",
            "осен(?:ь|и|ью)",
            "зим(?:а|ы|е|у|ой|ою)",
        ),
        weekdays=(
            "понедельника вторника среды четверга пятницы субботы воскресенья "
            "понедельник вторник среду четверг пятницу субботу воскресенье"
        ),
        months=(
            "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
        ),
        numbers_too=True,
        people=r"человека?|людей|раненых|погибших|задержанных|солдат|протестующих|из\sних",
        apart=r"после|до|со?|ко?|от|по|перед|накануне|около|чем|как|ноч[ьи]\sна",
        own="от",
        lead="во?|тот|том|начал[оае]|середин[аеуы]|кон(?:ец|ца|це)",
    ),
    "be": Idiom(
        until="па|да",
        both="і|й",
        since="з|са|паміж",
        day_mark="-?га|-?е",
        of=NEVER,
        year_word=r"(?:год(?:у|а|ам|зе|ы|аў|ах)?|гг?\.)",
        eras=(r"{}(?:\sгода?|\sг\.)?\sн\.\s?э\.",),
        before_era=r"да\s(?:н\.|нашай|Нар|Раст)",
        early=(r"{}\sгод(?:зе|а)",),
        decade=r"{}0-(?:я|х|м|мі)(?:\s(?:гад(?:ы|оў|ам|ах|амі)))?",
        seasons=(
            "вясн(?:а|ы|у|ой|ою|е)|увесну",
            "лет(?:а|у|ам|е)|улетку",
            "восен(?:ь|і|ню)|восенню|увосень",
            "зім(?:а|ы|е|у|ой|ою)|узімку",
        ),
        weekdays=(
            "панядзелка аўторка серады чацвярга пятніцы суботы нядзелі "
            "панядзелак аўторак сераду чацвер пятніцу суботу нядзелю"
        ),
        months=(
            "студзені лютым сакавіку красавіку маі чэрвені ліпені жніўні верасні кастрычніку "
            "лістападзе снежні"
        ),
        numbers_too=True,
        people=r"чалавека?|людзей|параненых|загінулых|затрыманых|салдат|з\sіх",
        apart=r"пасля|да|з|са|ад|па|перад|напярэдадні|каля|чым|як|ночы?\sна",
        own="ад",
        lead="[уў]|той|тым|пачат(?:ак|ку)|напачатку|сярэдзін[аеуы]|кан(?:ец|ца|цы)|напрыканцы",
    ),
    "uk": Idiom(
        until="по|до",
        both="і|й|та",
        since="з|із|зі|від|між",
        day_mark="-?го|-?е",
        of=NEVER,
        year_word=r"(?:р(?:ік|оку|оці|оком|оки|оків|оках)|рр?\.)",
        eras=(r"{}(?:\sр(?:ік|оку|оці|\.))?\sн\.\s?е\.",),
        before_era=r"до\s(?:н\.|Р\.|нашої|Різдва)",
        early=(r"{}\sро(?:ку|ці|ком)",),
        decade=r"{}0-(?:ті|х|их|ми|тих)(?:\s(?:рок(?:и|ів|ам|ах|ами)))?",
        seasons=(
            "весн(?:а|и|і|у|ою)|навесні",
            "літ(?:о|а|і|у|ом)|[ву]літку",
            "осен(?:і|ь)|осінь|осінню|восени",
            "зим(?:а|и|і|у|ою)|[ву]зимку",
        ),
        weekdays=(
            "понеділка вівторка середи четверга пʼятниці суботи неділі "
            "понеділок вівторок середу четвер пʼятницю суботу неділю "
            "понеділка вівторка середи четверга п’ятниці суботи неділі "
            "понеділок вівторок середу четвер п’ятницю суботу неділю"
        ),
        months=(
            "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні"
        ),
        numbers_too=True,
        people=r"осіб|людей|поранених|загиблих|затриманих|солдатів|з\sних",
        apart=(r"після|до|з|із|зі|від|по|за|перед|напередодні|близько|ніж|як|н(?:іч|очі)\sна"),
        own="від",
        lead="[ув]|той|тому|на|почат(?:ок|ку)|середин[аиіу]|кін(?:ець|ця|ці)|наприкінці",
    ),
    "pl": Idiom(
        until="do",
        both="i|a",
        since="od|między",
        day_mark=r"\.",
        of=NEVER,
        year_word=r"(?:rok(?:u|iem)?|r\.)",
        eras=(r"{}(?:\sroku|\sr\.)?\sn\.\s?e\.",),
        before_era=r"p\.\s?n\.|przed\s(?:Chr|nasz)",
        early=(r"{}\srok(?:u|iem)",),
        seasons=(
            "wiosn(?:a|y|ę|ą)|wiośnie",
            "lato|latem|lecie",
            "jesie(?:ń|ni|nią)",
            "zim(?:a|y|ie|ę|ą)",
        ),
        weekdays=(
            "poniedziałku wtorku środy czwartku piątku soboty niedzieli "
            "poniedziałek wtorek środę czwartek piątek sobotę niedzielę"
        ),
        months=(
            "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku "
            "listopadzie grudniu"
        ),
        numbers_too=True,
        people=r"osób|ludzi|rannych|zabitych|zatrzymanych|żołnierzy|z\snich",
        apart=r"po|do|od|ku|przed|około|w\sprzeddzień|niż|jak|noc[yą]?\sna",
        lead="we?|tym|na\\spoczątku|początek|połow(?:a|ie)|pod\\skoniec|koniec",
    ),
    "de": Idiom(
        until="bis(?:\\szum)?",
        both="und",
        since="vom|von|zwischen(?:\\sdem)?",
        day_mark=r"\.",
        of="des\\sJahres",
        year_cue="im\\sJahre?|seit|bis|Anfang|Mitte|Ende|Jahr",
        eras=(r"{}\s(?:n\.\s?Chr\.|unserer\sZeitrechnung)",),
        before_era=r"v\.\s?(?:Chr|u\.)|vor\s(?:Chr|unserer)",
        # a noun behind it is counted: "in dem Jahr 312 Menschen"
        early=(r"(?<=\bJahr\s){}(?!\s(?-i:[A-ZÄÖÜ]))", r"(?<=\bJahre\s){}(?!\s(?-i:[A-ZÄÖÜ]))"),
        decade=r"{}0er(?:[-\s]Jahren?)?",
        seasons=("Frühlings?|Frühjahrs?", "Sommers?", "Herbst(?:e?s)?", "Winters?"),
        numbers_too=True,
        capitals=True,
        people=r"Menschen|Personen|Leute|Männer|Frauen|Soldaten|Verletzte|Tote|Festnahmen|von\sihnen",
        apart=(
            r"(?:nach|vor|seit|ab|gegen|um|bis)(?:\sde[mn]|\szum)?(?:\sJahre?)?|vo[mn]|zum|"
            r"(?:als|wie)(?:\sim\sJahre?)?|(?:Vorabend|Jahrestag)\sdes|Nacht\sauf(?:\sden)?"
        ),
        own="vom",
        lead="im|in|de[mnrs]|jene[mnrs]|Anfang|Mitte|Ende",
    ),
    "fr": Idiom(
        until="au|à",
        both="et",
        since="du|de|entre(?:\\sle)?",
        day_mark="er",
        of="(?:de|d[’'])",
        year_cue="en|depuis|dès|avant|après|début|fin|l[’']an(?:née)?",
        eras=(r"{}\s(?:ap(?:r\.|\.|rès)\sJ(?:\.-C\.|ésus-Christ)|de\snotre\sère)",),
        before_era=r"av(?:\.|ant)\s(?:J|notre)",
        early=(r"(?<=\bl[’']an\s){}", r"(?<=\bl[’']année\s){}"),
        decade=r"années\s{}0",
        # "été" is a participle too: "a été 2022 fois"
        seasons=(
            "printemps",
            r"(?:\A|(?<=[ld][’'])|(?<=en\s)|(?<=fin\s)|(?<=début\s))été",
            "automne",
            "hiver",
        ),
        people=r"personnes|gens|hommes|femmes|soldats|blessés|morts|manifestants|d[’']entre",
        apart=(
            r"(?:après|avant|dès|depuis|vers)(?:\sle|\sl[’']an(?:née)?)?|comme|"
            r"(?:jusqu[’'])?au|"
            r"(?:veille|anniversaire)\sdu"
        ),
        lead=r"en|(?:au|ce)\smois\sde|début|mi|fin|courant",
    ),
}


def idiom(language: str) -> Idiom:
    """Return the idiom of a language, named as in BCP 47; a plain one where we know none."""
    return _IDIOMS.get(language.casefold().partition("-")[0], _PLAIN)

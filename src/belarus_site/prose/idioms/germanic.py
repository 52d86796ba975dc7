"""The words of dates in Germanic languages, with what else is counted there."""

from __future__ import annotations

from belarus_site.prose.idioms.idiom import UNITS, Idiom

_NORDIC = (
    rf"personer|menneske?r|människor|mand|mænd|män|menn|kvinder|kvinner|kvinnor|børn|barn|soldater|"
    rf"til(?:fælde|feller)|fall|kron[eo]r|kr|dage|dagar|dager|år|timer|timmar|gange|ganger|gånger|"
    rf"af\sdem|av\sdem|{UNITS}"
)


GERMANIC = {
    "en": Idiom(
        until="to|until|till|through",
        both="and",
        since="from|between",
        opening="(?:ever\\s)?since|from",
        closing="until|till|up\\sto|through",
        day_mark="st|nd|rd|th",
        of="of",
        year_cue="",
        eras=(r"(?-i:AD|A\.D\.)\s{}", r"{}\s(?-i:AD\b|A\.D\.|CE\b|C\.E\.)"),
        before_era=r"B\.?C",
        early=(r"(?<=\bthe\syear\s){}",),
        # with "'s" a year may own something: "in 1990's spring"
        decades=(
            (
                r"{}0(?:(?:(?<=\bthe\s....)|(?<=\bearly\s....)|(?<=\blate\s....)|(?<=\bmid[\s-]....)"
                r"|(?<=\A....))['’])?s"
            ),
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
        named_days=False,
    ),
    "de": Idiom(
        until="bis(?:\\szum)?",
        both="und",
        since="vom|von|zwischen(?:\\sdem)?",
        opening="seit(?:\\sde[mnr])?|ab(?:\\sde[mnr])?",
        closing="bis(?:\\sz(?:um|ur|u\\sden))?",
        day_mark=r"\.",
        of="des\\sJahres",
        year_cue="im\\sJahre?|seit|bis|Anfang|Mitte|Ende|Jahr",
        eras=(r"{}\s(?:n\.\s?Chr\.|unserer\sZeitrechnung)",),
        before_era=r"v\.\s?(?:Chr|u\.)|vor\s(?:Chr|unserer)",
        # a noun behind it is counted: "in dem Jahr 312 Menschen"
        early=(r"(?<=\bJahr\s){}(?!\s(?-i:[A-ZÄÖÜ]))", r"(?<=\bJahre\s){}(?!\s(?-i:[A-ZÄÖÜ]))"),
        decades=(r"{}0er(?:[-\s]Jahren?)?",),
        seasons=("Frühlings?|Frühjahrs?", "Sommers?", "Herbst(?:e?s)?", "Winters?"),
        capitals=True,
        people=r"Menschen|Personen|Leute|Männer|Frauen|Soldaten|Verletzte|Tote|Festnahmen|von\sihnen",
        apart=(
            r"(?:nach|vor|seit|ab|gegen|um|bis)(?:\sde[mn]|\szum)?(?:\sJahre?)?|vo[mn]|zum|"
            r"(?:als|wie)(?:\sim\sJahre?)?|(?:Vorabend|Jahrestag)\sdes|Nacht\sauf(?:\sden)?"
        ),
        own="vom",
        lead="im|in|de[mnrs]|jene[mnrs]|Anfang|Mitte|Ende",
        named_days=False,
    ),
    "nl": Idiom(
        until=r"tot(?:\sen\smet)?|t/m",
        both="en",
        since=r"tussen|van(?=\s[12][0-9]{3}\stot\s)",
        opening="(?:sinds|vanaf)(?:\\sde)?",
        closing="tot(?:\\sen\\smet)?(?:\\sde)?",
        of="van(?:\\shet\\sjaar)?",
        year_cue="in|sinds|vanaf|tot|begin|eind|medio|midden|jaar|anno",
        counted=(
            rf"mensen|personen|mannen|vrouwen|kinderen|soldaten|doden|gewonden|gevallen|huizen|"
            rf"woningen|dagen|jaar|jaren|uur|keer|leden|stemmen|gemeenten|plaatsen|steden|dorpen|"
            rf"gulden|procent|exemplaren|van\s(?:hen|de)|{UNITS}"
        ),
        eras=(r"{}\sn\.\s?Chr\.",),
        before_era=r"v\.\s?Chr|voor\sChr",
        early=(r"(?<=\bhet\sjaar\s){}",),
        seasons=("lente|voorjaar", "zomer", "herfst|najaar", "winter"),
        people="mensen|personen|mannen|vrouwen|kinderen|soldaten|doden|gewonden|van\\shen",
        apart=(
            r"na|voor|vóór|sinds|vanaf|tot|rond|omstreeks|ongeveer|tegen|dan|zoals|als|"
            r"(?:vooravond|verjaardag)\svan"
        ),
        lead="in|op|de|het|begin|eind|medio|midden|jaar|van|die|dat",
    ),
    "sv": Idiom(
        until=r"till(?:\soch\smed)?",
        both="och",
        since="från|mellan",
        opening=r"(?:ända\s)?sedan(?:\sden)?|från(?:\soch\smed)?(?:\sden)?",
        closing=r"(?:fram\s)?till(?:\soch\smed)?(?:\sden)?",
        year_cue=r"år(?:et)?|sedan|fram\still|(?:början|slutet|mitten)\sav|anno",
        counted=_NORDIC,
        eras=(r"{}\se\.\s?Kr\.",),
        early=(r"(?<=\bår\s){}",),
        decades=(r"(?![0-9]{{2}}00){}0-tal(?:ets?)?",),  # else it is a century
        seasons=("våren", "sommar(?:en)?", "höst(?:en)?", "vinter(?:n)?"),
        people=_NORDIC,
        apart=(
            r"efter|före|innan|sedan|från|(?:fram\s)?till|omkring|kring|runt|ungefär|mot|än|"
            r"liksom|natten\still"
        ),
        lead="i|på|den|år(?:et)?|under|början|slutet|mitten|av",
    ),
    "da": Idiom(
        until=r"til(?:\sog\smed)?",
        both="og",
        since="fra|mellem",
        opening=r"siden(?:\sden)?|fra(?:\sog\smed)?(?:\sden)?",
        closing=r"indtil(?:\sden)?|(?:frem\s)?til(?:\sog\smed)?(?:\sden)?",
        year_cue=r"i|siden|indtil|år(?:et)?|(?:begyndelsen|slutningen|midten|løbet)\saf|anno",
        counted=_NORDIC,
        eras=(r"{}\se\.\s?Kr\.",),
        early=(r"(?<=\båret\s){}",),
        decades=(r"{}0[’'-]erne",),
        seasons=("forår(?:et)?", "sommer(?:en)?", "efterår(?:et)?", "vinter(?:en)?"),
        people=_NORDIC,
        apart=r"efter|før|inden|siden|fra|(?:frem\s|ind)?til|omkring|cirka|mod|end|ligesom|natten\still",
        lead="i|på|den|år(?:et)?|under|begyndelsen|slutningen|midten|løbet|af",
    ),
    "nb": Idiom(
        until=r"til(?:\sog\smed)?",
        both="og",
        since="fra|mellom",
        opening=r"siden(?:\sden)?|fra(?:\sog\smed)?(?:\sden)?",
        closing=r"inntil|(?:fr[ae]m\s)?til(?:\sog\smed)?(?:\sden)?",
        year_cue=r"i|siden|inntil|fr[ae]m\stil|år(?:et)?|(?:begynnelsen|slutten|midten|løpet)\sav|anno",
        counted=_NORDIC,
        eras=(r"{}\se\.\s?Kr\.",),
        early=(r"(?<=\båret\s){}",),
        decades=(r"{}0-år(?:ene|a)",),
        seasons=("våren", "sommer(?:en)?", "høst(?:en)?", "vinter(?:en)?"),
        people=_NORDIC,
        apart=r"etter|før|innen|siden|fra|(?:fr[ae]m\s|inn)?til|omkring|cirka|mot|enn|som|natt\stil",
        lead="i|på|den|år(?:et)?|under|begynnelsen|slutten|midten|løpet|av",
    ),
}

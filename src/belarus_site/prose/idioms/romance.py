"""The words of dates in Romance languages."""

from __future__ import annotations

from belarus_site.prose.idioms.idiom import UNITS, Idiom


def _plurals(others: str) -> str:
    """Return the expression for a plural in -s that figures may count; `others` are none."""
    return rf"(?!(?:{others})\b)(?-i:[^\W\d_A-ZÀ-Þ]+(?<!mo)(?<!on)s)|{UNITS}"


ROMANCE = {
    "fr": Idiom(
        until="au|à",
        both="et",
        since="du|de|entre(?:\\sle)?",
        opening=r"(?:depuis|dès)(?:\sl(?:es?|a|[’']))?|à\spartir\sd(?:es?|u|e\sla|e\sl[’'])",
        closing=r"jusqu[’'](?:à|en|aux?)(?:\sl(?:a|[’']))?",
        day_mark="er",
        of="(?:de|d[’'])",
        year_cue="en|depuis|dès|avant|après|début|fin|l[’']an(?:née)?",
        counted=_plurals(
            "au(?:x|tres)|certaine?s|d[eè]s|dans|deux|elles|eux|hors|ils|jamais|l?eurs|les|lors|"
            "m[aoe]is|moins|[mns]es|[nv]ous|pas|plus(?:ieurs)?|près|puis|quelques|sans|ses|sous|"
            "toujours|tou(?:te)?s|très|vers|est|trois|six|dix|temps|alors|ces|cent(?:aine)?s|milliers"
        ),
        eras=(r"{}\s(?:ap(?:r\.|\.|rès)\sJ(?:\.-C\.|ésus-Christ)|de\snotre\sère)",),
        before_era=r"av(?:\.|ant)\s(?:J|notre)",
        early=(r"(?<=\bl[’']an\s){}", r"(?<=\bl[’']année\s){}"),
        decades=(r"années\s{}0",),
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
        named_days=False,
    ),
    "es": Idiom(
        until="al?|hasta(?:\\sel)?",
        both="[ye](?:\\sel)?",
        since=r"desde(?:\sel)?|entre(?:\sel)?|de(?=\s[12][0-9]{3}\sa\s)",
        opening=r"desde(?:\s(?:el|la|los|las))?|a\spartir\sde(?:l|\sla)?",
        closing=r"hasta(?:\s(?:el|la|los|las))?",
        of=r"del?(?:\saño)?",
        year_cue=(
            r"en|desde|hasta|años?|(?:principios|comienzos|inicios|mediados|finales|fines)\sde"
        ),
        counted=_plurals(
            "además|algun[ao]s|amb[ao]s|antes|apenas|aquell[ao]s|casi|cientos|decenas|después|dos|"
            "docenas|ell[ao]s|entonces|es|es[ao]s|est[ao]s|jamás|l[aeo]s|m[ai]s|más|miles|millones|"
            "much[ao]s|[nv]?os(?:otr[ao]s)?|otr[ao]s|pues|quizás|seis|sus|tod[ao]s|tras|tres|tus|"
            "un[ao]s|vari[ao]s"
        ),
        eras=(r"{}\sd\.\s?C\.",),
        early=(r"(?<=\bel\saño\s){}",),
        decades=(r"década\sde(?:\slos(?:\saños)?)?\s{}0", r"años\s{}0"),
        people=(
            r"personas|gente|hombres|mujeres|niños|soldados|heridos|muertos|manifestantes|"
            r"de\sell[ao]s"
        ),
        apart=(
            r"(?:antes|después|víspera|aniversario|alrededor|cerca|a\spartir)\sdel?|desde|hasta|"
            r"tras|hacia|para|como|(?:más|menos)\sque"
        ),
        lead=(
            r"en|el|la|l[ao]s|del?|años?|durante|aquel|mes|a|principios|comienzos|inicios|"
            r"mediados|finales|fines"
        ),
    ),
    "pt": Idiom(
        until="até|ao?",
        both="e",
        since=r"desde|entre|de(?=\s[12][0-9]{3}\sa\s)",
        opening=r"desde(?:\s[oa]s?)?|a\spartir\sd(?:e|[oa]s?)",
        closing=r"até(?:\s(?:ao?s?|[oà]s?))?",
        of=r"d[eo](?:\sano(?:\sde)?)?",
        year_cue=(
            r"em|desde|até|ano(?:\sde)?|(?:início|começo|princípio|meados|fins?|fina(?:l|is))\sde"
        ),
        counted=_plurals(
            "algu(?:ns|mas)|além|amb[ao]s|antes|aos|apenas|após|às|[ao]s|centenas|dezenas|depois|"
            "dois|duas|d[ao]s|el[ae]s|es[st][ae]s|ess[ae]s|mais|mas|milhares|milhões|muit[ao]s|"
            "n[ao]s|nós|outr[ao]s|pel[ao]s|seis|seus|suas|tod[ao]s|três|uns|umas|vári[ao]s"
        ),
        eras=(r"{}\sd\.\s?C\.",),
        early=(r"(?<=\bano\sde\s){}", r"(?<=\bano\s){}"),
        decades=(r"década\sde\s{}0", r"anos\s(?:de\s)?{}0"),
        people=(
            r"pessoas|gente|homens|mulheres|crianças|soldados|feridos|mortos|manifestantes|del[ae]s"
        ),
        apart=(
            r"(?:antes|depois|véspera|aniversário|cerca|volta|a\spartir)\sd[aeo]|após|desde|até|"
            r"para|como|(?:mais|menos)\s(?:do\s)?que"
        ),
        lead=(
            r"em|n?[ao]s?|d[aeo]|à|ano|durante|aquele|mês|início|começo|princípio|meados|"
            r"fi(?:m|ns|nal|nais)"
        ),
    ),
    "it": Idiom(
        until="al?(?:l[’'])?",
        both="ed?(?:\\sil|\\sl[’'])?",
        since=r"dal|(?:tra|fra)(?:\sil|\sl[’'])?",
        opening=r"d(?:a|al|alla|all[’']|agli)|a\spartire\sdal(?:la|l[’'])?",
        closing=r"fino\sa(?:l|lla|ll[’']|gli|d)?",
        of=r"del(?:l[’']anno)?",
        # figures behind an article in the singular count nothing
        year_cue=r"nel|dal|del|al|il|anno|(?:inizio|fine|metà)(?:\sdel)?",
        eras=(r"{}\sd\.\s?C\.",),
        early=(r"(?<=\banno\s){}",),
        people=r"persone|uomini|donne|bambini|soldati|feriti|morti|manifestanti|di\sloro",
        apart=(
            r"dopo|entro|verso|circa|come|d(?:al|alla|all[’']|agli)|"
            r"fino\sa(?:l|lla|ll[’']|gli|d)?|"
            r"(?:prima|vigilia|anniversario)\sde(?:l|lla|ll[’']|gli)"
        ),
        lead=(
            r"nel|nell[’']|negli|in|a|il|l[’']|la|gli|dell?|dell[’']|anno|inizio|fine|metà|"
            r"(?:al)?l[’']inizio|alla"
        ),
    ),
    "ro": Idiom(
        until="până(?:\\s(?:în|la))?|la",
        both="[sșş]i",
        since="între|de\\sla",
        opening=r"începând\scu(?:\s(?:data\sde|anul))?|de\sla",
        closing=r"până(?:\s(?:în|la|pe))?(?:\s(?:data\sde|anul))?",
        of="anului|lui|din|al?",
        year_cue=r"în|din|anul(?:ui)?|anii|(?:începutul|sfârșitul|mijlocul)\slui",
        counted="de",  # what is more than nineteen
        eras=(r"{}\sd\.\s?Hr\.",),
        before_era=r"î\.\s?(?:Hr|e)",
        decades=(r"ani(?:i|lor)\s{}0",),
        seasons=("primăvar(?:a|ă|ii)", "var(?:a|ă)|verii", "toamn(?:a|ă|ei)", "iarn(?:a|ă)|iernii"),
        apart=(
            r"după|înainte\sde|până(?:\s(?:în|la|pe))?|de\sla|circa|în\sjurul|ca|"
            r"(?:ajunul|aniversarea)\slui"
        ),
        lead=r"în|pe|la|data|de|anul|luna|început(?:ul)?|sfârșit(?:ul)?|mijlocul|lui",
    ),
}

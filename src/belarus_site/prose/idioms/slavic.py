"""The words of dates in Slavic languages, which decline them."""

from __future__ import annotations

from belarus_site.prose.idioms.idiom import NEVER, Idiom

SLAVIC = {
    "ru": Idiom(
        until="по|до",
        both="и",
        since="со?|между",
        opening="со?|начиная\\sсо?",
        closing="до|по",
        day_mark="-?го|-?е",
        of=NEVER,
        year_word=r"(?:год(?:ов|ам|ах|ы|а|у|ом|е)?|гг?\.)",
        eras=(r"{}(?:\sгод[ау]?|\sг\.)?\sн\.\s?э\.",),
        before_era=r"до\s(?:н\.|Р\.|нашей|Рожд)",
        early=(r"{}\sгод(?:у|ом)",),  # but "152 года" are so many years
        decades=(r"{}0-(?:е|х|м|ми)(?:\s(?:год(?:ы|ов|ам|ах|ами)))?",),
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
        people=r"человека?|людей|раненых|погибших|задержанных|солдат|протестующих|из\sних",
        apart=r"после|до|со?|ко?|от|по|перед|накануне|около|чем|как|ноч[ьи]\sна",
        own="от",
        lead="во?|тот|том|начал[оае]|середин[аеуы]|кон(?:ец|ца|це)",
        named_days=False,
    ),
    "be": Idiom(
        until="па|да",
        both="і|й",
        since="з|са|паміж",
        opening="з|са|ад|пачынаючы\\s(?:з|са|ад)",
        closing="да|па",
        day_mark="-?га|-?е",
        of=NEVER,
        year_word=r"(?:год(?:у|а|ам|зе|ы|аў|ах)?|гг?\.)",
        eras=(r"{}(?:\sгода?|\sг\.)?\sн\.\s?э\.",),
        before_era=r"да\s(?:н\.|нашай|Нар|Раст)",
        early=(r"{}\sгод(?:зе|а)",),
        decades=(r"{}0-(?:я|х|м|мі)(?:\s(?:гад(?:ы|оў|ам|ах|амі)))?",),
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
        people=r"чалавека?|людзей|параненых|загінулых|затрыманых|салдат|з\sіх",
        apart=r"пасля|да|з|са|ад|па|перад|напярэдадні|каля|чым|як|ночы?\sна",
        own="ад",
        lead="[уў]|той|тым|пачат(?:ак|ку)|напачатку|сярэдзін[аеуы]|кан(?:ец|ца|цы)|напрыканцы",
        named_days=False,
    ),
    "uk": Idiom(
        until="по|до",
        both="і|й|та",
        since="з|із|зі|від|між",
        opening="з|із|зі|від|починаючи\\s(?:з|із|зі)",
        closing="до|по",
        day_mark="-?го|-?е",
        of=NEVER,
        year_word=r"(?:р(?:ік|оку|оці|оком|оки|оків|оках)|рр?\.)",
        eras=(r"{}(?:\sр(?:ік|оку|оці|\.))?\sн\.\s?е\.",),
        before_era=r"до\s(?:н\.|Р\.|нашої|Різдва)",
        early=(r"{}\sро(?:ку|ці|ком)",),
        decades=(r"{}0-(?:ті|х|их|ми|тих)(?:\s(?:рок(?:и|ів|ам|ах|ами)))?",),
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
        people=r"осіб|людей|поранених|загиблих|затриманих|солдатів|з\sних",
        apart=(r"після|до|з|із|зі|від|по|за|перед|напередодні|близько|ніж|як|н(?:іч|очі)\sна"),
        own="від",
        lead="[ув]|той|тому|на|почат(?:ок|ку)|середин[аиіу]|кін(?:ець|ця|ці)|наприкінці",
        named_days=False,
    ),
    "pl": Idiom(
        until="do",
        both="i|a",
        since="od|między",
        opening="od",
        closing="do|aż\\sdo",
        day_mark=r"\.",
        of=NEVER,
        year_word=r"(?:rok(?:u|iem)?|r\.)",
        eras=(r"{}(?:\sroku|\sr\.)?\sn\.\s?e\.",),
        before_era=r"p\.\s?n\.|przed\s(?:Chr|nasz)",
        early=(r"{}\srok(?:u|iem)",),
        year_cue="roku|lat(?:a|ach)?",
        decades=(
            r"lat(?:a|ach|ami)?\s{}0–{again}9",
            r"lat(?:a|ach|ami)?\s{}0(?!\s?[-–—/]|\s(?:i|a|do)\s[12][0-9])",
        ),
        seasons=(
            "wiosn(?:a|y|ę|ą)|wiośnie",
            # of the summer of one year; of several, they are years
            r"lato|latem|lecie|lata(?!\s[0-9]{4}(?:,|\s(?:i|oraz|a|do)\s))",
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
        people=r"osób|ludzi|rannych|zabitych|zatrzymanych|żołnierzy|z\snich",
        apart=r"po|do|od|ku|przed|około|w\sprzeddzień|niż|jak|noc[yą]?\sna",
        lead="we?|tym|na\\spoczątku|początek|połow(?:a|ie)|pod\\skoniec|koniec",
        named_days=False,
    ),
    "cs": Idiom(
        until="až(?:\\sdo)?|do",
        both="a|i",
        since="od|mezi",
        opening="(?:přibližně\\s)?od(?:\\s(?:roku|let))?",
        closing="(?:přibližně\\s)?(?:až\\s)?do(?:\\s(?:roku|let))?",
        day_mark=r"\.",
        of="roku",
        year_cue=r"ro(?:k|ku|ce|kem|ky)|r\.|let(?:ech|y)?|léta",
        eras=(r"{}\sn\.\s?l\.",),
        decades=(r"(?:léta|let|letech|lety)\s{}0–{again}9",),
        seasons=(
            "jar(?:o|a|u|em)|jaře",
            "lét(?:o|a|u|em|ě)",
            "podzim(?:u|em)?",
            "zim(?:a|y|ě|u|ou)",
        ),
        no_weekday="po",
        weekdays="pondělí úterý středu čtvrtek pátek sobotu neděli",
        months=(
            "lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci"
        ),
        people=r"lidí|osob|mužů|žen|dětí|vojáků|raněných|mrtvých|zatčených|z\snich",
        apart=(
            r"(?:po|před|do|od|kolem|okolo|přibližně|výročí|(?:než|jako)(?:\sv)?)"
            r"(?:\s(?:ro(?:ku|kem|ce)|let))?|noc\sna"
        ),
        lead="ve?|na|ro(?:k|ku|ce)|ten|toho|začát(?:ek|kem|ku)|počát(?:ek|kem|ku)|kon(?:ec|cem|ci)|polovin[aěyu]",
    ),
    "sk": Idiom(
        until="až(?:\\sdo)?|do",
        both="a|i|aj",
        since="od|medzi",
        opening="(?:približne\\s)?od(?:\\srok(?:u|ov))?",
        closing="(?:približne\\s)?(?:až\\s)?do(?:\\srok(?:u|ov))?",
        day_mark=r"\.",
        of="roku",
        year_cue=r"rok(?:u|om|och|y|ov)?|r\.",
        eras=(r"{}\sn\.\s?l\.",),
        before_era=r"pred\s(?:Kr|n\.)",
        decades=(r"rok(?:y|ov|och|mi)\s{}0–{again}9",),
        seasons=("jar(?:i|ou)?", "let(?:o|a|e|u|om)", "jese(?:ň|ne|ni|ňou)", "zim(?:a|y|e|u|ou)"),
        no_weekday="po",
        weekdays="pondelok utorok stredu štvrtok piatok sobotu nedeľu",
        months=(
            "januári februári marci apríli máji júni júli auguste septembri októbri novembri "
            "decembri"
        ),
        people=r"ľudí|osôb|mužov|žien|detí|vojakov|ranených|mŕtvych|z\snich",
        apart=(
            r"(?:po|pred|do|od|okolo|približne|výročie|(?:než|ako)(?:\sv)?)"
            r"(?:\srok(?:u|om|ov))?|noc\sna"
        ),
        lead="vo?|na|rok(?:u)?|ten|toho|začiat(?:ok|kom|ku)|kon(?:iec|com|ci)|polovic[aeiu]",
    ),
}

"""The words of dates in languages of other families."""

from __future__ import annotations

from belarus_site.prose.idioms.idiom import NEVER, Idiom

_GREEK_SPOKEN = (
    "Γενάρη Φλεβάρη Μάρτη Απρίλη Μάη Ιούνη Ιούλη Αύγουστο Σεπτέμβρη Οκτώβρη Νοέμβρη Δεκέμβρη"
)
_GREEK_MAY = "Μάϊος Μάϊο Μαίου Μαϊου Μαιου"  # as of old, without a sign, and in capitals

OTHER = {
    "el": Idiom(
        until=r"(?:έως|ως|μέχρι)(?:\sτ(?:ις|ην?|ον?))?|στ(?:ις|ην?|ον?)",
        both=r"και(?:\sτ(?:ις|ην?|ου?))?",
        since=r"από(?:\sτ(?:ις|ην?|ον?))?|μεταξύ(?:\sτ(?:ων|ης|ου))?",
        day_mark=r"\.|ης?",
        of="του",
        before_era=r"π\.?\s?Χ",
        months=(
            "Ιανουάριο Φεβρουάριο Μάρτιο Απρίλιο Μάιο Ιούνιο Ιούλιο Αύγουστο Σεπτέμβριο Οκτώβριο "
            "Νοέμβριο Δεκέμβριο"
        ),
        more_months={
            **{name.casefold(): n for n, name in enumerate(_GREEK_SPOKEN.split(), 1)},
            **{f"{name}ς".casefold(): n for n, name in enumerate(_GREEK_SPOKEN.split(), 1)},
            **{name.casefold(): 5 for name in _GREEK_MAY.split()},
        },
        people="στρατιώτες|άνθρωποι|άτομα|πολίτες|άνδρες|γυναίκες|παιδιά|νεκροί|τραυματίες",
        lead=r"στ(?:ις|ην?|ον?)|τ(?:ις|ην?|ον?)|ο|(?:στα\s)?(?:τέλη|μέσα)|(?:στις\s)?αρχές|του",
    ),
    "lt": Idiom(
        until="iki",
        both="ir",
        since="nuo|tarp",
        opening="(?:maždaug\\s)?nuo",
        closing="(?:maždaug\\s)?iki",
        of=NEVER,
        year_word=r"(?:m\.|met(?:ais?|us|ų(?<!00\smetų)))",  # 1500 metų may be so many
        before_era=r"(?:m\.\s)?pr\.\s?(?:Kr|m)",
        seasons=(
            "pavasar(?:is|io|į|yje)",
            "vasar(?:a|os|ą|oje)",
            "rud(?:uo|ens|enį)",
            "žiem(?:a|os|ą|oje)",
        ),
        months=(
            "sausį vasarį kovą balandį gegužę birželį liepą rugpjūtį rugsėjį spalį lapkritį gruodį"
        ),
        apart="po|prieš|iki|nuo|apie|maždaug|kaip|nei|naktį\\sį",
        lead="tų|pat",
    ),
    # What tells of another day stands behind: "1994'ten sonra". Of *kışı*, a winter, and *kişi*,
    # people, Python sees one letter as another.
    "tr": Idiom(
        until="ile",
        both="ve",
        of=NEVER,
        year_word="yıl(?:ı|ında|ından|ının|ına)",
        eras=(r"(?=[12][0-9]{{3}}){}(?=[’'][dt][ae]\b)",),
        before_era=r"(?:M\.?Ö|öncesi)",
        decades=(
            r"{}0–{again}9\syılları",
            r"{}0[’'](?:l[ae]r(?:ın|da|dan)?|l[ıiuü]\syıllar(?:ın|da|dan)?)",
        ),
        seasons=tuple(
            f"{name}(?:n(?:da|dan|ın|a))?"
            for name in ("(?:ilk)?baharı", "yazı", "sonbaharı", "(?-i:kış)ı")
        ),
    ),
    "zh": Idiom(
        until="至|到",
        since="自|从|從",
        opening="自从?|自從|从|從",
        closing="截至|直到|直至|至|到",
        year_word="年(?![代前间間来來以]|历史|歷史)",
        eras=("(?:公元|西元)\\s?{}\\s?年",),
        before_era=NEVER,
        counted_back=("元前", "元前\\s"),
        # not those of the Republic's calendar, in which it is the year 115 now
        far_year="(?<![前第])[2-9][0-9]{2}",
        decades=("{}0年代",),
        seasons=("春[天季]", "夏[天季]", "秋[天季]", "冬[天季]"),
        spaced=False,
    ),
    "ja": Idiom(
        until="から",
        year_word="年(?![代前間以]|の歴史|ぶり)",
        eras=("西暦\\s?{}\\s?年",),
        before_era=NEVER,
        counted_back=("元前", "元前\\s"),
        far_year="(?<![前第])[1-9][0-9]{2}",
        decades=("{}0年代",),
        seasons=tuple(f"の?{name}(?![一-龥])" for name in "春夏秋冬"),
        spaced=False,
    ),
    "ko": Idiom(
        until="부터",
        year_word=r"년(?!\s?[대간전]|의?\s?역사)",
        eras=(r"서기\s?{}\s?년(?!\s?[0-9])",),
        before_era=NEVER,
        counted_back=("원전", r"원전\s"),
        far_year=r"(?<![전제])[1-9][0-9]{2}",
        decades=("{}0년대",),
        seasons=("봄", "여름", "가을", "겨울"),
        spaced=False,
    ),
}

"""Dates in running text of each language, and numbers there that are none."""

from __future__ import annotations

import pytest

from belarus_site.prose.written_dates import WrittenDate, find


def _found(text: str, language: str) -> list[tuple[str, str]]:
    dates = (it for it in find(text, language) if isinstance(it, WrittenDate))
    return [(text[it.start : it.end], it.date.text) for it in dates]


@pytest.mark.parametrize(
    ("language", "text", "words", "date"),
    [
        ("es", "Ocurrió en 1994 y luego", "1994", "1994"),
        ("es", "en *1994* las tropas", "1994", "1994"),
        ("es", "en 2000.", "2000", "2000"),
        ("es", "entre 1994 y 1996 hubo", "1994 y 1996", "1994/1996"),
        ("es", "de 2014 a 2019 fue", "2014 a 2019", "2014/2019"),
        ("es", "en los años 1990 hubo", "años 1990", "199X"),
        ("es", "en la década de 1990", "década de 1990", "199X"),
        ("es", "en el verano de 2022", "verano de 2022", "2022-22"),
        ("es", "el 1.º de enero de 2003", "1.º de enero de 2003", "2003-01-01"),
        ("es", "el 1º de enero del año 2003", "1º de enero del año 2003", "2003-01-01"),
        ("it", "nel 1994 fu", "1994", "1994"),
        ("it", "tra il 1994 e il 1996", "1994 e il 1996", "1994/1996"),
        ("it", "dal 2014 al 2019", "2014 al 2019", "2014/2019"),
        ("it", "negli anni 1990", "anni 1990", "199X"),
        ("it", "nell’estate 2022", "estate 2022", "2022-22"),
        ("it", "nell'estate del 2022", "estate del 2022", "2022-22"),
        ("it", "l’8 dicembre 1999", "8 dicembre 1999", "1999-12-08"),
        ("pt", "em 1994 foi", "1994", "1994"),
        ("pt", "na década de 1990", "década de 1990", "199X"),
        ("pt", "no verão de 2022", "verão de 2022", "2022-22"),
        ("ro", "în anul 1994", "1994", "1994"),
        ("ro", "în vara anului 2022", "vara anului 2022", "2022-22"),
        ("ro", "în anii 1990", "anii 1990", "199X"),
        ("cs", "v roce 1994 byl", "1994", "1994"),
        ("cs", "v letech 1990–1999", "letech 1990–1999", "199X"),
        ("cs", "v letech 1994–1996 byl", "1994–1996", "1994/1996"),
        ("cs", "v létě roku 2022", "létě roku 2022", "2022-22"),
        ("cs", "v prosinci 2018", "prosinci 2018", "2018-12"),
        ("cs", "dne 8. 12. 1998 byl", "8. 12. 1998", "1998-12-08"),
        ("sk", "v roku 1994 bol", "1994", "1994"),
        ("sk", "v lete 2022", "lete 2022", "2022-22"),
        ("sk", "v decembri 2018", "decembri 2018", "2018-12"),
        ("pl", "w latach 1990. powstał", "latach 1990", "199X"),
        ("pl", "w latach 1990–1995", "1990–1995", "1990/1995"),
        ("pl", "pod koniec lata 2021 roku", "lata 2021 roku", "2021-22"),
        ("pl", "lata 1991 i 1992 były", "1991", "1991"),
        ("en", "in&nbsp;2020", "2020", "2020"),
        ("en", "on 8&nbsp;December&#160;1999", "8&nbsp;December&#160;1999", "1999-12-08"),
        ("en", "in\u00a02020", "2020", "2020"),
        ("el", "στις 8 Μαΐου 2021 έγινε", "8 Μαΐου 2021", "2021-05-08"),
        ("el", "στις 8 Μα\u1fd3ου 2021", "8 Μα\u1fd3ου 2021", "2021-05-08"),
        ("el", "8 Μαι\u0308\u0301ου 2021", "8 Μαι\u0308\u0301ου 2021", "2021-05-08"),
        ("el", "8 Μαίου 2021", "8 Μαίου 2021", "2021-05-08"),
        ("el", "ΣΤΙΣ 8 ΜΑΪΟΥ 2021", "8 ΜΑΪΟΥ 2021", "2021-05-08"),
        ("el", "8 Μαΐ. 2021", "8 Μαΐ. 2021", "2021-05-08"),
        ("el", "την 1η Μαΐου του 2021", "1η Μαΐου του 2021", "2021-05-01"),
        ("el", "από τις 8 έως τις 9 Μαΐου 2021", "8 έως τις 9 Μαΐου 2021", "2021-05-08/2021-05-09"),
        ("el", "Μάιος 2021", "Μάιος 2021", "2021-05"),
        ("el", "τον Μάιο του 2021", "Μάιο του 2021", "2021-05"),
        ("el", "ο Μάης του 1968", "Μάης του 1968", "1968-05"),
        ("el", "τον Μάη του 1968", "Μάη του 1968", "1968-05"),
        ("el", "Μάϊος 1968", "Μάϊος 1968", "1968-05"),
        ("el", "τον Δεκέμβρη του 2018", "Δεκέμβρη του 2018", "2018-12"),
        ("nl", "in 1994 werd", "1994", "1994"),
        ("nl", "van 2014 tot 2019", "2014 tot 2019", "2014/2019"),
        ("nl", "in de jaren 1990", "jaren 1990", "199X"),
        ("nl", "in het najaar van 2022", "najaar van 2022", "2022-23"),
        ("nl", "op 8-12-1998 werd", "8-12-1998", "1998-12-08"),
        ("sv", "år 1994 blev", "1994", "1994"),
        ("sv", "på 1990-talet", "1990-talet", "199X"),
        ("sv", "sommaren 2022", "sommaren 2022", "2022-22"),
        ("da", "i 1994 blev", "1994", "1994"),
        ("da", "i 1990’erne", "1990’erne", "199X"),
        ("no", "i 1994 ble", "1994", "1994"),
        ("nb", "på 1990-tallet og i 1990-årene", "1990-årene", "199X"),
        ("lt", "1994 m. buvo", "1994 m.", "1994"),
        ("lt", "1994 m. gruodžio 8 d. buvo", "1994 m. gruodžio 8 d.", "1994-12-08"),
        ("lt", "2022 m. vasarą", "2022 m. vasarą", "2022-22"),
        ("tr", "1994 yılında", "1994 yılında", "1994"),
        ("tr", "1994'te kuruldu", "1994", "1994"),
        ("tr", "1990’larda", "1990’larda", "199X"),
        ("tr", "2022 yazında", "2022 yazında", "2022-22"),
        ("zh", "条约于1999年12月8日签署", "1999年12月8日", "1999-12-08"),
        ("zh", "到2018年12月为止", "2018年12月", "2018-12"),
        ("zh", "在1990年代", "1990年代", "199X"),
        ("ja", "1999年12月8日に署名", "1999年12月8日", "1999-12-08"),
        ("ja", "2022年の夏に", "2022年の夏", "2022-22"),
        ("ko", "1999년 12월 8일에", "1999년 12월 8일", "1999-12-08"),
        ("hu", "1999. december 8. volt", "1999. december 8.", "1999-12-08"),
        ("lv", "1999. gada 8. decembris", "1999. gada 8. decembris", "1999-12-08"),
        ("fr", "en 1994 les troupes", "1994", "1994"),
        ("fr", "le 08/12/1998 fut", "08/12/1998", "1998-12-08"),
        ("de", "von 2014 bis 2019", "2014 bis 2019", "2014/2019"),
        ("en-US", "on 12/8/1998 they", "12/8/1998", "1998-12-08"),
        ("en-GB", "on 8/12/1998 they", "8/12/1998", "1998-12-08"),
    ],
)
def test_dates(language: str, text: str, words: str, date: str) -> None:
    """Each language has its own words around a year, a season or a decade."""
    assert _found(text, language) == [(words, date)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "en 1994 personas"),
        ("es", "En 1994 nuevos casos"),
        ("es", "entre 1500 y 2000 soldados"),
        ("es", "en 2000 casas"),
        ("es", "un total de 1994 personas"),
        ("es", "las elecciones de 1994 y 1996 fueron"),
        ("pt", "em 1994 casos"),
        ("fr", "en 1994 cas"),
        ("ro", "în 1994 de cazuri"),
        ("nl", "in 1994 gevallen"),
        ("da", "i 1994 tilfælde"),
        ("de", "seit 1994 Menschen"),
        ("de", "von 1500 bis 2000 Menschen"),
        ("cs", "1994 lidí"),
        ("sv", "på 1900-talet"),
        ("lt", "1994 žmonės"),
        ("lt", "1500 metų senumo"),
        ("tr", "1994 kişi"),
        ("ko", "1500년의 역사"),
        ("ja", "1500年の歴史"),
        ("zh", "有1994人"),
        ("zh", "2000年前"),
        ("hu", "1999. december 8-án"),
        ("en", "on 8/12/1998 they"),
        ("en", "version 1.12.1998 has"),
        ("en", "2005-06"),
    ],
)
def test_doubt(language: str, text: str) -> None:
    """What may count something, a century, or figures that may mean two days, are left alone."""
    assert _found(text, language) == []

"""The words of the interface in every language that is shipped."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from jinja2 import Environment

from belarus_site.render.catalogs import ENGLISH, CatalogFault, catalog
from support.messages import LANGUAGES, extracted, shipped
from support.published import ROOT

NO_WORDS = re.compile(
    r"{% (block (?:shape|sheet)|macro (?:note_rows|bar)).*?{% end(?:block|macro) %}", re.DOTALL
)
"""What of a template are styles and the names that these have."""
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%|</?\w[^>]*>")


def _ids(words: Catalog) -> set[tuple[str | None, object]]:
    return {(message.context, message.id) for message in words if message.id}


def _pairs(message: Message) -> list[tuple[str, str]]:
    """Return the English words of a message with each of its translations."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(message.id[-1], said) for said in message.string]


def _refused(po: str) -> str:
    with pytest.raises(CatalogFault) as found:
        catalog("cs", {"cs": po.encode()})
    return f"{found.value.name}:{found.value.line}: {found.value}"


def _unsaid(template: str) -> list[str]:
    """Return the words of a template that stand in it as they are."""
    tokens = Environment(autoescape=True).lex(NO_WORDS.sub(" ", template))
    written = "".join(text if kind == "data" else " " for _, kind, text in tokens)
    written = re.sub(r"<(style|script)\b.*?</\1>|<!--.*?-->", " ", written, flags=re.DOTALL)
    named = re.findall(r'\b(?:aria-label|alt|title|label|placeholder)="([^"]*)"', written)
    words = [re.sub(r"<[^>]*>|&\w+;", " ", written), *named]
    return [word for it in words for word in re.findall(r"[^\W\d_]{2,}", it)]


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "templates").rglob("*.*html")),
    ids=lambda path: str(path.relative_to(ROOT / "templates")),
)
def test_no_template_says_a_word_that_is_not_marked(path: Path) -> None:
    """But for the names of formats, which are the same everywhere."""
    names = {"BibTeX", "CSL", "JSON", "CSV", "Extended", "Date", "Time", "Format"}
    assert set(_unsaid(path.read_text(encoding="utf-8"))) <= names


def test_a_word_that_is_not_marked_would_be_found() -> None:
    """In the text and in what is read out for it."""
    assert _unsaid('<p class="a">{{ _("In") }} One <b aria-label="Two {{ x }}">3</b></p>') == [
        "One",
        "Two",
    ]


def test_there_is_something_to_say() -> None:
    """From the code, and from templates of every kind."""
    ids = {words for _, words in _ids(extracted())}
    assert {"What the record shows", "In short", "Landmarks", "Changed: %(title)s"} <= ids
    assert {"be", "ru", "uk", "pl", "de", "fr"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalog_says_all_there_is_to_say_and_nothing_else(language: str) -> None:
    """Nothing is missing, left over from older words, or waiting to be looked at."""
    words = shipped(language)
    assert _ids(words) == _ids(extracted())
    assert not words.obsolete
    for message in words:
        if message.id:
            assert not message.fuzzy, message.id
            assert all(said.strip() for _, said in _pairs(message)), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_markup_are_those_of_the_english_words(language: str) -> None:
    """All of them, once each; what has no markup may stand in an attribute, and gets none."""
    for message in shipped(language):
        for english, said in _pairs(message) if message.id else ():
            assert Counter(PLACEHOLDER.findall(said)) == Counter(PLACEHOLDER.findall(english)), said
            if "<" not in english:
                assert not set('<>"&') & set(said), said


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_form_for_each_plural_of_the_language(language: str) -> None:
    """As many as CLDR's rules tell apart, chosen by the same rule."""
    words, rule = shipped(language), Catalog(locale=language)
    assert words.plural_forms == rule.plural_forms
    for message in words:
        if message.pluralizable:
            assert len(message.string) == rule.num_plurals, message.id


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["1 part", "2 parts", "5 parts", "21 parts"]),
        ("ru", ["1 часть", "2 части", "5 частей", "21 часть"]),
        ("be", ["1 частка", "2 часткі", "5 частак", "21 частка"]),
        ("uk", ["1 частина", "2 частини", "5 частин", "21 частина"]),
        ("pl", ["1 część", "2 części", "5 części", "21 części"]),
        ("de", ["1 Teil", "2 Teile", "5 Teile", "21 Teile"]),
        ("fr", ["1 partie", "2 parties", "5 parties", "21 parties"]),
    ],
)
def test_a_number_has_the_form_that_its_language_asks_for(
    language: str, expected: list[str]
) -> None:
    """Also where that of 21 is that of 1."""
    words = catalog(language)
    assert [words.ngettext("%(num)s part", "%(num)s parts", it) for it in (1, 2, 5, 21)] == expected


def test_a_region_speaks_as_its_language() -> None:
    """`fr-CA` has no catalog of its own, and nothing on its pages is in another language."""
    words = catalog("fr-CA")
    assert words.gettext("Timeline") == "Chronologie"
    assert words.mark == ""


def test_without_a_catalog_the_words_are_english_and_say_so() -> None:
    """In a page that is written from right to left too."""
    words = catalog("ar")
    assert words.gettext("Timeline") == "Timeline"
    assert words.mark == ' lang="en" dir="ltr"'
    assert ENGLISH.mark == catalog("en-US").mark == ""


def test_words_beside_the_templates_come_first() -> None:
    """They may be some of a shipped catalog's, those of a new language, or English."""
    po = 'msgid "Timeline"\nmsgstr "{}"\n'
    said = catalog("fr", {"fr": po.format("Frise").encode()})
    assert (said.gettext("Timeline"), said.gettext("People")) == ("Frise", "Personnes")
    said = catalog("cs-CZ", {"cs": po.format("Osa").encode()})
    assert (said.gettext("Timeline"), said.mark) == ("Osa", "")
    assert catalog("en", {"en": po.format("Dates").encode()}).gettext("Timeline") == "Dates"
    assert catalog("fr").gettext("Timeline") == "Chronologie"


def test_words_that_nobody_looked_at_are_not_said() -> None:
    """`fuzzy` marks a guess of the tools."""
    po = '#, fuzzy\nmsgid "Timeline"\nmsgstr "Frise"\n'
    assert catalog("fr", {"fr": po.encode()}).gettext("Timeline") == "Chronologie"


def test_a_catalog_that_cannot_be_used_is_refused_with_its_line() -> None:
    """It is no PO file, or would have nothing to put where a name is asked for."""
    broken = 'msgid "a"\nmsgstr "b"\nd\n'
    assert _refused(broken) == "cs:3: this is no PO file: Unknown or misformatted keyword"
    rule = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=m;\\n"\n'
    assert _refused(rule) == "cs:1: this is no PO file: invalid token in plural form: m"
    other = '\nmsgid "Part %(number)s"\nmsgstr "Díl %(cislo)s"\n'
    wrong = "cs:2: this does not fit the English words: unknown named placeholder 'cislo'"
    assert _refused(other) == wrong
    assert _refused(other.replace("Part %(number)s", "Part")) == wrong
    alone = '\nmsgid "Timeline"\nmsgstr "Osa 100 %"\n'
    wrong = 'cs:2: a "%" that stands for itself must be written "%%", not as in "Osa 100 %"'
    assert _refused(alone) == wrong


def test_a_percent_sign_is_said_alike_in_the_code_and_in_templates() -> None:
    """Two of them are one, whether or not anything is filled in."""
    po = 'msgid "All"\nmsgstr "100%%"\n\nmsgid "%(num)s times"\nmsgstr "%(num)s×100%%"\n'
    words = catalog("cs", {"cs": po.encode()})
    for say in (words.gettext, words.callables()["_"]):
        assert (say("All"), say("%(num)s times", num=3)) == ("100%", "3×100%")

"""The same explainer in each of its languages."""

from __future__ import annotations

from pathlib import Path

from belarus_site import pipeline
from belarus_site.cache.texts import Conversions
from belarus_site.model.site import Home
from belarus_site.render.naming import name_of
from belarus_site.resolve import resolve
from belarus_site.translating import translate
from support.explainers import TEMPLATES, faults, read, said, write
from support.translated import EVERYTHING, FR, ORIGINAL, ROCK


def test_each_translation_is_a_site_of_its_own(tmp_path: Path) -> None:
    """With its own texts, joined to the entries by their names in that language."""
    convert = Conversions()
    original, _ = resolve(read(tmp_path, EVERYTHING), convert, name_of)
    (site,), found = translate(original, convert)
    assert found == ()
    assert site.explainer.language == "fr"
    assert [event.title for event in site.events] == ["La lumière"]
    assert "La tempête" in [it.words for it in site.text("section", "rock").headings]
    assert Home("person", "keeper") in site.mentions


def test_an_explainer_in_one_language_costs_nothing(tmp_path: Path) -> None:
    """No text is converted a second time."""
    convert = Conversions()
    content = read(tmp_path, {**ORIGINAL, "site.yaml": ORIGINAL["site.yaml"].split("lang")[0]
                              + "language: en\nbase_url: https://example.org/\n"
                              "authors: [{name: A}]\npublished: 2020-01-02\n"})  # fmt: skip
    original, _ = resolve(content, convert, name_of)
    made = convert.made
    assert translate(original, convert) == ((), ())
    assert convert.made == made


def test_what_is_wrong_in_a_text_is_told_at_its_place_in_the_translation(tmp_path: Path) -> None:
    """Dates are read in its language; what the original lends is judged there alone."""
    files = {
        **EVERYTHING,
        "terms.yaml": "- {id: fog, name: Fog, text: It rose in 1750.}\n",
        ROCK: str(EVERYTHING[ROCK]).replace("1er février 1811", "2 février 1811")
        + "\nLe 30 février 1810, et en 1790.[^1]\n",
    }
    del files[f"{FR}/terms.yaml"]
    assert faults(tmp_path, files) == [
        said("site.yaml", "8:13", "terms.yaml is not translated into fr [translation]",
             f'write "{FR}/terms.yaml"', "warning"),
        said("terms.yaml", "1:41", 'no event is dated "1750" [date-unresolved]',
             "add one, or write [1750](date:1750)", "warning"),
        said(ROCK, "8:38", 'the words say "2 février 1811", but "lit" is dated 1811-02-01'
             " [date-mismatch]", "mend the words or the date"),
        said(ROCK, "17:4", "no 30 February in 1810 [date]", "that February has 28 days"),
        said(ROCK, "17:27", 'no event is dated "1790" [date-unresolved]',
             "add one, or write [1790](date:1790)", "warning"),
        said(ROCK, "17:32", "no note [^1] is defined in this text [reference]",
             'define it: "[^1]: …"'),
    ]  # fmt: skip


def test_a_build_tells_of_translations_too(tmp_path: Path) -> None:
    """Through the whole line."""
    files = {**EVERYTHING, f"{FR}/events.yaml": "- {id: litt, title: x}\n"}
    report = pipeline.build(write(tmp_path, files), TEMPLATES).report
    assert [str(found.code) for found in report.diagnostics] == ["translation"]

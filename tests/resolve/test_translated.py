"""The original with the words of a translation."""

from __future__ import annotations

from pathlib import Path

from belarus_site.model.entries import Content
from belarus_site.resolve import texts_of, translated
from support.explainers import read
from support.translated import EVERYTHING, FR, ROCK


def french(folder: Path, files: dict[str, str | bytes]) -> Content:
    """Return the content of an explainer in French."""
    content = read(folder, files)
    return translated(content, content.translations[0])


def test_all_words_are_those_of_the_translation(tmp_path: Path) -> None:
    """Dates, numbers, coordinates and ids are those of the original."""
    found = french(tmp_path, EVERYTHING)
    assert (found.explainer.title, found.explainer.language) == ("Le phare", "fr")
    assert found.explainer.base_url == "https://example.org/lighthouse/"
    (rock,) = found.sections
    assert (rock.id, rock.title, rock.published.date.text) == ("rock", "Le rocher", "2020-01-02")
    assert str(rock.body).strip().startswith("Elle fut allumée")
    (lit,) = found.events
    assert (lit.id, lit.date.text, lit.title) == ("lit", "1811-02-01", "La lumière")
    assert [(it.name, it.lat, it.kind) for it in found.places] == [("Le rocher", 56, "récif")]
    assert found.pages[0].nav
    assert [(row.label, row.value, row.unit) for row in found.figures[0].rows] == [
        ("un", 3, "barils"),
        ("deux", 4, "barrels"),
    ]


def test_a_row_keeps_the_note_that_nobody_translated(tmp_path: Path) -> None:
    """Without it a figure would say more than the original does."""
    original = EVERYTHING["figures/oil.yaml"].replace("label: one", "label: one, note: about")
    found = french(tmp_path, {**EVERYTHING, "figures/oil.yaml": original})
    assert [row.note for row in found.figures[0].rows] == ["about", ""]


def test_what_nobody_translated_is_known(tmp_path: Path) -> None:
    """Text by text; each is in the language of the original."""
    files = {**EVERYTHING, f"{FR}/events.yaml": "- {id: lit, title: La lumière}\n"}
    del files[ROCK]
    found = french(tmp_path, files)
    language_of = found.untranslated.language_of
    assert (found.events[0].title, str(found.events[0].text)) == ("La lumière", "At dusk.")
    assert (language_of("event", "lit", "title"), language_of("event", "lit", "text")) == ("", "en")
    assert found.sections[0].title == "The rock"
    assert language_of("section", "rock", "title") == language_of("section", "rock", "body") == "en"
    assert language_of("section", "rock", "question") == ""
    languages = {(it.home.kind, it.language) for it in texts_of(found)}
    assert languages >= {("section", "en"), ("event", "en"), ("page", "fr"), ("claim note", "fr")}


def test_the_original_lends_nothing(tmp_path: Path) -> None:
    """All its texts are in its own language."""
    content = read(tmp_path, EVERYTHING)
    assert content.untranslated.language_of("event", "lit", "title") == ""
    assert {it.language for it in texts_of(content)} == {"en"}


def test_a_picture_with_words_takes_the_place_of_the_original(tmp_path: Path) -> None:
    """The others stay."""
    assets = {"assets/a.svg": "<svg/>", "assets/b.svg": "<svg/>", f"{FR}/assets/a.svg": "<svg />"}
    found = french(tmp_path, {**EVERYTHING, **assets})
    assert [(it.path, it.body) for it in found.assets] == [
        ("a.svg", b"<svg />"),
        ("b.svg", b"<svg/>"),
    ]

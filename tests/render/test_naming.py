"""What entries are called on the pages of a translation, and in which language."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from support.explainers import build, page
from support.translated import EVERYTHING, FR, ROCK

TEXTS = {
    "sections/01-rock.md": "---\ntitle: The rock\nsummary: S\npublished: 2020-01-02\n---\n"
    "## The storm {#storm}\n\nIt was lit [](event:lit), before [](date:1811-03). [](page:about)\n\n"
    "![](figure:oil)\n",
    "sections/02-sea.md": "---\ntitle: The sea\nsummary: S\npublished: 2020-01-02\n---\n"
    "[it](claim:oil) [](page:about)\n",
    f"{FR}/sections/02-sea.md": "---\ntitle: La mer\nsummary: S\n---\n"
    "[](section:rock), [](page:about), [](person:keeper), [](term:fog), [il](claim:oil).\n",
}


def test_names_without_words_of_their_own_say_their_language(tmp_path: Path) -> None:
    """In a translated text those that nobody translated, in an untranslated one the others."""
    lost = {ROCK, f"{FR}/terms.yaml"}
    files = {path: body for path, body in (EVERYTHING | TEXTS).items() if path not in lost}
    built = build(tmp_path, files)
    assert _languages(page(built, "fr/sea.html")) >= {
        ("The rock", "en"),
        ("À propos", None),
        ("Le gardien", None),
        ("Fog", "en"),
        ("garde la lumière", None),
        ("A low cloud", "en"),
    }
    original = page(built, "fr/rock.html")
    assert ("À propos", "fr") in _languages(original)
    dates = html.fromstring(original).xpath("//main//time/text()")
    assert dates[1:] == ["1 February 1811", "March 1811"], "in the language of their text"


def _languages(built: str) -> set[tuple[str, str | None]]:
    """Return the names and glosses in the text of a page, with their own languages."""
    links = html.fromstring(built).xpath("//main//a[@id]")
    glosses = html.fromstring(built).xpath("//main//i[@aria-label]")
    said = ((it.text_content(), it.get("lang")) for it in links)
    return {*said, *((it.get("aria-label"), it.get("lang")) for it in glosses)}

"""The words of the interface as the code and the templates have them, and as catalogs say them."""

from __future__ import annotations

import tomllib
from functools import cache

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from support.published import ROOT

WORDS = ROOT / "src" / "belarus_site" / "words"
LANGUAGES = tuple(sorted(path.stem for path in WORDS.glob("*.po")))


@cache
def extracted() -> Catalog:
    """Return all that is marked to be said in the language of a page."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    methods = [
        (pattern, mapping["method"])
        for mapping in settings["tool"]["babel"]["mappings"]
        for pattern in mapping["pattern"]
    ]
    found = Catalog()
    for folder in ("src", "templates"):
        for _, _, words, _, context in extract_from_dir(
            ROOT / folder, methods, keywords=DEFAULT_KEYWORDS
        ):
            found.add(words, context=context)
    return found


def shipped(language: str) -> Catalog:
    """Return the catalog of a language, as it stands in its file."""
    with (WORDS / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)

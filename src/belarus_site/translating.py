"""The translations of an explainer, each the same site once more in another language."""

from __future__ import annotations

from belarus_site.cache.texts import Conversions
from belarus_site.diagnostics import Diagnostic
from belarus_site.model.site import Site
from belarus_site.render.naming import name_of
from belarus_site.resolve import resolve, texts_of, translated


def translate(site: Site, convert: Conversions) -> tuple[tuple[Site, ...], tuple[Diagnostic, ...]]:
    """Return the site in each language it is translated into, and the faults of those words.

    What a text shares with the original was judged there: only the files of a translation have
    faults here.
    """
    sites: list[Site] = []
    faults: list[Diagnostic] = []
    for translation in site.content.translations:
        content = translated(site.content, translation)
        language = translation.language
        words = (str(text) for _, text, its in texts_of(content) if its == language)
        convert.prepare(words, language)
        other, found = resolve(content, convert, name_of, like=site)
        own = {file.path for file in translation.texts}
        faults += (fault for fault in found if fault.place.path in own)
        sites.append(other)
    return tuple(sites), tuple(faults)

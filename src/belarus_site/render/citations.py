"""Sources as a note cites them."""

from __future__ import annotations

from markupsafe import Markup, escape

from belarus_site.model.entries import Refs, Source
from belarus_site.model.site import Home
from belarus_site.render.entries import Entries
from belarus_site.render.marks import isolated, row
from belarus_site.render.views import CitationView
from belarus_site.render.wording import date_words, language_words


def locators(refs: Refs) -> dict[str, str]:
    """Return where in each source of `refs` to look, in the author's words, by its id."""
    found: dict[str, list[str]] = {}
    for ref in refs:
        found.setdefault(ref.id, []).append(ref.locator)
    return {ident: "; ".join(filter(None, words)) for ident, words in found.items()}


def citation(entries: Entries, source: Source, number: int, locator: str = "") -> CitationView:
    """Return a source as a note cites it, where in it to look, and how it was read."""
    own = entries.inline.language
    date = date_words(source.date, own) if source.date else ""
    seen = Markup()
    if source.accessed:
        said = escape(entries.inline.words.gettext("read %(date)s", date="{}"))
        seen = said.format(isolated(date_words(source.accessed, own), own))
    details = (source.author, source.publisher, date, locator)
    return CitationView(
        number=number,
        entry=entries.links.to(Home("source", source.id)),
        words=source.title,
        details=row(*(isolated(piece, own) for piece in details)),
        reading=row(*(isolated(it, own) for it in (_foreign(source.language, own), seen))),
        url=source.url,
        archived=source.archived,
    )


def _foreign(language: str, own: str) -> str:
    """Return the name of a language, or nothing where it is `own`."""
    alike = language.partition("-")[0].lower() == own.partition("-")[0].lower()
    return "" if alike else language_words(language, own)

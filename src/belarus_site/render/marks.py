"""The `lang` and `dir` of what stands on a page in another language than the page's."""

from __future__ import annotations

from markupsafe import Markup, escape
from msgspec import Struct

from belarus_site.model.site import Home, Site
from belarus_site.model.translation import WORDS, Untranslated
from belarus_site.render.wording import direction


def foreign(language: str, page: str) -> Markup:
    """Return the attributes of an element in `language`, nothing where that is its page's or empty.

    Both are BCP 47.
    """
    if not language or language == page:
        return Markup()
    turned = direction(language) != direction(page)
    written = Markup(' dir="{}"').format(direction(language)) if turned else Markup()
    return Markup(' lang="{}"').format(language) + written


def isolated(words: str, page: str) -> Markup:
    """Return a piece of a row as HTML, apart from its neighbours on a page from right to left.

    There a day of the month would else run into a Latin name before it (Unicode's UAX #9).
    """
    apart = words and direction(page) == "rtl"
    return Markup("<bdi>{}</bdi>").format(words) if apart else escape(words)


def row(*pieces: Markup) -> Markup:
    """Return the pieces of a row that there are, one after another."""
    return Markup(" · ").join(filter(None, pieces))


class Marks(Struct, frozen=True):
    """Marks the texts of one thing that nobody translated, on a page in `page`."""

    untranslated: Untranslated
    page: str
    home: Home

    def __call__(self, key: str) -> Markup:
        """Return the attributes of an element that holds the text under `key`, if it needs any."""
        return foreign(self.language(key), self.page)

    def language(self, key: str) -> str:
        """Return the language of the text under `key` where it is not that of the page."""
        return self.untranslated.language_of(*self.home, key)

    @property
    def name(self) -> Markup:
        """The attributes of an element that holds what the thing is called."""
        return self(WORDS[self.home.kind][0])

    @property
    def own(self) -> Markup:
        """The attributes of an element in the page's language, within a text that may not be."""
        original = self.untranslated.language
        return foreign(self.page, original) if original else Markup()

    def within(self, key: str, words: str) -> Markup:
        """Return the words under `key` within others, in an element of their own if need be."""
        mark = self(key)
        return Markup("<span{}>{}</span>").format(mark, words) if mark else escape(words)

    def around(self, html: Markup, key: str) -> Markup:
        """Return the text under `key`, in an element of its own where it needs attributes."""
        mark = self(key) if html else ""
        return Markup("<div{}>{}</div>").format(mark, html) if mark else html


def marks(site: Site, home: Home) -> Marks:
    """Return what marks the texts of a thing, the explainer's own as `("explainer", "")`."""
    return Marks(site.content.untranslated, site.explainer.language, home)


def language_of_name(site: Site, home: Home) -> str:
    """Return the language of what a thing is called, or nothing for a source: it has its own."""
    if home.kind == "source":
        return ""
    return marks(site, home).language(WORDS[home.kind][0]) or site.explainer.language

"""Running text as words alone, for places where there is no markup: a table, a calendar."""

from __future__ import annotations

import re
from html import escape

from msgspec import Struct

from belarus_site.model.entries import Source
from belarus_site.model.joined import (
    DateReference,
    Hyperlink,
    Joined,
    JoinedPart,
    JoinedParts,
    Picture,
    Reference,
)
from belarus_site.model.prose import AsideOpen, NoteMark
from belarus_site.prose.tokens import text_of
from belarus_site.render.catalogs import Catalog
from belarus_site.render.inline import VOICES
from belarus_site.render.naming import name_of
from belarus_site.render.wording import date_words

_BLOCK = re.compile(r"</?(?:p|li|td|th|tr|dd|dt|div|h[2-6]|pre|blockquote|figcaption)\b[^>]*>|<br>")


class PlainText(Struct, frozen=True):
    """Says texts in words alone: a note or a source stands in brackets."""

    words: Catalog

    def of(self, joined: Joined) -> str:
        """Return the words of a text on one line."""
        return self._plain(self._html(joined.parts, joined.notes))

    def _plain(self, html: str) -> str:
        return " ".join(text_of(_BLOCK.sub(" ", html)).split())

    def _html(self, parts: JoinedParts, notes: tuple[JoinedParts, ...]) -> str:
        return "".join(part if isinstance(part, str) else self._slot(part, notes) for part in parts)

    def _slot(self, part: JoinedPart, notes: tuple[JoinedParts, ...]) -> str:
        html = said = ""
        match part:
            case Reference(target=Source(title=title), words="", locator=locator):
                said = f" [{title}, {locator}]" if locator else f" [{title}]"
            case Reference(words=""):
                said = name_of(part.target, self.words.language)
            case DateReference(words=""):
                said = date_words(part.date, self.words.language)
            case Reference(words=html) | DateReference(words=html):
                pass
            case Hyperlink(words=html, address=address):
                said = f" [{address}]" if part.leads_outside and address not in html else ""
            case NoteMark(number=number, first=True):
                said = f" [{self._plain(self._html(notes[number - 1], ()))}]"
            case Picture(alt=said):
                pass
            case AsideOpen(voice=voice):
                html = f"<p>{self.words.label(VOICES[voice])} "
        return html + escape(said, quote=False)

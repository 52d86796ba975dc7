"""Quotation marks, dashes and ellipses as printers set them, and what is quoted.

The marks are set over whole paragraphs, across the tags within them, so that a mark beside a link
or a date comes out as it would in bare words.
"""

from __future__ import annotations

import re
from typing import ClassVar

from msgspec import Struct, field

_ENGLISH = ("“", "”", "‘", "’")
_SETS = {
    "be": ("«", "»", "„", "“"),
    "cs": ("„", "“", "‚", "‘"),
    "de": ("„", "“", "‚", "‘"),
    "el": ("«", "»", "“", "”"),
    "es": ("«", "»", "“", "”"),
    "fr": ("«\u202f", "\u202f»", "“", "”"),
    "it": ("«", "»", "“", "”"),
    "pl": ("„", "”", "«", "»"),
    "pt": ("«", "»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
    "sk": ("„", "“", "‚", "‘"),
    "uk": ("«", "»", "„", "“"),
}
"""Opening and closing marks, outer then inner, after CLDR's delimiters; English otherwise."""

_APOSTROPHE = "’"
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "”": "”",
    "‘": "’",
    "‚": "‘’",
}
_DASHES = {"--": "–", "---": "—", "...": "…"}
_BREAKS = frozenset(("&nbsp;", "&#160;", "&ensp;", "&emsp;", "&thinsp;"))
_OPENERS = frozenset("([{<–—-/“„«‘‚\"'")
# Each way to begin is a plain sign: those are looked for in a tenth of the time.
_SIGN = re.compile(r"""\\["']|"|'|“|”|„|«|»|‹|›|‘|’|‚|--+|\.\.\.+|://\S*|&[#\w]+;""")
_ELISION = re.compile(r"[0-9]{2}s?(?!\w)|(?:tis|twas|twere|til|em|cause)\b", re.IGNORECASE)


class _Quotation(Struct, frozen=True):
    """What is quoted: the signs that end it, and how the straight one among them is set."""

    ends: str
    closing: str = ""


class Typography(Struct):
    """Sets the text of one block after another; knows the character before, and what is open."""

    ASKING: ClassVar[frozenset[str]] = frozenset("\"'“”„«»‹›‘’‚")
    """Signs that depend on the character after them."""

    signs: tuple[str, str, str, str]
    before: str = ""
    open: list[_Quotation] = field(default_factory=list)

    @classmethod
    def of(cls, language: str) -> Typography:
        """Return the typography of a language, named as in BCP 47."""
        return cls(_SETS.get(language.partition("-")[0].lower(), _ENGLISH))

    def new_block(self) -> None:
        """Begin a paragraph, an item, a cell: what was open is not open here."""
        self.before = ""
        self.open.clear()

    @property
    def quoting(self) -> bool:
        """Whether the present place is in a quotation."""
        return bool(self.open)

    def set(self, text: str, after: str) -> str:
        """Return a piece of text, HTML without tags, as printers set it.

        `after` is the visible character that follows the piece, or empty at the end of a block.
        """
        pieces: list[str] = []
        done = 0
        for found in _SIGN.finditer(text):
            start, end = found.span()
            if start > done:
                pieces.append(text[done:start])
                self.before = text[start - 1]
            pieces.append(self._sign(found, text[end] if end < len(text) else after))
            self.before = " " if found[0] in _BREAKS else found[0][-1]
            done = end
        if done < len(text):
            pieces.append(text[done:])
            self.before = text[-1]
        return "".join(pieces)

    def _sign(self, found: re.Match[str], after: str) -> str:
        sign = found[0]
        if sign[0] == "\\":
            return sign[1]
        if sign in "\"'":
            return self._straight(found, after)
        if sign in _CLOSERS or sign == _APOSTROPHE:
            self._curled(sign, after)
        return _DASHES.get(sign, sign)

    def _straight(self, found: re.Match[str], after: str) -> str:
        sign, single = found[0], found[0] == "'"
        opening, closing = self.signs[2:] if single else self.signs[:2]
        is_open = any(sign in quotation.ends for quotation in self.open)
        if single and after.isalnum() and self.before.isalnum():
            return _APOSTROPHE
        if self._may_open(after) and (after.isalnum() or not is_open):
            if single and _ELISION.match(found.string, found.end()):
                return _APOSTROPHE
            self.open.append(_Quotation(sign + closing.strip(), closing))
            return opening
        if is_open:
            return self._close(sign) or closing
        return _APOSTROPHE if single else closing

    def _curled(self, sign: str, after: str) -> None:
        if sign == _APOSTROPHE and after.isalnum():
            return
        if any(sign in quotation.ends for quotation in self.open):
            self._close(sign)
        elif sign in _CLOSERS and self._may_open(after):
            self.open.append(_Quotation(_CLOSERS[sign]))

    def _close(self, sign: str) -> str:
        """Close the innermost quotation that `sign` ends; return how it is set."""
        while sign not in (quotation := self.open.pop()).ends:
            pass
        return quotation.closing

    def _may_open(self, after: str) -> bool:
        free = not self.before or self.before.isspace() or self.before in _OPENERS
        return free and bool(after) and not after.isspace() and after not in ".,;:!?)]}…"

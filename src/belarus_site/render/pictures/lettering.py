"""Words in pictures: the typeface, what it can write, and lines that fit."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

_PACKAGE, _FILE = "fontpkg_roboto_slab", "RobotoSlab[wght].ttf"
LEADING = 1.16
"""From one line of a text to the next, in sizes of its letters."""
_NO_CHARACTER = "\uffff"
"""A noncharacter: no font has a glyph for it, so it shows the one for all that is missing."""
_SURE = frozenset(map(chr, (*range(0x20, 0x7F), *range(0x410, 0x450))))
"""Characters that the typeface has, and most titles are of: it takes a while to load."""
_FORMAT = "Cf"
_DISPENSABLE = frozenset(("So", "Sk", "Mn"))
"""Kinds of characters that words can do without: pictographs, stray accents."""


@lru_cache(maxsize=32)
def face(size: int, weight: int = 400) -> FreeTypeFont:
    """Return the typeface at `size` pixels and `weight` (100 to 900)."""
    from PIL import ImageFont  # noqa: PLC0415 (slow; only where something is drawn)

    path = files(_PACKAGE).joinpath("files", _FILE)
    # The basic layout is part of Pillow; the other is whatever the machine has.
    font = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


class Letters:
    """The letters of the typeface at one size and weight, each drawn once.

    The basic layout sets letters side by side and nothing else: a text is as wide as its letters
    together, and looks as they do.
    """

    def __init__(self, font: FreeTypeFont) -> None:
        """Begin with no letter drawn."""
        self._width = cache(lambda character: round(font.getlength(character)))
        self._shape = cache(partial(_shape, font))

    def width(self, text: str) -> int:
        """Return how many pixels a text takes on one line."""
        return sum(map(self._width, text))

    def write(self, layer: Image, left: int, base: int, text: str) -> int:
        """Write a line on a layer of mode L, `base` from its top, and return where it ends."""
        from PIL.ImageDraw import Draw  # noqa: PLC0415 (slow; only where something is drawn)

        pen = Draw(layer)
        for character in text:
            shape, x, y = self._shape(character)
            if shape is not None:
                pen.bitmap((left + x, base + y), shape, 255)
            left += self._width(character)
        return left


def _shape(font: FreeTypeFont, character: str) -> tuple[Image | None, int, int]:
    """Return a letter, of mode L, and where it stands from the pen on the base line."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (slow; only where something is drawn)

    left, top, right, bottom = map(round, font.getbbox(character, anchor="ls"))
    if left == right or top == bottom:
        return None, left, top
    shape = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(shape).text((-left, -top), character, 255, font, anchor="ls")
    return shape, left, top


@lru_cache(maxsize=32)
def letters(size: int, weight: int = 400) -> Letters:
    """Return the letters of the typeface at `size` pixels and `weight` (100 to 900)."""
    return Letters(face(size, weight))


def writable(text: str) -> str:
    """Return `text` as the typeface can write it, or nothing where that would lose a letter."""
    plain, written = unicodedata.normalize("NFC", " ".join(text.split())), ""
    if _SURE.issuperset(plain):
        return plain
    for character in plain:
        if unicodedata.category(character) == _FORMAT:
            continue
        if _has_glyph(character):
            written += character
        elif unicodedata.category(character) not in _DISPENSABLE:
            return ""
    return " ".join(written.split())


@cache
def _has_glyph(character: str) -> bool:
    font = face(24)
    return character == " " or bytes(font.getmask(character)) != bytes(font.getmask(_NO_CHARACTER))


def cut(text: str, style: Letters, width: int) -> str:
    """Return `text` on one line of at most `width` pixels, with "…" where words are left out."""
    if style.width(text) <= width:
        return text
    fits = bisect(range(len(text)), x=False, key=lambda end: style.width(f"{text[:end]}…") > width)
    kept = text[: max(fits - 1, 0)]
    whole_words = kept.rpartition(" ")[0] if text[len(kept)] != " " else kept
    return (whole_words or kept).rstrip(" ,;:–-") + "…"


def fitted(
    text: str, sizes: tuple[int, ...], weight: int, width: int, height: int
) -> tuple[int, list[str]]:
    """Return the largest of `sizes` at which `text` fits into a box, and its lines.

    The lines are of lengths much alike. Where even the last size is too large, a word is broken
    and the last line cut.
    """
    for size in sizes:
        words = _Words(text, letters(size, weight))
        lines, most = words.lines(width), int(height / (size * LEADING))
        if words.widest <= width and len(lines) <= most:
            return size, words.balanced(width)
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), words.style, width)]
    return size, lines


class _Words:
    """The words of a text with their widths, which are asked for once."""

    def __init__(self, text: str, style: Letters) -> None:
        self.style = style
        self._words = [(word, style.width(word)) for word in text.split()]
        self._space = style.width(" ")
        self.widest = max((width for _, width in self._words), default=0)

    def lines(self, width: int) -> list[str]:
        """Return the lines, each as full as can be and none wider than `width` pixels."""
        lines: list[list[str]] = []
        end = width
        for word, wide in self._words:
            if end + self._space + wide <= width:
                lines[-1].append(word)
                end += self._space + wide
            else:
                pieces = [word] if wide <= width else _pieces(word, self.style, width)
                lines += ([piece] for piece in pieces)
                end = wide if wide <= width else self.style.width(pieces[-1])
        return [" ".join(line) for line in lines]

    def balanced(self, width: int) -> list[str]:
        """Return as many lines as would fill `width`, of lengths much alike."""
        lines = self._count(width)
        narrow, wide = self.widest, width
        while wide - narrow > 1:
            middle = (narrow + wide) // 2
            if self._count(middle) > lines:
                narrow = middle
            else:
                wide = middle
        return self.lines(wide)

    def _count(self, width: int) -> int:
        """Return how many lines there are, none wider than `width`; no word is."""
        count, end = 0, width
        for _, wide in self._words:
            end += self._space + wide
            if end > width:
                count, end = count + 1, wide
        return count


def _pieces(word: str, style: Letters, width: int) -> list[str]:
    """Return a word that is wider than a line in as many pieces as it takes."""
    pieces = [""]
    for character in word:
        if pieces[-1] and style.width(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces

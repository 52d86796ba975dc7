"""The one place that knows Python-Markdown."""

from __future__ import annotations

import re
from functools import cache

import markdown
from markdown.treeprocessors import InlineProcessor

_QUOTES = {
    "be": "«»„“",
    "cs": "„“‚‘",
    "de": "„“‚‘",
    "el": "«»“”",
    "es": "«»“”",
    "fr": "«»“”",
    "it": "«»“”",
    "pl": "„”«»",
    "pt": "«»“”",
    "ru": "«»„“",
    "sk": "„“‚‘",
    "uk": "«»„“",
}
"""Opening and closing marks, double then single, after the CLDR delimiters; English otherwise."""


_INLINE_SIGNS = re.compile(r"[\[`\\<&*_]|  \n")
_SMART_SIGNS = re.compile(r"['\"]|--|\.\.\.")


class _Quick(InlineProcessor):
    """Tries the inline patterns only on a text that has a sign one of them can begin with.

    Most texts have none, and trying each pattern on each takes half the time of a conversion.
    Should the library call its method otherwise one day, only the time is lost.
    """

    signs = _INLINE_SIGNS

    def _InlineProcessor__handleInline(  # noqa: N802 - the library's private name
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803 - and its argument's
    ) -> str:
        if self.signs.search(data) is None:
            return data
        handled: str = super()._InlineProcessor__handleInline(  # type: ignore[misc]
            data, patternIndex
        )
        return handled


class _QuickSmarty(_Quick):
    signs = _SMART_SIGNS


def _quicken(converter: markdown.Markdown) -> markdown.Markdown:
    """Put the quick ones in the places of the two inline processors, with their patterns."""
    for name, priority, kind in (("inline", 20, _Quick), ("smarty", 6, _QuickSmarty)):
        plain = converter.treeprocessors[name]
        if isinstance(plain, InlineProcessor):
            quick = kind(converter)
            quick.inlinePatterns = plain.inlinePatterns
            converter.treeprocessors.register(quick, name, priority)
    return converter


@cache
def _converter(language: str) -> markdown.Markdown:
    quotes = _QUOTES.get(language.split("-", maxsplit=1)[0].lower(), "“”‘’")
    names = ("left-double-quote", "right-double-quote", "left-single-quote", "right-single-quote")
    signs = dict(zip(names, quotes, strict=True))
    signs |= {
        "ellipsis": "…",
        "ndash": "–",
        "mdash": "—",
    }
    if signs["right-single-quote"] != "’":
        # The apostrophe is the same sign to Markdown as the closing quotation mark.
        signs |= {"left-single-quote": "‘", "right-single-quote": "’"}
    converter = markdown.Markdown(
        extensions=["admonition", "fenced_code", "footnotes", "sane_lists", "smarty", "tables"],
        extension_configs={
            "footnotes": {
                "USE_DEFINITION_ORDER": False,
                "PLACE_MARKER": "\ufddf",
                "BACKLINK_TEXT": "",
            },
            "smarty": {"substitutions": signs},
        },
        output_format="html",
    )
    return _quicken(converter)


def to_html(text: str, language: str) -> str:
    """Return the HTML of a Markdown text, with quotation marks as `language` writes them."""
    return _converter(language).reset().convert(text)

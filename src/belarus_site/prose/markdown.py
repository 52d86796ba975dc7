"""The one place that knows Python-Markdown."""

from __future__ import annotations

from functools import cache

import markdown

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
    return markdown.Markdown(
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


def to_html(text: str, language: str) -> str:
    """Return the HTML of a Markdown text, with quotation marks as `language` writes them."""
    return _converter(language).reset().convert(text)

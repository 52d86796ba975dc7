"""What a code of a diagnostic asks for, why, and a wrong and a right example."""

from __future__ import annotations

import re
from pathlib import Path

from belarus_site.diagnostics import Code
from belarus_site.refusal import Refusal
from belarus_site.suggestions import did_you_mean

TEXT = Path(__file__).with_name("explanations.md")
"""All explanations, one heading of level two a code; `docs/diagnostics.md` is the same text."""
_CHAPTER = re.compile(r"^## ([a-z-]+)$", re.MULTILINE)


def explanations() -> dict[Code, str]:
    """Return the explanation of each code in Markdown, without its heading."""
    _, *chapters = _CHAPTER.split(TEXT.read_text(encoding="utf-8"))
    return {
        Code(title): body.strip() for title, body in zip(chapters[::2], chapters[1::2], strict=True)
    }


def explain(words: str) -> str:
    """Return the explanation of the code `words`. Raises Refusal where there is no such code."""
    codes = [str(code) for code in Code]
    if words not in codes:
        hint = did_you_mean(words, codes) or "they are " + ", ".join(codes)
        raise Refusal(f'no code "{words}": {hint}')
    return f"{words}\n\n{explanations()[Code(words)]}"

"""What of Markdown source is code or a comment, and so says nothing to a reader of prose.

Code that is code by its indentation is known only after the conversion: see `marks.Kind.SUSPECT`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from belarus_site.diagnostics import Code
from belarus_site.prose.faults import Fault

_FENCE = re.compile(
    r"^(~{3,}|`{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=[^\n]*)?)$", re.MULTILINE
)
_FENCE_END = re.compile(r"^(~{3,}|`{3,})[ ]*$", re.MULTILINE)
# In doubt a paragraph ends: code that is taken for prose shows itself by its marks.
_END = r"\n[ \t]*(?:\n|#|[-*+>|]|[0-9]+\.|!!!|\[[^\[\]\n]+\]:)"
_SIGN = re.compile(rf"(?<![\\`])(?P<ticks>`+)|<!--|(?P<end>{_END})")


def fenced(text: str) -> Iterator[tuple[int, int] | Fault]:
    """Yield where each fenced block begins and ends; last a fault for one without an end."""
    ends: dict[str, list[tuple[int, int]]] = {}
    for end in _FENCE_END.finditer(text):
        ends.setdefault(end[1], []).append(end.span())
    done = 0
    for fence in _FENCE.finditer(text):
        if fence.start() < done:
            continue
        closing = ends.get(fence[1], [])
        index = bisect_right(closing, fence.span())
        if index < len(closing):
            done = closing[index][1]
            yield fence.start(), done
        else:
            hint = f'close it with a line "{fence[1][:20]}"'
            message = "this block of code is opened here and never closed"
            yield Fault(fence.start(), Code.VALUE, message, hint)
            return


def inline(text: str) -> Iterator[tuple[int, int] | Fault]:
    """Yield where code within lines and comments begin and end, and a fault for an open comment.

    Code ends at the next run of as many backticks in its paragraph; backticks that have none are
    themselves.
    """
    signs = list(_SIGN.finditer(text)) if "`" in text or "<!--" in text else []
    partner: dict[int, int] = {}
    waiting: dict[int, int] = {}
    for index in range(len(signs) - 1, -1, -1):
        if signs[index]["end"]:
            waiting.clear()
        elif ticks := signs[index]["ticks"]:
            if len(ticks) in waiting:
                partner[index] = waiting[len(ticks)]
            waiting[len(ticks)] = signs[index].end()
    done, last = 0, text.rfind("-->")
    for index, sign in enumerate(signs):
        if sign.start() < done or sign["end"]:
            continue
        if sign["ticks"]:
            if index in partner:
                done = partner[index]
                yield sign.start(), done
        elif sign.start() + 4 <= last:
            done = text.index("-->", sign.start() + 4) + 3
            yield sign.start(), done
        else:
            message = "a comment is opened here and never closed"
            yield Fault(sign.start(), Code.VALUE, message, "close it with -->")

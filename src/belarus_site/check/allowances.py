"""Warnings that the author allows, at their place and with a reason.

`<!-- allow unused: told in the podcast -->` in Markdown, `# allow unused: …` in YAML. Either
speaks for its own line or, alone on a line, for the next one; where an entry of a list begins on
that line, for the whole entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from belarus_site.diagnostics import Code, Diagnostic, Report, quoted, warning
from belarus_site.model.entries import Content
from belarus_site.prose.code import fenced
from belarus_site.prose.faults import Fault
from belarus_site.read.data import front_matter_in
from belarus_site.source import Place, SourceFile
from belarus_site.suggestions import did_you_mean

_WORDS = (
    r"allow[ \t]+(?P<code>[^\s:<>]+)"
    r"(?:[ \t]*(?::\s*(?P<reason>{reason}))?|[ \t]+(?![ \t:])(?P<bare>{reason})){end}"
)
_MARKDOWN = re.compile(r"<!--\s*" + _WORDS.format(reason=r"[^<>]*?", end=r"\s*-->"))
_YAML = re.compile(r"(?:^|(?<=\s))#[ \t]*" + _WORDS.format(reason=r"[^\n]*", end="$"), re.MULTILINE)
_TICKS = re.compile(r"(?<!`)(`++)[^`\n]++\1(?!`)")
_CODES = {str(code): code for code in Code}
_ONLY_WHEN_ASKED = frozenset((Code.EXTERNAL,))


class Allowance(Struct, frozen=True):
    """A silencing of the warnings of the code named `code` on some lines of its file.

    `bare` is what stands in the place of a reason, without a colon before it.
    """

    place: Place
    code: str
    reason: str
    lines: frozenset[int]
    bare: str = ""

    def covers(self, found: Diagnostic) -> bool:
        """Tell whether it silences a fault. Without a reason nothing is, and an error never."""
        return (
            bool(self.reason)
            and not found.stops
            and str(found.code) == self.code
            and found.place.path == self.place.path
            and found.place.line in self.lines
        )


def allow(report: Report, content: Content) -> Report:
    """Return the report without what is allowed, and with what is wrong in the allowances."""
    allowances = [found for file in content.texts for found in allowances_in(file)]
    if not allowances:
        return report
    covered = {
        allowance: frozenset(filter(allowance.covers, report.diagnostics))
        for allowance in allowances
    }
    silenced = frozenset[Diagnostic]().union(*covered.values())
    unsure = _unsure(report, content)
    remarks = (
        remark
        for allowance, found in covered.items()
        for remark in _remarks(allowance, bool(found) or allowance.place.path in unsure)
    )
    return Report.of((fault for fault in report.diagnostics if fault not in silenced), remarks)


def unsilenced(found: Iterable[Diagnostic], content: Content) -> tuple[Diagnostic, ...]:
    """Return those faults of a check made only when asked for that are not allowed."""
    allowances = [allowance for file in content.texts for allowance in allowances_in(file)]
    return tuple(it for it in found if not any(silence.covers(it) for silence in allowances))


def _unsure(report: Report, content: Content) -> frozenset[str]:
    """Return the files in which an allowance may be for a warning that was not looked for.

    Those are drafts that were left out, files with an error, and all where something could not
    be read.
    """
    if content.broken:
        return frozenset(file.path for file in content.texts)
    left_out = {file.path for file in content.texts if file.path.endswith(".md")}
    left_out -= {entry.place.path for entry in (*content.sections, *content.pages)}
    for translation in content.translations:
        left_out -= {words.place.path for words in translation.words.values()}
    errors = (fault for fault in report.diagnostics if fault.stops)
    return frozenset(left_out | {fault.place.path for fault in errors})


def _remarks(allowance: Allowance, serves: bool) -> Iterator[Diagnostic]:  # noqa: FBT001
    code, place = allowance.code, allowance.place
    if code not in _CODES:
        message = f"no warning has the code {quoted(code)}"
        yield warning(place, Code.VALUE, message, did_you_mean(code, _CODES))
    elif allowance.bare:
        message = f'"allow {code}" needs a colon before its reason'
        yield warning(
            place, Code.VALUE, message, f"write {quoted(f'allow {code}: {allowance.bare}')}"
        )
    elif not allowance.reason:
        message = f'"allow {code}" needs a reason'
        yield warning(place, Code.VALUE, message, f'write "allow {code}: why"')
    elif not serves and _CODES[code] not in _ONLY_WHEN_ASKED:
        message = f'"allow {code}" silences nothing: there is no such warning here'
        yield warning(place, Code.UNUSED, message, "take it out")


def allowances_in(file: SourceFile) -> tuple[Allowance, ...]:
    """Return the allowances of a file, in order."""
    if "allow" not in file.text:
        return ()
    text = _without_code(file.text)
    yaml_ends = len(text)
    if file.path.endswith(".md"):
        _, yaml_ends, _ = front_matter_in(file.text) or (0, 0, 0)
    found = [*_YAML.finditer(text, 0, yaml_ends), *_MARKDOWN.finditer(text)]
    layout = _Layout(text, found, file)
    return tuple(
        Allowance(
            place=file.place(match.start()),
            code=match["code"],
            reason=(match["reason"] or "").strip(),
            lines=layout.reach(match, in_yaml=match.end() <= yaml_ends),
            bare=(match["bare"] or "").strip(),
        )
        for match in sorted(found, key=lambda match: match.start())
        if not match["bare"] or match["code"] in _CODES
    )


def _without_code(text: str) -> str:
    """Return the text with spaces for code: what stands there is shown, not meant."""
    pieces, done = [], 0
    for block in fenced(text):
        if not isinstance(block, Fault):
            start, end = block
            pieces += [text[done:start], re.sub(r"[^\n]", " ", text[start:end])]
            done = end
    return _TICKS.sub(lambda code: " " * len(code[0]), "".join((*pieces, text[done:])))


class _Layout:
    """Which lines of a file an allowance speaks for."""

    def __init__(self, text: str, found: list[re.Match[str]], file: SourceFile) -> None:
        self.text, self.file, self.lines = text, file, text.split("\n")
        self.comments = {number for match in found for number in self._alone(match)}

    def reach(self, match: re.Match[str], *, in_yaml: bool) -> frozenset[int]:
        """Return the numbers of the lines that an allowance speaks for.

        One in the front matter of a text also speaks for the text as a whole, at its line 1.
        """
        own = self._own(match)
        first, last = own.start, own.stop - 1
        if self._alone(match):
            first = last = self._next(last)
        if in_yaml:
            last = max(last, self._entry_end(first))
        whole = (1,) if in_yaml and self.file.path.endswith(".md") else ()
        return frozenset((*whole, *range(first, last + 1)))

    def _own(self, match: re.Match[str]) -> range:
        return range(self.file.place(match.start()).line, self.file.place(match.end()).line + 1)

    def _alone(self, match: re.Match[str]) -> range:
        """Return the lines of an allowance that shares them with nothing, or no lines."""
        own = self._own(match)
        around = "\n".join(self.lines[own.start - 1 : own.stop - 1]).strip()
        return own if around == match[0].strip() else range(0)

    def _next(self, number: int) -> int:
        """Return the next line that says something itself, or `number` where none does."""
        for following in range(number + 1, len(self.lines) + 1):
            if following not in self.comments and self.lines[following - 1].strip():
                return following
        return number

    def _entry_end(self, first: int) -> int:
        """Return the last line of the list entry that begins on the line `first`, or `first`."""
        dash = re.match(r"([ ]*)-(?:[ ]|$)", self.lines[first - 1])
        last = first
        for number in range(first + 1, len(self.lines) + 1 if dash else 0):
            line = self.lines[number - 1]
            if dash and line.strip():
                if len(line) - len(line.lstrip(" ")) <= len(dash[1]):
                    break
                last = number
        return last

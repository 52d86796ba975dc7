"""What the words of a reference say of its date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from belarus_site.dates import EdtfDate, contradicts, parse_edtf
from belarus_site.diagnostics import Code, Diagnostic, Severity, error
from belarus_site.model.prose import Said, Tie
from belarus_site.prose.weekdays import WAY_OUT, wrong_weekday
from belarus_site.source import Place
from belarus_site.yearless import YearlessDate

_FIGURES = re.compile("[0-9]+")
_WINTER = 24


def contradiction(
    said: Said, date: EdtfDate, dated: str, at: Callable[[], Place], *, certain: bool = True
) -> Diagnostic | None:
    """Return the fault of words that cannot stand for `date`, or None.

    `dated` tells the author where the date comes from. What is not `certain` is a warning. The
    place is asked for where something is wrong: to count lines takes longer than to compare.
    """
    if said.date is None:
        return error(at(), Code.DATE, said.wrong, said.hint)
    readings, tie = (said.date, *said.others), said.tie
    if said.span and _are_open_alike(said.span, date):
        readings, tie = (said.span,), Tie.SURE
    if tie is not Tie.NONE and all(_contradicts(said.words, it, date) for it in readings):
        severity = Severity.ERROR if certain and tie is Tie.SURE else Severity.WARNING
        message, hint = f'the words say "{said.words}", but {dated}', "mend the words or the date"
        return Diagnostic(at(), Code.DATE_MISMATCH, message, hint, severity)
    wrong, hint = said.wrong, said.hint
    if isinstance(said.date, YearlessDate) and said.tie is Tie.SURE and not date.is_interval:
        wrong, hint = wrong_weekday(said.date.weekday, date), WAY_OUT
    return error(at(), Code.DATE_MISMATCH, wrong, hint) if wrong else None


def _are_open_alike(span: EdtfDate, date: EdtfDate) -> bool:
    """Tell whether both have no end, or both no beginning."""
    return any(a is b is None for a, b in ((span.start, date.start), (span.end, date.end)))


def _contradicts(words: str, said: EdtfDate | YearlessDate, date: EdtfDate) -> bool:
    """Tell whether nothing that the words may say can stand for `date`; `said` was read in them."""
    if isinstance(said, YearlessDate):
        return not said.meets(date)
    return all(contradicts(reading, date) for reading in (said, *_earlier_winter(words, said)))


def _earlier_winter(words: str, said: EdtfDate) -> Iterator[EdtfDate]:
    """Yield the winter that ends in a year, where words name a winter by that year alone.

    To EDTF it is the one that begins in its December; people mean either.
    """
    start = said.start
    if start and start.part == _WINTER and start.year > 1 and len(_FIGURES.findall(words)) == 1:
        yield parse_edtf(f"{start.year - 1:04}-{_WINTER}")

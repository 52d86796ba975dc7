"""What the words of a reference say of its date."""

from __future__ import annotations

from belarus_site.dates import EdtfDate, contradicts
from belarus_site.diagnostics import Code, Diagnostic, Severity, error
from belarus_site.model.prose import Said
from belarus_site.prose.weekdays import WAY_OUT, wrong_weekday
from belarus_site.source import Place
from belarus_site.yearless import YearlessDate


def contradiction(
    said: Said, date: EdtfDate, dated: str, place: Place, *, certain: bool = True
) -> Diagnostic | None:
    """Return the fault of words that cannot stand for `date`, or None.

    `dated` tells the author where the date comes from. What is not `certain` is a warning.
    """
    if said.date is None:
        return error(place, Code.DATE, said.wrong, said.hint)
    if _contradicts(said.date, date):
        severity = Severity.ERROR if certain else Severity.WARNING
        message, hint = f'the words say "{said.words}", but {dated}', "mend the words or the date"
        return Diagnostic(place, Code.DATE_MISMATCH, message, hint, severity)
    wrong, hint = said.wrong, said.hint
    if isinstance(said.date, YearlessDate) and not date.is_interval:
        wrong, hint = wrong_weekday(said.date.weekday, date), WAY_OUT
    return error(place, Code.DATE_MISMATCH, wrong, hint) if wrong else None


def _contradicts(said: EdtfDate | YearlessDate, date: EdtfDate) -> bool:
    """Tell whether what words say cannot stand for `date`, with their year or without it."""
    return not said.meets(date) if isinstance(said, YearlessDate) else contradicts(said, date)


def indefinite(kind: str) -> str:
    """Return the name of a kind of entry with its article."""
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"

"""What the words of a reference say of its date."""

from __future__ import annotations

from belarus_site.dates import EdtfDate, contradicts
from belarus_site.diagnostics import Code, Diagnostic, Severity, error
from belarus_site.prose.names import plain
from belarus_site.prose.weekdays import wrong_weekday
from belarus_site.prose.written_dates import find_impossible, read_date
from belarus_site.source import Place


def contradiction(
    words: str, date: EdtfDate, said: str, place: Place, language: str, *, certain: bool = True
) -> Diagnostic | None:
    """Return the fault of words, HTML in `language`, that cannot stand for `date`, or None.

    `said` tells the author where the date comes from. What is not `certain` is a warning.
    """
    text = plain(words)
    for _, _, message, hint in find_impossible(text, language):
        return error(place, Code.DATE, message, hint)
    written = read_date(text, language)
    if written is None:
        return None
    shown = " ".join(text[written.start : written.end].split())
    hint = "mend the words or the date"
    if contradicts(written.date, date):
        severity = Severity.ERROR if certain else Severity.WARNING
        message = f'the words say "{shown}", but {said}'
        return Diagnostic(place, Code.DATE_MISMATCH, message, hint, severity)
    if message := wrong_weekday(written):
        return error(place, Code.DATE_MISMATCH, message, "mend the day or the date")
    return None


def indefinite(kind: str) -> str:
    """Return the name of a kind of entry with its article."""
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"

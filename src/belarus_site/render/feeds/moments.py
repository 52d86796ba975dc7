"""Moments for feeds: an author gives a day, and at noon UTC it is that day nearly everywhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

_NOON = time(12, tzinfo=UTC)


def noon(day: date) -> datetime:
    """Return noon of a day, UTC."""
    return datetime.combine(day, _NOON)


def rfc3339(day: date) -> str:
    """Return noon of a day as RFC 3339 writes it, for Atom and JSON Feed."""
    return f"{day.isoformat()}T12:00:00Z"

"""What a request that comes to nothing means."""

from __future__ import annotations

import asyncio
import socket
import ssl
from datetime import UTC, datetime

import httpx
import pytest

from belarus_site.external.answers import Answer, Kind, Reply
from belarus_site.external.asking import asking


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (
            ssl.SSLCertVerificationError("self-signed"),
            Answer(Kind.FAILING, 'the certificate of "example.org" cannot be trusted'),
        ),
        (
            socket.gaierror(socket.EAI_NONAME, "no name"),
            Answer(Kind.NO_HOST, 'there is no host "example.org"'),
        ),
        (
            socket.gaierror(socket.EAI_AGAIN, "not now"),
            Answer(Kind.NO_CONNECTION, 'the name "example.org" could not be looked up'),
        ),
        (
            ConnectionRefusedError(),
            Answer(Kind.NO_CONNECTION, 'no connection to "example.org"'),
        ),
    ],
    ids=["certificate", "no name", "no name now", "refused"],
)
def test_why_there_is_no_connection_is_told(
    monkeypatch: pytest.MonkeyPatch, cause: Exception, expected: Answer
) -> None:
    """However deep the reason lies."""

    def fail(*_: object) -> None:
        between = OSError()
        between.__cause__ = cause
        raise httpx.ConnectError("no") from between

    async def ask_once() -> Reply | Answer:
        async with asking(1, lambda: datetime(2020, 1, 2, tzinfo=UTC)) as ask:
            return await ask("HEAD", "https://example.org/log")

    monkeypatch.setattr(httpx.AsyncClient, "stream", fail)
    assert asyncio.run(ask_once()) == expected

"""One request to an outside host: no cookies, no referrer, and nothing read but the head."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TypeAlias

import httpx

from belarus_site.external.answers import Answer, Kind, Reply

Ask: TypeAlias = Callable[[str, str], Awaitable[Reply | Answer]]
"""Makes a request, given its method and address."""

_HEADERS = {"User-Agent": "belarus-site link check", "Accept-Encoding": "identity"}
_NOWHERE = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


@asynccontextmanager
async def asking(seconds: float, now: Callable[[], datetime]) -> AsyncIterator[Ask]:
    """Yield what makes one request and returns the reply, or why there is none.

    A host has `seconds` to answer. The body of an answer is never read, however long it is.
    """
    jar = CookieJar(DefaultCookiePolicy(allowed_domains=()))
    client = httpx.AsyncClient(headers=_HEADERS, cookies=jar, timeout=seconds)

    async def ask(method: str, address: str) -> Reply | Answer:
        try:
            async with asyncio.timeout(seconds), client.stream(method, address) as response:
                wait = _wait(response.headers.get("retry-after", ""), now)
                return Reply(response.status_code, response.headers.get("location", ""), wait)
        except (TimeoutError, httpx.ReadTimeout):
            return Answer(Kind.FAILING, f"no answer within {seconds:g} seconds")
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as refusal:
            return _unanswered(refusal, address)

    async with client:
        yield ask


def _unanswered(refusal: Exception, address: str) -> Answer:
    """Return what the failure of a request means."""
    host = httpx.URL(address).host if not isinstance(refusal, httpx.InvalidURL) else address
    for cause in _causes(refusal):
        if isinstance(cause, socket.gaierror) and cause.errno in _NOWHERE:
            return Answer(Kind.NO_HOST, f'there is no host "{host}"')
        if isinstance(cause, socket.gaierror):
            return Answer(Kind.NO_CONNECTION, f'the name "{host}" could not be looked up')
        if isinstance(cause, ssl.SSLError):
            return Answer(Kind.FAILING, f'the certificate of "{host}" cannot be trusted')
    if isinstance(refusal, httpx.ConnectError | httpx.ConnectTimeout):
        return Answer(Kind.NO_CONNECTION, f'no connection to "{host}"')
    return Answer(Kind.FAILING, f'"{host}" broke off, or did not speak HTTP')


def _causes(refusal: BaseException | None) -> Iterator[BaseException]:
    while refusal is not None:
        yield refusal
        refusal = refusal.__cause__ or refusal.__context__


def _wait(written: str, now: Callable[[], datetime]) -> float:
    """Return the seconds that `Retry-After` asks for: a number or a date; nothing else counts."""
    if written.isascii() and written.isdecimal():
        return float(written[:9])
    try:
        until = parsedate_to_datetime(written)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now()).total_seconds())

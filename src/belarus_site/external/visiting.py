"""Outside addresses tried as a good guest does: one question at a time, and patience.

Many hosts are asked at once, but each only one thing at a time, with a pause between. A host
that does not take `HEAD` is asked with `GET`; one that is busy is asked again, after as long as
it says. One that nobody can reach, or that stays silent twice, is not asked any more.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from msgspec import Struct, field

from belarus_site.addresses import is_address
from belarus_site.external.answers import Answer, Kind, Reply
from belarus_site.external.asking import Ask, asking
from belarus_site.work import silently

_MOST_STEPS = 10
_ERROR, _BUSY, _SERVER_ERROR = 400, 429, 500
_GONE = frozenset((404, 410))
_MOVES = frozenset((301, 302, 303, 307, 308))
_FOR_GOOD = frozenset((301, 308))


def _today() -> datetime:
    return datetime.now(UTC)


class Manners(Struct, frozen=True):
    """How patient to be; times are in seconds.

    At most `at_once` questions are open. `waits` are those before another attempt; a host that
    asks for more than `longest_wait` is left alone.
    """

    at_once: int = 16
    pause: float = 0.5
    waits: tuple[float, ...] = (1, 5)
    longest_wait: float = 30
    patience: float = 20
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    now: Callable[[], datetime] = _today

    def asking(self) -> AbstractAsyncContextManager[Ask]:
        """Return what makes requests over the network."""
        return asking(self.patience, self.now)


def visit(
    addresses: Sequence[str], manners: Manners, tell: Callable[[int, int], None] = silently
) -> dict[str, Answer]:
    """Return how each of the http and https `addresses` stands; `tell` is given how many do."""
    done = 0

    async def all_of_them() -> list[Answer]:
        async with manners.asking() as ask:
            visitor = Visitor(ask, manners)
            return await asyncio.gather(*(counted(visitor, it) for it in addresses))

    async def counted(visitor: Visitor, address: str) -> Answer:
        nonlocal done
        answer = await visitor.visit(address)
        done += 1
        tell(done, len(addresses))
        return answer

    return dict(zip(addresses, asyncio.run(all_of_them()), strict=True)) if addresses else {}


class _Host(Struct):
    """A host: who asks it something waits for this lock. `silent` says why not to ask again."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    asked: bool = False
    failed: int = 0
    silent: Answer | None = None


class Visitor:
    """Tries addresses by `ask`, with `manners`."""

    def __init__(self, ask: Ask, manners: Manners) -> None:
        """Know no host yet."""
        self._ask, self._manners = ask, manners
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._open = asyncio.Semaphore(manners.at_once)

    async def visit(self, address: str) -> Answer:
        """Return how an address stands, wherever it leads on to."""
        here, moved, for_good = address, "", True
        for _ in range(_MOST_STEPS):
            reply = await self._answer_of(here)
            if isinstance(reply, Answer):
                return reply
            if reply.status not in _MOVES or not reply.location:
                return _judged(reply.status, moved)
            here = _onward(here, reply.location)
            if not here:
                return Answer(Kind.ROUND, "it leads to what is no address")
            for_good = for_good and reply.status in _FOR_GOOD
            moved = here if for_good else moved
        return Answer(Kind.ROUND, f"{_MOST_STEPS} times it leads on, and does not arrive")

    async def _answer_of(self, address: str) -> Reply | Answer:
        host = self._hosts[urlsplit(address).netloc.lower()]
        async with host.lock:
            if host.silent:
                return host.silent
            if host.asked:
                await self._manners.sleep(self._manners.pause)
            host.asked = True
            reply = await self._patiently(address)
            if isinstance(reply, Answer):
                host.failed += 1
                if not reply.reached or host.failed > 1:
                    host.silent = reply
            else:
                host.failed = 0
            return reply

    async def _patiently(self, address: str) -> Reply | Answer:
        """Return the answer to HEAD where it is a good one, or else the last one to GET."""
        reply = await self._once("HEAD", address)
        if isinstance(reply, Reply) and reply.status < _ERROR:
            return reply
        for usual in (0.0, *self._manners.waits):
            wait = max(usual, reply.wait if isinstance(reply, Reply) else 0.0)
            if _is_final(reply, usual) or wait > self._manners.longest_wait:
                break
            if wait:
                await self._manners.sleep(wait)
            reply = await self._once("GET", address)
        return reply

    async def _once(self, method: str, address: str) -> Reply | Answer:
        async with self._open:
            return await self._ask(method, address)


def _is_final(reply: Reply | Answer, wait: float) -> bool:
    """Tell whether there is no use in asking again after `wait`; without one, HEAD was refused."""
    if isinstance(reply, Answer):
        return reply.kind is Kind.NO_HOST
    return bool(wait) and reply.status != _BUSY and reply.status < _SERVER_ERROR


def _onward(here: str, location: str) -> str:
    """Return where a redirect leads, or nothing where that is no address of the web."""
    try:
        there = urljoin(here, location)
    except ValueError:  # brackets that do not match
        return ""
    return there if is_address(there) else ""


def _judged(status: int, moved: str) -> Answer:
    said = f"its host answers {status}"
    if status in _GONE:
        return Answer(Kind.GONE, said)
    if status == _BUSY or status >= _SERVER_ERROR:
        return Answer(Kind.FAILING, said)
    if status >= _ERROR:
        return Answer(Kind.REFUSED, said)
    return Answer(Kind.MOVED, address=moved) if moved else Answer(Kind.GOOD)

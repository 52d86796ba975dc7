"""How outside addresses are tried, against a host that misbehaves."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from belarus_site.external.answers import Answer, Kind, Reply
from belarus_site.external.visiting import Manners, Visitor, visit
from support.misbehaving import Host

NOON = datetime(2020, 1, 2, 12, 0, tzinfo=UTC)
GOOD = Answer(Kind.GOOD)


@dataclass
class Slept:
    """Remembers how long one would have slept."""

    seconds: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


def manners() -> tuple[Manners, list[float]]:
    """Return manners that do not sleep, and the list of the sleeps left out."""
    slept = Slept()
    return Manners(sleep=slept, now=lambda: NOON, pause=0), slept.seconds


def asked(host: Host, path: str) -> tuple[Answer, list[float]]:
    """Return how an address of `host` stands, and how long was waited between attempts."""
    patient, slept = manners()
    address = host.at(path)
    return visit([address], patient)[address], [seconds for seconds in slept if seconds]


@pytest.mark.parametrize("path", ["200", "garbage", "302/200", "307/302/200", "cookie"])
def test_what_is_there_is_good(host: Host, path: str) -> None:
    """An answer below 400 is good, behind temporary redirects too, whatever its body is."""
    assert asked(host, path) == (GOOD, [])
    assert {line.split()[0] for line in host.lines} == {"HEAD"}


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_gone(host: Host, status: int) -> None:
    """A page is gone once GET is told so too; there is no third attempt."""
    assert asked(host, str(status)) == (Answer(Kind.GONE, f"its host answers {status}"), [])
    assert host.lines == [f"HEAD /{status}", f"GET /{status}"]


def test_a_host_that_takes_no_head_is_asked_with_get(host: Host) -> None:
    """HEAD is the light way to ask, and not everybody knows it."""
    assert asked(host, "head-405") == (GOOD, [])
    assert host.lines == ["HEAD /head-405", "GET /head-405"]


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_is_told_with_the_new_address(host: Host, status: int) -> None:
    """What has moved for good is at the last address that says so."""
    found, _ = asked(host, f"{status}/301/302/200")
    assert found == Answer(Kind.MOVED, address=host.at("302/200"))


def test_a_move_behind_a_temporary_redirect_is_nobodys_business(host: Host) -> None:
    """The address as written is still the one to link to."""
    assert asked(host, "302/301/200") == (GOOD, [])


def test_a_page_that_moved_and_is_gone_is_gone(host: Host) -> None:
    """What counts is what the reader arrives at."""
    assert asked(host, "301/404")[0] == Answer(Kind.GONE, "its host answers 404")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_followed(host: Host, status: int) -> None:
    assert asked(host, f"{status}/404")[0] == Answer(Kind.GONE, "its host answers 404")


def test_only_a_redirect_is_followed(host: Host) -> None:
    """Another answer may name an address too."""
    assert asked(host, "here/404") == (GOOD, [])
    assert host.lines == ["HEAD /here/404"]


def test_a_loop_ends(host: Host) -> None:
    """Ten steps are enough for anybody."""
    said = "10 times it leads on, and does not arrive"
    assert asked(host, "loop") == (Answer(Kind.ROUND, said), [])
    assert len(host.lines) == 10


@pytest.mark.parametrize("path", ["elsewhere/file:///etc/hosts", "elsewhere/http://[oh"])
def test_no_redirect_leads_out_of_the_web(host: Host, path: str) -> None:
    """Only http and https are followed."""
    found = asked(host, path)[0]
    assert found.kind is Kind.ROUND
    assert len(host.lines) == 1


@pytest.mark.parametrize(
    ("written", "waited"),
    [
        ("7", [7]),
        ("Thu,%2002%20Jan%202020%2012:00:09%20GMT", [9]),
        ("Thu,%2002%20Jan%202020%2012:00:09%20-0000", [9]),
        ("soon", []),
    ],
)
def test_a_busy_host_says_how_long_to_wait(host: Host, written: str, waited: list[float]) -> None:
    """`Retry-After` holds, as a number of seconds and as a date."""
    assert asked(host, f"once-429/{written}") == (GOOD, waited)


def test_a_host_that_wants_too_much_patience_is_left_alone(host: Host) -> None:
    """An hour is not waited for, nor asked before it is over."""
    said = Answer(Kind.FAILING, "its host answers 429")
    assert asked(host, "always-429/3600") == (said, [])
    assert host.lines == ["HEAD /always-429/3600"]


def test_a_server_that_recovers_is_good(host: Host) -> None:
    """After two errors there is a third attempt, a little later."""
    assert asked(host, "twice-500") == (GOOD, [1])


def test_a_server_that_does_not_recover_fails(host: Host) -> None:
    """The waits grow, and end."""
    assert asked(host, "503") == (Answer(Kind.FAILING, "its host answers 503"), [1, 5])


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_host_that_lets_no_program_in_is_not_gone(host: Host, status: int) -> None:
    """Readers may still be welcome."""
    assert asked(host, str(status))[0] == Answer(Kind.REFUSED, f"its host answers {status}")


@pytest.mark.parametrize("path", ["closed", "noise"])
def test_a_connection_that_breaks_fails(host: Host, path: str) -> None:
    """Whatever comes over the wire is an answer, never an exception."""
    said = Answer(Kind.FAILING, '"127.0.0.1" broke off, or did not speak HTTP')
    assert asked(host, path) == (said, [1, 5])


def test_a_silent_host_fails_and_is_not_asked_for_ever(host: Host) -> None:
    """After two addresses without an answer, the others of that host are not tried."""
    patient = replace(manners()[0], patience=0.1, waits=())
    paths = [host.at(f"slow/{number}") for number in range(5)]
    found = visit(paths, patient)
    assert set(found.values()) == {Answer(Kind.FAILING, "no answer within 0.1 seconds")}
    assert len(host.lines) == 4


def test_an_endless_answer_is_not_read(host: Host) -> None:
    """The head of an answer is enough; then we hang up."""
    assert asked(host, "endless") == (GOOD, [])
    assert host.hung_up.wait(10)


def test_nothing_is_said_about_who_asks(host: Host) -> None:
    """No cookie, no referrer, and a plain name without versions."""
    visit([host.at("cookie"), host.at("302/200")], manners()[0])
    for _, headers in host.asked:
        assert headers == {
            "Host": f"127.0.0.1:{host.server_port}",
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "keep-alive",
            "User-Agent": "belarus-site link check",
        }


def test_names_that_nobody_has_differ_from_those_not_found_now() -> None:
    """A name is gone only when whoever knows says that it does not exist."""
    found = visit(["http://nowhere.example/", "https://quiet.example/"], manners()[0])
    assert list(found.values()) == [
        Answer(Kind.NO_HOST, 'there is no host "nowhere.example"'),
        Answer(Kind.NO_CONNECTION, 'the name "quiet.example" could not be looked up'),
    ]


def test_a_door_that_is_closed_is_no_connection() -> None:
    """Nobody listens at a port that was just let go."""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}/"
        found = visit([address], manners()[0])
    assert found[address] == Answer(Kind.NO_CONNECTION, 'no connection to "127.0.0.1"')


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause() -> None:
    """However many addresses it has; other hosts are asked meanwhile, up to a number."""
    now: Counter[str] = Counter()
    most: Counter[str] = Counter()
    slept = Slept()

    async def ask(_: str, address: str) -> Reply:
        name = address.split("/")[2]
        now[name] += 1
        now["all"] += 1
        most[name] = max(most[name], now[name])
        most["all"] = max(most["all"], now["all"])
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        now[name] -= 1
        now["all"] -= 1
        return Reply(200)

    async def everything() -> None:
        visitor = Visitor(ask, Manners(at_once=3, pause=0.5, sleep=slept))
        addresses = [f"https://{name}.example/{page}" for name in "abcdef" for page in range(4)]
        await asyncio.gather(*map(visitor.visit, addresses))

    asyncio.run(everything())
    assert most.pop("all") == 3
    assert set(most.values()) == {1}
    assert slept.seconds == [0.5] * 18


def test_it_is_told_how_many_are_tried(host: Host) -> None:
    """One after the other, whatever their answers are; a terminal has a bar of them."""
    told: list[tuple[int, int]] = []
    paths = [host.at(path) for path in ("200", "404", "204")]
    visit(paths, manners()[0], lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]

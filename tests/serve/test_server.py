from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from belarus_site.refusal import Refusal
from belarus_site.serve import server as module
from belarus_site.serve.server import FIRST_PORT, HOST, Server, open_server
from belarus_site.serve.shown import Edition, Shown

BASE_URL = "https://example.org/lights/"
FILES = {
    "index.html": b"<head></head><body>front</body>",
    "404.html": b'<body><a href="https://example.org/lights/index.html">front</a></body>',
    "feed.rss": b"<rss/>",
}
FIRST = Edition("1", "/lights/", BASE_URL, FILES)


@pytest.fixture
def shown() -> Shown:
    return Shown(FIRST)


@pytest.fixture
def server(shown: Shown) -> Iterator[Server]:
    with open_server(None, shown) as opened:
        thread = threading.Thread(target=opened.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield opened
        opened.shutdown()
        thread.join()


def _ask(
    server: Server, target: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    with closing(http.client.HTTPConnection(HOST, server.server_port, timeout=10)) as line:
        line.putrequest(method, target, skip_host="Host" in headers)
        for name, value in headers.items():
            if value:
                line.putheader(name, value)
        line.endheaders()
        answer = line.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()


def test_a_page_comes_with_what_reloads_it(server: Server) -> None:
    """Pages have the script; nothing is kept by the browser."""
    status, headers, body = _ask(server, "/lights/")
    assert status == 200
    assert body.startswith(b"<head></head><body>front<script>")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert int(headers["Content-Length"]) == len(body)


def test_other_files_come_as_they_are(server: Server) -> None:
    """A feed is sent byte for byte, with its type."""
    status, headers, body = _ask(server, "/lights/feed.rss")
    assert (status, headers["Content-Type"], body) == (200, "application/rss+xml", b"<rss/>")


def test_the_page_for_what_is_missing_leads_to_this_server(server: Server) -> None:
    """Its absolute links, which lead to the published site, lead to the one that is shown."""
    status, _, body = _ask(server, "/lights/nope")
    assert status == 404
    assert f'href="{server.address}index.html"'.encode() in body
    assert b"example.org" not in body


def test_the_head_of_an_answer_can_be_asked_for(server: Server) -> None:
    """HEAD answers as GET does, without the body."""
    _, headers, _ = _ask(server, "/lights/")
    status, same, body = _ask(server, "/lights/", "HEAD")
    assert (status, same["Content-Length"], body) == (200, headers["Content-Length"], b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_done_to_it(server: Server, method: str) -> None:
    """It can be read, and no more."""
    status, _, _ = _ask(server, "/lights/", method, **{"Content-Length": "0"})
    assert status == 501


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost:1", "", "[::1]:{port}"]
)
def test_it_answers_to_no_other_name(server: Server, host: str) -> None:
    """A name that somebody has made lead here gets no page, nor does a request without one."""
    status, _, body = _ask(server, "/lights/", Host=host.format(port=server.server_port))
    assert (status, body) == (421, b"This is not that host\n")


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}"])
def test_it_answers_to_its_own_names(server: Server, host: str) -> None:
    """By its number or as localhost."""
    status, _, _ = _ask(server, "/lights/", Host=host.format(port=server.server_port))
    assert status == 200


def test_it_listens_to_this_machine_alone(server: Server) -> None:
    """No other machine can reach it."""
    assert server.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("target", ["/lights/%ff", "/lights/%c3%28"])
def test_what_is_no_address_is_refused(server: Server, target: str) -> None:
    """Bytes that are no UTF-8 name nothing."""
    status, _, body = _ask(server, target)
    assert (status, body) == (400, b"This is no address\n")


def test_a_fault_stands_in_for_every_page(server: Server, shown: Shown) -> None:
    """Pages and missing pages show the fault; pictures and feeds of the last good site remain."""
    shown.show(Edition("2", "/lights/", BASE_URL, FILES, b"<body data-fault>no</body>"))
    for target in ("/lights/", "/lights/nope"):
        status, _, body = _ask(server, target)
        assert status == 500
        assert body.startswith(b"<body data-fault>no<script>")
    assert _ask(server, "/lights/feed.rss")[0] == 200


def test_a_waiting_page_is_told_of_another_edition(server: Server, shown: Shown) -> None:
    """The events begin at once and say something as soon as there is something to say."""
    with closing(http.client.HTTPConnection(HOST, server.server_port, timeout=10)) as line:
        line.request("GET", "/lights/__changes__?1")
        answer = line.getresponse()
        assert answer.getheader("Content-Type") == "text/event-stream"
        time.sleep(0.05)
        shown.show(Edition("2", "/lights/", BASE_URL, FILES))
        assert answer.read() == b"data: changed\n\n"


def test_who_asks_for_the_head_of_the_events_gets_no_event(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a sign that the server is still there; the answer is over."""
    monkeypatch.setattr(module, "_PATIENCE", 0.001)
    with socket.create_connection((HOST, server.server_port), timeout=10) as line:
        host = f"Host: localhost:{server.server_port}"
        line.sendall(f"HEAD /lights/__changes__?1 HTTP/1.1\r\n{host}\r\n\r\n".encode())
        answer = line.makefile("rb").read(10_000)
    assert answer.startswith((b"HTTP/1.0 200 ", b"HTTP/1.1 200 "))
    assert answer.endswith(b"\r\n\r\n")


def test_a_waiting_page_hears_that_the_server_is_still_there(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise nobody would see that the page was closed."""
    monkeypatch.setattr(module, "_PATIENCE", 0.001)
    with closing(http.client.HTTPConnection(HOST, server.server_port, timeout=10)) as line:
        line.request("GET", "/lights/__changes__?1")
        answer = line.getresponse()
        assert [answer.readline() for _ in range(4)] == [b": nothing yet\n", b"\n"] * 2


def test_a_page_of_an_old_edition_is_told_at_once(server: Server) -> None:
    """Nothing that changed while a page was loading is missed, nor a new start of the server."""
    assert _ask(server, "/lights/__changes__?0")[2] == b"data: changed\n\n"


def test_a_page_opened_where_the_site_lay_before_is_led_to_it(server: Server, shown: Shown) -> None:
    """It is told of the change, and asks again for the address it has."""
    shown.show(Edition("2", "/lamps/", BASE_URL, FILES, left=frozenset(("/lights/",))))
    assert _ask(server, "/lights/__changes__?1")[2] == b"data: changed\n\n"
    status, headers, _ = _ask(server, "/lights/index.html")
    assert (status, headers["Location"]) == (302, "/lamps/index.html")
    assert _ask(server, "/lights/nope.html")[0] == 404


def test_a_page_that_is_closed_troubles_nobody(
    server: Server, shown: Shown, capfd: pytest.CaptureFixture[str]
) -> None:
    """A browser that hangs up while it waits, or while it is sent a page, is not spoken of."""
    line = socket.create_connection((HOST, server.server_port))
    request = f"GET /lights/__changes__?1 HTTP/1.1\r\nHost: localhost:{server.server_port}\r\n\r\n"
    line.sendall(request.encode())
    line.recv(1)
    line.close()
    shown.show(Edition("2", "/lights/", BASE_URL, FILES))
    assert _ask(server, "/lights/")[0] == 200
    assert capfd.readouterr() == ("", "")


def test_without_a_port_the_first_free_one_is_taken(server: Server, shown: Shown) -> None:
    """Two servers beside each other do not get in each other's way."""
    with open_server(None, shown) as other:
        assert other.server_port != server.server_port
    assert server.server_port >= FIRST_PORT


def test_a_port_that_is_taken_is_refused(server: Server, shown: Shown) -> None:
    """Whoever asks for one port gets that or a line that says why not."""
    with pytest.raises(
        Refusal,
        match=f"^port {server.server_port} is taken or not allowed; name another with --port$",
    ):
        open_server(server.server_port, shown)

"""A host on this machine that answers badly in every way there is."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

_MOVES = ("301", "302", "303", "307", "308")


class Host(ThreadingHTTPServer):
    """Says what it is asked for in the path; `asked` has each request line and its headers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.times: Counter[str] = Counter()
        self.over, self.hung_up = threading.Event(), threading.Event()

    def at(self, path: str) -> str:
        """Return the address of a path here."""
        return f"http://127.0.0.1:{self.server_port}/{path}"

    @property
    def lines(self) -> list[str]:
        """The methods and paths that were asked for, in order."""
        return [line for line, _ in self.asked]


@contextmanager
def misbehaving() -> Iterator[Host]:
    """Run such a host until the end of the block."""
    with Host() as host:
        thread = threading.Thread(target=host.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield host
        finally:
            host.over.set()
            host.shutdown()
            thread.join()


class _Answers(BaseHTTPRequestHandler):
    server: Host

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        path = self.path.strip("/")
        self.server.asked.append((f"{self.command} /{path}", dict(self.headers)))
        self.server.times[path] += 1
        again = self.server.times[path] > 1
        name, _, rest = path.partition("/")
        head = self.command == "HEAD"
        replies: dict[str, tuple[int, dict[str, str]]] = {
            **{status: (int(status), {"Location": f"/{rest}"}) for status in _MOVES},
            "here": (200, {"Location": f"/{rest}"}),
            "elsewhere": (301, {"Location": rest}),
            "loop": (302, {"Location": "/loop"}),
            "head-405": (405 if head else 200, {}),
            "once-429": (200 if again else 429, {"Retry-After": unquote(rest)}),
            "always-429": (429, {"Retry-After": unquote(rest)}),
            "twice-500": (200 if self.server.times[path] > 2 else 500, {}),
            "garbage": (200, {"Content-Encoding": "gzip"}),
            "cookie": (200, {"Set-Cookie": "who=you; Path=/"}),
        }
        if name == "slow":
            self.server.over.wait(30)
        elif name == "closed":
            self.close_connection = True
        elif name == "noise":
            self.wfile.write(b"\x00\xff nobody speaks like this\r\n\r\n")
        elif name == "endless" and not head:
            self._endless()
        else:
            self._say(*replies.get(name, (int(name) if name.isdecimal() else 405, {})))

    def _say(self, status: int, headers: dict[str, str]) -> None:
        body = b"this is no gzip"
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.over.is_set():
                self.wfile.write(b"on and on " * 10_000)
        except OSError:
            self.server.hung_up.set()

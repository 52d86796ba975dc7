"""The server: to this machine alone, and only as itself."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus
from http.client import HTTP_PORT
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote

from belarus_site.refusal import Refusal
from belarus_site.serve.hosting import PAGE, Answer, answer, moved
from belarus_site.serve.reload import CHANGES, with_reload
from belarus_site.serve.shown import Shown

HOST = "127.0.0.1"
FIRST_PORT = 8000
_TRIED = 20
_PATIENCE = 15.0
"""Seconds after which a waiting page is told that nothing happened, lest its line is cut."""


class Server(ThreadingHTTPServer):
    """Serves what is `shown`, to this machine."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, shown: Shown) -> None:
        self.shown = shown
        super().__init__((HOST, port), _Handler)
        self.names = {f"{name}:{self.server_port}" for name in (HOST, "localhost")}
        if self.server_port == HTTP_PORT:  # which browsers leave out
            self.names |= {HOST, "localhost"}

    @property
    def address(self) -> str:
        """The address of the site that is shown."""
        return f"http://{HOST}:{self.server_port}{quote(self.shown.edition.folder)}"

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that hangs up."""


def open_server(port: int | None, shown: Shown) -> Server:
    """Return a server at `port`, or at the first free one. Raises Refusal where it is taken."""
    for tried in (port,) if port is not None else (*range(FIRST_PORT, FIRST_PORT + _TRIED), 0):
        with suppress(OSError):
            return Server(tried, shown)
    raise Refusal(f"port {port} is taken or not allowed; name another with --port")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "belarus-site", ""
    server: Server

    def do_GET(self) -> None:
        if self.headers.get("Host", "").lower() not in self.server.names:
            # Whoever makes a foreign name lead here would read the site as that name's.
            self._send(Answer(HTTPStatus.MISDIRECTED_REQUEST, body=b"This is not that host\n"))
        elif unquote(self.path.partition("?")[0]) in self._waited_at():
            self._tell_changes(self.path.partition("?")[2])
        else:
            self._send(self._answer())

    do_HEAD = do_GET  # noqa: N815

    def _waited_at(self) -> set[str]:
        """Return the paths at which pages wait for a change."""
        edition = self.server.shown.edition
        return {folder + CHANGES for folder in (edition.folder, *edition.left)}

    def _answer(self) -> Answer:
        edition = self.server.shown.edition
        try:
            found = answer(edition.files, edition.folder, self.path)
        except UnicodeDecodeError:
            return Answer(HTTPStatus.BAD_REQUEST, body=b"This is no address\n")
        missing = found.status is HTTPStatus.NOT_FOUND
        if missing and (place := moved(edition.files, edition.folder, edition.left, self.path)):
            return Answer(HTTPStatus.FOUND, location=place)
        if edition.fault is not None and (missing or found.media_type == PAGE):
            found = Answer(HTTPStatus.INTERNAL_SERVER_ERROR, PAGE, edition.fault)
        if found.media_type != PAGE:
            return found
        body = found.body
        if missing and edition.fault is None:  # may stand anywhere, so its links are absolute
            body = body.replace(edition.base_url.encode(), self.server.address.encode())
        body = with_reload(body, quote(edition.folder), edition.version_at(unquote(self.path)))
        return Answer(found.status, PAGE, body)

    def _send(self, found: Answer) -> None:
        self.send_response(found.status)
        if found.location:
            self.send_header("Location", found.location)
        self.send_header("Content-Type", found.media_type)
        self.send_header("Content-Length", str(len(found.body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def _tell_changes(self, version: str) -> None:
        """Send an event (HTML's server-sent events) once there is another version than this."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        with suppress(OSError):  # the page was closed
            while not self.server.shown.wait(version, _PATIENCE):
                self.wfile.write(b": nothing yet\n\n")
            self.wfile.write(b"data: changed\n\n")

    def log_message(self, *_: object) -> None:
        """Say nothing of every request."""

"""The site while it is written: shown in a browser, and again after every change."""

from __future__ import annotations

import threading
import time
import webbrowser
from collections.abc import Callable

from belarus_site.diagnostics import Report
from belarus_site.serve.editions import Editions, Wish
from belarus_site.serve.server import open_server
from belarus_site.serve.shown import Shown
from belarus_site.serve.watching import Watching

Tell = Callable[[Report, float], None]
"""Is given the faults of each edition, and the seconds it took to make."""


def serve(
    wish: Wish, port: int | None, tell: Tell, say: Callable[[str], None], *, browse: bool
) -> None:
    """Serve until interrupted, at `port` or the first free one; with `browse`, open a browser.

    Raises Refusal where there can be no server.
    """
    watching = Watching((wish.content, wish.templates))
    editions = Editions(wish)
    shown = Shown(editions.edition)
    server = open_server(port, shown)
    try:
        _make(editions, shown, tell)  # before there are threads: this one may use processes
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"{server.address} shows the site as it is written; Ctrl-C ends it")
        if browse:
            threading.Thread(target=webbrowser.open, args=(server.address,), daemon=True).start()
        for _ in watching.changes():
            _make(editions, shown, tell)
    finally:
        server.server_close()


def _make(editions: Editions, shown: Shown, tell: Tell) -> None:
    started = time.perf_counter()
    report = editions.make()
    if editions.edition is not shown.edition:
        shown.show(editions.edition)
    tell(report, time.perf_counter() - started)

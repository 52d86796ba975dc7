"""The site while it is written: shown in a browser, and again after every change."""

from __future__ import annotations

import threading
import time
import webbrowser
from collections.abc import Callable

from belarus_site.diagnostics import Report
from belarus_site.reporters import Say
from belarus_site.serve.editions import Editions, Wish
from belarus_site.serve.server import open_server
from belarus_site.serve.shown import Shown
from belarus_site.serve.watching import Watching

Tell = Callable[[Report, float], None]
"""Is given the faults of each edition, and the seconds it took to make."""


def serve(wish: Wish, port: int | None, tell: Tell, say: Say, *, browse: bool) -> None:
    """Serve until interrupted, at `port` or the first free one; with `browse`, open a browser.

    Raises Refusal where there can be no server.
    """
    watching = Watching((wish.content, wish.templates))
    editions = Editions(wish)
    shown = Shown(editions.edition)
    server = open_server(port, shown)
    try:
        # Before there are threads: this one may use processes.
        told = _make(editions, shown, tell)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"{server.address} shows the site as it is written; Ctrl-C ends it")
        if browse:
            threading.Thread(target=webbrowser.open, args=(server.address,), daemon=True).start()
        late = False  # whether the copies are of an earlier edition
        for changed in watching.changes():
            if changed:
                told = _make(editions, shown, tell, copies=False)
            elif late:
                told = _make(editions, shown, tell, told)
            late = changed
    finally:
        server.server_close()


def _make(
    editions: Editions, shown: Shown, tell: Tell, told: Report | None = None, *, copies: bool = True
) -> Report:
    """Make an edition, show it, and tell of its faults unless they are `told` already."""
    started = time.perf_counter()
    report = editions.make(copies=copies)
    if editions.edition is not shown.edition:
        shown.show(editions.edition)
    if report != told:
        tell(report, time.perf_counter() - started)
    return report

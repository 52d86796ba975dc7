"""The fifth stage: the finished files hold together, or nothing is published."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.check.chronology import chronology
from belarus_site.check.ledger import ledger
from belarus_site.check.links import LinkCheck
from belarus_site.check.unused import unused
from belarus_site.diagnostics import Diagnostic
from belarus_site.model.site import Site
from belarus_site.output import Output


def check(site: Site, outputs: tuple[Output, ...], base_url: str) -> Iterator[Diagnostic]:
    """Yield what is wrong between the parts of the site, and in its finished files."""
    yield from chronology(site)
    yield from unused(site)
    yield from ledger(site)
    if outputs:
        yield from LinkCheck(site, outputs, base_url).run()

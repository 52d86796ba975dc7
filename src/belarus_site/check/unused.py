"""What was written and nobody mentions."""

from __future__ import annotations

from collections.abc import Iterator

from belarus_site.diagnostics import Code, Diagnostic, warning
from belarus_site.model.kinds import DOCUMENTS
from belarus_site.model.site import Home, Site

_REFERRING = frozenset((Code.REFERENCE, Code.CLAIM))
_MENTIONS = {"source": "[](source:{})", "figure": "![](figure:{})"}


def unused(site: Site, found: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Yield a warning for each entry that no text mentions, and each event no section tells.

    Nothing is said where what mentions it may stand in something that could not be read, or in
    a reference that `found` proposes to mend.
    """
    if site.content.broken:
        return
    proposals = {fault.hint.partition("?")[0] for fault in found if fault.code in _REFERRING}
    for fault, ident in _unmentioned(site):
        if f'did you mean "{ident}"' not in proposals:
            yield fault


def _unmentioned(site: Site) -> Iterator[tuple[Diagnostic, str]]:
    content = site.content
    for event in content.events:
        told = site.mentions.get(Home("event", event.id), ())
        if not event.background and all(m.home.kind not in DOCUMENTS for m in told):
            message = f'no section tells the event "{event.id}"'
            hint = f"write [words](event:{event.id}) in one, or background: true here"
            yield warning(event.place, Code.UNUSED, message, hint), event.id
    for kind in ("person", "place", "term", "source", "claim", "figure"):
        for entry in content.of(kind):
            home = Home(kind, entry.id)
            if home not in site.mentions and home not in site.events_of:
                message = f'nothing mentions the {kind} "{entry.id}"'
                written = _MENTIONS.get(kind, f"[words]({kind}:{{}})").format(entry.id)
                hint = f"write {written} somewhere, or take it out"
                yield warning(entry.place, Code.UNUSED, message, hint), entry.id

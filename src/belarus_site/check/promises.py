"""What was once published stays where it is, or an alias leads on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePosixPath

from msgspec import Struct

from belarus_site.check.addresses import Addresses
from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.model.entries import Promise
from belarus_site.model.identity import SCHEME, Names
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.read.promises import is_promise
from belarus_site.render.routes import ASSETS, NOT_FOUND, is_part, path_of

_PARTS = {
    path_of(Home(kind, "")): kind
    for kind in ("event", "person", "place", "term", "source", "claim", "update")
}
"""What stands on each page that lists entries."""
_TAKEN_AWAY = frozenset((".atom", ".bib", ".csv", ".epub", ".ics", ".json", ".rss"))
"""The kinds of files, besides pages and assets, that are subscribed to, kept or passed on."""


def published(site: Site, outputs: tuple[Output, ...]) -> frozenset[str]:
    """Return everything a build promises: its files, the ids in its pages, and those of feed items.

    The ids are those of entries and of headings; passages in running text come and go, and so do
    the parts of long lists. Files are those that somebody may have kept the address of.
    """
    files = {it.path for it in outputs if _lasts(it) and is_promise(it.path)}
    homes = [home for home in site.entries if home.kind not in {"section", "page"}]
    ids = {f"{path_of(home)}#{home.id}" for home in homes}
    ids |= {
        f"{path_of(home)}#{heading.id}"
        for home in site.documents
        for heading in site.texts[home].headings
    }
    return frozenset(files | ids | feed_ids(site))


def _lasts(output: Output) -> bool:
    if output.is_html:
        return output.path != NOT_FOUND and not is_part(output.path)
    name = PurePosixPath(output.path)
    return name.suffix in _TAKEN_AWAY or ASSETS.rstrip("/") in name.parts[:-1]


def feed_ids(site: Site) -> frozenset[str]:
    """Return the ids of all items of the feeds, those included for which there is no room."""
    names = Names(site)
    sections = {names.section(section) for section in site.sections}
    return frozenset(sections | {names.update(update) for update in site.updates})


class Promises(Struct, frozen=True, dict=True):
    """Holds a finished site to what was published before; `addresses` are those it has now."""

    site: Site
    addresses: Addresses

    def faults(self) -> Iterator[Diagnostic]:
        """Yield an error for each promise that is no longer kept and that no alias keeps."""
        for promise in self.site.content.promises:
            if not self._kept(promise.text):
                message, hint = self._broken(promise)
                yield error(promise.place, Code.PROMISE, message, hint)

    def _kept(self, text: str) -> bool:
        if text.startswith(SCHEME):
            return text in self._feed_ids
        path, _, ident = text.partition("#")
        if not ident or path in self._aliases:
            return path in self.addresses.paths
        return ident in self.addresses.ids.get(path, ())

    @cached_property
    def _feed_ids(self) -> frozenset[str]:
        return feed_ids(self.site)

    @cached_property
    def _aliases(self) -> frozenset[str]:
        return frozenset(alias.name for it in self.site.sections for alias in it.aliases)

    def _broken(self, promise: Promise) -> tuple[str, str]:
        """Return what is lost, and what would keep it."""
        text = promise.text
        if text.startswith(SCHEME):
            return self._lost_item(text)
        path, _, ident = text.partition("#")
        if path not in self.addresses.paths:
            if not path.endswith(".html"):
                hint = "put back what it was, or what it was made of"
                return f"the file {quoted(path)} was published and is no more", hint
            return f"the page {quoted(path)} was published and is no more", self._page(path)
        if kind := _PARTS.get(path):
            lost = f"the {kind} {quoted(ident)} was published and is no more"
            if kind == "update":
                return lost, "give it the date back that it had; its id is that date"
            return lost, f'give it its id back: "id: {ident}"'
        lost = f"{path} was published with an id {quoted(ident)} and has none now"
        return lost, f'write "{{#{ident}}}" behind the heading that took its place'

    def _lost_item(self, name: str) -> tuple[str, str]:
        kind, ident = name.split("/")[-2:]
        lost = f"the feed item {quoted(f'{kind}/{ident}')} was published and is no more"
        if kind == "section":
            return lost, self._page(f"{ident}.html")
        return lost, "give the update its date back; its id is that date"

    def _page(self, path: str) -> str:
        if path.removesuffix(".html") in self.site.content.drafts:
            return 'take "draft: true" out of it'
        return f'write "aliases: [{path}]" in the section that took its place'

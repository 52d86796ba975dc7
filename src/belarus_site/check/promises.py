"""What was once published stays where it is, or an alias leads on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from msgspec import Struct

from belarus_site.check.addresses import Addresses
from belarus_site.diagnostics import Code, Diagnostic, error, quoted
from belarus_site.model.entries import Promise
from belarus_site.model.identity import SCHEME, Names
from belarus_site.model.kinds import ALL, DOCUMENTS, WRITTEN_IN, indefinite
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.read.explainer import FILE as EXPLAINER
from belarus_site.read.promises import FILE, is_promise
from belarus_site.render.routes import ASSETS, LIST_PAGES, NOT_FOUND, is_part, path_of

_PARTS = {path: kind for kind, path in LIST_PAGES.items()}
"""What stands on each page that lists entries."""
_HIDING = frozenset(
    (
        Code.YAML,
        Code.FRONT_MATTER,
        Code.KEY,
        Code.VALUE,
        Code.DATE,
        Code.DUPLICATE,
        Code.ENCODING,
        Code.PATH,
        Code.TRANSLATION,
    )
)
"""The faults that can keep something that is written from being there."""
_TAKEN_AWAY = frozenset((".atom", ".bib", ".csv", ".epub", ".ics", ".json", ".rss"))
"""The kinds of files, besides pages and assets, that are subscribed to, kept or passed on."""


_GONE = "delete this line if it is to be gone; whoever follows the feed keeps what came"


def published(folders: Mapping[str, Site], outputs: tuple[Output, ...]) -> frozenset[str]:
    """Return everything a build promises: its files, the ids in its pages, and those of feed items.

    `folders` are the site in each language, by the folder it lies in. The ids are those of entries
    and of headings; passages in running text come and go, and so do the parts of long lists. Files
    are those that somebody may have kept the address of.
    """
    found = {it.path for it in outputs if _lasts(it) and is_promise(it.path)}
    for folder, site in folders.items():
        homes = [home for home in site.entries if home.kind not in DOCUMENTS]
        found |= {f"{folder}{path_of(home)}#{home.id}" for home in homes}
        found |= {
            f"{folder}{path_of(home)}#{ident}"
            for home in site.documents
            for ident in _headings(site, home) & _headings(folders[""], home)
        }
        found |= feed_ids(site)
    return frozenset(found)


def _headings(site: Site, home: Home) -> frozenset[str]:
    """Return the ids of the headings in a text; one that only a translation has may be mended."""
    return frozenset(heading.id for heading in site.texts[home].headings)


def _lasts(output: Output) -> bool:
    name = PurePosixPath(output.path)
    if output.is_html:
        return name.name != NOT_FOUND and not is_part(output.path)
    return name.suffix in _TAKEN_AWAY or ASSETS.rstrip("/") in name.parts[:-1]


def feed_ids(site: Site) -> frozenset[str]:
    """Return the ids of all items of the feeds, those included for which there is no room."""
    names = Names(site)
    sections = {names.section(section) for section in site.sections}
    return frozenset(sections | {names.update(update) for update in site.updates})


class Promises(Struct, frozen=True, dict=True):
    """Holds a finished site to what was published before; `addresses` are those it has now.

    `folders` are the site in each language, by the folder it lies in. `found` are the faults that
    earlier stages met: what may be missing for one is not lost.
    """

    folders: Mapping[str, Site]
    addresses: Addresses
    found: tuple[Diagnostic, ...] = ()

    @property
    def site(self) -> Site:
        """The site in the language it is written in."""
        return self.folders[""]

    def faults(self) -> Iterator[Diagnostic]:
        """Yield an error for each thing lost, at its own promise or the first that needs it."""
        told: dict[str, Promise] = {}
        for promise in self.site.content.promises:
            if not self._kept(promise.text) and not self._unsure(promise):
                lost = self._lost(promise.text)
                if promise.text == lost or lost not in told:
                    told[lost] = promise
        for promise in told.values():
            message, hint = self._broken(promise.text)
            yield error(promise.place, Code.PROMISE, message, hint)

    def _kept(self, text: str) -> bool:
        if text.startswith(SCHEME):
            return text in self._feed_ids or _bare(self._address(text)) in self._aliases
        path, _, ident = text.partition("#")
        if not ident or _bare(path) in self._aliases:
            return path in self.addresses.paths
        return path in self.addresses.paths and ident in self.addresses.ids.get(path, (ident,))

    @cached_property
    def _feed_ids(self) -> frozenset[str]:
        return frozenset().union(*map(feed_ids, self.folders.values()))

    @cached_property
    def _names(self) -> Names:
        return Names(self.site)

    @cached_property
    def _aliases(self) -> frozenset[str]:
        return frozenset(alias.name for it in self.site.sections for alias in it.aliases)

    @cached_property
    def _promised(self) -> frozenset[str]:
        return frozenset(promise.text for promise in self.site.content.promises)

    @cached_property
    def _in_any_case(self) -> dict[str, str]:
        """The files there are by their paths without regard to case, the first of two alike."""
        return {path.casefold(): path for path in sorted(self.addresses.paths, reverse=True)}

    @cached_property
    def _written_in(self) -> dict[str, str]:
        """The files that the texts of pages are written in, by the paths of those."""
        found: dict[str, str] = {}
        for folder, site in self.folders.items():
            for documents in (site.content.pages, site.sections):
                found |= {f"{folder}{it.id}.html": it.body.file.path for it in documents}
        return found

    @cached_property
    def _broken_kinds(self) -> frozenset[str]:
        return frozenset(kind for kind, _ in self.site.content.broken)

    @cached_property
    def _hiding(self) -> frozenset[str]:
        """The files with a fault for which something may be missing."""
        wrong = (it for it in self.found if it.stops and it.code in _HIDING)
        return frozenset(fault.place.path for fault in wrong)

    def _unsure(self, promise: Promise) -> bool:
        """Tell whether what is missing may be in something that has a fault."""
        root, text = promise.place.path.removesuffix(FILE), self._address(promise.text)
        path, _, ident = text.partition("#")
        folder, bare = _folder(path), _bare(path)
        if folder and self._hides(f"{root}translations/{folder}"):
            return True
        if path not in self.addresses.paths:
            asset = bare.startswith(ASSETS)
            return self._hides(root + (ASSETS if asset else EXPLAINER)) or self._unmade(bare)
        if kind := _PARTS.get(bare):
            return bool(self.site.content.broken & {(kind, ident), (kind, ALL)})
        return self._written_in.get(bare, "") in self._hiding

    def _hides(self, begin: str) -> bool:
        return any(path.startswith(begin) for path in self._hiding)

    def _unmade(self, path: str) -> bool:
        """Tell whether a file may only be missing because what it is made of has a fault."""
        if kind := _PARTS.get(path):
            return kind in self._broken_kinds
        kinds = self._broken_kinds & DOCUMENTS if path.endswith(".html") else self._broken_kinds
        return bool(kinds) and not path.startswith(ASSETS)

    def _address(self, text: str) -> str:
        """Return the address of what a promise names: that of a feed item is where it is told."""
        if not text.startswith(SCHEME):
            return text
        kind, ident = text.split("/")[-2:]
        language = self._names.language_of(text)
        page = f"{ident}.html" if kind == "section" else f"{path_of(Home(kind, ''))}#{ident}"
        return f"{language}/{page}" if language else page

    def _lost(self, text: str) -> str:
        """Return the promise that says what is lost with `text`: an id goes with its page."""
        address = self._address(text)
        if self._is_language_gone(address):
            return _folder(address)
        if address != text and self._kept(address):
            return text
        if not self._kept(_bare(address)):
            address = _bare(address)
        path = address.partition("#")[0]
        if path in self.addresses.paths:
            return address
        page = f"{path.removesuffix('.epub')}.html"
        return page if path.endswith(".epub") and page in self._promised else path

    def _is_language_gone(self, path: str) -> bool:
        return bool(_folder(path)) and _folder(path) not in self.addresses.languages

    def _broken(self, text: str) -> tuple[str, str]:
        """Return what is lost, and what would keep it."""
        if self._is_language_gone(address := self._address(text)):
            language = quoted(_folder(address).rstrip("/"))
            lost = f"pages in {language} were published and are no more"
            return lost, f'write {language} under "languages" in {EXPLAINER} again'
        if text.startswith(SCHEME):
            return self._lost_item(text)
        path, _, ident = text.partition("#")
        if path not in self.addresses.paths:
            thing = "page" if path.endswith(".html") else "file"
            return f"the {thing} {quoted(path)} was published and is no more", self._file(path)
        if kind := _PARTS.get(_bare(path)):
            lost = f"the {kind} {quoted(ident)} was published and is no more"
            if kind == "update":
                return lost, "give it the date back that it had; its id is that date"
            return lost, f'give it its id back: "id: {ident}"'
        lost = f"{path} was published with an id {quoted(ident)} and has none now"
        return lost, f'write "{{#{ident}}}" behind the heading that took its place{self._in(path)}'

    def _in(self, path: str) -> str:
        """Return the words for the file in which a page of a translation is written, or none."""
        folder, file = f"translations/{_folder(path)}", self._written_in.get(path, "")
        return f" in {file[file.rindex(folder) :]}" if _folder(path) and folder in file else ""

    def _lost_item(self, name: str) -> tuple[str, str]:
        kind, ident = name.split("/")[-2:]
        lost = f"the feed item {quoted(f'{kind}/{ident}')} was published and is no more"
        if kind == "section":
            path = f"{ident}.html"
            gone = path in self.addresses.paths
            return lost, _GONE if gone else self._file(path)
        return lost, "give the update its date back; its id is that date"

    def _file(self, path: str) -> str:
        """Return what would keep a file that is not there."""
        bare = _bare(path)
        stem, _, ending = bare.rpartition(".")
        if {f"{stem}.html", f"{stem}.epub"} <= self._promised:
            return f'write "copy_name: {stem}" in {EXPLAINER}'
        if ending == "html":
            return self._page(path, bare, stem)
        return "put back what it was, or what it was made of"

    def _page(self, path: str, bare: str, stem: str) -> str:
        if kind := _PARTS.get(bare):
            return f"write {indefinite(kind)} into {WRITTEN_IN[kind]} again"
        if stem in self.site.content.drafts:
            return 'take "draft: true" out of it'
        if other := self._in_any_case.get(path.casefold()):
            return f'write "{other}" here: an alias cannot differ from a page in case alone'
        return f'write "aliases: [{bare}]" in the section that took its place'


def _folder(path: str) -> str:
    """Return the folder of a translation that a path lies in, with its slash, or nothing."""
    folder = path[: path.find("/") + 1]
    return "" if folder == ASSETS else folder


def _bare(path: str) -> str:
    """Return the path of the same in the original."""
    return path.removeprefix(_folder(path))

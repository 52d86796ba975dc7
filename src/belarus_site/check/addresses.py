"""Which addresses the finished site has, and what is wrong with one that leads elsewhere."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from msgspec import Struct

from belarus_site.addresses import address_hint, is_address
from belarus_site.diagnostics import Code, quoted
from belarus_site.ids import id_in_file_name
from belarus_site.model.addresses import OUTSIDE
from belarus_site.model.kinds import ALL, WRITTEN_IN
from belarus_site.model.site import Home
from belarus_site.render.routes import ASSETS, INDEX, LIST_PAGES, path_of
from belarus_site.resolve.index import DRAFT
from belarus_site.suggestions import Vocabulary, did_you_mean

_PLAIN = re.compile(r"[\w./-]*(?:#[\w.-]*)?", re.ASCII)
ROOT = ""
"""In place of a page: addresses are counted from the folder of the site."""


_OTHERWISE_COMPOSED = "that file has its accents composed otherwise: rename it without accents"
_MADE_OF = {page: WRITTEN_IN[kind] for kind, page in LIST_PAGES.items()}
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
WAYS_OUT = {
    Code.LINK: 'a page is called after its file: that of "sections/01-rock.md" is "rock.html"',
    Code.ANCHOR: "a heading takes an id with {#id} behind its words",
    Code.ASSET: "put the file there, or mend its name",
}
"""What to do about an address where nothing that is there is like it."""


class Problem(NamedTuple):
    """What is wrong with an address, and a way out if one is known; it has no place yet."""

    code: Code
    message: str
    hint: str = ""


class Addresses(Struct, frozen=True):
    """The addresses of the site.

    `paths` are its files and `ids` the ids of its pages, `languages` the folders of its
    translations, with a slash. `broken` are the entries, as (kind, id),
    that could not be read: a link to one is not wrong for that. `drafts` are the sections left out.
    """

    paths: frozenset[str]
    ids: Mapping[str, frozenset[str]]
    broken: frozenset[tuple[str, str]] = frozenset()
    languages: tuple[str, ...] = ()
    drafts: frozenset[str] = frozenset()

    def problem(self, page: str, address: str) -> Problem | None:
        """Return what is wrong with a link that stands in the page of the path `page`, or None."""
        if self._is_plainly_right(page, address):
            return None
        try:
            parts = urlsplit(address)
        except ValueError:
            return Problem(Code.LINK, f"{quoted(address)} is no address", "look at its brackets")
        if parts.scheme in OUTSIDE:
            return _unreachable(address, parts)
        return (
            _malformed(address, parts)
            or self._leaving(page, address, parts)
            or self._missing(page, _target(page, parts))
            or self._unanchored(page, _target(page, parts), unquote(parts.fragment))
        )

    def language(self, path: str) -> str:
        """Return the folder of the language of a page, empty for the original."""
        return next((folder for folder in self.languages if path.startswith(folder)), "")

    def below(self, address: str) -> str:
        """Return the file of the site that an address below its own leads to: `fr/` is an index."""
        index = address + INDEX
        return index if not address or (address.endswith("/") and index in self.paths) else address

    def _is_plainly_right(self, page: str, address: str) -> bool:
        """Tell whether a link needs no closer look, as nearly all in a large site do not."""
        path, _, fragment = address.partition("#")
        target = path or page
        if not address or "/" in page or target not in self.paths:
            return False
        there = not fragment or fragment in self.ids.get(target, (fragment,))
        return there and _PLAIN.fullmatch(address) is not None

    def _missing(self, page: str, target: str) -> Problem | None:
        if target in self.paths or self._excused(target, ""):
            return None
        named = target.removeprefix(_folder(page))
        message, near = f"there is no {quoted(named)} in the site", self._nearest(page, named)
        if named.startswith(ASSETS):
            return Problem(Code.ASSET, message, near)
        return Problem(Code.LINK, message, near)

    def _nearest(self, page: str, target: str) -> str:
        """Return the hint that proposes an address beside the page for one that is not there."""
        folder = _folder(page)
        bare = target.rstrip("/").removesuffix(".html")
        if target != bare and bare in self.drafts:
            return DRAFT
        if target in _MADE_OF:
            return f"it is made as soon as {_MADE_OF[target]} has an entry"
        if _composed(folder + target) in _all_composed(self.paths):
            return _OTHERWISE_COMPOSED
        if bare.endswith(".md"):
            bare = id_in_file_name(bare)
        for proposed in (f"{bare}.html", f"{ASSETS}{target}"):
            if folder + proposed in self.paths:
                return f'write "{proposed}"'
        # Nothing is like another page for its ending alone; an author's file is like another one.
        asset = target.startswith(ASSETS) or target.endswith(_PICTURES)
        names, known = _known(self.paths, folder, ASSETS if asset else "")
        near = known.nearest(bare)
        return f'did you mean "{names[near]}"?' if near else ""

    def _leaving(self, page: str, address: str, parts: SplitResult) -> Problem | None:
        message = f"{quoted(address)} leaves the explainer's folder"
        if parts.netloc:
            return Problem(Code.LINK, message, f'write "https:{address}"')
        target = _target(page, parts)
        if not target.startswith(("/", "../")):
            return None
        steps = [step for step in target.split("/") if step not in {"", ".."}] or [INDEX]
        for count in range(len(steps)):
            below = "/".join(steps[count:])
            if _folder(page) + below in self.paths:
                rest = parts._replace(path=below).geturl()
                return Problem(Code.LINK, message, f'pages lie side by side: write "{rest}"')
        hint = (
            self._nearest(page, steps[-1]) or "write the whole address of another site: https://…"
        )
        return Problem(Code.LINK, message, hint)

    def _unanchored(self, page: str, target: str, fragment: str) -> Problem | None:
        ids = self.ids.get(target)
        if not fragment or ids is None or fragment in ids or self._excused(target, fragment):
            return None
        language = self.language(target)
        theirs = self.ids.get(target.removeprefix(language), ())
        if fragment in theirs and (page == ROOT or self.language(page) == language):
            return None  # a heading lost in translation is told of the text that lost it
        where = "this page" if target == page else target.removeprefix(_folder(page))
        message = f"there is no {quoted(f'#{fragment}')} in {where}"
        return Problem(Code.ANCHOR, message, did_you_mean(fragment, ids))

    def _excused(self, target: str, fragment: str) -> bool:
        """Tell whether what is missing could not be read, which is reported where it is written."""
        return any(
            path_of(Home(kind, ident)) == target and (not fragment or ident in {fragment, ALL})
            for kind, ident in self.broken
        )


@lru_cache(maxsize=8)
def _known(paths: frozenset[str], folder: str, begin: str) -> tuple[Mapping[str, str], Vocabulary]:
    """Return the files of a folder that `begin` so, by their names, and these as a vocabulary."""
    there = (path.removeprefix(folder) for path in paths if path.startswith(folder))
    names = {path.removesuffix(".html"): path for path in there if path.startswith(begin)}
    return names, Vocabulary(names)


@lru_cache(maxsize=2)
def _all_composed(paths: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_composed, paths))


def _malformed(address: str, parts: SplitResult) -> Problem | None:
    if not address.strip():
        return Problem(Code.LINK, "this link leads nowhere", "write its address")
    if parts.scheme:
        message = f'a link may not begin with "{parts.scheme}:"'
        return Problem(Code.LINK, message, "lead to a page or a file")
    if posixpath.normpath(parts.path) == "." and parts.path:
        message = f"{quoted(address)} names a folder, which only a server turns into a page"
        return Problem(Code.LINK, message, f'write "{INDEX}"')
    return None


def _unreachable(address: str, parts: SplitResult) -> Problem | None:
    host = f"{parts.scheme}://{parts.netloc}"
    if parts.scheme not in {"http", "https"} or is_address(host):
        return None
    message = f"no host can be at {quoted(address)}"
    return Problem(Code.LINK, message, address_hint(host) if parts.netloc else "write it whole")


def _composed(path: str) -> str:
    """Return a path with each letter and its accents as one character, where there is one."""
    return unicodedata.normalize("NFC", path)


def _folder(page: str) -> str:
    """Return the folder of the site that a page lies in, with a slash at its end or empty."""
    return page[: page.rfind("/") + 1]


def _target(page: str, parts: SplitResult) -> str:
    if not parts.path:
        return page
    joined = posixpath.join(posixpath.dirname(page), unquote(parts.path))
    slash = "/" if joined.endswith("/") else ""
    return posixpath.normpath(joined) + slash


def own_path(address: str, base_url: str) -> str | None:
    """Return what an absolute address is below the site at `base_url`, or None for another site.

    `base_url` ends with a slash. http and https are alike, and so are names in either case.
    """
    try:
        parts, base = urlsplit(address), urlsplit(base_url)
    except ValueError:
        return None
    same = parts.scheme in {"http", "https"} and parts.netloc.lower() == base.netloc.lower()
    if not same or not f"{parts.path}/".startswith(base.path):
        return None
    below = parts.path.removeprefix(base.path.rstrip("/")).lstrip("/")
    return SplitResult("", "", below or INDEX, parts.query, parts.fragment).geturl()

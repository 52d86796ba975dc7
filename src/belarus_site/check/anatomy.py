"""What a finished page holds: its ids, the links that lead out of it, and the ids it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from lxml import etree
from lxml.html import HTMLParser
from msgspec import Struct, field

from belarus_site.cache.codec import Codec
from belarus_site.cache.digests import digest, text_digest
from belarus_site.cache.pieces import Keeper
from belarus_site.output import Output
from belarus_site.prose.elements import REFERRING
from belarus_site.work import Jobs, share

_ADDRESSES = frozenset(("action", "cite", "data", "formaction", "href", "poster", "src"))
_IDS = REFERRING | {"anchor", "commandfor", "for", "form", "list", "popovertarget"}

_SIZED = frozenset(("src", "width", "height"))
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
"""One picture of a `srcset`: its address, which may hold commas, and what it is for."""


class Shown(Struct, frozen=True):
    """A picture in a page: its address, and its sides as they are written."""

    address: str
    width: str
    height: str


class Anatomy(Struct, frozen=True):
    """A page by its parts: `ids` with all repetitions; `links` and id references likewise.

    `pictures` are those that say how large they are. `named` stands for the ids.
    """

    ids: tuple[str, ...]
    links: tuple[str, ...]
    targets: tuple[str, ...]
    pictures: tuple[Shown, ...] = ()
    named: str = ""


_CODEC = Codec(Anatomy)


class Anatomies(Struct):
    """The anatomies of the last build, for the next in the same process: none is read again."""

    known: dict[bytes, Anatomy] = field(default_factory=dict)


def anatomy(page: bytes) -> Anatomy:
    """Return the anatomy of an HTML page or fragment in UTF-8, as libxml2's parser reads it."""
    if not page.strip():
        return Anatomy((), (), ())
    reader, parser = _reading()
    reader.begin()
    etree.fromstring(page, parser)
    return Anatomy(
        tuple(reader.ids),
        tuple(reader.links),
        tuple(reader.targets),
        tuple(reader.pictures),
        text_digest(*reader.ids),
    )


@cache
def _reading() -> tuple[_Reader, HTMLParser]:
    """Return a reader and its parser, which takes longer to make than to read a small page."""
    reader: Any = _Reader()
    return reader, HTMLParser(encoding="utf-8", target=reader)


def anatomies(
    pages: Iterable[Output], pieces: Keeper, jobs: Jobs, last: Anatomies | None = None
) -> dict[Output, Anatomy]:
    """Return the anatomy of each of `pages`, taken apart by as many processes as `jobs` says.

    A page in parts is taken apart by these, and what stands between them as one. What was made by
    one who said what was seen is looked for in the `last` build and among `pieces`, and put there.
    """
    last = last or Anatomies()
    whole = {page: _in_parts(page) for page in pages}
    keys = {part: _key(part) for parts in whole.values() for part in parts}
    found = {part: last.known.get(key) or _kept(key, pieces) for part, key in keys.items()}
    missing = [part for part, known in found.items() if known is None]
    for part, made in zip(missing, share(lambda it: anatomy(it.body), missing, jobs), strict=True):
        found[part] = made
        if key := keys[part]:
            pieces.put(key, _CODEC.write(made))
    known = {part: held for part, held in found.items() if held is not None}
    last.known = {key: known[part] for part, key in keys.items() if key}
    return {page: _joined([known[part] for part in parts]) for page, parts in whole.items()}


def _in_parts(page: Output) -> tuple[Output, ...]:
    """Return a page, or its parts whose makers said what they saw, and the rest as one."""
    if not page.parts:
        return (page,)
    between = b"".join(part.body for part in page.parts if not part.sight)
    return Output(page.path, between), *(part for part in page.parts if part.sight)


def _joined(parts: Sequence[Anatomy]) -> Anatomy:
    if len(parts) == 1:
        return parts[0]
    return Anatomy(
        ids=tuple(chain.from_iterable(part.ids for part in parts)),
        links=tuple(chain.from_iterable(part.links for part in parts)),
        targets=tuple(chain.from_iterable(part.targets for part in parts)),
        pictures=tuple(chain.from_iterable(part.pictures for part in parts)),
        named=text_digest(*(part.named for part in parts)),
    )


def _kept(key: bytes, pieces: Keeper) -> Anatomy | None:
    return _CODEC.kept(pieces.get(key), Anatomy) if key else None


def _key(page: Output) -> bytes:
    """Return what stands for a page in all builds, or nothing where its maker did not say."""
    path, sight = page.path.encode("utf-8", "surrogateescape"), page.sight.encode()
    return digest(b"anatomy", path, sight) if sight else b""


class _Reader:
    """Is told of each tag by the parser: no tree is built, which is far larger than a page."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Forget what was told of another page."""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.targets: list[str] = []
        self.pictures: list[Shown] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "img" and attributes.keys() >= _SIZED:
            self.pictures.append(Shown(*(attributes[name] for name in ("src", "width", "height"))))
        for name, value in attributes.items():
            if name == "id":
                self.ids.append(value)
            elif name in _ADDRESSES:
                self.links.append(value)
            elif name in _IDS:
                self.targets += value.split()
            elif name == "srcset":
                self.links += _CANDIDATE.findall(value)
            elif name == "content" and attributes.get("http-equiv", "").lower() == "refresh":
                self.links.append(value.partition("url=")[2])

    def close(self) -> None:
        """Do nothing at the end; the parser asks for this."""

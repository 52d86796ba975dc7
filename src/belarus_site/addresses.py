"""Addresses that lead outside: http and https, absolute, and such that a program can read."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

_URL = re.compile(r"https?://[^\s/?#<>\"\\]+[^\s<>\"\\]*", re.IGNORECASE)
_BEGUN = re.compile(r"https?://", re.IGNORECASE)
_HOST = "look for a space, a quotation mark or a mistake in the host's name"
_OF_NO_FOLDER = (
    (re.compile(r"[?#].*"), 'is the address of a folder, without "?" and "#"'),
    (re.compile(r"(?<=://)[^/]*@"), "must not name a user: all its readers would see it"),
    (
        re.compile(r"(?<=/)index\.html?/*$", re.IGNORECASE),
        "is the address of a folder, not of a page in it",
    ),
)
_ROUNDABOUT = re.compile(r"/(\.|%2e){1,2}(?=/|$)", re.IGNORECASE)
_KEPT_IN_PATHS = "%/:@!$&'()*+,;=~"  # RFC 3986, section 3.3; what is escaped stays so


def is_address(words: str) -> bool:
    """Tell whether `words` are an absolute http or https address, with a host that can be."""
    if not _URL.fullmatch(words):
        return False
    try:
        parts = urlsplit(words)
        host = (parts.hostname or "").encode("idna")
        return bool(host) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is no number, brackets that do not match, an empty label
        return False


def address_hint(words: str) -> str:
    """Return a way out for one who wrote `words`, which are none."""
    if _BEGUN.match(words):
        return _HOST
    return "begin it with https://"


def wrong_folder(words: str) -> tuple[str, str]:
    """Return what is wrong with an absolute address for that of a folder, and a way out.

    Both are empty where nothing is.
    """
    meant = words
    for pattern, _ in _OF_NO_FOLDER:
        meant = pattern.sub("", meant)
    for pattern, said in _OF_NO_FOLDER:
        if pattern.search(words):
            return said, f'write "{meant}"'
    if _ROUNDABOUT.search(words):
        return 'must not have "." or ".." in its path', "write the address that a browser shows"
    try:
        folder_address(words)
    except ValueError:
        return "has a host that no browser would find", _HOST
    return "", ""


def folder_address(words: str) -> str:
    """Return the absolute address of a folder as a URI (RFC 3986) with one slash at its end.

    Its host is written as DNS has it (UTS 46), other letters of its path in UTF-8 and percent
    signs. Raises ValueError for a host that DNS cannot have.
    """
    scheme, host, path, *_ = urlsplit(words)
    if not host.isascii():
        # Its tables take a while to load, and most hosts do without.
        import idna  # noqa: PLC0415

        host = idna.encode(host, uts46=True).decode()
    return urlunsplit((scheme, host.lower(), quote(path, _KEPT_IN_PATHS).rstrip("/") + "/", "", ""))

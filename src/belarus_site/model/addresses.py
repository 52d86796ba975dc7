"""What an address as written says of where it leads, before anything is known of the site."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

OUTSIDE = ("http", "https", "mailto", "tel")
"""The schemes by which a link may lead out of the explainer."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def scheme_of(address: str) -> str:
    """Return the scheme of an address in lower case, or nothing where it has none (RFC 3986)."""
    found = _SCHEME.match(address)
    return found[1].lower() if found else ""


def may_lead(address: str) -> bool:
    """Tell whether an address is one that a link may have, wherever it leads."""
    return (scheme_of(address) or OUTSIDE[0]) in OUTSIDE


def leads_elsewhere(address: str) -> bool:
    """Tell whether an address names another site: it has a scheme, or begins with a host."""
    return address.startswith("//") or bool(scheme_of(address))


def file_of(address: str) -> str:
    """Return the path in the site of the file that an address leads to, written in one way only."""
    return posixpath.normpath(unquote(address.partition("#")[0].partition("?")[0]))

"""The address of a link or a picture, taken apart: a reference by its scheme, or another."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from belarus_site.diagnostics import Code, quoted
from belarus_site.model.addresses import OUTSIDE, scheme_of
from belarus_site.model.prose import Scheme
from belarus_site.prose.faults import Fault
from belarus_site.suggestions import did_you_mean

SCHEMES = {str(scheme): scheme for scheme in Scheme}

# What browsers take out of an address before they read its scheme.
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")
_RUNS = frozenset(("javascript", "vbscript", "data", "blob", "file", "view-source"))


class Address(NamedTuple):
    """Where a link leads; `scheme` is None for an ordinary one, whose `target` is the address."""

    scheme: Scheme | None
    target: str
    fragment: str


def read_address(
    written: str, offset: int, report: Callable[[Fault], None], *, picture: bool = False
) -> Address:
    """Return what an address in HTML says; report at `offset` what no link may lead to."""
    address = unescape(written).strip()
    name = scheme_of(address) or scheme_of(_IGNORED.sub("", address))
    if name in SCHEMES and (name == "figure" or not picture):
        target, _, fragment = address[len(name) + 1 :].partition("#")
        # Some editors write what is not ASCII in an address as its bytes.
        return Address(SCHEMES[name], target.strip(), unquote(fragment))
    if name and name not in OUTSIDE:
        report(_fault(name, offset, picture=picture))
    target, _, fragment = address.partition("#")
    return Address(None, target, fragment)


def _fault(name: str, offset: int, *, picture: bool) -> Fault:
    known = [str(Scheme.FIGURE)] if picture else [*SCHEMES, *OUTSIDE]
    hint = did_you_mean(name, known)
    if name in SCHEMES:
        message, hint = f'a picture cannot show "{name}:"', "write ![](figure:…) or an address"
    elif name in _RUNS:
        message, hint = f'a link may not begin with "{name}:"', "lead to a page or a file"
    else:
        message = f"no reference begins with {quoted(name + ':')}"
    return Fault(offset, Code.REFERENCE, message, hint)

"""Licences as readers know them: a name in words, and the address of what it allows."""

from __future__ import annotations

import re

from msgspec.structs import replace

from belarus_site.model.site import Site
from belarus_site.read.licences import unknown_licence
from belarus_site.render.entries import outward
from belarus_site.render.marks import foreign
from belarus_site.render.views import LinkView

_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-ND|-SA)?)-([2-4]\.\d)(?:-([A-Z]{2,3}))?", re.IGNORECASE)
"""The ids of the licences of Creative Commons: conditions, version, and for which country."""
_CONDITIONS = {
    "BY": "Attribution",
    "NC": "NonCommercial",
    "ND": "NoDerivatives",
    "SA": "ShareAlike",
}
_OTHERS = {
    "cc0-1.0": ("CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "mit": ("MIT License", "https://opensource.org/license/mit"),
    "odbl-1.0": (
        "Open Database License 1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
    "ogl-uk-3.0": (
        "Open Government Licence 3.0",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    ),
}
"""Others that texts and data are published under, by their ids in lower case."""


def licence_link(site: Site) -> LinkView | None:
    """Return the licence of a site in words, leading to its text; None where it has none.

    One that has no words here, or that SPDX has not, is called by its id and leads nowhere.
    """
    ident = site.explainer.licence
    name, address = _named(ident)
    if not name or unknown_licence(ident):
        return LinkView("", ident) if ident else None
    return replace(outward(address, name, site), mark=foreign("en", site.explainer.language))


def _named(ident: str) -> tuple[str, str]:
    """Return the name of a licence and the address of its text, both empty where it has none."""
    if not (found := _COMMONS.fullmatch(ident)):
        return _OTHERS.get(ident.lower(), ("", ""))
    conditions, version, country = found[1].upper(), found[2], (found[3] or "").upper()
    named = "-".join(_CONDITIONS[condition] for condition in conditions.split("-"))
    path = "/".join(filter(None, (conditions, version, country))).lower()
    name = " ".join(filter(None, ("Creative Commons", named, version, country)))
    return name, f"https://creativecommons.org/licenses/{path}/"

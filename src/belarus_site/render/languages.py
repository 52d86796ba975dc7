"""The languages of a site: the original at the top, each translation in a folder of its own."""

from __future__ import annotations

from msgspec import Struct

from belarus_site.model.site import Site
from belarus_site.render import routes
from belarus_site.render.routes import Links
from belarus_site.render.wording import own_name

_UP = "../"


class LanguageView(Struct, frozen=True):
    """A page in one of its languages; `address` is absolute, `code` a tag of BCP 47."""

    href: str
    address: str
    code: str
    name: str
    current: bool


def original_of(site: Site) -> str:
    """Return the language (BCP 47) that the site was written in."""
    return site.content.untranslated.language or site.explainer.language


def to_top(site: Site) -> str:
    """Return what leads from a page of the site to the folder that all its languages lie in."""
    return "" if site.explainer.language == original_of(site) else _UP


def versions(site: Site, path: str, links: Links, base_url: str) -> tuple[LanguageView, ...]:
    """Return the page `path` in each language, none where there is but one.

    `base_url` is the absolute address of this version of the site, as `links` writes it where it
    writes absolute ones.
    """
    own, original = site.explainer.language, original_of(site)
    there = {translation.language for translation in site.content.translations}
    named = [named.id for named in site.explainer.languages]
    languages = (original, *(it for it in named if to_top(site) or it in there))
    if len(languages) == 1:
        return ()
    top = base_url.removesuffix(f"{own}/") if to_top(site) else base_url
    found = []
    for language in languages:
        folder = "" if language == original else f"{language}/"
        page = path if path != routes.NOT_FOUND else routes.INDEX
        base = top if links.base else to_top(site)
        found.append(
            LanguageView(
                href=Links(base).to_path(folder + page),
                address=top + folder + ("" if page == routes.INDEX else page),
                code=language,
                name=own_name(language),
                current=language == own,
            )
        )
    return tuple(found)

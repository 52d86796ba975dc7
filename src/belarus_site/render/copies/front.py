"""What stands at the front of a copy: what it is, by whom, as of when, and where it is from."""

from __future__ import annotations

from msgspec import Struct

from belarus_site.dates import parse_edtf
from belarus_site.model.site import Home, Site
from belarus_site.render.entries import date_view
from belarus_site.render.licences import licence_link
from belarus_site.render.marks import Marks, marks
from belarus_site.render.views import DateView, LinkView
from belarus_site.render.wording import direction


class FrontView(Struct, frozen=True):
    """The title page of a copy; `changed` is the day of the last change that it holds."""

    language: str
    direction: str
    title: str
    tagline: str
    description: str
    authors: tuple[str, ...]
    published: DateView
    changed: DateView
    licence: LinkView | None
    address: str
    link_outside: bool
    mark: Marks


def front_view(site: Site, base_url: str) -> FrontView:
    """Return the front of a copy of `site` as published at `base_url`."""
    explainer = site.explainer
    language = explainer.language
    return FrontView(
        language=language,
        direction=direction(language),
        title=explainer.title,
        tagline=explainer.tagline,
        description=explainer.description,
        authors=tuple(author.name for author in explainer.authors),
        published=date_view(explainer.published.date, language),
        changed=date_view(parse_edtf(site.changed.isoformat()), language),
        licence=licence_link(site),
        address=base_url,
        link_outside=explainer.link_outside,
        mark=marks(site, Home("explainer", "")),
    )

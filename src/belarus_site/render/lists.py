"""The pages that list things: entries, claims, updates, and how to cite them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import linked_data, routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.citing import Citing
from belarus_site.render.entries import Entries
from belarus_site.render.ledger import Ledger
from belarus_site.render.linked_data import script
from belarus_site.render.named import Named
from belarus_site.render.parts import (
    Group,
    Part,
    Parts,
    PartView,
    claims_by_section,
    is_long,
    part_links,
)
from belarus_site.render.updates import update_views
from belarus_site.render.views import LinkView


class Lists(Struct, frozen=True):
    """Makes the pages that list things of `site`, which is published at `base_url`.

    Long lists go in `parts`. `page` renders a page of its path, template, title and description,
    and of the views it is given.
    """

    site: Site
    entries: Entries
    words: Catalog
    base_url: str
    parts: Parts
    page: Callable[..., Output]

    def named(self) -> Iterator[Output]:
        """Yield the pages of people, places, terms and sources."""
        gettext = self.words.gettext
        entries = replace(self.entries, inline=replace(self.entries.inline, titled=True))
        named = Named(self.site, entries)
        lists = (
            ("person", gettext("People"), gettext("Who is spoken of."), named.people),
            ("place", gettext("Places"), gettext("Where it happens."), named.places),
            ("term", gettext("Terms"), gettext("What the words mean."), named.terms),
            ("source", gettext("Sources"), gettext("How we know."), named.sources),
        )
        for kind, title, summary, views in lists:
            if routes.has_list(self.site, kind):
                found, parts = tuple(views()), self.parts.of(kind)
                outside = kind == "source" and self.site.explainer.link_outside
                yield self.page(
                    routes.path_of(Home(kind, "")),
                    "entries_in_short" if parts else "entries",
                    title,
                    summary,
                    data=self._people() if kind == "person" else (),
                    citing=routes.how_to_cite(kind) if kind == "source" else "",
                    entries=found,
                    summary=summary,
                    heading=title,
                    outside=outside,
                    part=None,
                    parts=part_links(title, parts),
                )
                for part in parts:
                    held = {"entries": found[part.first - 1 : part.last], "outside": outside}
                    yield self._part(part, "entries", title, summary, **held)

    def _people(self) -> tuple[Markup, ...]:
        return (script(*linked_data.people(self.site, self.base_url)),)

    def claims(self) -> Iterator[Output]:
        """Yield the page of the ledger, if it has claims, and those of its parts."""
        if not routes.has_list(self.site, "claim"):
            return
        ledger, gettext = Ledger(self.site, self.entries), self.words.gettext
        said = gettext("Each statement that can be checked: who makes it, and how it stands.")
        title, parts = gettext("Claims"), self.parts.of("claim")
        groups = ledger.groups()
        yield self.page(
            routes.CLAIMS,
            "claims_in_short" if parts else "claims",
            title,
            said,
            data=() if parts else self._claimed(ledger, claims_by_section(self.site)),
            groups=groups,
            statuses=tuple(ledger.statuses(groups)),
            sections=tuple(ledger.sections(parts)),
            citing=routes.how_to_cite("claim"),
            table=routes.CLAIMS_CSV,
            records=routes.CLAIMS_JSON,
            part=None,
        )
        for part in parts:
            data, held = self._claimed(ledger, part.groups), ledger.groups(part)
            yield self._part(part, "claims_part", title, said, data=data, groups=held)

    def _claimed(self, ledger: Ledger, groups: Iterable[Group]) -> tuple[Markup, ...]:
        """Return the claims of each group as data."""
        return tuple(
            script(*linked_data.claims(self.site, ledger.claims(group), self.base_url))
            for group in groups
        )

    def _part(self, part: Part, template: str, title: str, said: str, **views: object) -> Output:
        """Return the page of a part of the list of that title, and of that description."""
        whole = LinkView(routes.path_of(Home(part.kind, "")), title)
        others = part_links(title, self.parts.of(part.kind), part)
        view = PartView(whole, f"{title} {part.range}", others)
        return self.page(
            part.path,
            template,
            view.title,
            part.said(said, self.words),
            heading=view.title,
            citing=part.how_to_cite,
            part=view,
            **views,
        )

    def updates(self) -> Iterator[Output]:
        """Yield the page of the updates, if there are any."""
        updates = tuple(update_views(self.entries))
        if updates:
            gettext = self.words.gettext
            said = gettext("What changed after publication.")
            yield self.page(routes.UPDATES, "updates", gettext("Updates"), said, updates=updates)

    def citing(self) -> Iterator[Output]:
        """Yield the pages of citations."""
        for page in Citing(self.site, self.base_url, self.words, self.parts).pages():
            told = page.kind == "event" and is_long(self.site, "event")
            data = linked_data.timeline(self.site, self.base_url) if told else ()
            yield self.page(page.path, page.template, page.title, page.said, data=data, citing=page)

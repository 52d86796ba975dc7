"""The pages that list things: entries, claims, updates, and how to cite them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import linked_data, routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.citing import Citing
from belarus_site.render.entries import Entries
from belarus_site.render.ledger import Ledger
from belarus_site.render.linked_data import script


@dataclass(frozen=True)
class Lists:
    """Makes the pages that list things of `site`, which is published at `base_url`.

    `page` renders one, of its path, template, title and description and the views it is given.
    """

    site: Site
    entries: Entries
    words: Catalog
    base_url: str
    page: Callable[..., Output]

    def named(self) -> Iterator[Output]:
        """Yield the pages of people, places, terms and sources."""
        gettext = self.words.gettext
        entries = replace(self.entries, inline=replace(self.entries.inline, titled=True))
        lists = (
            ("person", gettext("People"), gettext("Who is spoken of."), entries.people),
            ("place", gettext("Places"), gettext("Where it happens."), entries.places),
            ("term", gettext("Terms"), gettext("What the words mean."), entries.terms),
            ("source", gettext("Sources"), gettext("How we know."), entries.sources),
        )
        for kind, title, summary, views in lists:
            if routes.has_list(self.site, kind):
                yield self.page(
                    routes.path_of(Home(kind, "")),
                    "entries",
                    title,
                    summary,
                    data=self._people() if kind == "person" else (),
                    citing=routes.how_to_cite(kind) if kind == "source" else "",
                    entries=tuple(views()),
                    summary=summary,
                    heading=title,
                )

    def _people(self) -> tuple[Markup, ...]:
        return (script(*linked_data.people(self.site, self.base_url)),)

    def claims(self) -> Iterator[Output]:
        """Yield the page of the ledger, if it has claims."""
        if routes.has_list(self.site, "claim"):
            ledger = Ledger(self.site, self.entries)
            groups, gettext = ledger.groups(), self.words.gettext
            said = gettext("Each statement that can be checked: who makes it, and how it stands.")
            yield self.page(
                routes.CLAIMS,
                "claims",
                gettext("Claims"),
                said,
                data=tuple(
                    script(*linked_data.claims(self.site, found, self.base_url))
                    for found in ledger.by_section.values()
                ),
                groups=groups,
                statuses=tuple(ledger.statuses(groups)),
                citing=routes.how_to_cite("claim"),
                table=routes.CLAIMS_CSV,
                records=routes.CLAIMS_JSON,
            )

    def updates(self) -> Iterator[Output]:
        """Yield the page of the updates, if there are any."""
        updates = tuple(self.entries.updates())
        if updates:
            gettext = self.words.gettext
            said = gettext("What changed after publication.")
            yield self.page(routes.UPDATES, "updates", gettext("Updates"), said, updates=updates)

    def citing(self) -> Iterator[Output]:
        """Yield the pages of citations."""
        for page in Citing(self.site, self.base_url, self.words).pages():
            yield self.page(page.path, page.template, page.title, page.said, citing=page)

"""The chapters of a copy: the same for a page and for a book, but for their addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from belarus_site.model.entries import Figure
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.copies.links import CopyLinks, chapter_id
from belarus_site.render.copies.text import CopyText
from belarus_site.render.documents import Documents
from belarus_site.render.entries import Entries
from belarus_site.render.figures import figure_view
from belarus_site.render.ledger import Ledger
from belarus_site.render.templates import Templates
from belarus_site.render.timeline import Timeline
from belarus_site.render.views import LinkView

_CONTENTS_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Chapter:
    """A finished chapter; `contents` are links to its headings, `href` the one to itself."""

    id: str
    href: str
    title: str
    contents: tuple[LinkView, ...]
    body: Markup


@dataclass(frozen=True)
class Chapters:
    """Makes the chapters of a copy of `site`.

    `links` gives the addresses for the page of the site that becomes a chapter; `deeper` is how
    many levels a chapter's headings stand below those of its page.
    """

    site: Site
    templates: Templates
    links: Callable[[str], CopyLinks]
    deeper: int = 0

    def all(self) -> Iterator[Chapter]:
        """Yield the chapters: sections, standing pages, timeline, lists. Raises TemplateFault."""
        for section in self.site.sections:
            home = Home("section", section.id)
            view = self._documents(routes.path_of(home)).section(section)
            yield self._document(home, section.title, "section", section=view)
        for page in self.site.content.pages:
            home = Home("page", page.id)
            joined, documents = self.site.text(*home), self._documents(routes.path_of(home))
            yield self._document(
                home,
                page.title,
                "standing",
                summary=page.summary,
                body=documents.entries.inline.html(joined),
                notes=documents.entries.inline.notes(joined),
                citations=documents.citations(joined),
            )
        yield from self._lists()

    def _lists(self) -> Iterator[Chapter]:
        titles = {
            "event": "Timeline",
            "person": "People",
            "place": "Places",
            "term": "Terms",
            "source": "Sources",
            "claim": "Claims",
            "update": "Updates",
        }
        for kind, title in titles.items():
            if not routes.has_list(self.site, kind):
                continue
            path = routes.path_of(Home(kind, ""))
            entries = self._documents(path).entries
            match kind:
                case "event":
                    years = Timeline(self.site, entries).view().years
                    yield self._chapter(path, title, "timeline", (), years=years)
                case "claim":
                    groups = Ledger(self.site, entries).groups()
                    yield self._chapter(path, title, "claims", (), groups=groups)
                case "update":
                    updates = tuple(entries.updates())
                    yield self._chapter(path, title, "updates", (), updates=updates)
                case "source":
                    yield self._chapter(
                        path, title, "sources", (), entries=tuple(entries.sources())
                    )
                case _:
                    listed = {
                        "person": entries.people,
                        "place": entries.places,
                        "term": entries.terms,
                    }[kind]
                    yield self._chapter(path, title, "entries", (), entries=tuple(listed()))

    def _document(self, home: Home, title: str, template: str, **views: object) -> Chapter:
        path, joined = routes.path_of(home), self.site.text(*home)
        contents = tuple(
            LinkView(self.links(path).to(home, heading.id), heading.words)
            for heading in joined.headings
            if heading.level == _CONTENTS_LEVEL
        )
        return self._chapter(path, title, template, contents, **views)

    def _chapter(
        self, path: str, title: str, template: str, contents: tuple[LinkView, ...], **views: object
    ) -> Chapter:
        links = self.links(path)
        html = self.templates.render(
            f"copy/{template}.html",
            title=title,
            top=1 + self.deeper,
            prefix=links.own_id(""),
            **views,
        )
        body = Markup(html)  # noqa: S704 - our own template escaped it
        return Chapter(chapter_id(path), links.to_path(path), title, contents, body)

    def _documents(self, path: str) -> Documents:
        """Return the makers of views whose addresses are those of the chapter made of `path`."""
        explainer, links = self.site.explainer, self.links(path)

        def draw(figure: Figure) -> str:
            view = figure_view(self.site, figure, text(lambda _: ""), links)
            return self.templates.render("copy/figure.html", figure=view, prefix=links.own_id(""))

        def text(figure: Callable[[Figure], str]) -> CopyText:
            return CopyText(
                explainer.language,
                links,
                figure,
                explainer.link_outside,
                self._people,
                titled=False,
                deeper=self.deeper,
            )

        return Documents(self.site, Entries(self.site, text(draw), links))

    @cached_property
    def _people(self) -> dict[str, str]:
        return {person.id: person.name for person in self.site.content.people}


def pages_by_name(site: Site) -> dict[str, str]:
    """Return, for each page that becomes a chapter and each of its old names, that page."""
    found: dict[str, str] = {}
    for section in site.sections:
        path = routes.path_of(Home("section", section.id))
        found |= {alias.name: path for alias in section.aliases} | {path: path}
    pages = [routes.path_of(Home("page", page.id)) for page in site.content.pages]
    pages += (
        routes.path_of(Home(kind, ""))
        for kind in ("event", "person", "place", "term", "source", "claim", "update")
        if routes.has_list(site, kind)
    )
    return found | {path: path for path in pages}

"""The chapters of a copy: the same for a page and for a book, but for their addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from markupsafe import Markup
from msgspec import Struct

from belarus_site.model.entries import Figure, Page, Section
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.copies.links import CopyLinks, chapter_id
from belarus_site.render.copies.text import CopyText
from belarus_site.render.documents import Documents
from belarus_site.render.entries import Entries
from belarus_site.render.figures import figure_view
from belarus_site.render.ledger import Ledger
from belarus_site.render.marks import language_of_name, marks
from belarus_site.render.named import Named
from belarus_site.render.sight import Sight
from belarus_site.render.templates import Templates
from belarus_site.render.timeline import Timeline
from belarus_site.render.updates import update_views
from belarus_site.render.views import EntryView, LinkView

_CONTENTS_LEVEL = 2
Views: TypeAlias = dict[str, object]


class Chapter(Struct, frozen=True):
    """A chapter; `contents` are links to its headings, `href` the one to itself.

    `mark` are the attributes of an element that holds the title, where it needs any.
    `body` makes what it holds, of no more than `sight` stands for, and may raise TemplateFault.
    """

    id: str
    href: str
    title: str
    mark: Markup
    contents: tuple[LinkView, ...]
    body: Callable[[], Markup]
    sight: str


class Chapters(Struct, frozen=True):
    """Makes the chapters of a copy of the site in `sight`.

    `links` gives the addresses for the page of the site that becomes a chapter; `deeper` is how
    many levels a chapter's headings stand below those of its page.
    """

    templates: Templates
    sight: Sight
    links: Callable[[str], CopyLinks]
    deeper: int = 0

    @property
    def site(self) -> Site:
        """The site that is copied."""
        return self.sight.site

    def all(self) -> Iterator[Chapter]:
        """Yield the chapters: sections, standing pages, timeline, lists."""
        for section in self.site.sections:
            yield self._document(section, "section", partial(self._section, section))
        for page in self.site.content.pages:
            yield self._document(page, "page", partial(self._standing, page))
        gettext = self.templates.words.gettext
        lists: dict[str, tuple[str, str, Callable[[Entries], Views]]] = {
            "event": (gettext("Timeline"), "timeline", self._timeline),
            "person": (gettext("People"), "entries", partial(self._named, Named.people)),
            "place": (gettext("Places"), "entries", partial(self._named, Named.places)),
            "term": (gettext("Terms"), "entries", partial(self._named, Named.terms)),
            "source": (gettext("Sources"), "sources", partial(self._named, Named.sources)),
            "claim": (gettext("Claims"), "claims", self._claims),
            "update": (gettext("Updates"), "updates", _updates),
        }
        for kind, (title, template, views) in lists.items():
            if routes.has_list(self.site, kind):
                path = routes.path_of(Home(kind, ""))
                body = partial(
                    self._body, path, title, template, partial(self._viewed, views, path)
                )
                href, sight = self.links(path).to_path(path), self.sight.whole
                mark = self.templates.words.mark
                yield Chapter(chapter_id(path), href, title, mark, (), body, sight)

    def _section(self, section: Section) -> Views:
        documents = self._documents(routes.path_of(Home("section", section.id)))
        return {"section": documents.section(section)}

    def _standing(self, page: Page) -> Views:
        home = Home("page", page.id)
        joined, documents = self.site.text(*home), self._documents(routes.path_of(home))
        mark = marks(self.site, home)
        inline = documents.entries.inline.within(mark.language("body"))
        return {
            "summary": page.summary,
            "mark": mark,
            "body": inline.html(joined),
            "notes": inline.notes(joined),
            "citations": documents.citations(joined),
        }

    def _viewed(self, views: Callable[[Entries], Views], path: str) -> Views:
        return views(self._documents(path).entries)

    def _timeline(self, entries: Entries) -> Views:
        return {"years": Timeline(self.site, entries).view().years}

    def _named(self, views: Callable[[Named], Iterator[EntryView]], entries: Entries) -> Views:
        return {"entries": tuple(views(Named(self.site, entries)))}

    def _claims(self, entries: Entries) -> Views:
        return {"groups": Ledger(self.site, entries).groups()}

    def _document(self, document: Section | Page, kind: str, views: Callable[[], Views]) -> Chapter:
        home = Home(kind, document.id)
        path, headings = routes.path_of(home), self.site.text(*home).headings
        links, mark = self.links(path), marks(self.site, home)
        contents = tuple(
            LinkView(links.to(home, heading.id), heading.words, mark=mark("body"))
            for heading in headings
            if heading.level == _CONTENTS_LEVEL
        )
        template = "standing" if isinstance(document, Page) else kind
        body = partial(self._body, path, document.title, template, views)
        href, sight = links.to_path(path), self.sight.document(document)
        name = document.title, mark.name
        return Chapter(chapter_id(path), href, *name, contents, body, sight)

    def _body(self, path: str, title: str, template: str, views: Callable[[], Views]) -> Markup:
        html = self.templates.render(
            f"copy/{template}.html",
            title=title,
            top=1 + self.deeper,
            prefix=self.links(path).own_id(""),
            **views(),
        )
        return Markup(html)  # noqa: S704 - our own template escaped it

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
                self.site.people,
                titled=False,
                deeper=self.deeper,
                words=self.templates.words,
                called=partial(language_of_name, self.site),
            )

        return Documents(self.site, Entries(self.site, text(draw), links))


def _updates(entries: Entries) -> Views:
    return {"updates": tuple(update_views(entries))}


def pages_by_name(site: Site) -> dict[str, str]:
    """Return, for each page that becomes a chapter and each of its old names, that page."""
    found: dict[str, str] = {}
    for section in site.sections:
        path = routes.path_of(Home("section", section.id))
        found |= {alias.name: path for alias in section.aliases} | {path: path}
    pages = [routes.path_of(Home("page", page.id)) for page in site.content.pages]
    pages += (path for kind, path in routes.LIST_PAGES.items() if routes.has_list(site, kind))
    return found | {path: path for path in pages}

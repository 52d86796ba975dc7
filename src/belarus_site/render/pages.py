"""The pages of the site, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.cache.digests import text_digest
from belarus_site.model.entries import Figure, Page, Section
from belarus_site.model.site import Home, Site
from belarus_site.output import Output
from belarus_site.render import linked_data, routes
from belarus_site.render.chrome import Chrome
from belarus_site.render.citing import CiteView, Citing
from belarus_site.render.documents import Documents
from belarus_site.render.entries import Entries
from belarus_site.render.figures import FigureView, bar_styles, figure_view, page_styles
from belarus_site.render.glosses import gloss
from belarus_site.render.highlights import highlights, leading_figures
from belarus_site.render.inline import Inline
from belarus_site.render.linked_data import script
from belarus_site.render.lists import Lists
from belarus_site.render.making import Maker
from belarus_site.render.marks import language_of_name, marks
from belarus_site.render.parts import Parts, is_long
from belarus_site.render.routes import Links
from belarus_site.render.side_notes import stretches
from belarus_site.render.sight import Sight
from belarus_site.render.subscribing import subscribe_view
from belarus_site.render.templates import Templates
from belarus_site.render.timeline import Timeline
from belarus_site.render.views import LinkView
from belarus_site.render.wording import direction
from belarus_site.source import Place

_NO_STYLES = Markup()


class Pages(Struct, frozen=True, dict=True):
    """Renders the pages of `site` with `templates`, to be published at `base_url`.

    Its long lists go in `parts`.
    """

    site: Site
    templates: Templates
    base_url: str
    parts: Parts

    @cached_property
    def _chrome(self) -> Chrome:
        return Chrome(self.site, self.base_url, self.templates.styles(), self.templates.words)

    @cached_property
    def _links(self) -> Links:
        return Links(parts=self.parts.homes)

    @cached_property
    def _documents(self) -> Documents:
        return self._documents_with(self._links)

    @cached_property
    def _events(self) -> Timeline:
        return Timeline(self.site, self._documents.entries)

    @cached_property
    def _lists(self) -> Lists:
        entries, words = self._documents.entries, self.templates.words
        return Lists(self.site, entries, words, self.base_url, self.parts, self._page)

    def _documents_with(self, links: Links) -> Documents:
        """Return the makers of views whose addresses `links` writes."""
        seen = self._figures(links)

        def draw(figure: Figure) -> str:
            return self.templates.render("partials/figure.html", figure=seen(figure))

        inline = replace(
            self._captions(links), figure=draw, titled=False, glosses=partial(gloss, self.site)
        )
        return Documents(self.site, Entries(self.site, inline, links))

    def _captions(self, links: Links) -> Inline:
        """Return what fills texts in which no figure can stand."""
        words, outside = self.templates.words, self.site.explainer.link_outside
        return Inline(
            words.language,
            links,
            lambda _: "",
            outside,
            self.site.people,
            words=words,
            called=partial(language_of_name, self.site),
        )

    def _figures(self, links: Links) -> Callable[[Figure], FigureView]:
        """Return the maker of views of figures."""
        captions = self._captions(links)
        return lambda figure: figure_view(self.site, figure, captions, links)

    def makers(self, sight: Sight) -> Iterator[Maker]:
        """Yield what makes every page, in any order and process."""
        lists, parts = self._lists, self.parts.digest
        for make in (self._timeline, lists.named, lists.claims, lists.updates, lists.citing):
            yield Maker(make, text_digest(make.__name__, sight.whole, parts))
        for make in (self._front, self._not_found):
            yield Maker(make, text_digest(make.__name__, sight.lengths, parts))
        for page in self.site.content.pages:
            seen = text_digest("page", sight.document(page), parts)
            yield Maker(partial(self._standing, page), seen)
        for section in self.site.sections:
            seen = text_digest("section", sight.document(section), parts)
            yield Maker(partial(self._section, section), seen)

    def _page(
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        *,
        origin: Place | None = None,
        styles: Markup = _NO_STYLES,
        kind: str = "website",
        links: Links | None = None,
        data: tuple[Markup, ...] = (),
        **views: object,
    ) -> Output:
        html = self.templates.render(
            f"pages/{template}.html",
            chrome=self._chrome.view(path, links or Links()),
            head=self._chrome.head(path, title, description, kind),
            page_styles=styles,
            linked_data=data,
            **views,
        )
        return Output(path, html.encode(), origin)

    def _front(self) -> Iterator[Output]:
        explainer, links = self.site.explainer, self._links
        yield self._page(
            routes.INDEX,
            "index",
            explainer.title,
            explainer.description,
            styles=bar_styles(figure for _, figure in leading_figures(self.site)),
            cards=self._documents.cards(),
            figures=tuple(highlights(self.site, self._figures(links), links.to)),
            line=self._events.line(),
            source=self._retold(),
        )

    def _retold(self) -> LinkView | None:
        """Return a link to the source that the explainer retells, or None."""
        retold = self.site.retold
        return self._documents.entries.link("source", retold.id) if retold else None

    def _section(self, section: Section) -> Iterator[Output]:
        home = Home("section", section.id)
        path, view = routes.path_of(home), self._documents.section(section)
        yield self._page(
            path,
            "section",
            section.title,
            section.summary,
            origin=section.place,
            styles=page_styles(self.site.text(*home)),
            kind="article",
            data=(script(linked_data.article(self.site, section, self.base_url)),),
            section=view,
            text=stretches(view.body, view.notes),
            cite=self._cite(section),
        )
        for alias in section.aliases:
            html = self.templates.render(
                "pages/alias.html",
                title=section.title,
                target=path,
                canonical=self.base_url + path,
                language=self.site.explainer.language,
                direction=direction(self.site.explainer.language),
            )
            yield Output(alias.name, html.encode(), alias.place)

    def _cite(self, section: Section) -> CiteView:
        """Return ready citations of a section, and of the text that is retold in it."""
        words = self.templates.words
        citing = Citing(self.site, self.base_url, words)
        work, retold = citing.section(section), citing.retold()
        return CiteView(
            words=work.said(words),
            retold=retold.said(words) if retold else Markup(),
            href=Links().to_path(routes.HOW_TO_CITE, f"section_{section.id}"),
        )

    def _standing(self, page: Page) -> Iterator[Output]:
        home = Home("page", page.id)
        joined, mark = self.site.text(*home), marks(self.site, home)
        inline = self._documents.entries.inline.within(mark.language("body"))
        body = inline.html(joined)
        yield self._page(
            routes.path_of(home),
            "page",
            page.title,
            page.summary or self.site.explainer.description,
            origin=page.place,
            styles=page_styles(joined),
            page=page,
            mark=mark,
            body=body,
            text=stretches(body, inline.notes(joined)),
            citations=self._documents.citations(joined),
        )

    def _timeline(self) -> Iterator[Output]:
        events = len(self.site.events)
        if events:
            said = self.templates.words.ngettext(
                "%(num)s event in order of time.",
                "%(num)s events in order of time.",
                events,
            )
            long = is_long(self.site, "event")
            yield self._page(
                routes.TIMELINE,
                "timeline",
                self.templates.words.gettext("Timeline"),
                said,
                data=() if long else linked_data.timeline(self.site, self.base_url),
                timeline=self._events.view(),
                citing=routes.how_to_cite("event"),
                long=long,
            )

    def subscribe(self, files: Iterable[Output]) -> Output:
        """Return the page that explains the feeds and copies among `files`."""
        words = self.templates.words
        return self._page(
            routes.SUBSCRIBE,
            "subscribe",
            words.gettext("Subscribe, keep, pass on"),
            words.gettext(
                "How to hear of changes, keep a copy or hand one on, and what each leaves behind."
            ),
            offers=subscribe_view(self.site, files, self.base_url, words),
        )

    def _not_found(self) -> Iterator[Output]:
        away = Links(self.base_url)
        yield self._page(
            routes.NOT_FOUND,
            "404",
            self.templates.words.gettext("Page not found"),
            self.site.explainer.description,
            links=away,
            cards=self._documents_with(away).cards(),
        )

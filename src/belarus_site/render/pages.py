"""The pages of the site, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from belarus_site.model.entries import Figure, FigureKind, Section
from belarus_site.model.site import FigureHere, Home, Joined, Mention, Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.chrome import Chrome, author_links
from belarus_site.render.entries import Entries, date_view
from belarus_site.render.figures import figure_view
from belarus_site.render.inline import Inline
from belarus_site.render.routes import Links
from belarus_site.render.templates import Templates
from belarus_site.render.views import (
    CitationView,
    DotView,
    FigureView,
    LinkView,
    SectionCardView,
    SectionView,
)
from belarus_site.source import Place

_WORDS_A_MINUTE = 220
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True)
class Pages:
    """Renders the pages of `site` with `templates`, to be published at `base_url`."""

    site: Site
    templates: Templates
    base_url: str

    def outputs(self) -> Iterator[Output]:
        """Yield every page. Raises TemplateFault."""
        site, links = self.site, Links()
        chrome = Chrome(site, self.base_url, self.templates.styles())
        inline = self.inline(links)
        entries = Entries(site, inline, links)
        self_cards = tuple(self.card(section, links) for section in site.sections)
        yield self._page(
            chrome,
            routes.INDEX,
            "index",
            site.explainer.title,
            site.explainer.description,
            cards=self_cards,
            dots=self.dots(links),
        )
        for index, section in enumerate(site.sections):
            view = self.section(section, self_cards, index, entries, inline)
            path = routes.path_of(Home("section", section.id))
            yield self._page(
                chrome,
                path,
                "section",
                section.title,
                section.summary,
                origin=section.place,
                styles=self.figure_styles(section.id, "section"),
                kind="article",
                section=view,
            )
            for alias in section.aliases:
                html = self.templates.render(
                    "pages/alias.html",
                    title=section.title,
                    target=path,
                    canonical=self.base_url + path,
                    language=site.explainer.language,
                )
                yield Output(alias.name, html.encode(), alias.place)
        for page in site.content.pages:
            joined = site.text("page", page.id)
            yield self._page(
                chrome,
                routes.path_of(Home("page", page.id)),
                "page",
                page.title,
                page.summary or site.explainer.description,
                origin=page.place,
                styles=self.figure_styles(page.id, "page"),
                page=page,
                body=inline.html(joined),
                notes=inline.notes(joined),
                citations=self.citations(joined, entries),
            )
        yield from self._lists(chrome, entries)
        away = Links(self.base_url)
        yield self._page(
            chrome,
            routes.NOT_FOUND,
            "404",
            "Page not found",
            site.explainer.description,
            links=away,
            cards=tuple(self.card(section, away) for section in site.sections),
        )

    def _lists(self, chrome: Chrome, entries: Entries) -> Iterator[Output]:
        content = self.site.content
        if content.events:
            yield self._page(
                chrome,
                routes.TIMELINE,
                "timeline",
                "Timeline",
                f"{len(content.events)} events in the order of time.",
                years=entries.years(),
            )
        lists = (
            (content.people, routes.PEOPLE, "People", "Who is spoken of.", entries.people),
            (content.places, routes.PLACES, "Places", "Where it happens.", entries.places),
            (content.terms, routes.TERMS, "Terms", "What the words mean.", entries.terms),
            (content.sources, routes.SOURCES, "Sources", "How we know.", entries.sources),
            (
                content.claims,
                routes.CLAIMS,
                "Claims",
                "Each statement, who makes it, and how it stands.",
                entries.claims,
            ),
        )
        for written, path, title, summary, views in lists:
            if written:
                yield self._page(
                    chrome,
                    path,
                    "entries",
                    title,
                    summary,
                    entries=tuple(views()),
                    summary=summary,
                    heading=title,
                )
        if content.updates:
            yield self._page(
                chrome,
                routes.UPDATES,
                "updates",
                "Updates",
                "What changed after publication.",
                updates=tuple(entries.updates()),
            )

    def _page(
        self,
        chrome: Chrome,
        path: str,
        template: str,
        title: str,
        description: str,
        *,
        origin: Place | None = None,
        styles: Markup = Markup(""),
        kind: str = "website",
        links: Links | None = None,
        **views: object,
    ) -> Output:
        html = self.templates.render(
            f"pages/{template}.html",
            chrome=chrome.view(path, links or Links()),
            head=chrome.head(path, title, description, kind),
            page_styles=styles,
            **views,
        )
        return Output(path, html.encode(), origin)

    def inline(self, links: Links) -> Inline:
        """Return what fills the slots of a page's text."""

        def draw(figure: Figure) -> str:
            return self.templates.render("partials/figure.html", figure=self.figure(figure, links))

        explainer = self.site.explainer
        return Inline(explainer.language, links, draw, explainer.link_outside)

    def figure(self, figure: Figure, links: Links) -> FigureView:
        """Return the view of a figure, its caption without figures of its own."""
        plain = Inline(
            self.site.explainer.language, links, lambda _: "", self.site.explainer.link_outside
        )
        return figure_view(self.site, figure, plain, links)

    def figure_styles(self, ident: str, kind: str) -> Markup:
        """Return the rules that give bars their length and places their position."""
        rules = []
        for part in self.site.text(kind, ident).parts:
            if not isinstance(part, FigureHere):
                continue
            view = self.figure(part.figure, Links())
            if part.figure.kind is FigureKind.MAP:
                rules.append(f"#figure_{view.id} .map{{aspect-ratio:{view.ratio}}}")
            rules += (
                f"#figure_{view.id} .point:nth-child({number})"
                f"{{left:{point.left}%;top:{point.top}%}}"
                for number, point in enumerate(view.points, 1)
            )
            rules += (f".bar-{bar.per_cent}{{inline-size:{bar.per_cent}%}}" for bar in view.bars)
        return Markup("".join(dict.fromkeys(rules)))  # noqa: S704

    def card(self, section: Section, links: Links) -> SectionCardView:
        """Return a section as the front page shows it; reading time in minutes, at least one."""
        words = len(_WORD.findall(section.body.value))
        return SectionCardView(
            number=section.number,
            href=links.to(Home("section", section.id)),
            title=section.title,
            question=section.question,
            summary=section.summary,
            minutes=max(1, round(words / _WORDS_A_MINUTE)),
        )

    def section(
        self,
        section: Section,
        cards: tuple[SectionCardView, ...],
        index: int,
        entries: Entries,
        inline: Inline,
    ) -> SectionView:
        """Return a section as its own page shows it."""
        joined = self.site.text("section", section.id)
        language = self.site.explainer.language
        neighbours = [
            LinkView(cards[at].href, cards[at].title) if 0 <= at < len(cards) else None
            for at in (index - 1, index + 1)
        ]
        told = Home("section", section.id)
        mentions = self.site.mentions
        return SectionView(
            card=cards[index],
            body=inline.html(joined),
            takeaways=section.takeaways,
            notes=inline.notes(joined),
            contents=tuple(
                LinkView(f"#{heading.id}", heading.words)
                for heading in joined.headings
                if heading.level == 2
            ),
            citations=self.citations(joined, entries, section),
            events=tuple(
                entries.event_link(event)
                for event in self.site.events
                if _told_in(told, mentions.get(Home("event", event.id), ()))
            ),
            updates=tuple(
                LinkView(
                    update.id and entries.links.to(Home("update", update.id)),
                    update.title,
                    date_view(update.date.date, language).words,
                )
                for update in self.site.updates
                if update.section and update.section.id == section.id
            ),
            authors=author_links(section.authors),
            topics=section.topics,
            published=date_view(section.published.date, language),
            updated=date_view(section.updated.date, language) if section.updated else None,
            previous=neighbours[0],
            next=neighbours[1],
        )

    def citations(
        self, joined: Joined, entries: Entries, section: Section | None = None
    ) -> tuple[CitationView, ...]:
        """Return the sources a text cites, by number, then those it only names."""
        cited = list(joined.citations)
        by_id = {source.id: source for source in self.site.content.sources}
        named = [by_id[ref.id] for ref in (section.sources if section else ()) if ref.id in by_id]
        cited += (source for source in dict.fromkeys(named) if source not in cited)
        return tuple(entries.citation(source, number) for number, source in enumerate(cited, 1))

    def dots(self, links: Links) -> tuple[DotView, ...]:
        """Return the events on a line to scale, by the day each begins on."""
        events = [event for event in self.site.events if event.date.start and event.date.end]
        if not events:
            return ()
        first = events[0].date.earliest.toordinal()
        span = max(event.date.earliest.toordinal() for event in events) - first or 1
        return tuple(
            DotView(
                links.to(Home("event", event.id)),
                event.title,
                round(100 * (event.date.earliest.toordinal() - first) / span),
            )
            for event in events
        )


def _told_in(section: Home, mentions: tuple[Mention, ...]) -> bool:
    return any(mention.home == section for mention in mentions)

"""What the feeds hold: sections and updates, with their names, dates and whole texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from belarus_site.model.entries import Author, Figure, Section, Update
from belarus_site.model.identity import Names
from belarus_site.model.joined import Joined
from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.documents import Documents
from belarus_site.render.entries import Entries, outward
from belarus_site.render.feeds.text import FeedText, figure_html, link_html, notes_html, points_html
from belarus_site.render.figures import figure_view
from belarus_site.render.marks import language_of_name
from belarus_site.render.routes import Links
from belarus_site.render.updates import UPDATE_KINDS
from belarus_site.render.views import CitationView, LinkView
from belarus_site.render.wording import date_words, direction


class Item(Struct, frozen=True):
    """One item; `name` never changes, whatever address the site moves to.

    `title` and `summary` are words without markup, `content` is HTML.
    """

    name: str
    title: str
    summary: str
    link: str
    published: date
    updated: date
    authors: tuple[Author, ...]
    topics: tuple[str, ...]
    content: Markup


class _Coming(Struct, frozen=True, dict=True):
    """An item that is made once it has a place in a feed: of many sections, most have none.

    It is that of `section`, or of an update. A notice only tells of a change that readers of RSS
    would not see otherwise.
    """

    published: date
    updated: date
    make: Callable[[], Item]
    section: Section | None = None
    notice: bool = False

    @cached_property
    def item(self) -> Item:
        """The item."""
        return self.make()


class Items(Struct, frozen=True, dict=True):
    """Makes the items of `site` as published at `base_url`, which ends with a slash."""

    site: Site
    base_url: str
    words: Catalog

    def by_publication(self) -> tuple[Item, ...]:
        """Return the items for readers who see each once: the newest first, notices included."""
        return tuple(coming.item for coming in self._published)

    def by_change(self) -> tuple[Item, ...]:
        """Return the items for readers who see changes: the last changed first, no notices."""
        return tuple(coming.item for coming in self._changed)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that have a place in some feed."""
        found = (coming.section for coming in (*self._published, *self._changed))
        return tuple({it.id: it for it in found if it is not None}.values())

    @cached_property
    def _published(self) -> list[_Coming]:
        ordered = sorted(self._all, key=lambda it: it.published, reverse=True)
        return ordered[: self.site.explainer.feed_entries]

    @cached_property
    def _changed(self) -> list[_Coming]:
        kept = (coming for coming in self._all if not coming.notice)
        ordered = sorted(kept, key=lambda it: it.updated, reverse=True)
        return ordered[: self.site.explainer.feed_entries]

    @cached_property
    def names(self) -> Names:
        """The names of the items."""
        return Names(self.site)

    @cached_property
    def _all(self) -> tuple[_Coming, ...]:
        """The items: of one day, what changed before what was there first."""
        updates, changes, sections = [], [], []
        for update in self.site.updates:
            day = update.date.date.earliest
            updates.append(_Coming(day, day, partial(self._update, update, day)))
        for section in self.site.sections:
            published, changed = section.published.date.earliest, self._day_changed(section)
            make = partial(self._section, section, published, changed)
            sections.append(_Coming(published, changed, make, section))
            if self._is_untold(section):
                day = section.changed.date.earliest
                notice = partial(self._notice, section)
                changes.append(_Coming(day, day, notice, section, notice=True))
        return (*updates, *changes, *sections)

    def _day_changed(self, section: Section) -> date:
        """Return the day of the last change of a section that it or an update tells of."""
        told = (update.date.date.earliest for update in self.site.updates_of.get(section.id, ()))
        own = section.published.date.earliest, section.changed.date.earliest
        return max(*own, *told)

    def _section(self, section: Section, published: date, changed: date) -> Item:
        home = Home("section", section.id)
        joined, documents = self.site.text(*home), self._documents(routes.path_of(home))
        question = Markup("<p><em>{}</em></p>\n").format(section.question)
        citations = documents.citations(joined, section)
        content = question if section.question else Markup()
        content += points_html(self.words.gettext("In short"), section.takeaways)
        content += self._text(joined, documents)
        content += notes_html(self.words.gettext("Sources"), tuple(map(self._citation, citations)))
        return Item(
            name=self.names.section(section),
            title=section.title,
            summary=section.summary,
            link=self.base_url + routes.path_of(home),
            published=published,
            updated=changed,
            authors=section.authors or self.site.explainer.authors,
            topics=section.topics,
            content=self._directed(content),
        )

    def _update(self, update: Update, day: date) -> Item:
        documents = self._documents(routes.UPDATES)
        entries, label = documents.entries, self.words.label
        content = self._text(self.site.text("update", update.id), documents)
        summary = " ".join(content.striptags().split())
        if update.section:
            link = self._link(entries.link("section", update.section.id))
            content += Markup("\n<p>{} {}</p>").format(label(N_("In")), link)
        if claims := entries.list("claim", update.claims):
            links = Markup("; ").join(map(self._link, claims))
            content += Markup("\n<p>{} {}</p>").format(label(N_("Statements")), links)
        return Item(
            name=self.names.update(update),
            title=f"{label(UPDATE_KINDS[update.kind])} {update.title}",
            summary=summary,
            link=entries.links.to(Home("update", update.id)),
            published=day,
            updated=day,
            authors=self.site.explainer.authors,
            topics=(),
            content=self._directed(content),
        )

    def _is_untold(self, section: Section) -> bool:
        """Tell whether a section changed, and no update of that day says so."""
        changed, updates = section.changed.date, self.site.updates_of.get(section.id, ())
        return changed > section.published.date and all(it.date.date != changed for it in updates)

    def _notice(self, section: Section) -> Item:
        """Return the news that a section changed: RSS readers do not show an item again."""
        day, gettext = section.changed.date, self.words.gettext
        link = self.base_url + routes.path_of(Home("section", section.id))
        words = date_words(day, self.site.explainer.language)
        said = gettext("This part was changed on %(date)s.", date=words)
        now, read = self.words.label(N_("It says now")), self.words.label(N_("Read it"))
        lines = Markup('<p>{}</p>\n<p>{} {}</p>\n<p>{} <a href="{}">{}</a></p>')
        return Item(
            name=f"{self.names.section(section)}/{day.text}",
            title=gettext("Changed: %(title)s", title=section.title),
            summary=said,
            link=link,
            published=day.earliest,
            updated=day.earliest,
            authors=section.authors or self.site.explainer.authors,
            topics=section.topics,
            content=self._directed(
                lines.format(said, now, section.summary, read, link, section.title)
            ),
        )

    def _directed(self, content: Markup) -> Markup:
        """Return a content that says so where it is written from right to left: no feed does."""
        written = direction(self.site.explainer.language)
        if written == "ltr":
            return content
        return Markup('<div dir="{}">\n{}\n</div>').format(written, content)

    def _text(self, joined: Joined, documents: Documents) -> Markup:
        """Return a whole text with its notes."""
        inline = documents.entries.inline
        return inline.html(joined) + notes_html(self.words.gettext("Notes"), inline.notes(joined))

    def _link(self, link: LinkView) -> Markup:
        return link_html(link, self.site.explainer.language)

    def _citation(self, citation: CitationView) -> Markup:
        said = self._link(LinkView(citation.entry, citation.words))
        for piece in filter(None, (citation.details, citation.reading)):
            said += Markup(", {}").format(piece)
        gettext = self.words.gettext
        addresses = (
            (citation.url, gettext("the source")),
            (citation.archived, gettext("an archived copy")),
        )
        for address, words in addresses:
            if address:
                said += Markup(", {}").format(self._link(outward(address, words, self.site)))
        return said

    def _documents(self, page: str) -> Documents:
        """Return the makers of views for a text that stands on `page`."""
        explainer, links = self.site.explainer, Links(self.base_url, page)

        def draw(figure: Figure) -> str:
            return figure_html(figure_view(self.site, figure, plain, links), self.words)

        plain = FeedText(
            explainer.language,
            links,
            lambda _: "",
            explainer.link_outside,
            self.site.people,
            titled=False,
            noted=page != routes.UPDATES,
            words=self.words,
            called=partial(language_of_name, self.site),
        )
        return Documents(self.site, Entries(self.site, replace(plain, figure=draw), links))


def author_names(item: Item) -> str:
    """Return the authors of an item in a row."""
    return ", ".join(author.name for author in item.authors)

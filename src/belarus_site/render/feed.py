"""The RSS feed: sections and updates, whole, in words that a feed reader keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from feedgen.feed import FeedGenerator
from markupsafe import Markup

from belarus_site.model.entries import Author, Dated, Figure, FigureKind, Section, Update
from belarus_site.model.identity import Names
from belarus_site.model.site import Home, Joined, Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.figures import FigureView, figure_view
from belarus_site.render.inline import Inline
from belarus_site.render.routes import Links

_NOON = time(12, tzinfo=UTC)
"""An author gives a day; at noon UTC it is that day nearly everywhere on Earth."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the feed; `guid` never changes, whatever address the site moves to."""

    guid: str
    title: str
    summary: str
    link: str
    published: date
    author: str
    content: Markup


def feed_output(site: Site, base_url: str) -> Output:
    """Return the feed after RSS 2.0, of the newest items as many as the explainer asks for.

    All dates come from the content, at noon UTC.
    """
    explainer = site.explainer
    links = Links(base_url)
    newest_first = sorted(_items(site, base_url), key=lambda item: item.published, reverse=True)
    feed = FeedGenerator()
    feed.load_extension("dc")
    feed.title(explainer.title)
    feed.description(explainer.description)
    feed.language(explainer.language)
    feed.generator("belarus_site")
    feed.link(href=links.to_path(routes.FEED), rel="self", type="application/rss+xml")
    feed.link(href=base_url, rel="alternate")
    changed = [section.changed for section in site.sections]
    changed += (update.date for update in site.updates)
    feed.lastBuildDate(datetime.combine(_latest(changed) or _day(explainer.published), _NOON))
    for item in newest_first[: explainer.feed_entries]:
        entry = feed.add_entry(order="append")
        entry.guid(item.guid, permalink=False)
        entry.title(item.title)
        entry.link(href=item.link)
        entry.pubDate(datetime.combine(item.published, _NOON))
        entry.description(item.summary)
        entry.content(item.content)
        if item.author:
            entry.dc.dc_creator(item.author)
    return Output(routes.FEED, bytes(feed.rss_str(pretty=True)))


def _items(site: Site, base_url: str) -> Iterator[Item]:
    """Yield the items: of one day, what changed before what was there first."""
    for update in site.updates:
        yield _update(site, update, base_url)
    for section in site.sections:
        yield _section(site, section, base_url)


def _section(site: Site, section: Section, base_url: str) -> Item:
    page = routes.path_of(Home("section", section.id))
    content = _content(site, site.text("section", section.id), Links(base_url, page))
    if section.takeaways:
        points = Markup("").join(Markup("<li>{}</li>").format(said) for said in section.takeaways)
        content = Markup("<p><strong>In short</strong></p><ul>{}</ul>").format(points) + content
    return Item(
        guid=Names(site).section(section),
        title=section.title,
        summary=section.summary,
        link=base_url + page,
        published=_day(section.published),
        author=_names(section.authors or site.explainer.authors),
        content=content,
    )


def _update(site: Site, update: Update, base_url: str) -> Item:
    links = Links(base_url, routes.UPDATES)
    content = _content(site, site.text("update", update.id), links)
    summary = " ".join(content.striptags().split())
    for section in site.sections:
        if update.section and section.id == update.section.id:
            href = links.to(Home("section", section.id))
            content += Markup('<p>In: <a href="{}">{}</a></p>').format(href, section.title)
    return Item(
        guid=Names(site).update(update),
        title=f"{str(update.kind).capitalize()}: {update.title}",
        summary=summary,
        link=links.to(Home("update", update.id)),
        published=_day(update.date),
        author=_names(site.explainer.authors),
        content=content,
    )


def _names(authors: tuple[Author, ...]) -> str:
    return ", ".join(author.name for author in authors)


def _content(site: Site, joined: Joined, links: Links) -> Markup:
    """Return the whole text with its notes and sources behind it, every link absolute."""
    explainer = site.explainer
    people = {person.id: person.name for person in site.content.people}
    plain = Inline(
        explainer.language,
        links,
        lambda _: "",
        link_outside=explainer.link_outside,
        people=people,
        noted=links.page != routes.UPDATES,
    )

    def draw(figure: Figure) -> str:
        return _table(figure_view(site, figure, plain, links))

    fill = replace(plain, figure=draw)
    content = fill.html(joined)
    if notes := fill.notes(joined):
        items = Markup("").join(Markup("<li>{}</li>").format(note) for note in notes)
        content += Markup("<h2>Notes</h2><ol>{}</ol>").format(items)
    if joined.citations:
        item = Markup('<li><a href="{}">{}</a></li>')
        items = Markup("").join(
            item.format(links.to(Home("source", source.id)), source.title)
            for source in joined.citations
        )
        content += Markup("<h2>Sources</h2><ol>{}</ol>").format(items)
    return content


def _table(figure: FigureView) -> str:
    row = Markup("<tr><th>{}</th><td>{}</td></tr>")
    if figure.kind == FigureKind.MAP:
        rows = [
            row.format(point.name, f"{point.latitude}, {point.longitude}")
            for point in figure.points
        ]
    else:
        rows = [
            row.format(f"{bar.label} ({bar.note})" if bar.note else bar.label, bar.value)
            for bar in figure.bars
        ]
    sources = Markup("; ").join(
        Markup('<a href="{}">{}</a>').format(link.href, link.words) for link in figure.sources
    )
    return Markup("<p><strong>{}</strong></p>{}<table>{}</table><p>Sources: {}</p>").format(
        figure.title, figure.caption, Markup("").join(rows), sources
    )


def _day(dated: Dated) -> date:
    return dated.date.earliest


def _latest(dates: list[Dated]) -> date | None:
    return max((_day(dated) for dated in dates), default=None)

"""The RSS feed: sections and updates, whole, in words that a feed reader keeps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from feedgen.feed import FeedGenerator
from markupsafe import Markup, escape

from belarus_site.model.entries import Dated, Figure, FigureKind
from belarus_site.model.site import Home, Joined, Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.figures import figure_view
from belarus_site.render.inline import Inline
from belarus_site.render.routes import Links
from belarus_site.render.views import FigureView

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
    content: str


def feed_output(site: Site, base_url: str) -> Output:
    """Return the feed after RSS 2.0, of the newest items as many as the explainer asks for.

    All dates come from the content, at noon UTC.
    """
    explainer = site.explainer
    links = Links(base_url)
    items = sorted(_items(site, base_url), key=lambda item: item.published, reverse=True)
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
    for item in items[: explainer.feed_entries]:
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
    explainer = site.explainer
    names = ", ".join(author.name for author in explainer.authors)
    for section in site.sections:
        home = Home("section", section.id)
        page = routes.path_of(home)
        own = ", ".join(author.name for author in section.authors)
        yield Item(
            guid=guid(site, "section", section.id),
            title=section.title,
            summary=section.summary,
            link=base_url + page,
            published=_day(section.published),
            author=own or names,
            content=_content(site, site.text("section", section.id), Links(base_url, page)),
        )
    for update in site.updates:
        links = Links(base_url, routes.UPDATES)
        content = _content(site, site.text("update", update.id), links)
        if update.section:
            href = escape(links.to(Home("section", update.section.id)))
            title = next(
                (found.title for found in site.sections if found.id == update.section.id), ""
            )
            content += Markup('<p>In: <a href="{}">{}</a></p>').format(href, title)
        yield Item(
            guid=guid(site, "update", update.id),
            title=f"{str(update.kind).capitalize()}: {update.title}",
            summary=" ".join(Markup(content).striptags().split()),
            link=links.to(Home("update", update.id)),
            published=_day(update.date),
            author=names,
            content=content,
        )


def guid(site: Site, kind: str, ident: str) -> str:
    """Return the `tag:` URI (RFC 4151) of an item.

    It is minted from the address and the day in `site.yaml`, so that a mirror's item is the same.
    """
    parts = urlsplit(site.explainer.base_url)
    path = parts.path.strip("/")
    day = site.explainer.published.date.text
    return f"tag:{parts.hostname},{day}:{path + '/' if path else ''}{kind}/{ident}"


def _content(site: Site, joined: Joined, links: Links) -> Markup:
    """Return the whole text with its notes and sources behind it, every link absolute."""
    explainer = site.explainer

    def inline(draw: bool) -> Inline:  # noqa: FBT001
        def figure(drawn: Figure) -> str:
            return _table(figure_view(site, drawn, inline(draw=False), links)) if draw else ""

        return Inline(explainer.language, links, figure, explainer.link_outside)

    fill = inline(draw=True)
    content = fill.html(joined)
    notes = fill.notes(joined)
    if notes:
        content += Markup("<h2>Notes</h2><ol>{}</ol>").format(
            Markup("").join(Markup("<li>{}</li>").format(note) for note in notes)
        )
    if joined.citations:
        content += Markup("<h2>Sources</h2><ol>{}</ol>").format(
            Markup("").join(
                Markup('<li><a href="{}">{}</a></li>').format(
                    links.to(Home("source", source.id)), source.title
                )
                for source in joined.citations
            )
        )
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

"""RSS 2.0, by feedgen."""

from __future__ import annotations

from feedgen.feed import FeedGenerator

from belarus_site.render import routes
from belarus_site.render.feeds.items import Items, author_names
from belarus_site.render.feeds.moments import noon


def rss(items: Items) -> bytes:
    """Return the feed as RSS; every date in it is given, for feedgen would take the clock's."""
    site, base_url = items.site, items.base_url
    explainer = site.explainer
    feed = FeedGenerator()
    feed.load_extension("dc")
    feed.title(explainer.title)
    feed.description(explainer.description)
    feed.language(explainer.language)
    feed.generator("belarus_site")
    # The last link becomes the channel's own: the site, not the feed.
    feed.link(href=base_url + routes.FEED, rel="self", type="application/rss+xml")
    feed.link(href=base_url, rel="alternate")
    feed.lastBuildDate(noon(site.changed))
    for item in items.by_publication():
        entry = feed.add_entry(order="append")
        entry.guid(item.name, permalink=False)
        entry.title(item.title)
        entry.link(href=item.link)
        entry.pubDate(noon(item.published))
        entry.description(item.summary)
        entry.content(item.content)
        if item.topics:
            entry.category([{"term": topic} for topic in item.topics])
        if names := author_names(item):
            entry.dc.dc_creator(names)
    return bytes(feed.rss_str(pretty=True))

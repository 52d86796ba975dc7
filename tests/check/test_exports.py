"""Feeds and the sitemap, looked at once the pages are right."""

from __future__ import annotations

from belarus_site.check.addresses import Addresses
from belarus_site.check.exports import exports
from belarus_site.output import Output
from belarus_site.reporters import as_text

BASE = "https://example.org/lighthouse/"
ADDRESSES = Addresses(
    frozenset(("index.html", "rock.html")),
    {"rock.html": frozenset(("ships",)), "index.html": frozenset()},
)


def feed(content: str, link: str = f"{BASE}rock.html") -> list[str]:
    """Return what is wrong with a feed of one item."""
    text = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<link>{BASE}</link><item><link>{link}</link>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded></item></channel></rss>"
    )
    found = exports(Output("feed.rss", text.encode()), ADDRESSES, BASE, frozenset())
    return [as_text(fault) for fault in found]


def test_links_that_resolve_are_no_fault() -> None:
    """Of the site, of others, and addresses of people."""
    for address in (f"{BASE}rock.html#ships", "https://example.com/", "mailto:a@example.org", BASE):
        assert feed(f'<p><a href="{address}">x</a></p>') == []


def test_a_scheme_may_be_in_capitals() -> None:
    """As it may in the address of the site, and in a link."""
    for address in ("HTTPS://example.com/", "Mailto:a@example.org", "TEL:+100"):
        assert feed(f'<p><a href="{address}">x</a></p>', link="HTTPS://example.com/") == []


def test_an_item_may_be_as_long_as_a_text_may_be() -> None:
    """Its markup makes it longer still."""
    assert feed("<p>Rain.</p>" * 1_000_000) == []


def test_a_relative_address_in_an_item() -> None:
    """A feed reader would count it from its own page."""
    assert feed('<a href="rock.html">x</a>') == [
        (
            'feed.rss:1:1: error: "rock.html" must be an absolute address [feed]\n'
            "    write it where it comes from with https://…"
        )
    ]
    assert feed('<img src="#x">') == [
        (
            'feed.rss:1:1: error: "#x" must be an absolute address [feed]\n'
            "    write it where it comes from with https://…"
        )
    ]


def test_an_address_of_the_site_that_is_not_there() -> None:
    """A page, an id, and the link of the item itself."""
    assert feed(f'<a href="{BASE}nope.html">x</a>') == [
        'feed.rss:1:1: error: there is no "nope.html" in the site [feed]'
    ]
    assert feed(f'<a href="{BASE}rock.html#shps">x</a>') == [
        'feed.rss:1:1: error: there is no "#shps" in rock.html [feed]\n    did you mean "ships"?'
    ]
    assert len(feed("", f"{BASE}nope.html")) == 1


def test_an_address_in_the_sitemap_that_is_not_there() -> None:
    """It would be asked for by every search engine."""
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = f'<urlset xmlns="{space}"><url><loc>{BASE}nope.html</loc></url></urlset>'
    found = list(exports(Output("sitemap.xml", text.encode()), ADDRESSES, BASE, frozenset()))
    assert [as_text(fault) for fault in found] == [
        'sitemap.xml:1:1: error: there is no "nope.html" in the site [link]'
    ]

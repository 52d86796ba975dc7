"""The addresses of the site: this is the only place that spells one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import quote

from msgspec import Struct, field

from belarus_site.model.addresses import leads_elsewhere
from belarus_site.model.site import Home, Site

INDEX = "index.html"
TIMELINE = "timeline.html"
PEOPLE = "people.html"
PLACES = "places.html"
TERMS = "terms.html"
SOURCES = "sources.html"
CLAIMS = "claims.html"
UPDATES = "updates.html"
NOT_FOUND = "404.html"
SUBSCRIBE = "subscribe.html"
HOW_TO_CITE = "how_to_cite.html"
"""With an underscore, which no section or page has in its name."""
_HOW_TO_CITE = "how_to_cite_{}s.html"
FEED = "feed.rss"
ATOM = "feed.atom"
JSON_FEED = "feed.json"
FEEDS = {
    FEED: "application/rss+xml",
    ATOM: "application/atom+xml",
    JSON_FEED: "application/feed+json",
}
"""The feeds and their media types, the one for most readers first."""
TIMELINE_ICS = "timeline.ics"
TIMELINE_CSV = "timeline.csv"
TIMELINE_JSON = "timeline.json"
CLAIMS_CSV = "claims.csv"
CLAIMS_JSON = "claims.json"
CHECKSUMS = "SHA256SUMS"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
NO_JEKYLL = ".nojekyll"
BIBTEX = "citations.bib"
CSL = "citations.json"
ASSETS = "assets/"

LIST_PAGES = {
    "event": TIMELINE,
    "person": PEOPLE,
    "place": PLACES,
    "term": TERMS,
    "source": SOURCES,
    "claim": CLAIMS,
    "update": UPDATES,
}
"""The page of each kind whose entries stand together on one, in the order they are told."""

_PART = re.compile(r"(?:.*/)?(?:how_to_cite_)?(?:claims|sources)_\d+\.html")


def copy_page(name: str) -> str:
    """Return the path of the copy in one page; `name` is the explainer's `copy_name`."""
    return f"{name}.html"


def copy_book(name: str) -> str:
    """Return the path of the copy as an EPUB; `name` is the explainer's `copy_name`."""
    return f"{name}.epub"


_NOT_IN_A_URL = re.compile(r"""[\x00-\x20"<>\\^`{|}]""")
ICON = "icon.png"
"""What browsers show beside the title of a page."""
CARD = "card.png"
"""The social card of the front page, and of all pages that have none of their own."""


def card(home: Home) -> str:
    """Return the path of the social card of a section or standing page."""
    return f"card-{home.id}.png"


def map_picture(ident: str, *, dark: bool = False) -> str:
    """Return the path of the picture of a map, for light or for dark surroundings."""
    return f"figure-{ident}{'-dark' * dark}.png"


def how_to_cite(kind: str) -> str:
    """Return the page with the citations of the events, claims or sources."""
    return _HOW_TO_CITE.format(kind)


def part(path: str, number: int) -> str:
    """Return the page of the part of that number of the list at `path`.

    The underscore keeps it apart from sections and pages.
    """
    return f"{path.removesuffix('.html')}_{number}.html"


def is_part(path: str) -> bool:
    """Tell whether a page, in any language, is a part of a list: what stands in it may move."""
    return _PART.fullmatch(path) is not None


def path_of(home: Home) -> str:
    """Return the page that holds a section, a standing page or the list with an entry."""
    return LIST_PAGES.get(home.kind) or f"{home.id}.html"


def by_folder(site: Site, translations: Iterable[Site]) -> dict[str, Site]:
    """Return a site in each language by the folder it lies in, the original in none first."""
    return {"": site} | {f"{it.explainer.language}/": it for it in translations}


def year_id(year: int) -> str:
    """Return the id of a year's heading on the timeline."""
    return f"y{year:04d}"


class Links(Struct, frozen=True):
    """Writes addresses for a page: relative, or absolute below `base`.

    `base` is empty for pages that lie beside one another, and the site's address, with a slash
    at its end, for a feed or a page that may be shown at any address. In the latter, `page` is
    the page that a lone `#fragment` belongs to. `parts` has the page where an entry of a long list
    stands whole; without it an address is that of the list, which stays.
    """

    base: str = ""
    page: str = ""
    parts: Mapping[Home, str] = field(default_factory=dict)

    def to_path(self, path: str, fragment: str = "") -> str:
        """Return the address of the file `path` of the site."""
        return self.base + path + (f"#{quoted(fragment)}" if fragment else "")

    def to(self, home: Home, fragment: str = "") -> str:
        """Return the address of an entry, or of a heading or passage in a document."""
        if home.kind in LIST_PAGES:
            return self.to_path(self.parts.get(home) or LIST_PAGES[home.kind], fragment or home.id)
        return self.to_path(f"{home.id}.html", fragment)

    def to_front(self) -> str:
        """Return the address of the front page."""
        return self.to_path(INDEX)

    def to_year(self, year: int) -> str:
        """Return the address of a year on the timeline."""
        return self.to_path(TIMELINE, year_id(year))

    def own_id(self, ident: str) -> str:
        """Return the id that an element of the page is given, to which `#ident` leads."""
        return ident

    def to_picture(self, address: str) -> str:
        """Return where this page finds the picture at the address an author wrote."""
        return self.to_written(address)

    def to_written(self, address: str) -> str:
        """Return the address an author wrote, as it must stand in this page."""
        if not self.base or leads_elsewhere(address):
            return address
        return self.base + (self.page + address if address.startswith("#") else address)


@lru_cache(maxsize=1 << 14)
def quoted(words: str) -> str:
    """Return words as they may stand in a URL; the same ones are asked for again and again."""
    return quote(words)


def encoded(address: str) -> str:
    """Return an address as a URL may be written: with its spaces and the like percent-encoded."""
    return _NOT_IN_A_URL.sub(lambda found: quoted(found[0]), address)


def has_list(site: Site, kind: str) -> bool:
    """Tell whether the page that lists the entries of a kind is made."""
    return bool(site.lists[kind])

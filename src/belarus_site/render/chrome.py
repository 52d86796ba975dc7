"""What stands around every page: names, navigation, and what the page says of itself."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from belarus_site.model.site import Home, Site
from belarus_site.render import routes
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.documents import author_links
from belarus_site.render.entries import date_view
from belarus_site.render.languages import versions
from belarus_site.render.licences import licence_link
from belarus_site.render.marks import marks
from belarus_site.render.pictures import card_path
from belarus_site.render.routes import Links
from belarus_site.render.views import ChromeView, HeadView, LinkView
from belarus_site.render.wording import direction

_LISTS = (
    ("event", N_("Timeline")),
    ("person", N_("People")),
    ("place", N_("Places")),
    ("term", N_("Terms")),
    ("source", N_("Sources")),
    ("claim", N_("Claims")),
    ("update", N_("Updates")),
)


class Chrome(Struct, frozen=True):
    """Makes the chrome of each page of `site`, published at `base_url`."""

    site: Site
    base_url: str
    styles: Markup
    words: Catalog

    def view(self, path: str, links: Links) -> ChromeView:
        """Return what stands around the page `path`."""
        explainer = self.site.explainer
        language = explainer.language
        return ChromeView(
            language=language,
            direction=direction(language),
            title=explainer.title,
            tagline=explainer.tagline,
            home=links.to_path(routes.INDEX),
            nav=tuple(self._nav(path, links)),
            feeds=tuple(
                LinkView(links.to_path(path), explainer.title, note=kind)
                for path, kind in routes.FEEDS.items()
            ),
            subscribe=LinkView(
                links.to_path(routes.SUBSCRIBE),
                self.words.gettext("Subscribe, keep, pass on"),
                current=path == routes.SUBSCRIBE,
            ),
            how_to_cite=LinkView(
                links.to_path(routes.HOW_TO_CITE),
                self.words.gettext("How to cite"),
                current=path == routes.HOW_TO_CITE,
            ),
            icon="" if path == routes.NOT_FOUND else routes.ICON,
            published=date_view(explainer.published.date, language),
            authors=author_links(explainer.authors, self.site),
            licence=licence_link(self.site),
            styles=self.styles,
            languages=versions(self.site, path, links, self.base_url),
            mark=marks(self.site, Home("explainer", "")),
        )

    def _nav(self, path: str, links: Links) -> list[LinkView]:
        def link(home: Home, words: str, mark: Markup) -> LinkView:
            target = routes.path_of(home)
            return LinkView(links.to_path(target), words, current=path == target, mark=mark)

        nav = [
            link(Home(kind, ""), self.words.gettext(words), self.words.mark)
            for kind, words in _LISTS
            if routes.has_list(self.site, kind)
        ]
        for page in self.site.content.pages:
            if page.nav:
                home = Home("page", page.id)
                nav.append(link(home, page.title, marks(self.site, home).name))
        return nav

    def head(self, path: str, title: str, description: str, kind: str = "website") -> HeadView:
        """Return what the page `path` says of itself; its canonical address is absolute."""
        canonical = self.base_url + ("" if path == routes.INDEX else path)
        whole = self.site.explainer.title
        named = title if path == routes.INDEX else f"{title} – {whole}"
        card = card_path(self.site, path)
        return HeadView(named, description, canonical, kind, card and self.base_url + card)

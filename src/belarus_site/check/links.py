"""Every link and anchor, as written and once more over the finished files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from lxml import etree

from belarus_site.check.outputs import Anatomy, anatomy
from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.site import Home, Hyperlink, JoinedPart, Picture, Site
from belarus_site.output import Output
from belarus_site.render.routes import ASSETS, FEED, SITEMAP, path_of
from belarus_site.source import Place
from belarus_site.suggestions import did_you_mean

_OUTSIDE = frozenset(("http", "https", "mailto", "tel", "data"))


@dataclass(slots=True)
class LinkCheck:
    """Checks the links of `site` against its finished `outputs`, published at `base_url`."""

    site: Site
    outputs: tuple[Output, ...]
    base_url: str
    pages: dict[str, Anatomy] = field(default_factory=dict)
    paths: frozenset[str] = frozenset()
    reported: set[tuple[str, str]] = field(default_factory=set)

    def run(self) -> Iterator[Diagnostic]:
        """Yield the faults: those with a place in the content first, each once."""
        self.paths = frozenset(output.path for output in self.outputs)
        for output in self.outputs:
            if output.is_html:
                self.pages[output.path] = anatomy(output)
        yield from self._written()
        for output in self.outputs:
            if output.is_html:
                yield from self._finished(output)
            elif output.path in {FEED, SITEMAP}:
                yield from self._xml(output)

    def _written(self) -> Iterator[Diagnostic]:
        """Check what authors wrote: ordinary links and pictures, with their places."""
        for home, joined in self.site.texts.items():
            path = path_of(Home(home.kind.split()[0], home.id))
            if home.kind == "figure":
                path = "index.html"
            for part in _all_parts((joined.parts, *joined.notes)):
                if isinstance(part, Hyperlink | Picture):
                    yield from self._link(part, path)

    def _link(self, link: Hyperlink | Picture, path: str) -> Iterator[Diagnostic]:
        address = link.address
        if isinstance(link, Picture) and urlsplit(address).scheme:
            self.reported.add((path, address))
            message = "a picture from another site would tell that site who reads this"
            hint = "put the file into assets/"
            yield error(link.place, Code.ASSET, message, hint)
            return
        own = self.base_url.rstrip("/")
        if own and (address == own or address.startswith(own + "/")):
            self.reported.add((path, address))
            rest = address.removeprefix(own).lstrip("/") or "index.html"
            message = "a link to this explainer's own address breaks on a mirror"
            yield error(link.place, Code.LINK, message, f'write "{rest}"')
            return
        found = self._problem(path, address)
        if found is not None:
            self.reported.add((path, address))
            code, message, hint = found
            if isinstance(link, Picture) and code is Code.LINK:
                code = Code.ASSET
            yield error(link.place, code, message, hint)

    def _problem(self, path: str, address: str) -> tuple[Code, str, str] | None:
        """Return what is wrong with a link on the page `path`, or None."""
        if not address:
            return Code.LINK, "this link leads nowhere", "write its address"
        try:
            parts = urlsplit(address)
        except ValueError:
            return Code.LINK, f'"{address}" is no address', ""
        if parts.scheme in _OUTSIDE:
            return None
        if parts.scheme:
            return Code.LINK, f'a link may not begin with "{parts.scheme}:"', ""
        if parts.netloc or parts.path.startswith("/"):
            hint = f'write "{parts.path.lstrip("/")}"' if not parts.netloc else "write https://"
            return Code.LINK, f'"{address}" leaves the explainer\'s folder', hint
        target = unquote(parts.path) or path
        target = target.removeprefix("./")
        if target.startswith("../"):
            return (
                Code.LINK,
                f'"{address}" leaves the explainer\'s folder',
                "pages lie side by side",
            )
        if target not in self.paths:
            hint = did_you_mean(target, self.paths)
            if f"{target}.html" in self.paths:
                hint = f'write "{target}.html"'
            elif f"{ASSETS}{target}" in self.paths:
                hint = f'write "{ASSETS}{target}"'
            elif target.endswith(".md") and (slug := _slug(target)) + ".html" in self.paths:
                hint = f'write "{slug}.html"'
            return Code.LINK, f'there is no "{target}" in the site', hint
        fragment = unquote(parts.fragment)
        page = self.pages.get(target)
        if fragment and page is not None and fragment not in page.ids:
            hint = did_you_mean(fragment, page.ids)
            return Code.ANCHOR, f'there is no "#{fragment}" in {target}', hint
        return None

    def _finished(self, output: Output) -> Iterator[Diagnostic]:
        page = self.pages[output.path]
        place = output.origin or Place(output.path, 1, 1)
        for ident, count in Counter(page.ids).items():
            if count > 1:
                message = f'the id "{ident}" stands {count} times in {output.path}'
                yield error(place, Code.DUPLICATE, message, "give each its own")
        for target in dict.fromkeys(page.targets):
            if target not in page.ids:
                message = f'{output.path} refers to an id "{target}" that it does not have'
                yield error(place, Code.ANCHOR, message)
        for address in dict.fromkeys(page.links):
            if (output.path, address) in self.reported:
                continue
            found = self._problem(output.path, self._own(address))
            if found is not None:
                code, message, hint = found
                yield error(place, code, f"in {output.path}: {message}", hint)

    def _own(self, address: str) -> str:
        """Return an absolute address of the site as one below it, others as they are."""
        if address.startswith(self.base_url):
            return address.removeprefix(self.base_url) or "index.html"
        return address

    def _xml(self, output: Output) -> Iterator[Diagnostic]:
        """Check the addresses in the feed, its contents included, and in the sitemap."""
        place = Place(output.path, 1, 1)
        document = etree.fromstring(output.body)
        links = []
        for element in document.iter(etree.Element):
            name = etree.QName(element).localname
            if name in {"link", "loc", "comments"}:
                links.append(element.text or element.get("href") or "")
            elif name == "encoded" and element.text:
                held = anatomy(Output(output.path, element.text.encode()))
                links += held.links
        for address in dict.fromkeys(links):
            if not urlsplit(address).scheme:
                yield error(place, Code.FEED, f'"{address}" is not absolute in {output.path}')
                continue
            found = None
            if address.startswith(self.base_url) and address not in self._known_bad():
                found = self._problem(output.path, self._own(address))
            if found is not None:
                yield error(place, Code.FEED, f"in {output.path}: {found[1]}", found[2])

    def _known_bad(self) -> set[str]:
        return {
            self.base_url + (path + address if address.startswith("#") else address)
            for path, address in self.reported
        }


def _all_parts(texts: Iterable[tuple[JoinedPart, ...]]) -> Iterator[JoinedPart]:
    for parts in texts:
        yield from parts


def _slug(path: str) -> str:
    name = path.rsplit("/", 1)[-1].removesuffix(".md")
    number, _, rest = name.partition("-")
    return rest if number.isdigit() and rest else name

"""Running text for feed readers, which keep words, links and tables, and little else.

They drop classes, ids and `aria-*`, take away elements they do not know, resolve `#note` against
the feed, and show no styles. So whatever a page says by these, this says in words.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from belarus_site.dates import EdtfDate
from belarus_site.model.entries import Claim
from belarus_site.model.joined import Reference
from belarus_site.model.prose import AsideClose, AsideOpen, Heading, NoteMark
from belarus_site.model.site import Home
from belarus_site.render.catalogs import N_, Catalog
from belarus_site.render.figures import FigureView, PictureView
from belarus_site.render.inline import VOICES, Inline
from belarus_site.render.marks import isolated
from belarus_site.render.views import LinkView


class FeedText(Inline, frozen=True):
    """Fills the slots of texts with bare HTML; every address in it is absolute."""

    def aside_open(self, opening: AsideOpen) -> str:
        """Return the opening of an aside, with its label."""
        label = self.words.label(VOICES[opening.voice])
        return f"<blockquote><p><strong>{escape(label)}</strong></p>"

    def aside_close(self, _: AsideClose) -> str:
        """Return the end of an aside."""
        return "</blockquote>"

    def for_pages(self, attributes: str) -> str:  # noqa: ARG002 - there is no page
        """Return nothing: feed readers take such attributes away."""
        return ""

    def timed(self, date: EdtfDate, words: str) -> str:  # noqa: ARG002 - nor a browser
        """Return the words alone: feed readers take the element away."""
        return words

    def heading(self, opening: Heading) -> str:
        """Return the opening tag of a heading."""
        return f"<h{opening.level}>"

    def note_mark(self, mark: NoteMark) -> str:
        """Return the number of a footnote, leading to it on its page where it has an address."""
        number = f"[{mark.number}]"
        if not self.noted:
            return f"<sup>{number}</sup>"
        href = escape(self.links.to_written(f"#note_{mark.number}"))
        return f'<sup><a href="{href}">{number}</a></sup>'

    def reference(self, reference: Reference) -> str:
        """Return a link; a claim says how it stands and who makes it."""
        target = reference.target
        if not isinstance(target, Claim):
            return Inline.reference(self, reference)
        href = escape(self.links.to(Home(str(reference.kind), target.id)))
        said = escape(f"{self.status(target)}; {self.said(target)}")
        return f'<a href="{href}">{self._words(reference)}</a> ({said})'


def figure_html(view: FigureView, words: Catalog) -> Markup:
    """Return a chart as a table, or a map with a list of its places, and the sources."""
    rows = Markup("\n").join(
        Markup("<tr><th>{}</th> <td>{}</td></tr>").format(
            isolated(bar.label, words.language) + _note(", ".join(bar.notes), words.language),
            bar.value,
        )
        for bar in view.bars
    )
    points = (
        Markup('{}<a href="{}">{}</a>{}: {}').format(
            point.mark and f"{point.mark} ",
            point.href,
            point.name,
            _note(point.sign.kind if point.sign else "", words.language),
            isolated(f"{point.latitude}, {point.longitude}", words.language),
        )
        for point in view.points
    )
    return Markup("<p><strong>{}</strong></p>\n{}\n{}{}{}{}\n<p>{} {}</p>").format(
        view.title,
        view.caption,
        _list("ol", view.notes),
        _picture_html(view.picture) if view.picture else "",
        Markup("<table>{}</table>").format(rows) if rows else "",
        _list("ul", points),
        words.label(N_("Sources")),
        Markup("; ").join(link_html(link, words.language) for link in view.sources),
    )


def _picture_html(picture: PictureView) -> Markup:
    return Markup('<p><img src="{}" width="{}" height="{}" alt="{}"></p>\n').format(
        picture.light, picture.width, picture.height, picture.alt
    )


def link_html(link: LinkView, language: str) -> Markup:
    """Return a link in a text in `language`, or its words where it leads nowhere, and its note."""
    shape = Markup('<a href="{}">{}</a>') if link.href else Markup("{1}")
    return shape.format(link.href, isolated(link.words, language)) + _note(link.note, language)


def _note(words: str, language: str) -> Markup:
    return Markup(" ({})").format(isolated(words, language)) if words else Markup()


def notes_html(title: str, items: tuple[Markup, ...]) -> Markup:
    """Return a numbered list under a heading; nothing where it is empty."""
    return Markup("\n<h2>{}</h2>\n{}").format(title, _list("ol", items)) if items else Markup()


def points_html(title: str, points: tuple[str, ...]) -> Markup:
    """Return a list of plain words under its title; nothing where it is empty."""
    listed = Markup("<p><strong>{}</strong></p>\n{}\n").format(title, _list("ul", points))
    return listed if points else Markup()


def _list(tag: str, items: Iterable[str]) -> Markup:
    """Return an ordered or unordered list; nothing where it is empty."""
    listed = Markup("\n").join(map(Markup("<li>{}</li>").format, items))
    return Markup("<{0}>{1}</{0}>").format(tag, listed) if listed else listed

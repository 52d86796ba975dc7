"""The copy in one web page: works from any folder, needs nothing beside it, prints as a booklet."""

from __future__ import annotations

from markupsafe import Markup

from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.copies.chapters import Chapters, pages_by_name
from belarus_site.render.copies.front import front_view
from belarus_site.render.copies.links import PageLinks
from belarus_site.render.copies.pictures import data_uri, pictures
from belarus_site.render.figures import bar_rules
from belarus_site.render.pictures.palette import scheme
from belarus_site.render.templates import Templates


def page(site: Site, templates: Templates, base_url: str) -> Output:
    """Return the copy of `site` in one page. Raises TemplateFault."""
    known = pages_by_name(site)
    colours = scheme(templates.styles())
    drawn = pictures(site, colours.light, colours.dark)
    shown = {path: data_uri(path, body) for path, body in drawn.items()}

    def links(path: str) -> PageLinks:
        return PageLinks(page=path, home=base_url, chapters=known, pictures=shown)

    html = templates.render(
        "copy/all.html",
        front=front_view(site, base_url),
        chapters=tuple(Chapters(site, templates, links, deeper=1).all()),
        styles=templates.styles() + Markup(bar_rules(site)),  # noqa: S704 - whole numbers
    )
    return Output(routes.copy_page(site.explainer.copy_name), html.encode())

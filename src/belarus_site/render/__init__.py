"""The fourth stage: the site as files, in memory. Renderers return outputs and never write."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from belarus_site.cache.pieces import NOTHING, Keeper
from belarus_site.diagnostics import Diagnostic
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.checksums import checksums
from belarus_site.render.citing import Citing
from belarus_site.render.copies import copies
from belarus_site.render.exports import exports
from belarus_site.render.feeds import feeds
from belarus_site.render.hosts import no_jekyll, robots, sitemap
from belarus_site.render.making import Maker, Making, by_sight
from belarus_site.render.pages import Pages
from belarus_site.render.pictures import Picture, pictures
from belarus_site.render.pictures.palette import scheme
from belarus_site.render.sight import Sight, digest
from belarus_site.render.templates import TemplateFault, Templates
from belarus_site.spool import Spool


def render(
    site: Site,
    templates: Templates,
    base_url: str,
    *,
    jobs: int = 1,
    before: Iterable[Output] = (),
    pieces: Keeper = NOTHING,
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """Return the files of the site, in the order of their paths, and the faults of templates.

    What a faulty template would have made is left out, and what is made of all the files too.
    `base_url` ends with a slash. At most `jobs` processes render. Files of a build `before` are
    taken as they are where their makers would see the same again; `pieces` are parts of files.
    """
    try:
        sight = Sight(site, base_url, templates.digest())
        colours = scheme(templates.styles())
    except TemplateFault as fault:
        return (), (fault.diagnostic,)
    making = Making(by_sight(before), Spool(), jobs)
    drawn = making.make([_drawing(picture) for picture in pictures(site, colours)])
    making_pages, data = Pages(site, templates, base_url), _data(site, base_url, sight)
    made = making.make([*data, *making_pages.makers(sight)])
    files = [*chain(*drawn.files), *chain(*made.files[: len(data)])]
    pages = [*chain(*made.files[len(data) :])]
    copied = copies(templates, sight, {it.path: it for it in files}, making, pieces)
    files += chain(*copied.files)
    explained = making.make([Maker(lambda: (making_pages.subscribe(files),))])
    pages += chain(*explained.files)
    outputs = [*pages, *files]
    outputs += (
        Output(routes.ASSETS + asset.path, asset.body, asset.place) for asset in site.content.assets
    )
    wrong = (*drawn.faults, *made.faults, *copied.faults, *explained.faults)
    if not wrong:
        outputs += (sitemap(site, pages, base_url), robots(base_url), no_jekyll())
        outputs.append(checksums(outputs))
    return tuple(sorted(outputs, key=lambda output: output.path)), wrong


def _drawing(picture: Picture) -> Maker:
    return Maker(lambda: (picture.output(),), digest(picture.path, repr(picture.drawing)))


def _data(site: Site, base_url: str, sight: Sight) -> list[Maker]:
    return [
        Maker(lambda: exports(site, base_url), digest("exports", sight.whole)),
        Maker(lambda: Citing(site, base_url).outputs(), digest("citations", sight.whole)),
        Maker(lambda: feeds(site, base_url)),
    ]

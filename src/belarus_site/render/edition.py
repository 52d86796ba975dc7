"""The site in one language, as files by their paths in the folder of that language."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice

from msgspec import Struct

from belarus_site.cache.digests import text_digest
from belarus_site.cache.pieces import Keeper
from belarus_site.diagnostics import Diagnostic
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.catalogs import Catalog
from belarus_site.render.citing import Citing
from belarus_site.render.copies import copies
from belarus_site.render.exports import exports
from belarus_site.render.feeds import feeds
from belarus_site.render.feeds.items import Items
from belarus_site.render.making import Maker, Making
from belarus_site.render.pages import Pages
from belarus_site.render.parts import Parts
from belarus_site.render.pictures import Picture, pictures
from belarus_site.render.pictures.palette import scheme
from belarus_site.render.sight import Sight
from belarus_site.render.templates import TemplateFault, Templates


class Edition(Struct, frozen=True):
    """The pages of a site, its other files, and the faults of templates."""

    pages: tuple[Output, ...] = ()
    files: tuple[Output, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def edition(
    templates: Templates, sight: Sight, making: Making, pieces: Keeper, parts: Parts
) -> Edition:
    """Return the files of the site in `sight`, but for those that a host has once.

    What a faulty template would have made is left out. `pieces` are parts of files, `parts` those
    of long lists.
    """
    try:
        templates = templates.speaking(sight.site.explainer.language)
        colours, words = scheme(templates.styles()), templates.words
    except TemplateFault as fault:
        return Edition(faults=(fault.diagnostic,))
    site = sight.site
    paging, data = Pages(site, templates, sight.base_url, parts), _data(sight, words)
    paged = [*paging.makers(sight)]
    drawn = [_drawing(it, sight) for it in pictures(site, colours, words)]
    made = making.make([*data, *paged, *drawn])
    rest = iter(made.files)
    told, pages, shown = ([*islice(rest, len(it))] for it in (data, paged, drawn))
    files = [*chain(*shown, *told)]
    copied = copies(templates, sight, {it.path: it for it in files}, making, pieces)
    files += chain(*copied.files)
    explained = making.make([Maker(lambda: (paging.subscribe(files),))])
    assets = (
        Output(routes.ASSETS + asset.path, asset.body, asset.place) for asset in site.content.assets
    )
    faults = (*made.faults, *copied.faults, *explained.faults)
    return Edition((*chain(*pages, *explained.files),), (*files, *assets), faults)


def _drawing(picture: Picture, sight: Sight) -> Maker:
    return Maker(lambda: (picture.output(),), sight.picture(picture.path, picture.drawing))


def _data(sight: Sight, words: Catalog) -> list[Maker]:
    site, base_url = sight.site, sight.base_url
    items = Items(site, base_url, words)
    told = map(sight.document, items.sections)
    return [
        Maker(lambda: exports(site, base_url, words), text_digest("exports", sight.whole)),
        Maker(
            lambda: Citing(site, base_url, words).outputs(), text_digest("citations", sight.whole)
        ),
        Maker(partial(feeds, items), text_digest("feeds", sight.ground, *told)),
    ]

"""The fourth stage: the site as files, in memory. Renderers return outputs and never write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from belarus_site.cache.digests import text_digest
from belarus_site.cache.pieces import NOTHING, Keeper
from belarus_site.diagnostics import Diagnostic
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render.checksums import checksums
from belarus_site.render.edition import edition
from belarus_site.render.hosts import no_jekyll, robots, sitemap
from belarus_site.render.making import Making, by_sight
from belarus_site.render.parts import parts_of
from belarus_site.render.routes import by_folder
from belarus_site.render.sight import Sight
from belarus_site.render.templates import TemplateFault, Templates
from belarus_site.spool import Spool
from belarus_site.work import ALONE, Jobs


def render(
    site: Site,
    templates: Templates,
    base_url: str,
    *,
    translations: tuple[Site, ...] = (),
    jobs: Jobs = ALONE,
    before: Iterable[Output] = (),
    pieces: Keeper = NOTHING,
    copies: bool = True,
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """Return the files of the site, in the order of their paths, and the faults of templates.

    Those of each of its `translations` lie in a folder named by its language. What a faulty
    template would have made is left out, and what is made of all the files too. `base_url` ends
    with a slash. `jobs` says how many processes render. Files of a build `before` are taken as they
    are where their makers would see the same again; `pieces` are parts of files. Without `copies`
    those of the build before stand in for new ones.
    """
    if not site.sections:  # the explainer is at fault already, and no maker has to know of this
        return (), ()
    try:
        looks = templates.digest()
    except TemplateFault as fault:
        return (), (fault.diagnostic,)
    spool, known, parts = Spool(), tuple(before), parts_of(site)
    outputs: list[Output] = []
    faults: list[Diagnostic] = []
    pages: dict[str, tuple[Site, tuple[Output, ...]]] = {}
    for folder, it in by_folder(site, translations).items():
        sight = Sight(it, base_url, looks, folder)
        there = tuple(_below(folder, known))
        late = {} if copies else {output.path: output for output in there}
        making = Making(by_sight(there), spool, jobs, late)
        made = edition(templates, sight, making, pieces, parts)
        pages[folder] = it, made.pages
        outputs += (output.below(folder) for output in (*made.pages, *made.files))
        faults += made.faults
        looks = text_digest(looks, sight.ground)  # a translation sees the original too
    if not faults:
        outputs += (sitemap(pages, base_url), robots(base_url), no_jekyll())
        outputs.append(checksums(outputs))
    return tuple(sorted(outputs, key=lambda output: output.path)), tuple(faults)


def _below(folder: str, outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the files below a folder by their paths in it."""
    for output in outputs:
        if output.path.startswith(folder):
            yield output.above(folder)

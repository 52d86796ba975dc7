"""The fourth stage: the site as files, in memory. Renderers return outputs and never write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from belarus_site.diagnostics import Diagnostic
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import copies, routes
from belarus_site.render.checksums import checksums
from belarus_site.render.citing import Citing
from belarus_site.render.exports import exports
from belarus_site.render.feeds import feeds
from belarus_site.render.hosts import no_jekyll, robots, sitemap
from belarus_site.render.pages import Pages
from belarus_site.render.pictures import Drawings, Picture, pictures
from belarus_site.render.pictures.palette import scheme
from belarus_site.render.templates import TemplateFault, Templates
from belarus_site.spool import Spool
from belarus_site.work import share


def render(
    site: Site,
    templates: Templates,
    base_url: str,
    jobs: int = 1,
    drawings: Drawings | None = None,
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """Return the files of the site, in the order of their paths, and the faults of templates.

    What a faulty template would have made is left out, and what is made of all the files too.
    `base_url` ends with a slash. At most `jobs` processes render. `drawings` may have pictures.
    """
    making = Pages(site, templates, base_url)
    beside: list[Callable[[], Iterable[Output]]] = [
        lambda: (copies.page(site, templates, base_url),),
        lambda: (copies.book(site, templates, base_url),),
        lambda: exports(site, base_url),
        lambda: Citing(site, base_url).outputs(),
        lambda: feeds(site, base_url),
    ]
    try:
        drawn, undrawn = _drawn(pictures(site, scheme(templates.styles())), drawings)
        beside += (partial(_draw, picture) for picture in undrawn)
        makers = [*beside, *making.makers()]
        made, faults = zip(*share(partial(_attempt, spool=Spool()), makers, jobs), strict=True)
        files = [output for outputs in made[: len(beside)] for output in outputs]
        files += drawn
        pages = [output for outputs in made[len(beside) :] for output in outputs]
        if drawings is not None:
            for picture, (output,) in zip(
                undrawn, made[len(beside) - len(undrawn) :], strict=False
            ):
                drawings.put(picture.drawing, output.body)
    except TemplateFault as fault:
        return (), (fault.diagnostic,)
    explained, unexplained = _attempt(lambda: (making.subscribe(files),), Spool())
    pages += explained
    outputs = [*pages, *files]
    outputs += (
        Output(routes.ASSETS + asset.path, asset.body, asset.place) for asset in site.content.assets
    )
    wrong = tuple(fault for fault in (*faults, unexplained) if fault is not None)
    if not wrong:
        outputs += (sitemap(site, pages, base_url), robots(base_url), no_jekyll())
        outputs.append(checksums(outputs))
    return tuple(sorted(outputs, key=lambda output: output.path)), wrong


def _attempt(
    make: Callable[[], Iterable[Output]], spool: Spool
) -> tuple[tuple[Output, ...], Diagnostic | None]:
    """Return what a maker makes, or nothing and why: one bad template hides no other fault."""
    try:
        return tuple(output.kept_in(spool) for output in make()), None
    except TemplateFault as fault:
        return (), fault.diagnostic


def _drawn(
    pictures: Iterable[Picture], drawings: Drawings | None
) -> tuple[list[Output], list[Picture]]:
    """Return the pictures that were drawn before, and those that were not."""
    drawn, undrawn = [], []
    for picture in pictures:
        body = drawings.get(picture.drawing) if drawings is not None else None
        if body is None:
            undrawn.append(picture)
        else:
            drawn.append(Output(picture.path, body, picture.origin))
    return drawn, undrawn


def _draw(picture: Picture) -> tuple[Output]:
    return (picture.output(),)

"""The fourth stage: the site as files, in memory. Renderers return outputs and never write."""

from __future__ import annotations

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.render import routes
from belarus_site.render.feed import feed_output
from belarus_site.render.hosts import no_jekyll, robots, sitemap
from belarus_site.render.pages import Pages
from belarus_site.render.templates import TemplateFault, Templates
from belarus_site.source import Place


def render(
    site: Site, templates: Templates, base_url: str
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """Return the files of the site, each path once, and the faults that rendering met.

    A fault of a template leaves no outputs at all; two claimants of one path are named.
    """
    try:
        pages = list(Pages(site, templates, base_url).outputs())
    except TemplateFault as fault:
        return (), (fault.diagnostic,)
    outputs = [*pages, sitemap(site, pages, base_url), robots(base_url), no_jekyll()]
    outputs.append(feed_output(site, base_url))
    outputs += (
        Output(routes.ASSETS + asset.path, asset.body, asset.place) for asset in site.content.assets
    )
    return _each_once(outputs)


def _each_once(
    outputs: list[Output],
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """Refuse two claimants of one path, also where only a case-blind file system sees one."""
    faults = []
    claimed: dict[str, Output] = {}
    for output in outputs:
        other = claimed.setdefault(output.path.casefold(), output)
        if other is output:
            continue
        first, second = sorted((output, other), key=lambda claimant: claimant.origin is None)
        place = first.origin or Place(first.path, 1, 1)
        by = second.origin.path if second.origin else f"the generator's own {second.path}"
        message = f"two claim the address {output.path}: this and {by}"
        faults.append(error(place, Code.DUPLICATE, message, "give one of them another name"))
    return tuple(sorted(claimed.values(), key=lambda output: output.path)), tuple(faults)

"""The line from a content folder to the files of a site; nothing here prints or writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from belarus_site.cache.texts import Conversions
from belarus_site.check import check
from belarus_site.check.allowances import allow
from belarus_site.diagnostics import Diagnostic, Report
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.read import read_content
from belarus_site.render import render
from belarus_site.render.pictures import Drawings
from belarus_site.render.templates import Templates
from belarus_site.resolve import resolve, texts_of
from belarus_site.translating import translate


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: no outputs where it could not get that far.

    `translations` are the site in its other languages, in the order of `languages`.
    """

    report: Report
    site: Site | None = None
    outputs: tuple[Output, ...] = ()
    translations: tuple[Site, ...] = ()


def build(
    content: Path,
    templates: Path,
    *,
    base_url: str = "",
    drafts: bool = False,
    conversions: Conversions | None = None,
    drawings: Drawings | None = None,
    jobs: int = 1,
) -> Built:
    """Return the site of the folder `content`, rendered with `templates`, and all its faults.

    `base_url` is the absolute address it will have, instead of the one in `site.yaml`;
    `conversions` may know texts from earlier builds, and `drawings` pictures. At most `jobs`
    processes work on it. Raises nothing for what an author can cause.
    """
    written, unread = read_content(content, drafts=drafts)
    if written is None:
        return Built(Report.of(unread))
    address = base_url or written.explainer.base_url
    convert = conversions or Conversions()
    convert.prepare((str(it.text) for it in texts_of(written)), written.explainer.language)
    site, unjoined = resolve(written, convert)
    translations, untold = translate(site, convert)
    # An explainer without a section is at fault already, and no renderer has to know of one.
    told = bool(site.sections)
    looks = Templates(templates)
    nothing: tuple[tuple[Output, ...], tuple[Diagnostic, ...]] = (), ()
    outputs, unrendered = render(site, looks, address, jobs, drawings) if told else nothing
    found = (*unread, *unjoined, *untold, *unrendered)
    wrong = check(site, outputs, address, found, jobs, translations=translations)
    report = allow(Report.of(found, wrong), written)
    return Built(report, site, () if unrendered else outputs, translations)

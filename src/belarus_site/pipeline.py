"""The line from a content folder to the files of a site; nothing here prints or writes."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from belarus_site.cache.pieces import NOTHING, Keeper
from belarus_site.cache.texts import Conversions
from belarus_site.check import check
from belarus_site.check.allowances import allow
from belarus_site.check.anatomy import Anatomies
from belarus_site.diagnostics import Report
from belarus_site.model.site import Site
from belarus_site.output import Output
from belarus_site.read import Readings, read_content
from belarus_site.render import render
from belarus_site.render.naming import name_of
from belarus_site.render.templates import Templates
from belarus_site.resolve import Joins, resolve, texts_of
from belarus_site.translating import translate
from belarus_site.work import ALONE, Jobs, uncollected


class Built(Struct, frozen=True):
    """What a build made: no outputs where it could not get that far.

    `translations` are the site in its other languages, in the order of `languages`.
    """

    report: Report
    site: Site | None = None
    outputs: tuple[Output, ...] = ()
    translations: tuple[Site, ...] = ()


class Earlier(Struct, frozen=True):
    """What earlier builds leave to the next: it is used where it would come out the same again.

    `conversions` may know texts, `outputs` are the files of the last build, and `pieces` parts of
    files. `readings` may know files of the content. `joins` and `anatomies` are for builds in one
    process.
    """

    conversions: Conversions = field(default_factory=Conversions)
    outputs: tuple[Output, ...] = ()
    pieces: Keeper = NOTHING
    readings: Readings | None = None
    joins: Joins | None = None
    anatomies: Anatomies | None = None


@uncollected()
def build(
    content: Path,
    templates: Path,
    *,
    base_url: str = "",
    drafts: bool = False,
    earlier: Earlier | None = None,
    jobs: Jobs = ALONE,
    copies: bool = True,
) -> Built:
    """Return the site of the folder `content`, rendered with `templates`, and all its faults.

    `base_url` is the absolute address it will have, instead of the one in `site.yaml`; `earlier`
    is what earlier builds left. `jobs` says how many processes work on it. Without `copies` those
    that an earlier build made in one file stand as they are, unseen. Raises nothing for what an
    author can cause.
    """
    earlier = earlier or Earlier()
    written, unread = read_content(content, drafts=drafts, readings=earlier.readings)
    if written is None:
        return Built(Report.of(unread))
    address = base_url or written.explainer.base_url
    convert, pieces = earlier.conversions, earlier.pieces
    convert.prepare((str(it.text) for it in texts_of(written)), written.explainer.language)
    site, unjoined = resolve(written, convert, name_of, joins=earlier.joins)
    translations, untold = translate(site, convert)
    convert.let_go()
    outputs, unrendered = render(
        site,
        Templates(templates),
        address,
        translations=translations,
        before=earlier.outputs,
        pieces=pieces,
        jobs=jobs,
        copies=copies,
    )
    found = (*unread, *unjoined, *untold, *unrendered)
    wrong = check(
        site,
        outputs,
        address,
        found,
        translations=translations,
        pieces=pieces,
        last=earlier.anatomies,
        jobs=jobs,
        copies=copies,
    )
    report = allow(Report.of(found, wrong), site.content)
    return Built(report, site, () if unrendered else outputs, translations)

"""What each command does: options in, lines and an exit code out.

Each imports what it needs when it is called: one that is quick should not wait for the others.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import os
import shlex
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from belarus_site.refusal import Refusal

if TYPE_CHECKING:
    from belarus_site.reporters import Say


def run(options: Namespace, say: Say, *, excerpts: bool) -> int:
    """Run the command in `options` and return its exit code; `say` is given each line.

    With `excerpts`, faults for people show the line they are about. Raises Refusal.
    """
    code = 0
    match options.command:
        case "serve":
            _serve(options, say, excerpts=excerpts)
        case "new":
            from belarus_site import scaffold

            for line in scaffold.begin(options.folder, _called()):
                say(line)
        case "record":
            from belarus_site.recording import record

            code = record(_content(options), _looks(options), say, options.format)
        case "explain":
            from belarus_site.explain import explain

            say(explain(options.code))
        case "stats":
            from belarus_site import stats

            code = stats.show(_content(options), say)
        case "clean":
            _clean(options.output or _root() / "_site", say)
        case _:
            code = _build(options, say, excerpts=excerpts)
    return code


def _clean(folder: Path, say: Say) -> None:
    from belarus_site import cache, publish

    removed = [folder] if publish.clean(folder) else []
    removed += cache.clean(_kept())
    say(f"removed {' and '.join(map(str, removed))}" if removed else f"there is no {folder}")


def _build(options: Namespace, say: Say, *, excerpts: bool) -> int:
    from belarus_site.building import Order, build

    site = (options.output or _root() / "_site") if options.command == "build" else None
    order = Order(
        content=_content(options),
        templates=_looks(options),
        site=site,
        base_url=options.base_url or "",
        drafts=options.drafts,
        strict=options.strict,
        kept=None if options.no_cache else _kept(),
        jobs=options.jobs,
        style=options.format,
        quiet=options.quiet,
        excerpts=excerpts,
        external=options.command == "check" and options.external,
    )
    return build(order, say)


def _serve(options: Namespace, say: Say, *, excerpts: bool) -> None:
    from belarus_site.building import say_rebuilt
    from belarus_site.diagnostics import Report
    from belarus_site.excerpts import excerpt
    from belarus_site.serve import serve
    from belarus_site.serve.editions import Wish
    from belarus_site.serve.news import News
    from belarus_site.work import Jobs, cores

    news = News(excerpt if excerpts else None)

    def tell(report: Report, seconds: float) -> None:
        for line in news.of(report):
            say(line)
        if not options.quiet:
            say_rebuilt(report, seconds, say)

    wish = Wish(
        content=_content(options),
        templates=_looks(options),
        base_url=options.base_url or "",
        drafts=options.drafts,
        kept=None if options.no_cache else _kept(),
        jobs=Jobs(options.jobs or cores()),
    )
    serve(wish, options.port, tell, say, browse=options.open)


def _called() -> str:
    """Return how whoever gave this command calls the program: by its launcher or by its name."""
    root = os.environ.get("BELARUS_SITE_ROOT")
    return (
        f"python3 {shlex.quote(os.path.relpath(Path(root, 'build.py')))}"
        if root
        else "belarus-site"
    )


def _root() -> Path:
    """Return the folder that defaults are counted from: the launcher's, or the working folder."""
    return Path(os.environ.get("BELARUS_SITE_ROOT") or ".")


def _kept() -> Path:
    """Return the folder of work kept from build to build."""
    return _root() / ".cache" / "belarus-site"


def _content(options: Namespace) -> Path:
    """Return the folder to read; one that holds a folder `content` may be named in its stead."""
    named: Path = options.content or _root() / "content"
    inside = named / "content"
    return inside if not (named / "site.yaml").exists() and inside.is_dir() else named


def _looks(options: Namespace) -> Path:
    """Return the templates that are named, the project's, or those that came with the package."""
    own = _root() / "templates"
    usual = own if own.is_dir() else Path(__file__).with_name("templates")
    templates: Path = options.templates or usual
    if not templates.is_dir():
        raise Refusal(f"there is no folder {templates} with templates")
    return templates

"""Jinja2, and the styles beside the templates."""

from __future__ import annotations

import os
import re
import traceback
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

import jinja2
from markupsafe import Markup

from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.source import Place

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"(\"[^\"]*\")| ?([{;,>]) ?|[; ]*(\}) ?|(:) ")


class TemplateFault(Exception):
    """A template that cannot be rendered: the diagnostic says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carry `diagnostic` to the stage that reports."""
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Templates:
    """The templates of one folder, with autoescape on and every undefined name a fault."""

    def __init__(self, root: Path) -> None:
        """Read templates from `root`; nothing is compiled until it is used."""
        self.root = root
        self.shown = os.path.relpath(root).replace(os.sep, "/")
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(root),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters["style_hash"] = style_hash
        self._environment.filters["css"] = compact

    def render(self, name: str, **views: object) -> str:
        """Return the template `name` filled with `views`. Raises TemplateFault."""
        try:
            return self._environment.get_template(name).render(**views)
        except jinja2.TemplateNotFound as fault:
            missing = str(fault.name or name)
            message = f'there is no template "{missing}"'
            raise TemplateFault(self._fault(missing, 1, message)) from fault
        except jinja2.TemplateSyntaxError as fault:
            message = fault.message or "this is not Jinja"
            raise TemplateFault(self._fault(fault.name or name, fault.lineno, message)) from fault
        except (jinja2.TemplateError, AttributeError, LookupError, TypeError, ValueError) as fault:
            where = self._frame(fault)
            if where is None:
                raise
            raise TemplateFault(self._fault(*where, str(fault))) from fault

    def _frame(self, fault: BaseException) -> tuple[str, int] | None:
        root = str(self.root)
        frames = [
            frame
            for frame in traceback.extract_tb(fault.__traceback__)
            if frame.filename.startswith(root)
        ]
        if not frames:
            return None
        return os.path.relpath(frames[-1].filename, root), frames[-1].lineno or 1

    def _fault(self, name: str, line: int, message: str) -> Diagnostic:
        path = f"{self.shown}/{name.replace(os.sep, '/')}"
        return error(Place(path, line, 1), Code.TEMPLATE, message.splitlines()[0])

    def styles(self) -> Markup:
        """Return the style sheets, joined in the order of their names. Raises TemplateFault."""
        try:
            sheets = sorted((self.root / "assets" / "css").glob("*.css"))
            css = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
        except (OSError, UnicodeDecodeError) as fault:
            raise TemplateFault(self._fault("assets/css", 1, str(fault))) from fault
        if "</" in css:
            message = "a style sheet may not hold the end of an element"
            raise TemplateFault(self._fault("assets/css", 1, message))
        return compact(css)


@cache
def compact(css: str) -> Markup:
    """Return a style sheet without its comments and the space that only people need."""
    bare = " ".join(_COMMENT.sub("", css).split())
    return Markup(_SPACE.sub(r"\1\2\3\4", bare))  # noqa: S704


def style_hash(css: str) -> Markup:
    """Return the CSP source of an inline style sheet: 'sha256-…', after CSP Level 3."""
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return Markup(f"'sha256-{digest}'")  # noqa: S704 - Base64 alone

"""Jinja2, and the styles beside the templates."""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache, partial
from itertools import chain
from pathlib import Path

import jinja2
from markupsafe import Markup

from belarus_site.cache.digests import digest
from belarus_site.diagnostics import Code, Diagnostic, error
from belarus_site.render.catalogs import ORIGINAL, Catalog, CatalogFault, catalog
from belarus_site.render.compiled import Compiled
from belarus_site.render.filling import Environment
from belarus_site.render.marks import isolated
from belarus_site.render.stylesheets import compact, settled, style_hash, used_by
from belarus_site.source import Place
from belarus_site.suggestions import did_you_mean

_NO_ATTRIBUTE = re.compile(r"'(?:\w+\.)*(\w+) object' has no attribute '(\w+)'")
_CATALOG = re.compile(r"words/([^/]+)\.po")
_SHEET = re.compile(r"assets/css/[^/]+\.css")
_UNKNOWN = re.compile(r"^'(\w+)' is undefined$")


class TemplateFault(Exception):
    """A template that cannot be rendered: the diagnostic says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carry `diagnostic` to the stage that reports."""
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Templates:
    """The templates of one folder, with autoescape on and every undefined name a fault.

    They are read once and as a whole, so that what `digest` stands for is what is rendered.
    """

    def __init__(self, root: Path, language: str = ORIGINAL) -> None:
        """Take templates from `root`, for pages in `language`; nothing is read until it is used."""
        self.root = root
        self.language = language
        self.shown = os.path.relpath(root).replace(os.sep, "/")
        self._read = cache(self._read_all)

    def speaking(self, language: str) -> Templates:
        """Return the same templates, read at the same time, for pages in another language."""
        others = Templates(self.root, language)
        others._read = self._read
        return others

    @property
    def _files(self) -> dict[str, bytes]:
        return self._read()

    def _read_all(self) -> dict[str, bytes]:
        try:
            found = sorted(path for path in self.root.rglob("*") if path.is_file())
            return settled(
                {path.relative_to(self.root).as_posix(): path.read_bytes() for path in found}
            )
        except OSError as fault:
            said = fault.strerror or str(fault)
            place = Path(fault.filename or self.root).relative_to(self.root).as_posix()
            raise TemplateFault(self.fault(place, 1, said.lower())) from fault

    @cached_property
    def words(self) -> Catalog:
        """The words of the interface in the language of the pages. Raises TemplateFault."""
        found = ((_CATALOG.fullmatch(name), body) for name, body in self._files.items())
        try:
            return catalog(self.language, {name[1]: body for name, body in found if name})
        except CatalogFault as fault:
            wrong = self.fault(f"words/{fault.name}.po", fault.line, str(fault))
            raise TemplateFault(wrong) from fault

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return _environment(self.root, tuple(self._files.items()), self.words)

    def render(self, name: str, **views: object) -> str:
        """Return the template `name` filled with `views`. Raises TemplateFault."""
        try:
            return self._environment.get_template(name).render(**views)
        except jinja2.TemplateNotFound as fault:
            missing = str(fault.name or name)
            message = f'there is no template "{missing}"'
            hint = did_you_mean(missing, tuple(self._files))
            line = self._frame(fault) or (missing, 1)
            raise TemplateFault(self.fault(*line, message, hint)) from fault
        except jinja2.TemplateSyntaxError as fault:
            message, _, more = (fault.message or "this is not Jinja").rstrip(".").partition(". ")
            wrong = self.fault(fault.name or name, fault.lineno, message, more)
            raise TemplateFault(wrong) from fault
        except jinja2.UndefinedError as fault:
            line = self._frame(fault) or (name, 1)
            raise TemplateFault(self.fault(*line, *_undefined(str(fault), views))) from fault
        except (jinja2.TemplateError, AttributeError, LookupError, TypeError, ValueError) as fault:
            where = self._frame(fault)
            if where is None:
                raise
            raise TemplateFault(self.fault(*where, str(fault))) from fault

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

    def fault(self, name: str, line: int, message: str, hint: str = "") -> Diagnostic:
        """Return what is wrong in a line of the template `name`."""
        path = f"{self.shown}/{name.replace(os.sep, '/')}"
        return error(Place(path, line, 1), Code.TEMPLATE, message.splitlines()[0], hint)

    def digest(self) -> str:
        """Return what stands for all templates and styles together. Raises TemplateFault."""
        named = ((os.fsencode(name), body) for name, body in self._files.items())
        return digest(*chain.from_iterable(named)).hex()

    def styles(self) -> Markup:
        """Return the style sheets, joined in the order of their names. Raises TemplateFault."""
        sheets = [body for name, body in self._files.items() if _SHEET.fullmatch(name)]
        try:
            css = b"".join(sheets).decode()
        except UnicodeDecodeError as fault:
            raise TemplateFault(self.fault("assets/css", 1, str(fault))) from fault
        if "</" in css:
            message = "a style sheet may not hold the end of an element"
            raise TemplateFault(self.fault("assets/css", 1, message))
        return compact(css)


@lru_cache(maxsize=8)
def _environment(
    root: Path, files: tuple[tuple[str, bytes], ...], words: Catalog
) -> jinja2.Environment:
    """Return what compiles `files` of the folder `root`, each when it is first used."""
    found = dict(files)

    def load(name: str) -> tuple[str, str, None] | None:
        if name not in found:
            return None
        try:
            return found[name].decode(), os.path.join(root, name), None  # noqa: PTH118
        except UnicodeDecodeError as fault:
            line = found[name].count(b"\n", 0, fault.start) + 1
            raise jinja2.TemplateSyntaxError("this is not UTF-8", line, name) from fault

    environment = Environment(
        loader=jinja2.FunctionLoader(load),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        auto_reload=False,
        bytecode_cache=Compiled(),
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(words.messages, newstyle=True)  # type: ignore[attr-defined]
    environment.globals |= words.callables()
    environment.globals["in_words"], environment.globals["in_page"] = words.mark, words.page_mark
    environment.filters["style_hash"] = style_hash
    environment.filters["isolated"] = partial(isolated, page=words.language)
    environment.filters["css"] = compact
    environment.filters["used_by"] = used_by
    return environment


def _undefined(said: str, views: Mapping[str, object]) -> tuple[str, str]:
    """Return the message and the hint for a name that nothing has, from what Jinja says of it."""
    names: tuple[str, ...] = tuple(views)
    if attribute := _NO_ATTRIBUTE.search(said):
        owner, name = attribute.groups()
        message = f'"{name}" is not in a {owner}'
        kinds = {type(view).__name__: type(view) for view in views.values()}
        names = tuple(it for it in dir(kinds.get(owner, object)) if not it.startswith("_"))
    elif unknown := _UNKNOWN.search(said):
        name = unknown[1]
        message = f'no "{name}" is given to this template'
    else:
        return said, ""
    return message, did_you_mean(name, names) or "what a template is given is in render/views.py"

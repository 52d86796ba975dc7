"""What compiled templates do most, escape and call, without what ours never ask of it.

Both do as Jinja's own and markupsafe's do. A large site fills slots in templates a million times.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from types import CodeType, FunctionType, MethodType

import jinja2
import markupsafe
from jinja2.runtime import Context, Macro
from markupsafe import Markup

_TO_TEXT: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""Escapes without marking what it returns, which is joined at once; the library's, or all of it."""


def escape(value: object) -> str:
    """Return a value as HTML, escaped unless it is HTML already."""
    if type(value) is Markup:
        return value
    return _TO_TEXT(value) if type(value) is str else markupsafe.escape(value)


class _Context(Context):
    def call(self, called: Callable[..., object], /, *args: object, **named: object) -> object:
        """Call a macro, or a function that asks for nothing more than it is given."""
        kind = type(called)
        if kind is Macro:
            args = (self.eval_ctx, *args)
        elif kind not in (MethodType, FunctionType) or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *args, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*args, **named)


class _Template(jinja2.Template):
    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, object],  # noqa: A002 - the library's name
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """Return the template that was compiled to `code`."""
        template = super().from_code(environment, code, globals, uptodate)
        # Where the compiled template looks for the one that it imports from Jinja.
        template.root_render_func.__globals__["escape"] = escape
        return template


class Environment(jinja2.Environment):
    """An environment whose templates are filled quickly."""

    template_class = _Template
    context_class = _Context

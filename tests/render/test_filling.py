"""Templates that are filled quickly hold what Jinja alone would have put there."""

from __future__ import annotations

from collections.abc import Callable

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from belarus_site.render.filling import Environment, escape

TEMPLATES = {
    "plain": "{{ word }}",
    "several": "<p title='{{ word }}'>{{ word ~ word }}{{ 1 }}{{ none }}</p>",
    "set": "{% set part %}<b>{{ word }}</b>{% endset %}{{ part }}{{ part ~ word }}",
    "macro": "{% macro said(what, mark='!') %}<i>{{ what }}{{ mark }}{% endmacro %}"
    "{% for _ in range(2) %}{{ said(word) }}{{ said(what=word, mark=word) }}{% endfor %}",
    "call": "{% macro box() %}<div>{{ caller(word) }}</div>{% endmacro %}"
    "{% call(it) box() %}{{ it }}{% endcall %}",
    "method": "{% for _ in range(1) %}{{ word.upper() }}{{ word.partition('&')|join }}{% endfor %}",
    "function": "{{ function(word) }}{% for _ in range(1) %}{{ function(word) }}{% endfor %}",
    "context": "{% for it in [word] %}{% set seen = it %}{{ context(it) }}{% endfor %}",
    "class": "{{ callable(word) }}",
    "translated": "{% trans %}<b>{{ word }}</b>{% endtrans %}{{ _('%(a)s', a=word) }}",
    "filters": "{{ word|e }}{{ word|safe }}{{ [word, word]|join('<') }}",
}


@jinja2.pass_context
def _in_context(context: jinja2.runtime.Context, word: str) -> str:
    return f"<{word}{context['seen']}>"


class _Callable:
    @jinja2.pass_environment
    def __call__(self, environment: jinja2.Environment, word: str) -> str:
        return f"{word}{environment.autoescape}"


def _filled(kind: type[jinja2.Environment], name: str, word: str) -> str:
    environment = kind(
        loader=jinja2.DictLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    functions: dict[str, Callable[..., str]] = {
        "function": lambda it: f"<{it}>",
        "context": _in_context,
        "callable": _Callable(),
    }
    return environment.get_template(name).render(word=word, **functions)


@pytest.mark.parametrize("name", TEMPLATES)
@given(word=st.text(alphabet="a&<>\"'é") | st.text().map(Markup))
def test_the_same_is_written(name: str, word: str) -> None:
    """Text is escaped once, HTML is not, and whoever asks for the context gets it."""
    assert _filled(Environment, name, word) == _filled(jinja2.Environment, name, word)


def test_what_is_not_there_is_still_missed() -> None:
    """An undefined name is no text, quick or not."""
    with pytest.raises(jinja2.UndefinedError, match="'other' is undefined"):
        Environment(undefined=jinja2.StrictUndefined).from_string("{{ other }}").render()
    with pytest.raises(jinja2.UndefinedError):
        escape(jinja2.StrictUndefined(name="other"))

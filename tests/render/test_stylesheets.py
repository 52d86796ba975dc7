"""A page carries the rules it has a use for, and no others."""

from __future__ import annotations

import pytest

from belarus_site.render.stylesheets import compact, settled, used_by

PAGE = '<body class="front"><p class="lead note">Rock</p><a href="x" rel="prev">y</a></body>'


@pytest.mark.parametrize(
    "rule",
    [
        "*,::before{margin:0}",
        "html{color:red}",
        ".front p{margin:0}",
        'p:not(.note)::after{content:"}"}',
        "a:is(:hover,.nowhere:not(.else)){color:red}",
        "a[rel=prev],p[href^=x],a:not([id]),[href]{color:red}",
        "@page{margin:2cm;@bottom-center{content:counter(page)}}",
        "@media print{.lead{color:red}}",
        "@layer tokens,page;",
    ],
)
def test_what_may_match_is_kept(rule: str) -> None:
    """Whatever a page has elements and classes for, and what is not about elements."""
    assert used_by(rule, PAGE) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "table{color:red}",
        "p.row{color:red}",
        "a[rel=next],[id]{color:red}",
        '.front td::before{content:"p"}',
        "@layer page{@media (min-width:3rem){.row{color:red}}}",
    ],
)
def test_what_cannot_match_is_left_out(rule: str) -> None:
    """With the rules about it, when nothing is left in them."""
    assert used_by(rule, PAGE) == ""


def test_a_list_of_selectors_keeps_those_that_may_match() -> None:
    """The others go alone, and the order stays."""
    css = "@layer a{p,td,:is(th,td) a:not(b,i){margin:0}ul{margin:0}a{margin:1px}}"
    assert used_by(css, PAGE) == "@layer a{p,:is(th,td) a:not(b,i){margin:0}a{margin:1px}}"


def test_a_sheet_without_what_people_need() -> None:
    """Comments and space go, but not the space that means something."""
    css = """/* Ink. */
    @layer page {
      .a > .b, li + li :hover { margin: calc(1px + 2px) 0; content: " ; "; }
    }
    """
    found = '@layer page{.a>.b,li + li :hover{margin:calc(1px + 2px) 0;content:" ; "}}'
    assert compact(css) == found


def test_a_property_that_nothing_takes_up_is_left_out() -> None:
    """The others are kept where they are set, and set again."""
    css = ":root{--ink:red;--wash:blue}@media print{:root{--wash:red;--ink:tan}}p{color:var(--ink)}"
    found = ":root{--ink:red;}@media print{:root{--ink:tan}}p{color:var(--ink)}"
    assert used_by(css, PAGE) == found


def test_a_short_property_stands_where_it_is_used() -> None:
    """One that is set once for the whole page, and that would take longer to ask for."""
    files = {
        "a.css": b":root { --one: 1rem; --ink: light-dark(#1b2126, #e2e2dc); --wide: 54ch; }",
        "b.css": b"p { margin: var(--one); color: var(--ink); width: var(--wide); top: var(--x); }",
        "c.css": b"p { --x: 1; } @media print { :root { --wide: none; } }",
        "d.html": b"var(--one)",
    }
    found = settled(files)
    assert found.pop("b.css") == (
        b"p { margin: 1rem; color: var(--ink); width: var(--wide); top: var(--x); }"
    )
    assert found == {name: body for name, body in files.items() if name != "b.css"}


def test_what_a_remark_says_is_no_property() -> None:
    """A property is set where it is written, not where it is spoken of."""
    files = {"a.css": b"/* --one: 2rem; */ :root { --one: 1rem; } p { margin: var(--one); }"}
    assert b"margin: 1rem" in settled(files)["a.css"]

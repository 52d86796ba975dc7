"""Warnings allowed at their place, and allowances that are themselves worth a warning."""

from __future__ import annotations

import pytest

from belarus_site.check.allowances import allow, allowances_in
from belarus_site.dates import parse_edtf
from belarus_site.diagnostics import Code, Diagnostic, Report, error, warning
from belarus_site.model.entries import Content, Dated, Explainer, Section
from belarus_site.reporters import as_text
from belarus_site.source import Place, SourceFile, Text

YAML, MARKDOWN = "events.yaml", "sections/01-rock.md"
DAY = Dated(parse_edtf("2020-01-02"), Place("site.yaml", 1, 1))


def content(*files: SourceFile, broken: frozenset[tuple[str, str]] = frozenset()) -> Content:
    """Return content that was read from `files`."""
    explainer = Explainer(
        title="t",
        tagline="t",
        description="d",
        language="en",
        base_url="https://example.org/",
        authors=(),
        published=DAY,
    )
    sections = tuple(
        Section(
            id="rock",
            place=Place(file.path, 1, 1),
            title="t",
            summary="s",
            published=DAY,
            body=Text("", file, 0),
        )
        for file in files
        if file.path == MARKDOWN
    )
    return Content(explainer=explainer, sections=sections, texts=files, broken=broken)


def left(path: str, text: str, *found: Diagnostic) -> list[str]:
    """Return what is reported of a file with the faults `found` in it."""
    report = allow(Report.of(found), content(SourceFile(path, text)))
    return [as_text(diagnostic) for diagnostic in report.diagnostics]


def unused(line: int, path: str = YAML) -> Diagnostic:
    """Return a warning on a line."""
    return warning(Place(path, line, 3), Code.UNUSED, "nobody says it")


def test_on_the_line_of_an_entry_it_speaks_for_the_entry() -> None:
    """Also for what stands on the entry's later lines, and for no other entry."""
    text = "- id: a # allow unused: told later\n  text: |\n    one\n\n    two\n- id: b\n"
    assert left(YAML, text, unused(1)) == []
    assert left(YAML, text, unused(5)) == []
    assert left(YAML, text, unused(1), unused(6)) == [as_text(unused(6))]


def test_on_another_line_it_speaks_for_that_line() -> None:
    """A value in the middle of an entry."""
    text = "- id: a\n  text: once # allow unused: told later\n  note: twice\n"
    assert left(YAML, text, unused(2)) == []
    assert as_text(unused(3)) in left(YAML, text, unused(3))


def test_alone_on_a_line_it_speaks_for_the_next_that_says_something() -> None:
    """Blank lines and further allowances between them do not count."""
    text = "# allow unused: told later\n\n# allow date: as the source has it\n- id: a\n  x: y\n"
    other = warning(Place(YAML, 5, 3), Code.DATE, "early")
    assert left(YAML, text, unused(4), other) == []


def test_in_markdown_it_is_a_comment() -> None:
    """At the end of a line, or alone on the line above."""
    text = (
        "---\ntitle: t\n---\n\n"
        "In 1850. <!-- allow unused: told in the podcast -->\n\n"
        "<!-- allow unused: told in\nthe podcast -->\n\n"
        "In 1851.\nIn 1852.\n"
    )
    assert left(MARKDOWN, text, unused(5, MARKDOWN), unused(10, MARKDOWN)) == []
    assert as_text(unused(11, MARKDOWN)) in left(
        MARKDOWN, text, unused(5, MARKDOWN), unused(10, MARKDOWN), unused(11, MARKDOWN)
    )


def test_a_markdown_comment_works_inside_a_text_in_yaml() -> None:
    """An event's text is Markdown too."""
    text = "- id: a\n  text: |\n    In 1850. <!-- allow unused: why not -->\n"
    assert left(YAML, text, unused(3)) == []


def test_in_front_matter_it_speaks_for_the_whole_text_too() -> None:
    """A fault of the file as a whole stands at its first line, where no comment may stand."""
    text = "---\n# allow unused: it is an experiment\ntitle: t\n---\n\nText.\n"
    assert left(MARKDOWN, text, unused(1, MARKDOWN)) == []
    assert left(MARKDOWN, text, unused(3, MARKDOWN)) == []


def test_only_its_own_code_is_silenced() -> None:
    """What is allowed is one kind of warning, not silence."""
    found = warning(Place(YAML, 1, 3), Code.DATE, "early")
    assert left(YAML, "- id: a # allow unused: told later\n", found) == [
        as_text(found),
        (
            'events.yaml:1:9: warning: "allow unused" silences nothing: '
            "there is no such warning here [unused]\n    take it out"
        ),
    ]


def test_an_error_is_never_silenced() -> None:
    """Nor is its file's allowance called useless while the error stands."""
    found = error(Place(YAML, 1, 3), Code.DATE, "no such day")
    assert left(YAML, "- id: a # allow date: I know better\n", found) == [as_text(found)]


@pytest.mark.parametrize("comment", ["# allow unused", "# allow unused:  "])
def test_without_a_reason_nothing_is_silenced(comment: str) -> None:
    """The reason is asked for, and the warning stands."""
    assert left(YAML, f"- id: a {comment}\n", unused(1)) == [
        as_text(unused(1)),
        (
            'events.yaml:1:9: warning: "allow unused" needs a reason [value]\n'
            '    write "allow unused: why"'
        ),
    ]


def test_a_code_that_is_none_is_named() -> None:
    """With the one that was probably meant."""
    assert left(YAML, "- id: a # allow unusd: told later\n", unused(1)) == [
        as_text(unused(1)),
        (
            'events.yaml:1:9: warning: no warning has the code "unusd" [value]\n'
            '    did you mean "unused"?'
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Text. <!-- allow me to explain -->\n",
        "Text. <!-- we allow unused: words -->\n",
        "`<!-- allow unused: so it is written -->`\n",
        "```\n<!-- allow unused: so it is written -->\n```\n",
        "Text. # allow unused: no comment here\n",
    ],
)
def test_other_words_are_no_allowance(text: str) -> None:
    """Plain comments, code, and in Markdown what only YAML takes for a comment."""
    assert left(MARKDOWN, f"---\ntitle: t\n---\n\n{text}") == []


def test_of_a_draft_left_out_nothing_is_said() -> None:
    """What it silences is only looked for when the draft is built."""
    file = SourceFile("sections/02-draft.md", "---\n---\n\nOne. <!-- allow unused: why -->\n")
    assert allow(Report(), content(file)).diagnostics == ()


def test_nothing_is_called_useless_while_something_cannot_be_read() -> None:
    """The warning may be missing because its cause could not be looked for."""
    file = SourceFile(YAML, "- id: a # allow unused: told later\n")
    broken = frozenset((("section", "rock"),))
    assert allow(Report(), content(file, broken=broken)).diagnostics == ()


def test_what_is_asked_for_seldom_is_not_called_useless() -> None:
    """Links that lead outside are only tried on demand."""
    assert left(YAML, "- id: a # allow external: the host is slow\n") == []


def test_many_allowances_are_read_in_one_pass() -> None:
    """Each finds its own lines in a long file."""
    text = "".join(f"- id: a{n} # allow unused: why\n  text: t\n" for n in range(2000))
    found = allowances_in(SourceFile(YAML, text))
    assert len(found) == 2000
    assert all(allowance.lines == {2 * n + 1, 2 * n + 2} for n, allowance in enumerate(found))

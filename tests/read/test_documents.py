from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import faults, read, said, section, unread

ALIAS = "an alias is the name of a page, such as old-name.html"
ROCK = "sections/01-rock.md"


def test_a_section_has_every_key_of_the_contract(tmp_path: Path) -> None:
    text = section(
        "It lies in the sea.\n",
        question="What lies there?",
        takeaways="[It is wet, It is hard]",
        updated="2021-03-04",
        authors="[{name: B. Pilot, url: 'https://example.org/b'}, C. Mate]",
        sources="[chart, {id: log, at: p. 3}]",
        topics="[sea]",
        draft="false",
        aliases="[old-rock.html, reef]",
    )
    found = read(tmp_path, {ROCK: text}).sections[0]
    assert (found.id, found.title, found.summary) == (
        "rock",
        "The rock",
        "Why ships were lost here.",
    )
    assert (found.published.date.text, found.changed.date.text) == ("2020-01-02", "2021-03-04")
    assert (found.question, found.takeaways) == ("What lies there?", ("It is wet", "It is hard"))
    assert [(it.name, it.url) for it in found.authors] == [
        ("B. Pilot", "https://example.org/b"),
        ("C. Mate", ""),
    ]
    assert [(it.id, it.locator) for it in found.sources] == [("chart", ""), ("log", "p. 3")]
    assert found.topics == ("sea",)
    assert [it.name for it in found.aliases] == ["old-rock.html", "reef.html"]
    assert found.body.value == "\nIt lies in the sea.\n"
    assert found.place[1:] == (1, 1)


def test_a_page_has_every_key_of_the_contract(tmp_path: Path) -> None:
    text = "---\ntitle: About\nsummary: Who keeps it\nnav: true\n---\nWe do.\n"
    page = read(tmp_path, {"pages/about.md": text}).pages[0]
    assert (page.id, page.title, page.summary, page.nav) == ("about", "About", "Who keeps it", True)


def test_sections_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    names = ["2-b", "10-c", "01-a"]
    content = read(tmp_path, {f"sections/{name}.md": section("x") for name in names})
    assert [it.id for it in content.sections] == ["a", "b", "c"]


def test_a_draft_is_read_only_where_drafts_are_asked_for(tmp_path: Path) -> None:
    files = {ROCK: section("x"), "sections/02-reef.md": section("y", draft="yes")}
    content = read(tmp_path, files)
    assert [it.id for it in content.sections] == ["rock"]
    assert content.drafts == {"reef"}
    content = read(tmp_path, files, drafts=True)
    assert [it.id for it in content.sections] == ["rock", "reef"]
    assert content.drafts == frozenset()


def test_what_is_wrong_with_a_draft_waits_until_it_is_built(tmp_path: Path) -> None:
    draft = section("y", draft="true", published="soon")
    files = {ROCK: section("x"), "sections/02-reef.md": draft}
    assert unread(tmp_path, files) == []
    assert len(unread(tmp_path, files, drafts=True)) == 1


def test_a_section_whose_front_matter_is_wrong_keeps_its_text(tmp_path: Path) -> None:
    text = "---\ntitel: A\npublished: 2020\n---\nSee [it](event:nothing).\n"
    found = unread(tmp_path, {ROCK: text})
    message, hint = '"published" must be a day, not "2020" [date]', "write it as YYYY-MM-DD"
    assert found == [
        said(ROCK, "2:1", '"summary" is missing [key]', 'write "summary: …"'),
        said(ROCK, "2:1", 'unknown key "titel" [key]', 'did you mean "title"?'),
        said(ROCK, "3:12", message, hint),
    ]


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        (
            "sections/rock.md",
            'a section cannot be called "rock.md" [path]',
            'rename it, as in "NN-rock.md"',
        ),
        (
            "sections/1 The Rock.markdown",
            'a section cannot be called "1 The Rock.markdown" [path]',
            'rename it, as in "1-the-rock.md"',
        ),
        (
            "sections/02-мыс.md",
            'a section cannot be called "02-мыс.md" [path]',
            'rename it, as in "02-name.md"',
        ),
        ("sections/02-con.md", '"con.html" cannot be a file name on Windows [path]', "rename it"),
        (
            "pages/About us.md",
            'a page cannot be called "About us.md" [path]',
            'rename it, as in "about-us.md"',
        ),
        ("pages/lpt1.md", '"lpt1.html" cannot be a file name on Windows [path]', "rename it"),
        (
            "pages/a\nb.md",
            'a page cannot be called "a b.md" [path]',
            'rename it, as in "a-b.md"',
        ),
    ],
)
def test_a_file_that_cannot_be_a_page_is_told_how_to_be_called(
    tmp_path: Path, path: str, message: str, hint: str
) -> None:
    found = unread(tmp_path, {ROCK: section("x"), path: section("y")})
    assert found == [said(path.replace("\n", "\\u000a"), "1:1", message, hint)]


def test_two_sections_of_one_name_are_refused(tmp_path: Path) -> None:
    found = unread(tmp_path, {ROCK: section("x"), "sections/02-rock.md": section("y")})
    message = 'section "rock" is given twice; the other is sections/01-rock.md [duplicate]'
    assert found == [said("sections/02-rock.md", "1:1", message, "give each its own name")]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff"])
@pytest.mark.parametrize(
    "path",
    [
        "sections/02-sea.md",
        "sections/01-sea.md",
        "sections/02-rock.md",
        "pages/a.md",
        "pages/A b.md",
    ],
)
def test_a_file_in_which_nothing_is_written_counts_as_not_there(
    tmp_path: Path, path: str, text: str
) -> None:
    content = read(tmp_path, {ROCK: section("x"), path: text})
    assert [it.id for it in content.sections] == ["rock"]
    assert (content.pages, content.broken) == ((), frozenset())


def test_what_leads_to_an_empty_page_is_the_only_fault(tmp_path: Path) -> None:
    found = faults(tmp_path, {ROCK: section("[Us](page:about).\n"), "pages/about.md": "\n"})
    hint = "add it to pages/, or take it out here"
    assert found == [said(ROCK, "7:6", 'no page "about" [reference]', hint)]


def test_two_sections_of_one_number_are_warned_of(tmp_path: Path) -> None:
    found = unread(
        tmp_path, {"sections/1-rock.md": section("x"), "sections/01-sea.md": section("")}
    )
    message = "two sections have the number 1; the other is sections/01-sea.md [duplicate]"
    hint = "give each its own number: until then the order is that of their names"
    assert found == [said("sections/1-rock.md", "1:1", message, hint, "warning")]


@pytest.mark.parametrize(
    ("alias", "message"),
    [
        ("../rock.html", f'{ALIAS}, not "../rock.html" [path]'),
        ("/etc/passwd", f'{ALIAS}, not "/etc/passwd" [path]'),
        ("old/rock.html", f'{ALIAS}, not "old/rock.html" [path]'),
        ("..", f'{ALIAS}, not ".." [path]'),
        ("a\\b", f'{ALIAS}, not "a\\b" [path]'),
        ("{a: b}", f"{ALIAS} [path]"),
        ("AUX", '"AUX.html" cannot be a file name on Windows [path]'),
    ],
)
def test_an_alias_that_climbs_out_or_cannot_be_is_refused(
    tmp_path: Path, alias: str, message: str
) -> None:
    found = unread(tmp_path, {ROCK: section("x", aliases=f"[fine.html, {alias}]")})
    hint = "write the name of the page alone"
    if alias == "AUX":
        hint = "take it out: no page can have had this name"
    assert found == [said(ROCK, "5:22", message, hint)]


@pytest.mark.parametrize(
    ("authors", "at", "message", "hint"),
    [
        ("[{nmae: A}]", "5:12", 'unknown key "nmae" [key]', 'did you mean "name"?'),
        ("[[A]]", "5:11", "an author needs a name [value]", 'write "- name: …"'),
        (
            "[{name: A, url: a.org}]",
            "5:26",
            '"url" must be an absolute address, not "a.org" [value]',
            "begin it with https://",
        ),
    ],
)
def test_an_author_has_a_name_and_perhaps_an_address(
    *, tmp_path: Path, authors: str, at: str, message: str, hint: str
) -> None:
    found = unread(tmp_path, {ROCK: section("x", authors=authors)})
    assert found == [said(ROCK, at, message, hint)]

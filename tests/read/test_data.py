from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import read, said, unread


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "[]\n", "~\n", "\ufeff"])
def test_a_list_may_be_empty(tmp_path: Path, text: str) -> None:
    content = read(tmp_path, {"events.yaml": text, "updates.yaml": text, "claims.yaml": text})
    assert (content.events, content.updates, content.claims) == ((), (), ())
    assert content.broken == frozenset()


@pytest.mark.parametrize(
    ("path", "text", "at", "message", "hint"),
    [
        (
            "events.yaml",
            "a: b",
            "1:1",
            "this file must be a list of entries [value]",
            'begin each entry with "- "',
        ),
        (
            "events.yaml",
            "word",
            "1:1",
            "this file must be a list of entries [value]",
            'begin each entry with "- "',
        ),
        (
            "events.yaml",
            "- word",
            "1:3",
            'this must be keys and values, not "word" [value]',
            'write "key: value"',
        ),
        (
            "events.yaml",
            "- [a]",
            "1:3",
            "this must be keys and values, not a list [value]",
            'write "key: value"',
        ),
        (
            "site.yaml",
            "",
            "1:1",
            "this file is empty [value]",
            'write its "title: …" and other keys',
        ),
        (
            "site.yaml",
            "- a",
            "1:1",
            "this must be keys and values, not a list [value]",
            'write "key: value"',
        ),
        (
            "site.yaml",
            "# none",
            "1:1",
            "this file is empty [value]",
            'write its "title: …" and other keys',
        ),
        (
            "pages/a.md",
            "# About\n",
            "1:1",
            "front matter is missing [front-matter]",
            'begin with a line "---", the keys, and "---"',
        ),
        (
            "pages/a.md",
            "---\ntitle: a\n",
            "1:1",
            "front matter begins here and never ends [front-matter]",
            'close it with a line "---"',
        ),
        (
            "pages/a.md",
            "---\n- a\n---\n",
            "2:1",
            "this must be keys and values, not a list [front-matter]",
            'write "key: value"',
        ),
        ("pages/a.md", "---\n---\n", "1:1", '"title" is missing [key]', 'write "title: …"'),
        (
            "pages/a.md",
            "---\n\ntitle: a: b\n---\n",
            "3:9",
            "a second colon cannot stand in this value [yaml]",
            "put the value in quotation marks",
        ),
        (
            "pages/a.md",
            "---\ntitle: é\ntitel: b\n---\n",
            "3:1",
            'unknown key "titel" [key]',
            'did you mean "title"? it is given already: keep one of them',
        ),
        (
            "pages/a.md",
            "---\ntitle: a\ntitle: b\n---\n",
            "3:1",
            '"title" is given twice; the first is on line 2 [duplicate]',
            "keep one of them",
        ),
    ],
)
def test_a_file_that_is_not_what_it_must_be_says_so(
    *, tmp_path: Path, path: str, text: str, at: str, message: str, hint: str
) -> None:
    assert unread(tmp_path, {path: text}) == [said(path, at, message, hint)]


@pytest.mark.parametrize("closing", ["---", "--- ", "..."])
def test_the_body_begins_on_the_line_after_the_front_matter(tmp_path: Path, closing: str) -> None:
    text = f"---\ntitle: A\n{closing}\nIt ---\n\n---\n"
    page = read(tmp_path, {"pages/a.md": text}).pages[0]
    assert page.body.value == "It ---\n\n---\n"
    assert page.body.place().line == 4


@pytest.mark.parametrize("text", ["---\ntitle: A\n---", "---\ntitle: A\n---\n"])
def test_a_body_may_be_empty(tmp_path: Path, text: str) -> None:
    assert not read(tmp_path, {"pages/a.md": text}).pages[0].body.value


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_byte_order_mark_and_the_line_ends_of_another_system_move_no_place(
    tmp_path: Path, begin: bytes, ends: bytes
) -> None:
    page = "---\ntitle: é\nsumary: x\n---\n"
    events = "# ü\n- id: a\n  date: 2022-02-30\n  title: A\n  text: |\n    One.\n    Two.\n"
    files = {
        "pages/a.md": begin + page.encode().replace(b"\n", ends),
        "events.yaml": begin + events.encode().replace(b"\n", ends),
    }
    assert unread(tmp_path, files) == [
        said("events.yaml", "3:9", "no 30 February in 2022 [date]", "that February has 28 days"),
        said("pages/a.md", "3:1", 'unknown key "sumary" [key]', 'did you mean "summary"?'),
    ]
    files["events.yaml"] = files["events.yaml"].replace(b"02-30", b"02-28")
    files["pages/a.md"] = files["pages/a.md"].replace(b"sumary", b"summary")
    text = read(tmp_path, files).events[0].text
    assert text.value == "One.\nTwo.\n"
    assert text.place(text.value.index("Two"))[1:] == (7, 5)

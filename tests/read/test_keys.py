from __future__ import annotations

from pathlib import Path

import pytest

from support.explainers import SITE, said, unread


@pytest.mark.parametrize(
    ("people", "at", "message", "hint"),
    [
        (
            "- id: a\n  nmae: A\n  role: B\n",
            "2:3",
            'unknown key "nmae" [key]',
            'did you mean "name"?',
        ),
        ("- id: a\n  role: B\n", "1:3", '"name" is missing [key]', 'write "name: …"'),
        ("- id: a\n  name:\n  role: B\n", "2:3", '"name" is empty [key]', 'write "name: …"'),
        ("- id: a\n  name: ~\n  role: B\n", "2:3", '"name" is empty [key]', 'write "name: …"'),
        ("- id: a\n  name: ' '\n  role: B\n", "2:9", '"name" is empty [key]', 'write "name: …"'),
        ("- id: a\n  name: []\n  role: B\n", "2:3", '"name" is empty [key]', 'write "name: …"'),
        (
            "- id: a\n  name: A\n  role: B\n  phone: 12\n",
            "4:3",
            'unknown key "phone" [key]',
            "there can also be text, aliases, sources",
        ),
        (
            '- id: a\n  name: A\n  role: B\n  "te\\nxt": 12\n',
            "4:3",
            'unknown key "te xt" [key]',
            'did you mean "text"?',
        ),
        (
            f"- id: a\n  name: A\n  role: B\n  {'x' * 100}: 12\n",
            "4:3",
            f'unknown key "{"x" * 59}…" [key]',
            "there can also be text, aliases, sources",
        ),
        (
            "- id: a\n  name: A\n  role: B\n  '': 12\n",
            "4:3",
            "a key is missing before the colon [key]",
            "there can also be text, aliases, sources",
        ),
        (
            "- id: a\n  name: A\n  nmae: A\n  role: B\n",
            "3:3",
            'unknown key "nmae" [key]',
            'did you mean "name"? it is given already: keep one of them',
        ),
        (
            "- {id: a, name: A, role: B, text: C, aliases: [D], sources: [E], phone: 12}\n",
            "1:66",
            'unknown key "phone" [key]',
            "take it out: there can only be id, name, role, text, aliases, sources",
        ),
    ],
)
def test_a_key_that_is_unknown_missing_or_empty_is_one_fault(
    tmp_path: Path, people: str, at: str, message: str, hint: str
) -> None:
    found = unread(tmp_path, {"people.yaml": people})
    assert found == [said("people.yaml", at, message, hint)]


WRITE = {
    "authors": 'write "authors: [{name: …}]"',
    "base_url": 'write "base_url: https://…", the address it will have',
    "published": 'write "published: …", a day such as 2020-01-02',
}


def test_each_required_key_that_is_missing_is_reported(tmp_path: Path) -> None:
    found = unread(tmp_path, {"site.yaml": "title: The lighthouse\n"})
    missing = ["authors", "base_url", "description", "language", "published", "tagline"]
    assert found == [
        said("site.yaml", "1:1", f'"{key}" is missing [key]', WRITE.get(key, f'write "{key}: …"'))
        for key in missing
    ]


CHART = "kind: bars\ntitle: A\ncaption: B\nsources: [log]\nrows: [{label: a, value: 1}]\n"
AUTHOR = "authors: [{name: A. Keeper, url: 'https://a.org', email: b}]"


@pytest.mark.parametrize(
    ("path", "text", "at", "key", "known"),
    [
        ("site.yaml", SITE.replace("authors: [{name: A. Keeper}]", AUTHOR), "6:51", "email",
         "name, url"),
        ("site.yaml", f"{SITE}feed: {{entries: 5, foo: 1}}\n", "8:20", "foo", "entries"),
        ("people.yaml", "- {id: a, name: b, role: c, sources: [{id: log, at: p. 2, x: 3}]}",
         "1:59", "x", "id, at"),
        ("figures/a.yaml", f"{CHART}colour: red\n", "6:1", "colour",
         "kind, title, caption, sources, rows"),
    ],
)  # fmt: skip
def test_where_all_keys_are_given_another_is_told_which_there_are(
    *, tmp_path: Path, path: str, text: str, at: str, key: str, known: str
) -> None:
    hint = f"take it out: there can only be {known}"
    assert unread(tmp_path, {path: text}) == [said(path, at, f'unknown key "{key}" [key]', hint)]


def test_a_misspelt_key_deep_in_a_file_is_found_too(tmp_path: Path) -> None:
    site = SITE.replace("[{name: A. Keeper}]", "[{nmae: A. Keeper}]")
    assert unread(tmp_path, {"site.yaml": site}) == [
        'content/site.yaml:6:12: error: unknown key "nmae" [key]\n    did you mean "name"?'
    ]

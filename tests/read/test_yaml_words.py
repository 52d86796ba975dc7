from __future__ import annotations

import pytest

from belarus_site.diagnostics import Code, Diagnostic
from belarus_site.read.yaml_nodes import read_yaml
from belarus_site.source import SourceFile

QUOTE = "put the value in quotation marks"
INDENT = "look at how far this line and those above it are indented"
ENDED = "a quotation mark within a value is written twice, or the other kind is put around"
CLOSE = "close it at the end of the value"
BLOCK = "nothing can follow the sign of a block on its line"


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("title: one: two", (1, 11), "a second colon cannot stand in this value", QUOTE),
        ("é: 1\n  b: 2", (2, 3), "this key does not stand under those above it", INDENT),
        ("a:\n  b: 1\n c: 2", (3, 2), "this does not belong to what stands above it", INDENT),
        ("- a\nb: 1", (2, 1), "this is no item of the list above it", INDENT),
        ("a: 1\nwords\nb: 2", (2, 1), "a key needs a colon and a space", 'write "key: value"'),
        ('a: "é" b', (1, 8), "the value has ended before this", ENDED),
        ("a: 'it's'", (1, 8), "the value has ended before this", ENDED),
        ('a: "b\nc: 1\n', (1, 4), "this quotation mark is never closed", CLOSE),
        ("a: [b, c\nd: 1", (1, 4), "this bracket is never closed", 'close it with "]"'),
        ("a: {b: c\nd: 1", (1, 4), "this bracket is never closed", 'close it with "}"'),
        ("a: [b\n  c: [d]\n", (1, 4), "this bracket is never closed", 'close it with "]"'),
        ("- {a: b\n- {a: c}\n", (1, 3), "this bracket is never closed", 'close it with "}"'),
        ("a: [b}\n", (1, 4), "this bracket is never closed", 'close it with "]"'),
        ("- {a: b,\n   c: d: e}\n", (2, 8), "a second colon cannot stand in this value", QUOTE),
        ("a: [b]]\nc: d\n", (1, 7), "nothing opens this bracket", "take it out"),
        ("a: ]", (1, 4), "a value is missing here", QUOTE),
        ("a: [", (1, 4), "the document ends before this value", "close each bracket"),
        ("a: `b`", (1, 4), 'a value cannot begin with "`"', QUOTE),
        ("a: @b", (1, 4), 'a value cannot begin with "@"', QUOTE),
        ("a: *", (1, 4), 'a value cannot begin with "*"', QUOTE),
        ("a: & b", (1, 4), 'a value cannot begin with "&"', QUOTE),
        ("a: ? b", (1, 4), 'a value cannot begin with "?"', QUOTE),
        ("a: - b", (1, 4), "a list cannot begin here", INDENT),
        ("%a", (1, 1), 'a line cannot begin with "%"', QUOTE),
        ("%YAML 2.0\n---\na", (1, 1), 'a line cannot begin with "%"', QUOTE),
        ("a:\n\t- b", (2, 1), "a tab cannot indent a line", "indent with spaces"),
        ("a: b\n\tc: d", (2, 1), "a tab cannot indent a line", "indent with spaces"),
        ("a: | b", (1, 6), BLOCK, "begin the text on the next line"),
        ("a: |0\n b", (1, 5), BLOCK, "begin the text on the next line"),
        (
            'a: "\\q"',
            (1, 5),
            "a backslash has a meaning of its own here",
            'write "\\\\" for one',
        ),
        (
            'a: "\\u12"',
            (1, 7),
            "this escape needs more digits",
            'write them all, as in "\\u00e9"',
        ),
        (
            'a: "\\ud800"',
            (1, 7),
            "this escape stands for no character",
            "write the character itself",
        ),
        ("a: !!str b", (1, 4), 'tags are not read here: "!!str"', "take the tag out"),
        ("a: ! b", (1, 4), 'tags are not read here: "!"', "take the tag out"),
        ("a: !b!c d", (1, 4), "tags are not read here", "take the tag out"),
        ("a: !<b c", (1, 4), "tags are not read here", "take the tag out"),
        ("a: 1\n---\nb: 2", (2, 1), "a second document begins here", 'take the line "---" out'),
        ("a: *b\n", (1, 4), 'nothing above is called "&b"', "put the value in quotation marks"),
        ("a: &a [*a]", (1, 8), 'nothing above is called "&a"', "put the value in quotation marks"),
        (
            "- {a: b: c, d: e}",
            (1, 8),
            "a second colon cannot stand in this value",
            "put the value in quotation marks",
        ),
        (
            '- {a: "b" c}',
            (1, 11),
            "the value has ended before this",
            "a quotation mark within a value is written twice, or the other kind is put around",
        ),
        ("? [a]\n: b", (1, 3), "a key must be a word, not a list", 'write "key: value"'),
        ("a: &a {b: c}\n<<: *a", (2, 1), 'keys are not merged with "<<" here', "write them out"),
    ],
)
def test_what_is_no_yaml_is_said_in_plain_words_at_the_place_of_the_mistake(
    text: str, at: tuple[int, int], message: str, hint: str
) -> None:
    faults: list[Diagnostic] = []
    node, read = read_yaml(SourceFile("a.yaml", text), faults)
    assert (node, read) == (None, False)
    assert faults == [Diagnostic(("a.yaml", *at), Code.YAML, message, hint)]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.diagnostics import Code, Diagnostic
from belarus_site.read.yaml_nodes import (
    MOST_DEPTH,
    MOST_GROWTH,
    Mapping,
    Node,
    Scalar,
    Sequence,
    read_yaml,
)
from belarus_site.source import Place, SourceFile

Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node | None) -> Plain:
    """Return a node as Python's own values, all scalars as text."""
    if isinstance(node, Scalar):
        return None if node.is_nothing else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node and {key.value: plain(value) for key, value in node.pairs}


def compose(text: str) -> tuple[Node | None, list[Diagnostic]]:
    """Return a document and the faults found in it."""
    faults: list[Diagnostic] = []
    return read_yaml(SourceFile("a.yaml", text), faults)[0], faults


@pytest.mark.parametrize(
    "written",
    [
        "2018-12",
        "1993",
        "2022-02-24",
        "no",
        "NO",
        "yes",
        "off",
        "12:30",
        "0x1F",
        "1e3",
        "1_000",
        "007",
    ],
)
def test_a_word_stays_the_word_that_was_written_quoted_or_not(written: str) -> None:
    expected = {"key": written}
    for form in (written, f"'{written}'", f'"{written}"'):
        assert plain(compose(f"key: {form}")[0]) == expected


@pytest.mark.parametrize("text", ["key:", "key: ~", "key: null", "key: # a comment"])
def test_what_is_not_written_is_nothing(text: str) -> None:
    assert plain(compose(text)[0]) == {"key": None}


@pytest.mark.parametrize("text", ["key: ''", "key: 'null'", "key: Null", 'key: "~"'])
def test_what_is_written_is_something(text: str) -> None:
    assert plain(compose(text)[0]) != {"key": None}


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "~\n"])
def test_a_document_may_be_empty(text: str) -> None:
    assert compose(text) == (None, [])


def test_a_key_given_again_is_told_with_the_line_of_the_first() -> None:
    """Not with that of the value, which may stand below."""
    _, (fault,) = compose("a:\n  b\nc: d\na: e\n")
    assert (fault.place.line, fault.message) == (
        4,
        '"a" is given twice; the first is on line 1',
    )


def test_an_alias_stands_for_what_was_named() -> None:
    node, faults = compose("a: &it [b, c]\nd: *it\n")
    assert plain(node) == {"a": ["b", "c"], "d": ["b", "c"]}
    assert faults == []


def test_a_key_given_twice_is_reported_at_the_second_and_the_first_counts() -> None:
    node, faults = compose("é: 1\nb: 2\n  \né: 3\n")
    assert plain(node) == {"é": "1", "b": "2"}
    message = '"é" is given twice; the first is on line 1'
    place = Place("a.yaml", 4, 1)
    assert faults == [Diagnostic(place, Code.DUPLICATE, message, "keep one of them")]


def test_an_escape_for_a_harmful_character_is_reported_where_it_stands() -> None:
    node, faults = compose('a: "two\n  words \\u202Eon"\nb: "\\0"\n')
    assert plain(node) == {"a": "two words \ufffdon", "b": "\ufffd"}
    override = "U+202E makes the text read other than it is written"
    control = "a control character, U+0000, stands here"
    assert faults == [
        Diagnostic(Place("a.yaml", 2, 9), Code.ENCODING, override, "take it out"),
        Diagnostic(Place("a.yaml", 3, 5), Code.ENCODING, control, "take it out"),
    ]


@pytest.mark.parametrize(
    ("opening", "column"),
    [("[", MOST_DEPTH + 2), ("- ", 2 * MOST_DEPTH + 3), ("{a: ", 4 * MOST_DEPTH + 2)],
)
def test_thousands_of_nested_values_are_refused_at_the_first_too_deep(
    opening: str, column: int
) -> None:
    node, faults = compose(opening * 3_000)
    place = Place("a.yaml", 1, column)
    message = f"values are nested more than {MOST_DEPTH} deep"
    assert node is None
    assert faults == [Diagnostic(place, Code.YAML, message, "flatten them")]


@pytest.mark.parametrize(
    "first", ["[x, x, x, x, x, x, x, x, x]", '"' + "x" * 100_000 + '"'], ids=["lists", "texts"]
)
def test_aliases_that_grow_without_measure_are_refused(first: str) -> None:
    lines = [f"- &a0 {first}"]
    lines += (f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))
    node, faults = compose("\n".join(lines))
    assert node is None
    assert [fault.message for fault in faults] == [
        "aliases make this document grow without measure"
    ]
    assert faults[0].hint == "write out what they stand for"


def test_many_small_aliases_are_no_bomb() -> None:
    count = MOST_GROWTH // 100
    node, faults = compose("- &it [abc, def]\n" + "- *it\n" * count)
    assert faults == []
    assert isinstance(node, Sequence)
    assert len(node.items) == count + 1


DOCUMENTS = st.recursive(
    st.text("ab:-#'\"[]{},&*!|>%@`\\ \n\té😀\u202e~", max_size=12),
    lambda inner: st.lists(inner, max_size=4).flatmap(
        lambda parts: st.sampled_from(["\n", ": ", "\n  ", "\n- ", ", "]).map(
            lambda between: between.join(parts)
        )
    ),
    max_leaves=20,
)


@given(DOCUMENTS)
def test_any_text_gives_a_document_or_a_fault_in_it(text: str) -> None:
    faults: list[Diagnostic] = []
    file = SourceFile("a.yaml", text)
    node, read = read_yaml(file, faults)
    assert isinstance(node, Scalar | Sequence | Mapping | None)
    assert read or faults
    for fault in faults:
        assert 1 <= fault.place.line <= text.count("\n") + 1
        assert 1 <= fault.place.column <= len(text.split("\n")[fault.place.line - 1]) + 1
        assert fault.message == " ".join(fault.message.split())

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from belarus_site.diagnostics import Diagnostic
from belarus_site.read.yaml_nodes import Mapping, Scalar, read_yaml, text_of
from belarus_site.source import SourceFile, Text

ESCAPES = {
    "\\n": "\n",
    "\\t": "\t",
    "\\ ": " ",
    "\\\t": "\t",
    "\\'": "'",
    '\\"': '"',
    "\\\\": "\\",
    "\\/": "/",
    "\\xe9": "é",
    "\\u2014": "—",
    "\\U0001F600": "😀",
}
WORDS = st.text("abé😀,.#:-'\"\\|>&*", min_size=1, max_size=6)
BLANKS = st.sampled_from([" ", "  ", "\t", " \t "])
BREAKS = st.builds(
    lambda before, blank, indent: before + "\n" + "".join(f"{it}\n" for it in blank) + indent,
    st.sampled_from(["", " ", "\t"]),
    st.lists(st.sampled_from(["", " ", "    "]), max_size=2),
    st.sampled_from(["  ", "    ", "  \t"]),
)


def flow(*more: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return words, blanks and line breaks in any order."""
    return st.lists(st.one_of(WORDS, BLANKS, BREAKS, *more), min_size=1, max_size=8).map("".join)


PLAIN = st.builds(str.__add__, st.sampled_from("aé😀.\\"), flow()).map(str.strip)
SINGLE = flow().map(lambda text: "'" + text.replace("'", "''") + "'")
DOUBLE = flow(st.sampled_from([*ESCAPES, "\\\n", "\\\n\n   "])).map(lambda text: f'"{text}"')
LINES = st.lists(
    st.tuples(st.integers(0, 3), st.one_of(st.just(""), WORDS, WORDS.map(lambda it: f"{it} x\t"))),
    max_size=6,
)
HEADERS = st.sampled_from(["|", "|-", "|+", ">", ">-", ">+", "|2", ">1-", "|+3", "> # note"])


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """Draw a block scalar, its lines indented by two spaces or more, with blank lines between."""
    lines = [" " * (2 + extra) + words if words else " " * extra for extra, words in draw(LINES)]
    return draw(HEADERS) + "\n" + "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))


def value_in(document: str) -> Text | None:
    """Return the value under the last key of a document with its places, if it has one."""
    file = SourceFile("a.yaml", document)
    found: list[Diagnostic] = []
    node, _ = read_yaml(file, found)
    last = node.pairs[-1][1] if isinstance(node, Mapping) else None
    return text_of(last, file) if isinstance(last, Scalar) and not found else None


def stands(character: str, raw: str, offset: int, style: str) -> bool:
    """Tell whether `character` is what stands at `offset`: itself, folded or escaped."""
    if style == '"' and raw[offset] == "\\":
        meant = next((it for sign, it in ESCAPES.items() if raw.startswith(sign, offset)), "")
        return meant == character
    if character == " " and style != "|":
        return raw[offset] in " \n"
    if character == "\n" and offset == len(raw):
        return True  # the end of the last line, which has no line end of its own
    return raw[offset] == character


def assert_exact(style: str, before: str, scalar: str) -> None:
    document = f"{before}key: {scalar}"
    text = value_in(document)
    assume(text is not None)
    assert text is not None
    offsets = [text.offset(index) for index in range(len(text.value))]
    assert offsets == sorted(set(offsets))
    for character, offset in zip(text.value, offsets, strict=True):
        assert stands(character, document, offset, style), (text.value, document, offsets)
    if offsets and style not in {'"', "'"}:
        begin = document.index("key:") + 4
        begin = document.index("\n", begin) if style in {"|", ">"} else begin
        seen = [at for at in range(begin, offsets[-1]) if not document[at].isspace()]
        mapped = [at for at in offsets[:-1] if at < len(document) and not document[at].isspace()]
        assert seen == mapped


BEFORE = st.sampled_from(["", "é: ü\n", "# 😀\n\n", "a:\n  - b\n"])


@given(BEFORE, PLAIN)
def test_each_character_of_a_plain_value_stands_where_its_place_says(
    before: str, scalar: str
) -> None:
    assert_exact("", before, scalar)


@given(BEFORE, SINGLE)
def test_each_character_of_a_single_quoted_value_stands_where_its_place_says(
    before: str, scalar: str
) -> None:
    assert_exact("'", before, scalar)


@given(BEFORE, DOUBLE)
def test_each_character_of_a_double_quoted_value_stands_where_its_place_says(
    before: str, scalar: str
) -> None:
    assert_exact('"', before, scalar)


@given(BEFORE, blocks())
def test_each_character_of_a_block_stands_where_its_place_says(before: str, scalar: str) -> None:
    assert_exact(scalar[0], before, scalar)


@pytest.mark.parametrize(
    ("document", "value", "marked"),
    [
        ("key: plain", "plain", "plain"),
        ("key: two\n  lines", "two lines", "two\n  lines"),
        ("key: 'it''s'", "it's", "it''s"),
        ('key: "a\\tb"', "a\tb", "a\\tb"),
        ('key: "a\\\n   b"', "ab", "a\\\n   b"),
        ("key: |\n  a\n   b\n", "a\n b\n", "a\n   b\n"),
        ("key: >\n  a\n  b\n\n  c\n", "a b\nc\n", "a\n  b\n\n  c\n"),
        ("key: |2\n    a\n  b", "  a\nb", "  a\n  b"),
        ("key: &it\n  |\n  a\n", "a\n", "a\n"),
        ("key: &it 'a''b'", "a'b", "a''b"),
    ],
)
def test_a_value_reaches_from_its_first_character_to_its_last(
    document: str, value: str, marked: str
) -> None:
    text = value_in(document)
    assert text is not None
    assert text.value == value
    begin, end = text.offset(), text.offset(len(value))
    assert document[begin:end] == marked

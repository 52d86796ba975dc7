from __future__ import annotations

import pytest

from belarus_site.prose.code import fenced, inline
from belarus_site.prose.faults import Fault


def pieces(text: str) -> list[str]:
    """Return what of a text is code within lines or a comment."""
    return [text[slice(*found)] for found in inline(text) if not isinstance(found, Fault)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c ``d ` e`` f", ["`b`", "``d ` e``"]),
        ("a ` b", []),
        ("a `` b ` c", []),
        ("a ` b\n\nc ` d", []),
        ("- a ` b\n- c ` d", []),
        ("a \\` b ` c", []),
        ("a `b\nc` d", ["`b\nc`"]),
        ("a <!-- ` --> b ` c", ["<!-- ` -->"]),
        ("a `<!-- b` --> c", ["`<!-- b`"]),
        ("<!-- a\n\nb -->", ["<!-- a\n\nb -->"]),
    ],
)
def test_code_ends_at_as_many_signs_in_its_paragraph(text: str, code: list[str]) -> None:
    """What has no partner is itself; whichever begins first, code or comment, counts."""
    assert pieces(text) == code


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("```\na\n```\nb\n~~~ python\n```\n~~~", ["```\na\n```", "~~~ python\n```\n~~~"]),
        ("````\n```\n````", ["````\n```\n````"]),
        ("``` not a block\na", []),
        ("    ```\na", []),
    ],
)
def test_a_block_ends_at_the_same_signs(text: str, blocks: list[str]) -> None:
    """Other signs within it are code."""
    assert [text[slice(*found)] for found in fenced(text) if not isinstance(found, Fault)] == blocks

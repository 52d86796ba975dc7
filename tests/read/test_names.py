from __future__ import annotations

import pytest

from belarus_site.read.names import alike, wrong_name


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("con", '"con" cannot be a file name on Windows'),
        ("Aux.html", '"Aux.html" cannot be a file name on Windows'),
        ("lpt1.tar.gz", '"lpt1.tar.gz" cannot be a file name on Windows'),
        ("a:b.png", 'a file name cannot hold ":" on Windows'),
        ("a\nb.png", 'a file name cannot hold "\\u000a" on Windows'),
        ("a.", 'a file name cannot end with "." on Windows'),
        ("a ", 'a file name cannot end with " " on Windows'),
        ("a\udcff.png", "the name of this file is not UTF-8"),
    ],
)
def test_a_name_that_some_system_refuses_is_refused_with_the_reason(name: str, why: str) -> None:
    assert wrong_name(name) == why


@pytest.mark.parametrize("name", ["console.html", "com.html", "map 1.png", "мапа.png", "a.b.c"])
def test_a_name_that_every_system_takes_is_taken(name: str) -> None:
    assert wrong_name(name) == ""


def test_names_that_some_systems_take_for_one_are_found() -> None:
    paths = ["a/Map.png", "a/b.png", "a/map.png", "a/caf\u00e9", "a/cafe\u0301"]
    assert list(alike(paths)) == [("a/map.png", "a/Map.png"), ("a/cafe\u0301", "a/caf\u00e9")]

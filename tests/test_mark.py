"""The list of what was made here: what is not on it is anyone's."""

from __future__ import annotations

from itertools import product

from belarus_site.mark import listed, marking, paths_in


def test_a_mark_lists_each_path_on_a_line_of_its_own_in_order() -> None:
    """A later version reads it, and the same files make the same mark in whatever order."""
    paths = ("дом.html", "a\\b\nc", "assets/a.png")
    for order in (paths, tuple(reversed(paths))):
        assert marking(order).decode() == "a\\\\b\\nc\nassets/a.png\nдом.html"
        assert paths_in(marking(order)) == set(map(listed, paths))


def test_no_two_paths_are_listed_alike() -> None:
    """A line break in a name is not taken for a backslash before an n, nor the other way."""
    paths = ["".join(it) for length in range(6) for it in product("\\n\n", repeat=length)]
    assert len(set(map(listed, paths))) == len(paths)
    assert not any("\n" in listed(path) for path in paths)

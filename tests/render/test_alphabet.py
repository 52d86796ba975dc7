"""Names in the order of their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.render.alphabet import in_alphabet


@pytest.mark.parametrize(
    "names",
    [
        ["Ada", "Čapek", "Dora", "Élan", "Emil", "Łódź", "Lublin", "Östen", "Otto", "Zoë"],
        ["Андрей", "Елена", "Ёлка", "Жанна", "Іван", "Йосиф", "Ўладзімір", "Фёдор", "Яна"],
        ["Ga", "ga", "gá", "Gb"],
        ["Άννα", "Βάσω", "Ωρίων"],
        ["Émile", "Zoë", "Ян"],
    ],
)
def test_names_come_as_their_letters_do(names: list[str]) -> None:
    """Marks and case tell apart only what has the same letters; scripts stay together."""
    assert in_alphabet(reversed(names), str) == names


@given(st.lists(st.text(max_size=6)))
def test_the_order_is_one_whatever_it_was_before(names: list[str]) -> None:
    """Names of any characters, in any order."""
    assert in_alphabet(names, str) == in_alphabet(reversed(names), str)

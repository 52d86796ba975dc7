from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.addresses import address_hint, is_address

HOST = "look for a space, a quotation mark or a mistake in the host's name"


@pytest.mark.parametrize(
    "words",
    [
        "https://example.org",
        "HTTP://example.org:8080/a/(b)?c=d#e",
        "https://en.example.org/wiki/Prisoner's_dilemma",
        "https://пример.рф/шлях",
        "https://example.org./",
        "http://[2001:db8::1]/",
    ],
)
def test_an_absolute_address_is_one(words: str) -> None:
    assert is_address(words)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("www.example.org", "begin it with https://"),
        ("//example.org", "begin it with https://"),
        ("javascript:alert(1)", "begin it with https://"),
        ("https://", HOST),
        ("https:///path", HOST),
        ("https://a b.org", HOST),
        ('https://a.org/"', HOST),
        ("https://[::1", HOST),
        ("https://:80/", HOST),
        ("https://./", HOST),
        ("https://a.org:0/", HOST),
        ("https://a.org:port/", HOST),
        ("https://a.org:99999/", HOST),
        ("https://a..b/", HOST),
        ("https://example.org../", HOST),
        (f"https://{'x' * 64}.org/", HOST),
    ],
)
def test_what_is_no_absolute_address_is_none(words: str, hint: str) -> None:
    assert not is_address(words)
    assert address_hint(words) == hint


@given(st.text("https:/[].@?#%é☃ \\-0a", max_size=30))
def test_no_words_make_it_fail(words: str) -> None:
    assert is_address(f"https://{words}") in {True, False}

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belarus_site.addresses import address_hint, folder_address, is_address, wrong_folder

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


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("http://Example.org:8080/A//b//", "http://example.org:8080/A//b/"),
        (
            "https://пример.рф/шлях (1)",
            "https://xn--e1afmkfd.xn--p1ai/%D1%88%D0%BB%D1%8F%D1%85%20(1)/",
        ),
        ("https://straße.example/%C3%9F", "https://xn--strae-oqa.example/%C3%9F/"),
        ("http://[2001:DB8::1]/", "http://[2001:db8::1]/"),
    ],
)
def test_the_address_of_a_folder_is_a_uri(words: str, address: str) -> None:
    """A host as DNS knows it, a path in percent signs, and a slash at the end; then it stays."""
    assert wrong_folder(words) == ("", "")
    assert folder_address(words) == folder_address(address) == address


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        (
            "https://a.org/b?c#d",
            'is the address of a folder, without "?" and "#"',
            'write "https://a.org/b"',
        ),
        (
            "https://me:word@a.org/index.html",
            "must not name a user: all its readers would see it",
            'write "https://a.org/"',
        ),
        (
            "https://a.org/b/Index.htm/",
            "is the address of a folder, not of a page in it",
            'write "https://a.org/b/"',
        ),
        (
            "https://a.org/b/%2E./c",
            'must not have "." or ".." in its path',
            "write the address that a browser shows",
        ),
        ("https://☃.org/", "has a host that no browser would find", HOST),
    ],
)
def test_what_is_not_the_address_of_a_folder(words: str, said: str, hint: str) -> None:
    assert wrong_folder(words) == (said, hint)


@given(st.text("https:/[].@?#%é☃ -0a", max_size=30))
def test_an_address_is_a_folder_or_has_a_fault(words: str) -> None:
    """Whatever is an address either has a fault or can be written as a URI."""
    address = f"https://{words}"
    if is_address(address) and not any(wrong_folder(address)):
        assert is_address(folder_address(address))
        assert folder_address(address).isascii()

from __future__ import annotations

import pytest

from belarus_site.suggestions import Vocabulary, did_you_mean

KEYS = ("id", "date", "title", "text", "topics", "people", "places", "sources", "background")
MANY = [f"event-{number:05}-{word}" for number in range(5_000) for word in ("begins", "ends")]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("source", "sources"),
        ("backgroud", "background"),
        ("dat", "date"),
        ("colour", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_proposed_where_one_is_near(written: str, meant: str) -> None:
    assert did_you_mean(written, KEYS) == (f'did you mean "{meant}"?' if meant else "")


def test_what_is_proposed_does_not_depend_on_the_order_of_words() -> None:
    assert did_you_mean("place-c", ["place-b", "place-a"]) == 'did you mean "place-b"?'
    assert did_you_mean("place-c", ["place-a", "place-b"]) == 'did you mean "place-b"?'
    assert did_you_mean("LENS", {"Lens", "lens"}) == 'did you mean "Lens"?'


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("evnet-03141-begins", "event-03141-begins"),
        ("event-03141-begin", "event-03141-begins"),
        ("event-3141-begins", "event-03141-begins"),
    ],
)
def test_among_thousands_of_words_the_nearest_is_found(written: str, meant: str) -> None:
    assert Vocabulary(MANY).nearest(written) == meant


def test_a_vocabulary_can_be_stricter() -> None:
    assert Vocabulary(["pages"]).nearest("images") == "pages"
    assert Vocabulary(["pages"], alike=0.8).nearest("images") == ""


def test_words_of_any_length_are_compared_in_part() -> None:
    assert did_you_mean("x" * 1_000_000, ["y" * 1_000_000, *KEYS]) == ""

"""Every kind of entries is listed once, with all that others look up by it."""

from __future__ import annotations

from msgspec.structs import fields

from belarus_site.model.entries import Content
from belarus_site.model.kinds import LISTS, WRITTEN_IN
from belarus_site.model.translation import WORDS
from belarus_site.read.parts import KINDS


def test_every_kind_has_its_list_its_words_and_its_place_in_the_folder() -> None:
    assert {*WORDS} == {"explainer", *LISTS}
    assert {*LISTS.values()} <= {field.name for field in fields(Content)}
    assert {*WRITTEN_IN.values()} <= {*KINDS}

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from datetime import date
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from belarus_site.cache.codec import Codec
from belarus_site.cache.store import Store
from belarus_site.dates import parse_edtf
from belarus_site.prose import Converted, convert


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Size(IntEnum):
    SMALL = 1


class Pair(NamedTuple):
    left: str
    right: int | None


class One(Struct, frozen=True):
    only: str


class Lamp(Struct, frozen=True):
    colour: Colour
    size: Size
    pairs: tuple[Pair, ...]
    lit: bool = False
    since: date | None = None
    one: One | str = ""


class Box(Struct, frozen=True):
    inner: Box | None = None


_PAIRS = st.builds(Pair, st.text(), st.none() | st.integers())
_LAMPS = st.builds(
    Lamp,
    st.sampled_from(Colour),
    st.sampled_from(Size),
    st.lists(_PAIRS).map(tuple),
    st.booleans(),
    st.none() | st.dates(),
    st.text() | st.builds(One, st.text()),
)


@given(_LAMPS)
def test_what_was_written_is_read(lamp: Lamp) -> None:
    """A value comes back equal, each part of its own type."""
    codec = Codec(Lamp)
    found = codec.read(codec.write(lamp))
    assert found == lamp
    assert [
        type(part) for part in (found.colour, found.size, found.lit, found.since, found.one)
    ] == [type(part) for part in (lamp.colour, lamp.size, lamp.lit, lamp.since, lamp.one)]


@given(st.binary())
def test_what_was_not_written_here_raises_nothing_but_a_value_error(written: bytes) -> None:
    """Foreign bytes may be a value by chance; whoever reads them need not fear anything else."""
    with suppress(ValueError):
        Codec(Lamp).read(written)


@given(_LAMPS, st.data())
def test_what_was_damaged_raises_nothing_but_a_value_error(lamp: Lamp, data: st.DataObject) -> None:
    """Cut short, or with any byte another: that may be another value, which is no fault here."""
    written = bytearray(Codec(Lamp).write(lamp))
    place = data.draw(st.integers(0, len(written) - 1))
    written[place] = data.draw(st.integers(0, 255))
    for damaged in (bytes(written), bytes(written[:place])):
        with suppress(ValueError):
            Codec(Lamp).read(damaged)


class _Mischief:
    """Written by a stranger, to have a command run by whoever reads it."""

    def __init__(self, *call: object) -> None:
        self._call = call

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        function, *arguments = self._call
        return function, tuple(arguments)


def test_nothing_is_called_that_a_file_names(tmp_path: Path) -> None:
    """Neither a function of Python nor a class of our own that is no value."""
    for call in ((os.mkdir, str(tmp_path / "made")), (Store, tmp_path / "made", b""), (eval, "1")):
        with pytest.raises(ValueError, match="this was not written here"):
            Codec(Lamp).read(pickle.dumps(_Mischief(*call)))
    assert not (tmp_path / "made").exists()


def test_values_of_other_types_are_refused() -> None:
    """What a type cannot hold was not written for it."""
    with pytest.raises(ValueError, match="this was not written here"):
        Codec(One).read(Codec(Pair).write(Pair("a", 1)))


def test_what_was_kept_is_there_or_it_is_not() -> None:
    """A value of the kind that is wanted, or None: for nothing, for damage, for another kind."""
    codec = Codec(One, Pair)
    written = codec.write(One("a"))
    assert codec.kept(written, One) == One("a")
    assert codec.kept(written, Pair) is None
    assert codec.kept(written[:-1], One) is None
    assert codec.kept(None, One) is None


TEXT = """\
## The light {#light}

It was [lit](event:lit "p. 1") on 8 December 1999, "so they say".[^n] ![a](a.png) ![](figure:f)

!!! record
    The [log](https://example.org/) says 1998.

    ![](figure:f)

[^n]: On 30 February 2022. [Nothing][nope]
"""


def test_a_converted_text_comes_back_equal() -> None:
    """Every kind of slot, fault and date is kept."""
    codec, converted = Codec(Converted), convert(TEXT, "en")
    assert converted.faults
    assert len({type(part) for part in converted.prose.parts}) > 4
    assert codec.read(codec.write(converted)) == converted


def test_a_type_may_hold_its_own_kind() -> None:
    codec = Codec(Box)
    assert codec.read(codec.write(Box(Box(Box())))) == Box(Box(Box()))


@pytest.mark.parametrize(
    "date", ["1999-12-08", "199X", "2022-22", "1993~", "../2014", "2018/2021?"]
)
def test_a_date_comes_back_equal(date: str) -> None:
    """Dates are kept with their precision and qualifiers."""
    codec, edtf = Codec(type(parse_edtf("1999"))), parse_edtf(date)
    assert codec.read(codec.write(edtf)) == edtf

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from belarus_site.diagnostics import Code, error
from belarus_site.output import Output
from belarus_site.render.making import Maker, Making, by_sight
from belarus_site.render.templates import TemplateFault
from belarus_site.source import Place
from belarus_site.spool import Spool
from belarus_site.work import ALONE

FAULT = error(Place("a.html", 1, 1), Code.TEMPLATE, "wrong")


def _two() -> Iterator[Output]:
    yield Output("a", b"1")
    yield Output("b", b"2")


def _fails() -> Iterator[Output]:
    yield Output("c", b"3")
    raise TemplateFault(FAULT)


def _never() -> Iterator[Output]:
    raise AssertionError
    yield


def test_files_carry_what_their_maker_saw() -> None:
    """A maker without a sight makes files that nobody can take for others."""
    made = Making({}, Spool(), ALONE).make([Maker(_two, "seen"), Maker(_two)])
    assert [[it.sight for it in files] for files in made.files] == [["seen"] * 2, [""] * 2]
    assert by_sight(chain(*made.files)) == {"seen": tuple(made.files[0])}


def test_files_are_in_the_order_of_an_earlier_build() -> None:
    """Sorted by path, whatever the order they were made in: nobody can tell which were reused."""
    made = Making({}, Spool(), ALONE).make([Maker(lambda: reversed([*_two()]))])
    assert [it.path for it in made.files[0]] == ["a", "b"]


def test_what_was_made_before_is_not_made_again() -> None:
    """The same files of the same maker, in its place among the others."""
    before = by_sight(Output(path, b"before", sight="seen") for path in ("x", "y"))
    made = Making(before, Spool(), ALONE).make([Maker(_two), Maker(_never, "seen"), Maker(_two)])
    assert [[it.path for it in files] for files in made.files] == [
        ["a", "b"],
        ["x", "y"],
        ["a", "b"],
    ]


def test_one_fault_hides_no_other_file() -> None:
    """What a faulty template would have made is missing, whole."""
    made = Making({}, Spool(), ALONE).make([Maker(_fails), Maker(_two), Maker(_fails)])
    assert [len(files) for files in made.files] == [0, 2, 0]
    assert made.faults == (FAULT, FAULT)

"""A file of the site, whether its bytes are in memory, on the disk or in several parts."""

from __future__ import annotations

from hashlib import sha256

from belarus_site.output import Output
from belarus_site.source import Place
from belarus_site.spool import Spool, Stretch

PARTS = (Output("list/1", b"one, "), Output("list/2", b"two"))
WHOLE = Output("be/list.txt", b"", parts=PARTS)


def test_a_file_of_several_parts_holds_them_one_after_another() -> None:
    assert WHOLE.body == b"one, two"
    assert list(WHOLE.pieces) == [b"one, ", b"two"]
    assert WHOLE.size == len(b"one, two")


def test_a_file_is_the_same_from_memory_and_from_the_disk() -> None:
    plain = Output("a.html", b"words", Place("a.md", 1, 2))
    made = plain.made("seen", Spool(room=0))
    assert isinstance(made.held, Stretch)
    for file in (plain, made):
        assert (file.path, file.body, list(file.pieces), file.size, file.origin) == (
            "a.html",
            b"words",
            [b"words"],
            5,
            Place("a.md", 1, 2),
        )
    assert (made.sight, made.sum) == ("seen", sha256(b"words").hexdigest())


def test_what_is_made_of_parts_is_not_gathered_to_be_summed() -> None:
    """A large one need not be in memory whole."""
    made = WHOLE.made("seen", Spool())
    assert (made.sight, made.sum, made.held, made.parts) == ("seen", "", b"", PARTS)


def test_a_file_lies_below_the_folder_of_its_edition_and_is_found_there_again() -> None:
    file = Output("a/be/b.html", b"")
    assert file.below("be/").path == "be/a/be/b.html"
    assert file.below("be/").above("be/").path == "a/be/b.html"
    assert file.below("") is file.above("") is file


def test_a_page_is_told_by_its_ending() -> None:
    assert Output("a.html", b"").is_html
    assert not Output("a.html.txt", b"").is_html

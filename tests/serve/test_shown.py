from __future__ import annotations

import threading

import pytest

from belarus_site.serve.shown import Edition, Shown

LATE = Edition("2", folder="/lighthouse/", late=frozenset(("all.html",)), late_version="1-late")


@pytest.mark.parametrize(
    ("address", "version"),
    [
        ("/lighthouse/rock.html", "2"),
        ("/lighthouse/", "2"),
        ("/lighthouse/all.html", "1-late"),
        ("/lighthouse/all", "1-late"),
        ("/lighthouse/all.html?again", "1-late"),
        ("/all.html.html", "2"),
    ],
)
def test_a_page_made_late_has_a_version_of_its_own(address: str, version: str) -> None:
    """By every address that shows it: whoever reads it is not sent for what is not yet there."""
    assert LATE.version_at(address) == version


def test_who_waits_for_another_edition_is_told_when_there_is_one() -> None:
    """Either version is known already: that of the pages, and that of the late ones."""
    shown = Shown(LATE)
    assert not shown.wait("2", 0)
    assert not shown.wait("1-late", 0)
    assert shown.wait("1", 0)
    shown.show(Edition("3"))
    assert shown.edition == Edition("3")
    assert shown.wait("2", 0)


def test_another_edition_wakes_everybody_who_waits() -> None:
    """Each page that is open waits in a thread of its own."""
    shown, told = Shown(LATE), list[bool]()
    waiting = [
        threading.Thread(target=lambda: told.append(shown.wait("2", 60)), daemon=True)
        for _ in range(3)
    ]
    for thread in waiting:
        thread.start()
    shown.show(Edition("3"))
    for thread in waiting:
        thread.join(60)
    assert told == [True, True, True]

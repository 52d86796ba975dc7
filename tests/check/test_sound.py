"""Files found without a fault, kept for the next build."""

from __future__ import annotations

from belarus_site.cache.pieces import Memory
from belarus_site.check.sound import Sound
from belarus_site.output import Output

PAGE = Output("rock.html", b"", sight="seen")


def kept(memory: Memory, around: str, *files: Output) -> None:
    """Keep that `files` are sound."""
    sound = Sound(memory, around)
    for file in files:
        sound.add(file)
    sound.keep()


def test_a_file_that_was_sound_is_known_to_the_next_build() -> None:
    """Where all around it is the same."""
    memory = Memory()
    kept(memory, "around", PAGE)
    assert PAGE in Sound(memory, "around")
    assert PAGE not in Sound(memory, "elsewhere")


def test_another_file_is_not_known() -> None:
    """By its path or by what its maker saw; nor is one whose maker did not say."""
    memory = Memory()
    kept(memory, "around", PAGE, Output("front.html", b""))
    for other in (("tower.html", "seen"), ("rock.html", "other"), ("front.html", "")):
        assert Output(other[0], b"", sight=other[1]) not in Sound(memory, "around")


def test_what_is_not_asked_for_is_forgotten() -> None:
    """A file that is no longer published."""
    memory = Memory()
    gone = Output("gone.html", b"", sight="seen")
    kept(memory, "around", PAGE, gone)
    again = Sound(memory, "around")
    assert PAGE in again
    again.keep()
    assert gone not in Sound(memory, "around")

"""What was read of files, from one build to the next."""

from __future__ import annotations

import re
from pathlib import Path

from belarus_site.cache.pieces import Memory
from belarus_site.cache.readings import KeptReadings
from belarus_site.model.entries import Content
from belarus_site.read import read_content
from belarus_site.read.readings import Reading
from support.explainers import section, write

DATA = {
    "events.yaml": "- id: lit\n  date: 1999-12-08~\n  title: First light\n  sources: [log]\n"
    "- id: broken\n  date: 1999-13\n  title: Never\n",
    "people.yaml": "- id: keeper\n  name: The keeper\n  role: keeps\n",
    "places.yaml": "- id: rock\n  name: The rock\n  lat: 55\n  lon: -2.5\n",
    "terms.yaml": "- id: lamp\n  name: lamp\n  text: |\n    A *light*.\n",
    "sources.yaml": "- id: log\n  title: The log\n  date: 1999\n  url: https://example.org/log\n",
    "claims.yaml": "- id: bright\n  text: It is bright.\n  by: keeper\n  status: disputed\n"
    "  note: Who knows.\n  sources: [{id: log, at: p. 3}]\n",
    "sections/01-rock.md": section(
        "It stands.", authors="[{name: A. B., url: https://example.org/}]"
    ),
}


_FILE = re.compile("<[a-z_.]+SourceFile object at 0x[0-9a-f]+>")


def told(content: Content) -> str:
    """Return a content in words; files are told by what they hold."""
    files = [(file.path, file.text) for file in content.texts]
    return _FILE.sub("file", repr(content)) + repr(files)


def test_what_another_process_read_is_what_would_be_read(tmp_path: Path) -> None:
    """Each entry, fault and text is equal, and each entry lies in the text that is shown."""
    content, kept = write(tmp_path, DATA), Memory()
    read, faults = read_content(content)
    assert read is not None
    assert [fault.place.line for fault in faults] == [6]
    for _ in range(2):
        again, found = read_content(content, readings=KeptReadings(kept))
        assert again is not None
        assert told(again) == told(read)
        assert found == faults
        entries = (*again.sections, *again.events)
        assert all(entry.place.path in {file.path for file in again.texts} for entry in entries)
        assert again.sections[0].body.file in again.texts
        assert again.terms[0].text.file in again.texts


def test_every_kind_of_entry_is_kept(tmp_path: Path) -> None:
    """A second build of the same files keeps nothing more: all it read was there."""
    content, kept = write(tmp_path, DATA), _Counted()
    for _ in range(2):
        read_content(content, readings=KeptReadings(kept))
        assert kept.number == len(DATA)


class _Counted(Memory):
    number = 0

    def put(self, key: bytes, value: bytes) -> None:
        self.number += 1
        super().put(key, value)


def test_nothing_is_read_of_a_file_that_did_not_change() -> None:
    """Kept for the same bytes at the same path, read as the same kind."""
    kept, reading = Memory(), Reading((), (), ())
    KeptReadings(kept).put("event", "content/events.yaml", b"[]", reading)
    assert KeptReadings(kept).get("event", "content/events.yaml", b"[]") == reading
    for other in (("claim", "content/events.yaml", b"[]"), ("event", "other/events.yaml", b"[]")):
        assert KeptReadings(kept).get(*other) is None
    assert KeptReadings(kept).get("event", "content/events.yaml", b"- ") is None


def test_a_damaged_reading_is_none(tmp_path: Path) -> None:
    """The file is read again."""

    class Damaged(Memory):
        def get(self, _: bytes) -> bytes:
            return b"damaged"

    assert KeptReadings(Damaged()).get("event", "content/events.yaml", b"[]") is None
    content = write(tmp_path, DATA)
    read, faults = read_content(content, readings=KeptReadings(Damaged()))
    plain = read_content(content)
    assert read is not None
    assert plain[0] is not None
    assert (told(read), faults) == (told(plain[0]), plain[1])

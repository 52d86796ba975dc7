"""The only door to the content folder: which files there are, and their decoded text."""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from msgspec import Struct, field

from belarus_site.diagnostics import Code, Diagnostic, error, visible
from belarus_site.read.characters import forbidden, lines_without_forbidden
from belarus_site.read.readings import Reading, Readings
from belarus_site.source import Place, SourceFile

MIB = 1024 * 1024
MOST_DATA = 16 * MIB
"""Bytes of a data file; 20,000 events with a paragraph each are two thirds of it."""
MOST_PROSE = 2 * MIB
"""Bytes of a Markdown file; a long novel has one MiB."""

_MOST_OF_NOTHING = 1024
"""Bytes of white space: a file of more is not taken to be empty."""
_PERMISSION = "look at who may read it"
_LEFT_BY_EDITORS = ("~", ".swp", ".bak", ".orig", ".tmp")
_LEFT_BY_SYSTEMS = frozenset(("Thumbs.db", "desktop.ini"))


Value = TypeVar("Value")


class Folder(Struct, dict=True):
    """The content folder at `root`, shown to the author as `shown`, and the faults found in it.

    `texts` are the files read so far, `readings` what was read of them before, by whoever keeps it.
    """

    root: Path
    shown: str
    faults: list[Diagnostic] = field(default_factory=list)
    texts: list[SourceFile] = field(default_factory=list)
    readings: Readings | None = None
    _held: dict[str, bytes] = field(default_factory=dict)

    def place(self, path: str = "") -> Place:
        """Return the beginning of the file `path` of the folder, or of the folder itself."""
        shown = "/".join(part for part in (self.shown, path) if part not in {"", "."})
        return Place(visible(shown or "."), 1, 1)

    def fault(self, path: str, message: str, hint: str = "", code: Code = Code.PATH) -> None:
        """Record that the file `path` as a whole is at fault."""
        self.faults.append(error(self.place(path), code, message, hint))

    def names(self, path: str = "") -> list[str] | None:
        """Return the names in the subfolder `path`, sorted; None, with a fault, where it is none.

        Hidden files and what editors and systems leave behind are left out.
        """
        if path and "/" not in path and not self.has(path):
            return []
        hint = "copy what it leads to here instead"
        try:
            wrong = self._wrong_link(path)
            if not wrong:
                names = _listed(self.root / path)
                return sorted(name for name in names if not _is_left_behind(name))
        except NotADirectoryError:
            wrong, hint = "this must be a folder", "rename it, and make a folder of this name"
        except OSError as refusal:
            wrong, hint = f"this folder cannot be read: {_reason(refusal)}", _PERMISSION
        self.fault(path, wrong, hint)
        return None

    @cached_property
    def top(self) -> list[str] | None:
        """The names in the content folder itself, or None where it cannot be read."""
        return self.names("")

    def has(self, name: str) -> bool:
        """Tell whether something of that name stands in the content folder, whatever it is."""
        return name in (self.top or ())

    def walk(self, path: str) -> list[str]:
        """Return the paths of the files below the subfolder `path`, sorted; links are refused."""
        found = []
        waiting = [path]
        while waiting:
            below = waiting.pop()
            for name in self.names(below) or ():
                inner = f"{below}/{name}"
                try:
                    mode = (self.root / inner).lstat().st_mode
                except OSError as refusal:
                    wrong = f"this file cannot be read: {_reason(refusal)}"
                    self.fault(inner, wrong, _PERMISSION)
                    continue
                if stat.S_ISLNK(mode):
                    self.fault(inner, "a link cannot be published", "copy the file here instead")
                elif stat.S_ISDIR(mode):
                    waiting.append(inner)
                else:
                    found.append(inner)
        return sorted(found)

    def read_bytes(self, path: str, most: int | None = None) -> bytes | None:
        """Return the bytes of a regular file inside the folder, or None with a fault recorded."""
        hint = "copy what it leads to here instead"
        try:
            wrong = self._wrong_link(path)
            if not wrong:
                status = os.stat(self._on_disk(path))  # noqa: PTH116
                if not stat.S_ISREG(status.st_mode):
                    wrong, hint = "this must be a file", "put a file of this name here instead"
                elif most is not None and status.st_size > most:
                    size = f"{status.st_size / MIB:.1f} MiB"
                    wrong = f"this file has {size}; a text may have {most // MIB} MiB"
                    hint = "split it, or put it into assets/"
                else:
                    held = self._held.get(path)
                    return _loaded(self._on_disk(path)) if held is None else held
        except OSError as refusal:
            wrong, hint = f"this file cannot be read: {_reason(refusal)}", _PERMISSION
        self.fault(path, wrong, hint)
        return None

    def is_empty(self, path: str) -> bool:
        """Tell whether nothing is written in the file `path`, where it can be read."""
        with suppress(OSError):
            # Of thousands of files hardly one is so small, and the others are read once.
            if os.stat(self._on_disk(path)).st_size > _MOST_OF_NOTHING:  # noqa: PTH116
                return False
        before = len(self.faults)
        raw = self.read_bytes(path, MOST_DATA)
        del self.faults[before:]
        return raw is not None and not raw.removeprefix(BOM_UTF8).strip()

    def once(self, path: str, kind: str, read: Callable[[], Value]) -> Value:
        """Return what `read` makes of the file `path` and no other, or made of the same bytes.

        `read` must change nothing but this folder. What it makes is told by `kind` and path.
        """
        if self.readings is None:
            return read()
        faults, texts = len(self.faults), len(self.texts)
        body = self.read_bytes(path, MOST_DATA)
        del self.faults[faults:]
        if body is None:
            return read()
        shown = self.place(path).path
        known = self.readings.get(kind, shown, body)
        if known is None:
            self._held[path] = body
            value = read()
            self._held.clear()
            made = Reading(value, (*self.faults[faults:],), (*self.texts[texts:],))
            self.readings.put(kind, shown, body, made)
            return value
        self.faults += known.faults
        self.texts += known.texts
        return cast("Value", known.value)

    def read_text(self, path: str, most: int = MOST_DATA) -> SourceFile | None:
        """Return the text of a UTF-8 file, BOM and CR taken away, or None with a fault recorded.

        A character that no text may hold is a fault too, and read as one that was lost.
        """
        raw = self.read_bytes(path, most)
        if raw is None:
            return None
        if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in raw[:2]:
            message, hint = "this file is UTF-16; a text must be UTF-8", "save it again as UTF-8"
            self.fault(path, message, hint, Code.ENCODING)
            return None
        shown = self.place(path).path
        raw = raw.removeprefix(BOM_UTF8)
        try:
            file = SourceFile(shown, _with_lf(raw.decode()))
        except UnicodeDecodeError as fault:
            before = _with_lf(raw[: fault.start].decode())
            message = f"byte 0x{raw[fault.start]:02X} is not UTF-8"
            place, hint = SourceFile(shown, before).place(len(before)), "save it again as UTF-8"
            self.faults.append(error(place, Code.ENCODING, message, hint))
            return None
        if (text := lines_without_forbidden(file.text)) != file.text:
            self.faults += forbidden(file.text, file.place)
            file = SourceFile(shown, text)
        self.texts.append(file)
        return file

    def _wrong_link(self, path: str) -> str:
        """Return what is wrong with `path` if it is a link; what is no link is inside."""
        if not path or not os.path.islink(self._on_disk(path)):  # noqa: PTH114
            return ""
        try:
            inside = (self.root / path).resolve(strict=True).is_relative_to(self.root.resolve())
        except PermissionError:
            raise
        except (OSError, RuntimeError):  # a loop is one or the other, by the version of Python
            return "this link leads nowhere"
        return "" if inside else "this link leads out of the content folder"

    def _on_disk(self, path: str) -> str:
        """Return where a file is as one string: of thousands, paths take longer than reading."""
        return f"{self.root}/{path}"


def _listed(folder: Path) -> list[str]:
    """Return the names in a folder; with `_loaded` all that is ever asked of the disk at length."""
    return [entry.name for entry in folder.iterdir()]


def _loaded(file: str) -> bytes:
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123
        return opened.read()


def _is_left_behind(name: str) -> bool:
    return (
        name.startswith((".", "#")) or name.endswith(_LEFT_BY_EDITORS) or name in _LEFT_BY_SYSTEMS
    )


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _reason(refusal: OSError) -> str:
    return (refusal.strerror or "no reason is given").lower()

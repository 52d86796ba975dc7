"""The only door to the content folder: which files there are, and their decoded text."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

from belarus_site.diagnostics import Code, Diagnostic, error, warning
from belarus_site.source import Place, SourceFile

MOST_BYTES = 4 * 1024 * 1024
"""A text larger than this is refused: no section is, and no reader would finish one."""

# C0 controls but tab, LF and CR; DEL and C1; surrogates; the noncharacters that mark references
# while a text is converted; and the overrides that make a text read other than it is.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e]"
)
_OVERRIDES = range(0x202A, 0x202F)


@dataclass(slots=True)
class Folder:
    """The content folder at `root`, shown to the author as `shown`, and the faults found in it."""

    root: Path
    shown: str
    faults: list[Diagnostic] = field(default_factory=list)
    texts: list[SourceFile] = field(default_factory=list)

    def place(self, path: str) -> Place:
        """Return the beginning of the file `path` of the folder."""
        return Place(f"{self.shown}/{path}", 1, 1)

    def exists(self, path: str) -> bool:
        """Tell whether something has the name `path`, even a link that leads nowhere."""
        return os.path.lexists(self.root / path)

    def names(self, path: str = "") -> list[str]:
        """Return the names in the subfolder `path`, sorted, hidden and backup files left out."""
        folder = self.root / path
        if not folder.is_dir() or not self._inside(path):
            return []
        return sorted(
            name
            for name in os.listdir(folder)
            if not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".bak", ".orig"))
        )

    def is_folder(self, path: str) -> bool:
        """Tell whether `path` is a folder of the content, and not a link out of it."""
        return (self.root / path).is_dir() and self._inside(path)

    def _inside(self, path: str) -> bool:
        try:
            return (self.root / path).resolve(strict=True).is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):
            return False

    def read_bytes(self, path: str, most: int | None = None) -> bytes | None:
        """Return the bytes of a regular file inside the folder, or None with a fault recorded."""
        where = self.place(path)
        target = self.root / path
        if not self._inside(path):
            reason = "leads out of the content folder" if target.exists() else "leads nowhere"
            self.faults.append(error(where, Code.PATH, f"this link {reason}"))
            return None
        try:
            status = target.stat()
            if not stat.S_ISREG(status.st_mode):
                self.faults.append(error(where, Code.PATH, "this must be a file"))
                return None
            if most is not None and status.st_size > most:
                size = f"{status.st_size / 1024 / 1024:.0f} MiB"
                limit = f"{most // 1024 // 1024} MiB"
                self.faults.append(
                    error(where, Code.VALUE, f"this file has {size}; a text may have {limit}")
                )
                return None
            return target.read_bytes()
        except OSError as refusal:
            reason = (refusal.strerror or "cannot be read").lower()
            self.faults.append(error(where, Code.PATH, f"this file cannot be read: {reason}"))
            return None

    def read_text(self, path: str) -> SourceFile | None:
        """Return the text of a UTF-8 file, BOM and CR taken away, or None with a fault recorded."""
        raw = self.read_bytes(path, MOST_BYTES)
        if raw is None:
            return None
        shown = f"{self.shown}/{path}"
        if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            self.faults.append(
                error(
                    Place(shown, 1, 1),
                    Code.ENCODING,
                    "this file is UTF-16; a text must be UTF-8",
                    "save it again as UTF-8",
                )
            )
            return None
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            before = raw[: fault.start].decode("utf-8-sig", "replace")
            self.faults.append(
                error(
                    SourceFile(shown, before + " ").place(len(before)),
                    Code.ENCODING,
                    f"byte 0x{raw[fault.start]:02X} is not UTF-8",
                    "save the file again as UTF-8",
                )
            )
            return None
        file = SourceFile(shown, text.replace("\r\n", "\n").replace("\r", "\n"))
        self.texts.append(file)
        bad = _FORBIDDEN.search(file.text)
        if bad is None:
            return file
        point = ord(bad.group())
        if point in _OVERRIDES:
            message = f"U+{point:04X} makes the text read other than it is written"
        else:
            message = f"a control character, U+{point:04X}, stands here"
        self.faults.append(error(file.place(bad.start()), Code.ENCODING, message, "take it out"))
        return None

    def walk(self, path: str) -> list[str]:
        """Return the paths of the files below the subfolder `path`, sorted; links are refused."""
        found = []
        for name in self.names(path):
            below = f"{path}/{name}"
            if (self.root / below).is_symlink():
                self.faults.append(
                    error(
                        self.place(below), Code.PATH, "a link cannot be published", "copy the file"
                    )
                )
            elif self.is_folder(below):
                found += self.walk(below)
            else:
                found.append(below)
        return found

    def warn(self, path: str, message: str, hint: str = "") -> None:
        """Record a warning about the file `path` as a whole."""
        self.faults.append(warning(self.place(path), Code.PATH, message, hint))

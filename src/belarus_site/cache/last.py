"""What the last build read, made and said: one that would do the same again need not.

Nothing is trusted but what can be seen. The files read, those published, the options and the
program itself must all be what they were.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from belarus_site.cache.codec import Codec
from belarus_site.cache.digests import digest
from belarus_site.cache.fingerprint import fingerprint
from belarus_site.cache.store import Store
from belarus_site.cache.survey import State, Survey, survey
from belarus_site.diagnostics import Report
from belarus_site.output import Output
from belarus_site.source import Place
from belarus_site.spool import Standing, Superseded

_ONLY = digest(b"build")


class Outcome(Struct, frozen=True):
    """What a build says of itself: its faults, and how many it counted of what."""

    report: Report
    sections: int
    events: int
    files: int


class Question(Struct, frozen=True):
    """What a build is asked for: folders, and all `options` that its outcome depends on."""

    content: Path
    templates: Path
    site: Path
    options: tuple[str, ...] = ()

    def key(self) -> bytes:
        """Return what stands for the question, where it is asked, and the program that answers."""
        paths = (self.content, self.templates, self.site, Path.cwd())
        options = (option.encode() for option in (*self.options, str(_modes())))
        return digest(fingerprint(), *map(os.fsencode, paths), *options)


class _Made(NamedTuple):
    path: str
    sight: str
    sum: str
    origin: Place | None


class _Build(Struct, frozen=True):
    content: Survey
    templates: Survey
    site: Survey
    outcome: Outcome
    made: tuple[_Made, ...]


class LastBuild:
    """The last build that answered a question, kept in a file of the folder `kept`."""

    def __init__(self, kept: Path, question: Question) -> None:
        """Look at what there is to be read; it must not have been read yet."""
        name = digest(os.fsencode(question.site.absolute())).hex()
        self._file, self._key = kept / f"{name}.build", question.key()
        self._question, self._codec = question, Codec(_Build)
        self._seen = self._state()
        self._last = self._read()
        nothing = Survey()
        content, templates = nothing, nothing
        if self._last is not None:
            content, templates = self._last.content, self._last.templates
        self._content, *changed_content = content.again(question.content)
        self._templates, *changed_templates = templates.again(question.templates)
        self._changed = any((*changed_content, *changed_templates))

    def outcome(self) -> Outcome | None:
        """Return what the last build said, where a new one would publish and say the same."""
        last = self._last
        if last is None or self._changed:
            return None
        site, changed = last.site.again(self._question.site)
        if changed:
            return None
        again = replace(last, content=self._content, templates=self._templates, site=site)
        if again != last:
            self._write(again)
        return last.outcome

    def standing(self) -> tuple[Output, ...]:
        """Return the files of the last build whose makers said what they saw, if still the same.

        Of a maker of several files, all of them or none.
        """
        if self._last is None:
            return ()
        folder = self._question.site
        now, changed = self._last.site.again(folder)
        touched = set(changed)
        there = {path: state for path, state in now.states if path not in touched}
        lost = {made.sight for made in self._last.made if made.path not in there}
        return tuple(
            Output(path, _held(folder, path, there[path]), origin, sight, summed)
            for path, sight, summed, origin in self._last.made
            if sight not in lost
        )

    def stay(self) -> None:
        """Raise Superseded where another build has kept something here since this was made."""
        if self._state() != self._seen:
            raise Superseded(str(self._question.site))

    def keep(self, outcome: Outcome, outputs: Iterable[Output]) -> None:
        """Keep what a build has just published and said."""
        site = survey(self._question.site)
        made = (_Made(output.path, output.sight, output.sum, output.origin) for output in outputs)
        known = tuple(it for it in made if it.sight)
        self._write(_Build(self._content, self._templates, site, outcome, known))

    def _state(self) -> tuple[int, int] | None:
        try:
            status = self._file.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns

    def _read(self) -> _Build | None:
        with Store(self._file, self._key) as store:
            return self._codec.kept(store.get(_ONLY), _Build)

    def _write(self, build: _Build) -> None:
        with Store(self._file, self._key) as store:
            store.put(_ONLY, self._codec.write(build))


def _modes() -> int:
    """Return what the user takes from the modes of new files (umask(2))."""
    mask = os.umask(0o077)  # there is no other way to ask
    os.umask(mask)
    return mask


def _held(folder: Path, path: str, state: State) -> Standing:
    return Standing(os.path.join(folder, path), state.size, state.changed, state.inode)  # noqa: PTH118

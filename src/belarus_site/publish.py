"""The last stage: the finished files take the place of the old ones, all or none."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from belarus_site.durable import settle
from belarus_site.exchange import exchange
from belarus_site.mark import MARK, listed, marking, paths_in
from belarus_site.output import Output
from belarus_site.refusal import Refusal
from belarus_site.spool import Standing, Superseded

if sys.platform != "win32":
    import fcntl

_STAGED = ".tmp"
_LITTER = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""What systems leave in a folder that someone looked at."""


def may_replace(folder: Path, *kept: Path) -> None:
    """Raise Refusal where `folder` may not be made or replaced.

    It must lie apart from the folders `kept`; where it is there, everything in it must have been
    put there by an earlier build, and this program not have been started in it.
    """
    target = _target(folder)
    if target.is_symlink():
        raise Refusal(f"{folder} is a link; name a folder with --output")
    if target.exists() and not target.is_dir():
        raise Refusal(f"{folder} is a file; name a folder with --output")
    strangers, target = _strangers(target), target.resolve()
    for source in kept:
        resolved = source.resolve()
        if target.is_relative_to(resolved) or resolved.is_relative_to(target):
            raise Refusal(f"{folder} and {source} must lie apart; name another with --output")
    if strangers:
        raise Refusal(
            f"{folder} holds what was not made here, such as {min(strangers)}; "
            "move it, or name another folder with --output"
        )
    if Path.cwd().is_relative_to(target):
        raise Refusal(f"{folder} is to be replaced, and you are in it; start from another folder")


def publish(
    outputs: Iterable[Output],
    folder: Path,
    then: Callable[[], None] = lambda: None,
    *,
    first: Callable[[], None] = lambda: None,
) -> int:
    """Let `outputs` and nothing else stand in `folder`; return how many files are new or changed.

    Raises Refusal, Superseded where a file that was to stay was changed meanwhile, or what `first`
    raises, and then changes nothing.
    Until all is written, the old site stands whole. A file that did not change keeps its time of
    change. Another build into the same parent folder waits from what is to be done `first` until
    what is to be done `then` is done.
    """
    target = _target(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(target.parent):
            _clear_leftovers(target)
            may_replace(folder)
            first()
            written = _replace(outputs, target)
            then()
            return written
    except Superseded:
        raise
    except OSError as refusal:
        raise Refusal(f"{folder} cannot be written: {_reason(refusal)}") from refusal


def clean(folder: Path) -> bool:
    """Remove a site made here; tell whether there was one. Raises Refusal where it is not ours."""
    target = _target(folder)
    if not target.exists() and not target.is_symlink():
        return False
    may_replace(folder)
    try:
        with _alone_in(target.parent):
            staged = _staged(target)
            try:
                # At once: what is left of a site without its mark would be a stranger's.
                target.rename(staged / "new")
            finally:
                _take_away(staged)
    except OSError as refusal:
        raise Refusal(f"{folder} cannot be removed: {_reason(refusal)}") from refusal
    return True


def _target(folder: Path) -> Path:
    """Return what a folder is called from the root, as its name is written: a link is refused."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 - a link is not followed


def _staged(target: Path) -> Path:
    """Return a new folder beside `target`, which the next build takes away if it is left."""
    staged = Path(tempfile.mkdtemp(prefix=f".{target.name}.", suffix=_STAGED, dir=target.parent))
    (staged / MARK).touch()
    return staged


def _take_away(staged: Path) -> None:
    """Remove a folder that `_staged` made; its mark goes last, and says until then whose it is."""
    for site in ("new", "old"):
        shutil.rmtree(staged / site, ignore_errors=True)
    shutil.rmtree(staged)


def _strangers(folder: Path) -> set[str]:
    """Return the paths below `folder` that no build put there."""
    if not folder.is_dir():
        return set()
    mark = folder / MARK
    made = {MARK}
    if mark.is_file() and not mark.is_symlink():
        made.update(paths_in(mark.read_bytes()))
    found: set[str] = set()

    def closed(refusal: OSError) -> None:
        # Nobody can tell what is in there.
        found.add(os.path.relpath(refusal.filename, folder).replace(os.sep, "/"))

    for root, folders, names in os.walk(folder, onerror=closed):
        below = os.path.relpath(root, folder).replace(os.sep, "/") + "/"
        links = (name for name in folders if os.path.islink(os.path.join(root, name)))  # noqa: PTH114, PTH118
        found.update(below.removeprefix("./") + name for name in (*names, *links))
    return {
        path
        for path in found
        if listed(path) not in made and path.rpartition("/")[2] not in _LITTER
    }


@contextmanager
def _alone_in(parent: Path) -> Iterator[None]:
    """Wait for another build into the folder `parent`; the lock ends with its process."""
    if sys.platform == "win32":
        yield
        return
    held = os.open(parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives have no locks: do without
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _clear_leftovers(target: Path) -> None:
    """Put right what stopped builds left."""
    for leftover in sorted(target.parent.iterdir()):
        if not leftover.name.startswith(f".{target.name}.") or leftover.suffix != _STAGED:
            continue
        if leftover.is_symlink() or not leftover.is_dir():
            continue
        held = {found.name for found in leftover.iterdir()}
        if held and (MARK not in held or not held <= {MARK, "new", "old"}):
            continue
        _put_right(leftover, target)


def _put_right(staged: Path, target: Path) -> None:
    """Take away what a build prepared; put the old site back if it stopped halfway."""
    if (staged / "old").is_dir() and not target.exists():
        (staged / "old").rename(target)
    _take_away(staged)


def _replace(outputs: Iterable[Output], target: Path) -> int:
    staged = _staged(target)
    try:
        new, old = staged / "new", staged / "old"
        new.mkdir()
        mode = (staged / MARK).stat().st_mode
        made: list[str] = []
        written: list[Path] = []
        for output in outputs:
            file = _file(output.path, new)
            if _write(output, file, _below(target, output.path), mode):
                written.append(Path(file))
            made.append(output.path)
        mark = Output(MARK, marking(made))
        marked = _keep(_file(MARK, new), mark, _below(target, MARK), mode)
        settle([*written, new / MARK] if marked else written, new)
        if not target.exists():
            new.rename(target)
        elif not exchange(new, target):
            target.rename(old)
            new.rename(target)
        settle((), target.parent)
        return len(written)
    finally:
        with suppress(OSError):  # the next build tries again
            _put_right(staged, target)


def _below(folder: Path, path: str) -> str:
    """Return where `path`, with forward slashes, stands below `folder`, as the system writes it."""
    return f"{folder}{os.sep}{path.replace('/', os.sep)}"


def _file(path: str, folder: Path) -> str:
    """Return where `path` stands below `folder`. Raises Refusal where it leads out of it."""
    if path.startswith("/") or ".." in path.split("/"):
        raise Refusal(f"{path} leads out of the site")
    file = _below(folder, path)
    if "/" in path:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    return file


def _write(output: Output, file: str, before: str, mode: int) -> bool:
    """Write one file; tell whether it is not the same as `before`. `mode` is that of a new file."""
    if isinstance(output.held, Standing) and (status := _standing(output.held, before)):
        _link(file, before, status, mode)
        return False
    return _keep(file, output, before, mode)


def _keep(file: str, output: Output, before: str, mode: int) -> bool:
    """Write a file that is not the same as `before`; a second name for that file will do else."""
    status = _same(before, output)
    if status is None:
        with Path(file).open("wb") as written:
            written.writelines(output.pieces)
        return True
    _link(file, before, status, mode)
    return False


def _link(file: str, before: str, status: os.stat_result, mode: int) -> None:
    """Give the file `before`, which has this status, a second name, or make one like it.

    Who may read it is as for the files that are new: a site that only half can be read is none.
    """
    try:
        os.link(before, file)
    except OSError:  # not every file system has second names
        shutil.copyfile(before, file)
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    if status.st_mode != mode:
        with suppress(OSError):  # it is somebody else's
            os.chmod(file, stat.S_IMODE(mode))  # noqa: PTH101 - a path from a string


def _standing(held: Standing, before: str) -> os.stat_result | None:
    """Return the status of the file `before` where it holds what was published, or None."""
    try:
        status = os.lstat(before)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) and held.is_like(status) else None


def _same(before: str, output: Output) -> os.stat_result | None:
    """Return the status of a file that holds just this, or None where there is no such file."""
    try:
        status = os.lstat(before)
        if not stat.S_ISREG(status.st_mode) or status.st_size != output.size:
            return None
        with Path(before).open("rb") as file:
            return status if all(file.read(len(it)) == it for it in output.pieces) else None
    except OSError:
        return None


def _reason(refusal: OSError) -> str:
    return (refusal.strerror or str(refusal)).lower()

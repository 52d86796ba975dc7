"""The last stage: the finished files take the place of the old ones, all or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from belarus_site.output import Output

MARK = ".belarus-site"
"""A file that says a folder was made here and may be replaced."""


class Refusal(Exception):  # noqa: N818
    """The machine, or a folder that is not ours, stands in the way; said in one line."""


def may_replace(folder: Path, content: Path) -> None:
    """Raise Refusal where `folder` may not be made or replaced.

    A folder is replaced only when it is empty or carries our mark.
    """
    target, kept = Path(os.path.abspath(folder)), content.resolve()
    if folder.is_symlink():
        raise Refusal(f"{folder} is a link; name a folder with --output")
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} is a file; name a folder with --output")
    resolved = target.resolve()
    if resolved.is_relative_to(kept) or kept.is_relative_to(resolved):
        raise Refusal(f"{folder} and the content folder must lie apart; name another with --output")
    if folder.is_dir() and not (folder / MARK).is_file() and any(folder.iterdir()):
        raise Refusal(
            f"{folder} holds files that were not made here; move them or name another with --output"
        )


def publish(outputs: Iterable[Output], folder: Path) -> None:
    """Write `outputs` beside `folder` and swap them in. Raises Refusal, and then changes nothing.

    Until the swap the old site stands whole; what a stopped build left behind is taken away.
    """
    parent, name = folder.absolute().parent, folder.name
    try:
        parent.mkdir(parents=True, exist_ok=True)
        for leftover in parent.glob(f".{name}.*.tmp"):
            if (leftover / MARK).is_file():
                shutil.rmtree(leftover)
        staged = Path(tempfile.mkdtemp(prefix=f".{name}.", suffix=".tmp", dir=parent))
    except OSError as refusal:
        raise Refusal(f"{folder} cannot be written: {_reason(refusal)}") from refusal
    try:
        staged.chmod(0o755)
        (staged / MARK).write_bytes(b"")
        for output in outputs:
            _write(output, staged, folder)
        _swap(staged, folder)
    except OSError as refusal:
        raise Refusal(f"{folder} cannot be written: {_reason(refusal)}") from refusal
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _write(output: Output, staged: Path, old: Path) -> None:
    """Write one file; one that did not change keeps its time of change."""
    relative = PurePosixPath(output.path)
    if relative.is_absolute() or ".." in relative.parts:
        raise Refusal(f"{output.path} leads out of the site")
    target = staged.joinpath(*relative.parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(output.body)
    before = old.joinpath(*relative.parts)
    if before.is_file() and before.stat().st_size == len(output.body):
        status = before.stat()
        if before.read_bytes() == output.body:
            os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))


def _swap(staged: Path, folder: Path) -> None:
    if not folder.exists():
        staged.rename(folder)
        return
    away = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".tmp", dir=staged.parent))
    (away / MARK).write_bytes(b"")
    old = away / "old"
    folder.rename(old)
    try:
        staged.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    finally:
        shutil.rmtree(away, ignore_errors=True)


def clean(folder: Path) -> bool:
    """Remove a site made here; tell whether there was one. Raises Refusal for any other folder."""
    if not folder.exists():
        return False
    if folder.is_symlink() or not (folder / MARK).is_file():
        raise Refusal(f"{folder} was not made here and is left alone")
    try:
        shutil.rmtree(folder)
    except OSError as refusal:
        raise Refusal(f"{folder} cannot be removed: {_reason(refusal)}") from refusal
    return True


def _reason(refusal: OSError) -> str:
    return (refusal.strerror or str(refusal)).lower()

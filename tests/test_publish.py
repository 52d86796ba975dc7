"""All or nothing, and only into a folder that is ours."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from belarus_site import publish as module
from belarus_site.mark import MARK
from belarus_site.output import Output
from belarus_site.publish import clean, may_replace, publish
from belarus_site.refusal import Refusal
from belarus_site.spool import Standing, Superseded

OLD = (Output("index.html", b"old"), Output("gone.html", b"gone"), Output("same.html", b"same"))
NEW = (Output("index.html", b"new"), Output("assets/a/b.png", b"b"), Output("same.html", b"same"))


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder but the mark."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARK
    }


def bodies(outputs: tuple[Output, ...]) -> dict[str, bytes]:
    """Return outputs as `tree` has them."""
    return {output.path: output.body for output in sorted(outputs, key=lambda output: output.path)}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder in which the old site stands."""
    folder = tmp_path / "_site"
    publish(OLD, folder)
    return folder


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    """Someone may name a place that is not there yet."""
    folder = tmp_path / "a" / "b c" / "_site"
    publish(NEW, folder)
    assert tree(folder) == bodies(NEW)


def _standing(file: Path) -> Standing:
    status = file.stat()
    return Standing(str(file), status.st_size, status.st_mtime_ns, status.st_ino)


def test_what_stands_already_stays_without_being_read(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that the last build published and nobody touched keeps its place and its times."""
    held = _standing(site / "same.html")
    monkeypatch.delattr(Standing, "read")
    assert publish((Output("index.html", b"new"), Output("same.html", held)), site) == 1
    assert tree(site) == {"index.html": b"new", "same.html": b"same"}
    assert held.is_like((site / "same.html").stat())


def test_what_another_build_replaced_meanwhile_is_not_mixed_in(site: Path) -> None:
    """Files of two builds are never mixed; the site stays as the other one left it."""
    held = _standing(site / "same.html")
    publish((*OLD[:2], Output("same.html", b"other")), site)
    before = tree(site)
    with pytest.raises(Superseded, match="this was changed while the site was being made"):
        publish((Output("index.html", b"new"), Output("same.html", held)), site)
    assert tree(site) == before


def test_nothing_is_published_where_what_is_asked_first_refuses_it(site: Path) -> None:
    """It is asked when no other build can publish any more."""

    def first() -> None:
        raise Superseded(str(site))

    before = tree(site)
    with pytest.raises(Superseded):
        publish(NEW, site, first=first)
    assert tree(site) == before


def test_a_link_never_stands_for_a_file_that_was_published(site: Path) -> None:
    """Also where what was noted of that file is true of the link: it may lead anywhere."""
    file = site / "same.html"
    file.rename(site.parent / "elsewhere.html")
    file.symlink_to(site.parent / "elsewhere.html")
    status = file.lstat()
    held = Standing(str(file), status.st_size, status.st_mtime_ns, status.st_ino)
    with pytest.raises(Superseded):
        publish((*OLD[:2], Output("same.html", held)), site)
    assert file.is_symlink()


def test_the_new_site_replaces_the_old_one_whole(site: Path) -> None:
    """What is no longer made is gone."""
    publish(NEW, site)
    assert tree(site) == bodies(NEW)


def test_nothing_is_left_beside_the_site(site: Path) -> None:
    """The folder it was prepared in is taken away."""
    publish(NEW, site)
    assert [path.name for path in site.parent.iterdir()] == ["_site"]


def test_an_unchanged_file_keeps_its_time_of_change(site: Path) -> None:
    """A copying tool then sees only what changed."""
    for path in ("same.html", "index.html"):
        os.utime(site / path, (1_000_000_000, 1_000_000_000))
    publish(NEW, site)
    assert (site / "same.html").stat().st_mtime == 1_000_000_000
    assert (site / "index.html").stat().st_mtime > 1_000_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", ["a\nb.txt", "a\\nb.txt", os.fsdecode(b"a\xff.txt"), "дом.txt"])
def test_any_name_that_a_file_can_have_is_known_again(name: str, tmp_path: Path) -> None:
    """A line break in a name does not make it anyone's."""
    outputs = (Output(f"assets/{name}", b"x"),)
    publish(outputs, tmp_path / "_site")
    publish(outputs, tmp_path / "_site")
    assert clean(tmp_path / "_site")


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    """Someone made it for the purpose."""
    (tmp_path / "_site").mkdir()
    publish(NEW, tmp_path / "_site")
    assert tree(tmp_path / "_site") == bodies(NEW)


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_modes_are_those_that_the_user_gives_new_files(tmp_path: Path) -> None:
    """A web server may read them where the user lets others read."""
    before = os.umask(0o022)
    try:
        publish(NEW, tmp_path / "_site")
    finally:
        os.umask(before)
    modes = {
        path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in (tmp_path / "_site").rglob("*")
    }
    assert modes.pop("_site/assets") == modes.pop("_site/assets/a") == 0o755
    assert set(modes.values()) == {0o644}
    assert stat.S_IMODE((tmp_path / "_site").stat().st_mode) == 0o755


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_a_site_is_readable_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    """Files that did not change take the modes of those that are new, and keep their times."""
    before = os.umask(0o077)
    try:
        publish(NEW, tmp_path / "_site")
        times = {path: path.stat().st_mtime_ns for path in (tmp_path / "_site").rglob("*.html")}
        os.umask(0o022)
        publish([*NEW, Output("new.html", b"new")], tmp_path / "_site")
    finally:
        os.umask(before)
    files = [path for path in (tmp_path / "_site").rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o644}
    assert {path: path.stat().st_mtime_ns for path in times} == times


def refused(action: Callable[..., object], *arguments: Any) -> str:
    """Return the line in which something is refused."""
    with pytest.raises(Refusal) as refusal:
        action(*arguments)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_a_folder_with_anyones_files_is_refused(tmp_path: Path) -> None:
    """One of them is named, and nothing is touched."""
    (tmp_path / "letters.txt").write_text("mine")
    assert refused(publish, NEW, tmp_path) == (
        f"{tmp_path} holds what was not made here, such as letters.txt; "
        "move it, or name another folder with --output"
    )
    assert tree(tmp_path) == {"letters.txt": b"mine"}


def test_a_file_put_into_the_site_is_not_thrown_away(site: Path) -> None:
    """The mark lists what was made; a domain's CNAME put beside it is anyone's."""
    (site / "assets").mkdir()
    (site / "assets" / "CNAME").write_text("example.org")
    assert "such as assets/CNAME" in refused(publish, NEW, site)
    assert "such as assets/CNAME" in refused(clean, site)
    assert (site / "index.html").read_bytes() == b"old"


def test_a_folder_in_the_site_that_cannot_be_looked_into_is_anyones(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in it is not thrown away unseen."""
    (site / "letters").mkdir()
    real = os.scandir

    def scandir(folder: Any) -> Any:
        if str(folder).endswith("letters"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        return real(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert "holds what was not made here, such as letters;" in refused(publish, NEW, site)
    assert "such as letters;" in refused(clean, site)


def test_the_folder_someone_stands_in_is_not_replaced(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They, and what they start next, would be in a folder that is gone."""
    (site / "assets").mkdir()
    for standing in (site, site / "assets"):
        monkeypatch.chdir(standing)
        assert refused(publish, NEW, site) == (
            f"{site} is to be replaced, and you are in it; start from another folder"
        )
    assert tree(site) == bodies(OLD)


def test_what_a_system_leaves_in_folders_does_not_stop_it(site: Path) -> None:
    """A file manager looked at the site."""
    (site / ".DS_Store").write_bytes(b"x")
    publish(NEW, site)
    assert tree(site) == bodies(NEW)


def test_a_folder_marked_by_another_is_still_anyones(tmp_path: Path) -> None:
    """A mark without the list says nothing about the files beside it."""
    (tmp_path / MARK).touch()
    (tmp_path / "letters.txt").write_text("mine")
    assert "letters.txt" in refused(may_replace, tmp_path)


def test_a_folder_whose_mark_is_a_link_is_still_anyones(site: Path) -> None:
    """The list of another site says nothing about the files beside the link."""
    mine = site.parent / "mine"
    mine.mkdir()
    (mine / "index.html").write_text("mine")
    (mine / MARK).symlink_to(site / MARK)
    assert "such as index.html" in refused(clean, mine)
    assert (mine / "index.html").read_text() == "mine"


def test_a_file_or_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    """A link may lead to something dear, or nowhere."""
    file, link, dangling = tmp_path / "file", tmp_path / "link", tmp_path / "dangling"
    file.write_text("mine")
    (tmp_path / "elsewhere").mkdir()
    link.symlink_to(tmp_path / "elsewhere")
    dangling.symlink_to(tmp_path / "nowhere")
    assert refused(publish, NEW, file) == f"{file} is a file; name a folder with --output"
    assert refused(publish, NEW, link) == f"{link} is a link; name a folder with --output"
    assert refused(publish, NEW, dangling) == f"{dangling} is a link; name a folder with --output"
    assert refused(clean, link) == f"{link} is a link; name a folder with --output"
    assert not any((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("below", ["", "_site", "a/b"])
def test_output_inside_what_is_read_is_refused(below: str, tmp_path: Path) -> None:
    """The next build would read what the last one wrote."""
    content = tmp_path / "content"
    content.mkdir()
    assert "must lie apart" in refused(may_replace, content / below, content)


def test_what_is_read_inside_the_output_is_refused(tmp_path: Path) -> None:
    """The swap would carry it away; also where a link hides that it is inside."""
    templates = tmp_path / "out" / "templates"
    templates.mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "out")
    for folder in (tmp_path / "out", tmp_path):
        line = refused(may_replace, folder, templates)
        assert line == f"{folder} and {templates} must lie apart; name another with --output"
    assert "lie apart" in refused(may_replace, tmp_path / "link" / "templates" / "x", templates)


def test_folders_beside_one_another_lie_apart(tmp_path: Path) -> None:
    """Also where one name begins with the other."""
    (tmp_path / "content").mkdir()
    may_replace(tmp_path / "content-site", tmp_path / "content")


def fails(code: int, after: int) -> Callable[[Path, str], IO[Any]]:
    """Return a way to open files that fails from some file to be written on."""
    real = Path.open
    written = iter(range(10_000))

    def opened(path: Path, mode: str = "r", **options: Any) -> IO[Any]:
        if mode == "wb" and next(written) >= after:
            raise OSError(code, os.strerror(code), str(path))
        return real(path, mode, **options)

    return opened


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_failed_write_leaves_the_old_site(
    code: int, after: int, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at any file: one line, the old site whole, nothing left behind."""
    monkeypatch.setattr(Path, "open", fails(code, after))
    line = refused(publish, NEW, site)
    assert line == f"{site} cannot be written: {os.strerror(code).lower()}"
    assert tree(site) == bodies(OLD)
    assert [path.name for path in site.parent.iterdir()] == ["_site"]


def test_a_folder_that_may_not_be_written_is_refused(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parent belongs to someone else."""

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(site.parent))

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    assert refused(publish, NEW, site) == f"{site} cannot be written: permission denied"
    assert tree(site) == bodies(OLD)


def test_a_refusal_without_a_reason_of_the_system_is_told_in_its_own_words(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python has errors of files that no system call made."""

    def refuse(*_: object, **__: object) -> str:
        raise OSError("No usable temporary name")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    assert refused(publish, NEW, site) == f"{site} cannot be written: no usable temporary name"


def test_a_parent_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """In one line, whatever the system calls it."""
    (tmp_path / "file").touch()
    assert "cannot be written" in refused(publish, NEW, tmp_path / "file" / "_site")


def test_where_two_folders_cannot_change_places_one_steps_aside(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Older systems know no exchange."""
    monkeypatch.setattr(module, "exchange", lambda *_: False)
    publish(NEW, site)
    assert tree(site) == bodies(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["_site"]


@pytest.mark.parametrize("fault", [OSError(errno.EBUSY, "busy"), KeyboardInterrupt()])
def test_when_the_last_step_fails_the_old_site_comes_back(
    fault: BaseException, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may hold a file open, and someone may lose patience."""
    monkeypatch.setattr(module, "exchange", lambda *_: False)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise fault
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises((Refusal, KeyboardInterrupt)):
        publish(NEW, site)
    assert tree(site) == bodies(OLD)
    assert [path.name for path in site.parent.iterdir()] == ["_site"]


def test_when_the_old_site_cannot_come_back_it_is_kept(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next build puts it back."""
    monkeypatch.setattr(module, "exchange", lambda *_: False)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if target == site:
            raise OSError(errno.EBUSY, "busy")
        return real(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", rename)
        assert refused(publish, NEW, site) == f"{site} cannot be written: busy"
    assert not site.exists()
    refused(publish, (Output("../out.html", b""),), site)
    assert tree(site) == bodies(OLD)


KILLED = """
import os, sys
from pathlib import Path
from belarus_site.output import Output
from belarus_site import publish
real = Path.open
def opened(path, mode="r", **options):
    if path.name == "second.html" and mode == "wb":
        os._exit(9)
    return real(path, mode, **options)
Path.open = opened
publish.publish([Output("first.html", b"1"), Output("second.html", b"2")], Path(sys.argv[1]))
"""


def test_what_a_killed_build_left_is_cleaned_up_by_the_next(site: Path) -> None:
    """Until then the old site stands untouched."""
    command = [sys.executable, "-c", KILLED, str(site)]
    assert subprocess.run(command, check=False).returncode == 9  # noqa: S603 - our own program
    assert tree(site) == bodies(OLD)
    assert len(list(site.parent.iterdir())) == 2
    publish(NEW, site)
    assert tree(site) == bodies(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["_site"]


def test_a_build_killed_between_two_steps_loses_nothing(site: Path) -> None:
    """The site that stepped aside is put back, though the next build is refused."""
    aside = site.parent / "._site.abc.tmp"
    aside.mkdir()
    (aside / MARK).touch()
    site.rename(aside / "old")
    outputs = (Output("../out.html", b""),)
    assert refused(publish, outputs, site) == "../out.html leads out of the site"
    assert tree(site) == bodies(OLD)


def test_folders_of_others_beside_the_site_are_left_alone(site: Path) -> None:
    """A name that looks like ours is not enough."""
    other = site.parent / "._site.mine.tmp"
    other.mkdir()
    (other / "letters.txt").write_text("mine")
    publish(NEW, site)
    assert tree(other) == {"letters.txt": b"mine"}


def test_a_folder_of_such_a_name_without_our_mark_is_left_alone(tmp_path: Path) -> None:
    """Not even where what it holds is called as ours is, and no site stands."""
    for held in ("new", "old"):
        letters = tmp_path / "._site.mine.tmp" / held / "letters.txt"
        letters.parent.mkdir(parents=True)
        letters.write_text("mine")
    publish(NEW, tmp_path / "_site")
    assert tree(tmp_path / "_site") == bodies(NEW)
    assert tree(tmp_path / "._site.mine.tmp") == {
        "new/letters.txt": b"mine",
        "old/letters.txt": b"mine",
    }


def test_a_build_killed_while_it_tidies_up_leaves_what_the_next_knows(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mark of what it prepared goes last."""
    gone: list[str] = []

    def killed(folder: Path, **_: object) -> None:
        gone.append(folder.name)
        if folder.name == "old":
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(module.shutil, "rmtree", killed)
        with pytest.raises(KeyboardInterrupt):
            publish(NEW, site)
    assert gone == ["new", "old"]
    publish(OLD, site)
    assert [path.name for path in site.parent.iterdir()] == ["_site"]


@pytest.mark.parametrize("name", ["._site.backup", "._site.x.tmp~", ".other.abc.tmp", "_site.tmp"])
def test_a_folder_with_one_half_of_our_names_is_left_alone(name: str, site: Path) -> None:
    """Though what is in it is called as a stopped build would leave it."""
    (site.parent / name / "old").mkdir(parents=True)
    (site.parent / name / "old" / "letters.txt").write_text("mine")
    publish(NEW, site)
    assert tree(site.parent / name) == {"old/letters.txt": b"mine"}


@pytest.mark.parametrize("path", ["../up.html", "a/../../up.html", "/root.html"])
def test_no_file_is_written_outside(path: str, site: Path) -> None:
    """Whatever a stage before has let through."""
    assert refused(publish, (Output(path, b"x"),), site) == f"{path} leads out of the site"
    assert not (site.parent / "up.html").exists()


def test_two_builds_at_once_wait_for_one_another(tmp_path: Path) -> None:
    """In the end one of the two sites stands, and it is whole."""
    folder = tmp_path / "_site"
    sites = [tuple(Output(f"{n}-{m}.html", b"x") for m in range(50)) for n in range(4)]
    threads = [threading.Thread(target=publish, args=(outputs, folder)) for outputs in sites]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert tree(folder) in [bodies(outputs) for outputs in sites]
    assert [path.name for path in tmp_path.iterdir()] == ["_site"]


def test_clean_removes_a_site_made_here(site: Path) -> None:
    """And says whether there was one."""
    assert clean(site)
    assert not site.exists()
    assert not clean(site)


def test_clean_leaves_everything_else(tmp_path: Path) -> None:
    """A folder without our mark is not ours to remove."""
    (tmp_path / "letters.txt").write_text("mine")
    assert "letters.txt" in refused(clean, tmp_path)
    assert tree(tmp_path) == {"letters.txt": b"mine"}


def test_a_way_through_a_folder_that_is_not_there_leads_to_the_same_refusal(
    tmp_path: Path,
) -> None:
    """What is looked at is what would be replaced."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("precious")
    said = refused(publish, (Output("a.html", b"a"),), tmp_path / "missing" / ".." / "mine")
    assert "thesis.txt" in said
    assert tree(tmp_path / "mine") == {"thesis.txt": b"precious"}


def test_a_clean_that_is_interrupted_leaves_no_part_of_the_site(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left lies beside it, and goes with the next build."""

    def interrupted(folder: Path, **_: object) -> None:
        next(path for path in folder.rglob("*") if path.is_file()).unlink()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(module.shutil, "rmtree", interrupted)
        with pytest.raises(KeyboardInterrupt):
            clean(site)
    assert not site.exists()
    publish((Output("a.html", b"a"),), site)
    assert [path.name for path in site.parent.iterdir() if path.name.startswith(".")] == []


def test_a_strangers_file_of_such_a_name_does_not_stop_a_build(site: Path) -> None:
    stranger = site.parent / f".{site.name}.mine.tmp"
    stranger.write_text("precious")
    publish((Output("a.html", b"a"),), site)
    assert stranger.read_text() == "precious"

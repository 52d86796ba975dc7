"""What may lie in a content folder, and what an author is told of each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from belarus_site.cache.readings import KeptReadings
from belarus_site.diagnostics import Report
from belarus_site.read import files, read_content
from belarus_site.read.files import Folder
from support.explainers import SITE, faults, lines, said, section, unread, write

AGAIN = "save it again as UTF-8"
OUT = "take it out"


def found_in(content: Path) -> list[str]:
    """Return the faults of a content folder as its author reads them."""
    _, faults = read_content(content)
    return lines(Report.of(faults), content.parent)


@pytest.mark.parametrize(
    ("raw", "at", "message", "hint"),
    [
        (b"# caf\xc3\xa9\r\n- id: \xe9", "2:7", "byte 0xE9 is not UTF-8 [encoding]", AGAIN),
        (b"\xef\xbb\xbf\xff", "1:1", "byte 0xFF is not UTF-8 [encoding]", AGAIN),
        (b"- \xed\xa0\x80", "1:3", "byte 0xED is not UTF-8 [encoding]", AGAIN),
        ("- id".encode("utf-16"), "1:1", "this file is UTF-16; a text must be UTF-8 [encoding]",
         AGAIN),
        ("- id".encode("utf-16-be"), "1:1",
         "this file is UTF-16; a text must be UTF-8 [encoding]", AGAIN),
        ("- id".encode("utf-16-le"), "1:1",
         "this file is UTF-16; a text must be UTF-8 [encoding]", AGAIN),
        (b"# \xc3\xa9\n- {id: a, name: b, text: \0c}", "2:26",
         "a control character, U+0000, stands here [encoding]", OUT),
        (b"- {id: a, name: b, text: 'c\x1b[2J'}", "1:28",
         "a control character, U+001B, stands here [encoding]", OUT),
        ("- {id: a, name: b, text: c\u202ed}".encode(), "1:27",
         "U+202E makes the text read other than it is written [encoding]", OUT),
        (b"\xef\xbb\xbf\xef\xbb\xbf- {id: a, name: b, text: c}", "1:1",
         "an invisible character, U+FEFF, stands here [encoding]", OUT),
        (b"- !!python/object/apply:os.system ['true']", "1:3",
         'tags are not read here: "!!python/object/apply:os.system" [yaml]', "take the tag out"),
        (b"[" * 3000, "1:22", "values are nested more than 20 deep [yaml]", "flatten them"),
        (b"- " * 3000, "1:43", "values are nested more than 20 deep [yaml]", "flatten them"),
        (b"- &a {b: c}\n- *c", "2:3", 'nothing above is called "&c" [yaml]',
         "put the value in quotation marks"),
        (b"- {id: a, text: b, name: '" + b"x" * 1_000_000 + b"', name: d}", "1:1000030",
         '"name" is given twice; the first is on line 1 [duplicate]', "keep one of them"),
    ],
)  # fmt: skip
def test_a_hostile_text_is_one_fault_with_its_place(
    *, tmp_path: Path, raw: bytes, at: str, message: str, hint: str
) -> None:
    assert unread(tmp_path, {"terms.yaml": raw}) == [said("terms.yaml", at, message, hint)]


@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        ("The \u202ekcor", "2:12", "U+202E makes the text read other than it is written"),
        ('"The \\u202Ekcor"', "2:13", "U+202E makes the text read other than it is written"),
        ('"The \\0 rock"', "2:13", "a control character, U+0000, stands here"),
    ],
)
def test_a_title_reads_as_it_is_written(
    tmp_path: Path, written: str, at: str, message: str
) -> None:
    path = "sections/01-rock.md"
    found = unread(tmp_path, {path: section("x", title=written)})
    assert found == [said(path, at, f"{message} [encoding]", OUT)]


def test_a_harmful_character_hides_no_other_fault(tmp_path: Path) -> None:
    """Each is told, and what stands beside it is read: its places count the character too."""
    files = {
        "sections/01-rock.md": section("\x0cOne.\n\nT\x0bwo \u202eand\x7f [x](event:zz).\n"),
        "terms.yaml": "- {id: a, name: b, text: c\x0c}\n- {id: b, name: b\x7f, text: [c]}\n",
    }
    control = "a control character, U+{}, stands here [encoding]\n    take it out"
    override = "U+202E makes the text read other than it is written [encoding]\n    take it out"
    nowhere = 'no event "zz" [reference]\n    add it to events.yaml, or take it out here'
    several = '"text" must be a single value, not a list [value]\n    write "text: …"'
    assert [line.removeprefix("content/") for line in faults(tmp_path, files)] == [
        f"sections/01-rock.md:7:1: error: {control.format('000C')}",
        f"sections/01-rock.md:9:2: error: {control.format('000B')}",
        f"sections/01-rock.md:9:6: error: {override}",
        f"sections/01-rock.md:9:10: error: {control.format('007F')}",
        f"sections/01-rock.md:9:16: error: {nowhere}",
        f"terms.yaml:1:27: error: {control.format('000C')}",
        f"terms.yaml:2:18: error: {control.format('007F')}",
        f"terms.yaml:2:27: error: {several}",
    ]


def test_an_alias_bomb_is_refused(tmp_path: Path) -> None:
    bomb = "- &a [x, x, x, x, x, x, x, x, x]\n"
    for name, last in zip("bcdefghi", "abcdefgh", strict=True):
        bomb += f"- &{name} [{', '.join([f'*{last}'] * 9)}]\n"
    message = "aliases make this document grow without measure [yaml]"
    hint = "write out what they stand for"
    assert unread(tmp_path, {"terms.yaml": bomb}) == [said("terms.yaml", "6:15", message, hint)]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_the_lines_of_any_system_are_counted_alike(tmp_path: Path, ends: str) -> None:
    text = ends.join(("- id: lamp", "  name: Lamp", "  text: It burns.", "  color: red", ""))
    (found,) = unread(tmp_path, {"terms.yaml": text.encode()})
    assert found.startswith('content/terms.yaml:4:3: error: unknown key "color"')


def test_files_come_in_the_order_of_their_names_whatever_the_disk_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["01-a.md", "02-b.md", "03-c.md"]
    content = write(tmp_path, {f"sections/{name}": section("x") for name in names})
    for backwards in (False, True):

        def listed(folder: Path, *, backwards: bool = backwards) -> list[str]:
            return sorted((it.name for it in folder.iterdir()), reverse=backwards)

        monkeypatch.setattr(files, "_listed", listed)
        assert Folder(content, "content").names("sections") == names


@pytest.mark.parametrize("readings", [None, KeptReadings()])
def test_a_file_of_fifty_megabytes_is_refused_unread(
    readings: KeptReadings | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether or not it is looked for among what was read before."""
    content = write(tmp_path)
    for name in ("terms.yaml", "pages/a.md"):
        (content / name).parent.mkdir(exist_ok=True)
        with (content / name).open("wb") as file:
            file.truncate(50_000_000)
    hint = "split it, or put it into assets/"
    read: list[int] = []

    def loaded(file: str) -> bytes:
        body = Path(file).read_bytes()
        read.append(len(body))
        return body

    monkeypatch.setattr(files, "_loaded", loaded)
    _, faults = read_content(content, readings=readings)
    assert max(read) < 1000
    assert lines(Report.of(faults), tmp_path) == [
        said("pages/a.md", "1:1", "this file has 47.7 MiB; a text may have 2 MiB [path]", hint),
        said("terms.yaml", "1:1", "this file has 47.7 MiB; a text may have 16 MiB [path]", hint),
    ]


def make_folder(path: Path) -> None:
    path.mkdir(parents=True)


def make_file(path: Path) -> None:
    path.write_bytes(b"words")


def make_link_to(target: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.symlink_to(target)

    return make


HINTS = {
    "file": "put a file of this name here instead",
    "folder": "rename it, and make a folder of this name",
    "link": "copy what it leads to here instead",
    "denied": "look at who may read it",
}


OUTSIDE = "this link leads out of the content folder [path]"
NOWHERE = "this link leads nowhere [path]"


@pytest.mark.parametrize(
    ("path", "make", "message"),
    [
        ("terms.yaml", make_folder, "this must be a file [path]"),
        ("terms.yaml", os.mkfifo, "this must be a file [path]"),
        ("sections/02-sea.md", make_folder, "this must be a file [path]"),
        ("sections/02-sea.md", os.mkfifo, "this must be a file [path]"),
        ("assets/pipe", os.mkfifo, "this must be a file [path]"),
        ("pages", make_file, "this must be a folder [path]"),
        ("figures", make_file, "this must be a folder [path]"),
        ("assets", make_file, "this must be a folder [path]"),
        ("figures", os.mkfifo, "this must be a folder [path]"),
        ("terms.yaml", make_link_to("/etc/hostname"), OUTSIDE),
        ("terms.yaml", make_link_to("../../outside.yaml"), NOWHERE),
        ("terms.yaml", make_link_to("terms.yaml"), NOWHERE),
        ("terms.yaml", make_link_to("site.yaml/terms.yaml"), NOWHERE),
        ("sections/02-sea.md", make_link_to("/etc/hostname"), OUTSIDE),
        ("sections/02-sea.md", make_link_to("02-sea.md"), NOWHERE),
        ("pages", make_link_to("/etc"), OUTSIDE),
        ("pages", make_link_to("pages"), NOWHERE),
        ("figures", make_link_to("../.."), OUTSIDE),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_what_is_no_file_or_folder_of_the_content_is_not_opened(
    tmp_path: Path, path: str, make: Callable[[Path], None], message: str
) -> None:
    target = write(tmp_path) / path
    target.parent.mkdir(exist_ok=True)
    make(target)
    hint = HINTS["link" if "link" in message else message.split()[-2]]
    assert found_in(tmp_path / "content") == [said(path, "1:1", message, hint)]


def test_sections_in_a_file_are_one_fault(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yaml").write_text(SITE)
    (content / "sections").write_text("all of them")
    assert found_in(content) == [
        said("sections", "1:1", "this must be a folder [path]", HINTS["folder"])
    ]


def test_a_link_within_the_content_is_followed_but_not_published(tmp_path: Path) -> None:
    content = write(tmp_path, {"assets/map.txt": "x"})
    (content / "terms.yaml").symlink_to("assets/map.txt")
    (content / "assets" / "again.txt").symlink_to("map.txt")
    (content / "assets" / "loop").symlink_to(".")
    hint = "copy the file here instead"
    assert found_in(content) == [
        said("assets/again.txt", "1:1", "a link cannot be published [path]", hint),
        said("assets/loop", "1:1", "a link cannot be published [path]", hint),
        said("terms.yaml", "1:1", "this file must be a list of entries [value]",
             'begin each entry with "- "'),
    ]  # fmt: skip


@pytest.fixture
def common() -> Iterator[Path]:
    """Return a folder that everybody may read, and give up what root may for the test."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        os.seteuid(os.getuid())
        for path in folder.rglob("*"):
            path.chmod(0o755)


@pytest.mark.parametrize(
    ("path", "mode", "expected"),
    [
        (
            "terms.yaml",
            0,
            [
                said(
                    "terms.yaml",
                    "1:1",
                    "this file cannot be read: permission denied [path]",
                    HINTS["denied"],
                )
            ],
        ),
        (
            "pages",
            0,
            [
                said(
                    "pages",
                    "1:1",
                    "this folder cannot be read: permission denied [path]",
                    HINTS["denied"],
                )
            ],
        ),
        (
            "pages",
            0o444,
            [
                said(
                    "pages/a.md",
                    "1:1",
                    "this file cannot be read: permission denied [path]",
                    HINTS["denied"],
                )
            ],
        ),
        (
            "assets",
            0o444,
            [
                said(
                    "assets/a.txt",
                    "1:1",
                    "this file cannot be read: permission denied [path]",
                    HINTS["denied"],
                )
            ],
        ),
        (
            ".",
            0,
            [
                (
                    "content:1:1: error: this folder cannot be read: permission denied [path]\n"
                    f"    {HINTS['denied']}"
                )
            ],
        ),
    ],
)
def test_what_may_not_be_read_is_said_so(
    common: Path, path: str, mode: int, expected: list[str]
) -> None:
    files = {"terms.yaml": "[]", "pages/a.md": "---\ntitle: A\n---\n", "assets/a.txt": "a"}
    content = write(common, files)
    (content / path).chmod(mode)
    if os.geteuid() == 0:
        os.seteuid(65_534)
    assert found_in(content) == expected


def test_a_content_that_is_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("words")
    message = "this must be a folder [path]"
    assert found_in(tmp_path / "content") == [
        f"content:1:1: error: {message}\n    {HINTS['folder']}"
    ]


@pytest.mark.parametrize("name", ["content", "con\0tent", "x" * 300])
def test_a_content_that_is_not_there_is_missed(tmp_path: Path, name: str) -> None:
    content, faults = read_content(tmp_path / name)
    assert content is None
    assert [(it.message, it.hint) for it in faults] == [
        ("there is no such folder", "name the folder to read with --content")
    ]


def test_a_content_may_be_a_link_and_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"terms.yaml": "a"})
    (tmp_path / "link").symlink_to("content")
    monkeypatch.chdir(tmp_path / "link")
    for name in (".", tmp_path / "content", tmp_path / "link"):
        _, faults = read_content(Path(name))
        assert [it.message for it in faults] == ["this file must be a list of entries"]
    assert faults[0].place.path.endswith("terms.yaml")
    _, faults = read_content(Path())
    assert faults[0].place.path == "terms.yaml"


@pytest.mark.parametrize(
    "name", [".hidden", "#draft#", "terms.yaml~", ".terms.yaml.swp", "x.bak", "Thumbs.db"]
)
def test_what_systems_and_editors_leave_behind_is_not_seen(tmp_path: Path, name: str) -> None:
    files = {name: b"\0", f"pages/{name}": b"\0", f"assets/{name}": b"\0"}
    content, faults = read_content(write(tmp_path, files))
    assert content is not None
    assert (content.assets, faults) == ((), ())

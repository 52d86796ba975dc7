"""The command line, as a person at a terminal and a program at the other end of a pipe see it."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from belarus_site import __version__, cli
from support.explainers import TEMPLATES, section, write
from support.published import ROOT, run

WARNED = {"terms.yaml": "- id: lens\n  name: Lens\n  text: Glass.\n"}
WRONG = {"sections/01-rock.md": section("See [this](nope.html) – “it”.\n")}
NAMED = 'a page is called after its file: that of "sections/01-rock.md" is "rock.html"'
COMMANDS = ("build", "check", "new", "stats", "clean")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in a folder of its own, as its author would."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BELARUS_SITE_ROOT", raising=False)


def told(
    capsys: pytest.CaptureFixture[str], *arguments: str | Path
) -> tuple[int, list[str], list[str]]:
    """Return the exit code, and the lines on standard output and standard error."""
    code = cli.main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err.splitlines()


def build(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str], list[str]]:
    """Build with the project's templates."""
    return told(capsys, "build", "--templates", TEMPLATES, *options)


def test_a_sound_explainer_is_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says what there is, how long it took and how to read it."""
    write(tmp_path)
    code, out, err = build(capsys)
    assert (code, err) == (0, [])
    (line,) = out
    assert re.fullmatch(
        r"1 section and 0 events in \d+ files, \d+\.\d s \(.*\): open _site/index\.html", line
    ), line
    assert (tmp_path / "_site" / "rock.html").is_file()


def test_build_is_the_command_where_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With options and without."""
    write(tmp_path)
    assert told(capsys, "--templates", TEMPLATES, "--quiet") == (0, [], [])
    assert (tmp_path / "_site" / "index.html").is_file()


def test_an_error_stops_publication(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1; the fault, and what became of the site."""
    write(tmp_path, WRONG)
    code, out, err = build(capsys)
    assert (code, err) == (1, [])
    assert out == [
        'content/sections/01-rock.md:7:12: error: there is no "nope.html" in the site [link]',
        f"    {NAMED}",
        "1 error; nothing was published",
    ]
    assert not (tmp_path / "_site").exists()


def test_an_error_leaves_the_old_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every byte of it, and the last line says so."""
    write(tmp_path)
    build(capsys)
    before = {path: path.read_bytes() for path in (tmp_path / "_site").iterdir()}
    write(tmp_path, WRONG)
    code, out, _ = build(capsys)
    assert code == 1
    assert out[-1] == ("1 error; nothing was published; the site that stood before is untouched")
    assert {path: path.read_bytes() for path in (tmp_path / "_site").iterdir()} == before


def test_a_warning_stops_it_only_when_strict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told either way, also when nothing changed since."""
    write(tmp_path, WARNED)
    code, out, _ = build(capsys, "--strict")
    assert code == 1
    assert out[-1] == "1 warning; nothing was published"
    for _ in range(2):
        code, out, _ = build(capsys)
        assert code == 0
        assert "warning: nothing mentions" in out[0]
        assert "1 warning" in out[-1]
    code, out, _ = build(capsys, "--strict")
    assert code == 1
    assert out[-1].startswith("1 warning; nothing was published")


def test_check_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And ends with what it found."""
    write(tmp_path)
    code, out, _ = told(capsys, "check", "--templates", TEMPLATES)
    assert code == 0
    assert re.fullmatch(r"1 section and 0 events checked in .*: no faults", out[-1]), out
    write(tmp_path, WRONG)
    code, out, _ = told(capsys, "check", "--templates", TEMPLATES)
    assert code == 1
    assert out[-1] == "1 error"
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_quiet_says_nothing_but_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For a script that only asks whether."""
    write(tmp_path)
    assert build(capsys, "--quiet") == (0, [], [])
    write(tmp_path, WRONG)
    _, out, _ = build(capsys, "--quiet")
    assert len(out) == 2
    assert "error" in out[0]


def test_json_is_one_object_a_line_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With every part of a fault under its name."""
    write(tmp_path, WARNED | WRONG)
    code, out, err = build(capsys, "--format", "json")
    assert (code, err) == (1, [])
    assert [json.loads(line) for line in out] == [
        {
            "path": "content/sections/01-rock.md",
            "line": 7,
            "column": 12,
            "severity": "error",
            "code": "link",
            "message": 'there is no "nope.html" in the site',
            "hint": NAMED,
        },
        {
            "path": "content/terms.yaml",
            "line": 1,
            "column": 3,
            "severity": "warning",
            "code": "unused",
            "message": 'nothing mentions the term "lens"',
            "hint": "write [words](term:lens) somewhere, or take it out",
        },
    ]
    write(tmp_path, {"terms.yaml": ""})
    write(tmp_path)
    (tmp_path / "content" / "sections" / "01-rock.md").write_text(section("Text.\n"))
    assert build(capsys, "--format", "json") == (0, [], [])


def test_github_gets_annotations_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The workflow shows them at their lines."""
    write(tmp_path, WRONG)
    _, out, _ = build(capsys, "--format", "github")
    assert out == [
        (
            "::error file=content/sections/01-rock.md,line=7,col=12::"
            f'there is no "nope.html" in the site [link]%0A{NAMED}'
        )
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["chekc"], 'there is no command "chekc": did you mean "check"?'),
        (["frobnicate"], 'there is no command "frobnicate": --help lists them'),
        (["build", "--stict"], '"build" takes no "--stict": did you mean "--strict"?'),
        (["--outptu=x"], '"build" takes no "--outptu=x": did you mean "--output"?'),
        (["build", "content"], '"build" takes no "content": did you mean "--content"?'),
        (["check", "--jobs", "0"], 'argument --jobs: "0" is no number of processes, from 1 to 256'),
        (
            ["--base-url", "example.org"],
            'argument --base-url: "example.org" is no absolute address: begin it with https://',
        ),
        (
            ["serve", "--base-url", "http://[x/"],
            (
                'argument --base-url: "http://[x/" is no absolute address: '
                "look for a space, a quotation mark or a mistake in the host's name"
            ),
        ),
        (
            ["--base-url", "https://x.example/?a"],
            (
                'argument --base-url: "https://x.example/?a" is the address of a folder, '
                'without "?" and "#": write "https://x.example/"'
            ),
        ),
        (["--content"], 'a value is missing behind "--content"'),
        (["--strict=yes"], '"--strict" takes no value'),
        (["new"], '"new" needs a FOLDER: --help says more'),
        (
            ["--format", "jsn"],
            'argument --format: there is no format "jsn": did you mean "json"?',
        ),
        (
            ["--format", "xml"],
            'argument --format: there is no format "xml": write text, json or github',
        ),
        (
            ["test"],
            (
                'there is no command "test" here: in the folder of the generator, '
                '"python3 build.py test" runs its tests'
            ),
        ),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, nothing on standard output."""
    assert told(capsys, *arguments) == (2, [], [f"belarus-site: {expected}"])


def test_an_option_is_not_guessed_from_its_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    """A later option may begin likewise."""
    code, _, err = told(capsys, "build", "--str")
    assert code == 2
    assert err == ['belarus-site: "build" takes no "--str": did you mean "--strict"?']


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what it does in a sentence, and each option in words."""
    code, out, err = told(capsys, command, "--help")
    assert (code, err) == (0, [])
    assert out[0].startswith(f"usage: belarus-site {command}")
    assert any(line.endswith(".") for line in out)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it does."""
    code, out, _ = told(capsys, "--help")
    assert code == 0
    for command in COMMANDS:
        assert any(re.match(rf" +{command} +\w", line) for line in out), command


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, in one line; nothing is read or said of the content."""
    write(tmp_path, WRONG)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letters.txt").touch()
    assert build(capsys, "--output", "out") == (
        2,
        [],
        [
            (
                "belarus-site: out holds what was not made here, such as letters.txt; "
                "move it, or name another folder with --output"
            )
        ],
    )


@pytest.mark.parametrize("output", ["content", "content/_site", ".", "templates/x"])
def test_folders_inside_one_another_are_refused(
    output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Content and templates alike."""
    write(tmp_path)
    (tmp_path / "templates").mkdir()
    code, out, err = told(capsys, "build", "--output", output)
    assert (code, out) == (2, [])
    assert len(err) == 1
    assert "must lie apart" in err[0]


def test_a_folder_without_templates_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named."""
    write(tmp_path)
    expected = "belarus-site: there is no folder nowhere with templates"
    assert told(capsys, "build", "--templates", "nowhere") == (2, [], [expected])


def test_a_folder_without_content_is_a_fault_of_the_content(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With the way out."""
    code, out, err = build(capsys, "--content", "nowhere")
    assert (code, err) == (1, [])
    assert out[:2] == [
        "nowhere:1:1: error: there is no such folder [path]",
        "    name the folder to read with --content",
    ]


def test_the_folder_around_the_content_may_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it has no site.yaml of its own."""
    write(tmp_path / "rock")
    assert build(capsys, "--content", "rock", "--quiet") == (0, [], [])
    code, out, _ = told(capsys, "stats", "--content", "rock")
    assert code == 0
    assert "section" in out[0]


def test_defaults_are_counted_from_the_launchers_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever folder the command is given in; faults are named from there."""
    write(tmp_path / "project", WRONG)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setenv("BELARUS_SITE_ROOT", str(tmp_path / "project"))
    _, out, _ = build(capsys)
    assert out[0].startswith("../project/content/sections/01-rock.md:7:12: ")
    write(tmp_path / "project")
    (tmp_path / "project/content/sections/01-rock.md").write_text(section("Text.\n"))
    assert build(capsys, "--quiet") == (0, [], [])
    assert (tmp_path / "project" / "_site" / "index.html").is_file()
    assert not any((tmp_path / "elsewhere").iterdir())


def test_the_address_of_a_mirror_is_taken_with_or_without_its_slash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever is absolute is absolute there."""
    write(tmp_path)
    for address in ("http://mirror.example/a", "http://mirror.example/a/"):
        assert build(capsys, "--base-url", address, "--quiet") == (0, [], [])
        text = (tmp_path / "_site" / "sitemap.xml").read_text()
        assert "<loc>http://mirror.example/a/rock.html</loc>" in text


def test_drafts_are_built_when_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And gone again when not."""
    write(
        tmp_path,
        {"sections/02-storm.md": section("Wind.\n", draft="true")}
        | {"sections/01-rock.md": section("Text.\n")},
    )
    for options, there in ((("--drafts",), True), ((), False)):
        assert build(capsys, "--quiet", *options) == (0, [], [])
        assert (tmp_path / "_site" / "storm.html").exists() is there


def test_a_file_taken_from_the_site_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where the content has not changed since."""
    write(tmp_path)
    build(capsys)
    (tmp_path / "_site" / "rock.html").unlink()
    assert build(capsys, "--quiet") == (0, [], [])
    assert (tmp_path / "_site" / "rock.html").is_file()


def test_a_file_put_into_the_site_is_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may be somebody's own: it is named, it stays, and nothing is published over it."""
    write(tmp_path)
    build(capsys)
    (tmp_path / "_site" / "letters.txt").touch()
    code, out, err = build(capsys)
    assert (code, out) == (2, [])
    assert "such as letters.txt" in err[0]
    assert (tmp_path / "_site" / "letters.txt").exists()


def test_clean_removes_the_site_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second time there is nothing to remove."""
    write(tmp_path)
    build(capsys)
    code, out, _ = told(capsys, "clean")
    assert code == 0
    assert out[0].startswith("removed _site")
    assert not (tmp_path / "_site").exists()
    assert told(capsys, "clean") == (0, ["there is no _site"], [])


def test_new_does_not_overwrite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with anything in it is refused."""
    write(tmp_path)
    code, out, err = told(capsys, "new", tmp_path)
    assert (code, out) == (2, [])
    assert len(err) == 1


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing else."""
    assert told(capsys, "--version") == (0, [__version__], [])


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["buidl"], ["check", "--nope"]])
def test_a_word_from_the_command_line_imports_no_stage(arguments: list[str]) -> None:
    """What is not needed is not loaded: no library, and none of our own stages."""
    program = (
        "import sys; from belarus_site.cli import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )
    loaded = set(done.stderr.splitlines()[-1].split())
    heavy = {"babel", "feedgen", "jinja2", "json", "lxml", "markdown", "PIL", "yaml"}
    assert not heavy & loaded
    own = {name for name in loaded if name.startswith("belarus_site.")}
    assert own == {"belarus_site.cli", "belarus_site.refusal"}


def test_faults_are_in_utf8_where_the_locale_knows_none(tmp_path: Path) -> None:
    """As in a container, or a job without a locale."""
    write(tmp_path, {"sections/01-rock.md": section("[x](ärger.html)\n")})
    done = run(
        *("check", "--templates", TEMPLATES),
        cwd=tmp_path,
        LC_ALL="C",
        PYTHONIOENCODING=None,
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )
    assert done.returncode == 1
    assert 'there is no "ärger.html"' in done.stdout.decode("utf-8")


def test_what_an_encoding_lacks_is_escaped(tmp_path: Path) -> None:
    """A code page of old has no Cyrillic; the command does not fail for that."""
    write(tmp_path, {"sections/01-rock.md": section("[x](дом.html)\n")})
    done = run("check", "--templates", TEMPLATES, cwd=tmp_path, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert rb"\u0434\u043e\u043c.html" in done.stdout


def test_a_file_name_that_is_no_text_is_escaped(tmp_path: Path) -> None:
    """Names on Linux are bytes."""
    content = write(tmp_path)
    try:
        (content / os.fsdecode(b"notes\xff.txt")).touch()
    except OSError:
        return  # this file system has only texts
    done = run("check", "--templates", TEMPLATES, cwd=tmp_path)
    assert done.returncode == 0
    assert b"notes\\u" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_reader_who_has_seen_enough_does_not_stop_the_work(tmp_path: Path) -> None:
    """As with `| head -1`: the site is published all the same, and nothing is complained of."""
    many = "".join(f"- id: t{n}\n  name: T{n}\n  text: x.\n" for n in range(3000))
    write(tmp_path, {"terms.yaml": many})
    command = [sys.executable, "-m", "belarus_site", "--templates", str(TEMPLATES)]
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()
        assert process.wait() == 0
    assert complaint == b""
    assert (tmp_path / "_site" / "terms.html").is_file()


def test_an_interrupted_build_stops_quietly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 130, as shells have it."""
    write(tmp_path)

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("belarus_site.pipeline.render", interrupt)
    assert build(capsys) == (130, [], [])
    assert not (tmp_path / "_site").exists()


def test_a_refusal_of_the_machine_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it comes from."""
    write(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "content")

    monkeypatch.setattr("belarus_site.pipeline.read_content", refuse)
    assert build(capsys) == (2, [], ["belarus-site: content: Permission denied"])


def at_a_terminal(folder: Path, *arguments: str) -> str:
    """Return what a command shows at a terminal of its own."""
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover - another process
        os.chdir(folder)
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
        os.execve(sys.executable, [sys.executable, "-m", "belarus_site", *arguments], environment)  # noqa: S606
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # its end is closed
            break
        if not piece:
            break
        shown += piece
    os.waitpid(pid, 0)
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n")


def test_at_a_terminal_the_line_is_shown(tmp_path: Path) -> None:
    """With a mark under the place; in a pipe each fault is one line."""
    write(tmp_path, WRONG)
    shown = at_a_terminal(tmp_path, "check", "--templates", str(TEMPLATES))
    assert "    See [this](nope.html) – “it”.\n               ^\n" in shown
    shown = at_a_terminal(tmp_path, "check", "--templates", str(TEMPLATES), "--format", "json")
    assert "^" not in shown


INTERRUPTED = """
import os, signal, sys
from belarus_site import cli, pipeline

def interrupt(*_, **__):
    os.kill(os.getpid(), signal.SIGINT)
    signal.pause()

pipeline.render = interrupt
sys.exit(cli.main())
"""


def test_ctrl_c_ends_the_process_with_130(tmp_path: Path) -> None:
    """A signal in the middle of the work: no traceback, and nothing published."""
    write(tmp_path)
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", INTERRUPTED, "--templates", str(TEMPLATES)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
    assert not (tmp_path / "_site").exists()

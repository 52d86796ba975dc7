"""build.py for real: it makes environments in temporary checkouts, and needs no network for it."""

import ast
import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LAUNCHER = Path(__file__).parents[1] / "build.py"
TELLS = "build.py: installing what the generator needs into .venv, once; this can take a minute\n"

COMMAND = """
import importlib.util, json, os, sys
print(json.dumps({
    "arguments": sys.argv[1:],
    "folder": os.getcwd(),
    "root": os.environ["BELARUS_SITE_ROOT"],
    "prefix": sys.prefix,
    "parcel": importlib.util.find_spec("parcel") is not None,
}))
sys.exit(7 if "fail" in sys.argv else 0)
"""


def make_checkout(folder: Path) -> Path:
    """Lay out a project small enough to be launched at once: it depends on nothing."""
    package = folder / "src" / "belarus_site"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(COMMAND)
    (folder / "requirements.txt").write_text("# nothing\n")
    (folder / "requirements-test.txt").write_text("# nothing\n")
    shutil.copy(LAUNCHER, folder)
    return folder


def surroundings(settings: dict[str, str]) -> dict[str, str]:
    """Give this process's variables without its settings for Python and pip, and with no home."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "PYTHON", "BELARUS_SITE"))
    }
    pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
    return {**kept, **pip, "HOME": os.devnull, **settings}


def start(
    checkout: Path, *arguments: str, cwd: Path | None = None, **settings: str
) -> subprocess.Popen[str]:
    """Start the launcher of a checkout."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, checkout / "build.py", *arguments],
        cwd=cwd or checkout,
        env=surroundings(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, dict[str, Any], str]:
    """Wait for a launch: its exit code, what the command reported, what the launcher told."""
    out, err = process.communicate(timeout=120)
    return process.returncode, json.loads(out or "{}"), err


def launch(
    checkout: Path, *arguments: str, cwd: Path | None = None, **settings: str
) -> tuple[int, dict[str, Any], str]:
    """Start the launcher of a checkout and wait for it."""
    return finish(start(checkout, *arguments, cwd=cwd, **settings))


def make_wheel(folder: Path, name: str, files: dict[str, str]) -> str:
    """Zip a wheel by hand; the line that pins it in a lock."""
    info = f"{name}-1.0.dist-info"
    files = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{path},{record_hash(text)},{len(text)}\n" for path, text in files.items()]
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
        archive.writestr(f"{info}/RECORD", "".join([*record, f"{info}/RECORD,,\n"]))
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def record_hash(text: str) -> str:
    """Write a hash the way a wheel's RECORD does."""
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


Launches = list[tuple[int, dict[str, Any], str]]


@pytest.fixture(scope="module")
def first_launches(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Launches]:
    """Launch a new checkout twice at the same moment."""
    checkout = make_checkout(tmp_path_factory.mktemp("with spaces") / "a checkout")
    launches = [start(checkout), start(checkout)]
    return checkout, [finish(process) for process in launches]


@pytest.fixture
def checkout(first_launches: tuple[Path, Launches]) -> Iterator[Path]:
    """Give a checkout that was launched before, and put its locks back afterwards."""
    folder = first_launches[0]
    yield folder
    for lock in folder.glob("requirements*.txt"):
        lock.write_text("# nothing\n")


def test_first_launch_makes_the_environment(first_launches: tuple[Path, Launches]) -> None:
    """The first launch makes .venv beside build.py and runs the command in it, from src."""
    folder, launches = first_launches
    for code, report, _ in launches:
        assert code == 0
        assert report["prefix"] == str(folder / ".venv")
        assert report["arguments"] == []


def test_two_launches_at_once_install_once(first_launches: tuple[Path, Launches]) -> None:
    """Of two launches at once one installs and says so in one line, and the other waits for it."""
    told = [err for _, _, err in first_launches[1]]
    assert sorted(told) == ["", TELLS]


def test_second_launch_starts_at_once(checkout: Path) -> None:
    """A launch that finds everything installed tells nothing and touches nothing in .venv."""
    before = (checkout / ".venv" / "installed.txt").stat().st_mtime_ns
    code, _, err = launch(checkout)
    assert (code, err) == (0, "")
    assert (checkout / ".venv" / "installed.txt").stat().st_mtime_ns == before


def test_another_folder(checkout: Path, tmp_path: Path) -> None:
    """Launched from elsewhere, the command runs there and is told where its checkout is."""
    (tmp_path / "json.py").write_text("raise SystemExit('a module of the folder was imported')")
    code, report, err = launch(checkout, cwd=tmp_path)
    assert (code, err) == (0, "")
    assert report["folder"] == str(tmp_path)
    assert report["root"] == str(checkout)


def test_arguments_and_exit_code(checkout: Path) -> None:
    """Arguments reach the command as they were given, and its exit code comes back."""
    arguments = ["check", "--content", "two words", "", "fail"]
    code, report, err = launch(checkout, *arguments)
    assert (code, err) == (7, "")
    assert report["arguments"] == arguments


def test_changed_lock_is_installed(checkout: Path, tmp_path: Path) -> None:
    """A changed lock is installed, whatever a user's own settings ask of Python and pip."""
    shadow = tmp_path / "shadow" / "belarus_site"
    shadow.mkdir(parents=True)
    (shadow / "__init__.py").write_text("raise SystemExit('a foreign PYTHONPATH was followed')")
    pin = make_wheel(tmp_path, "parcel", {"parcel.py": ""})
    (checkout / "requirements.txt").write_text(pin)
    code, report, err = launch(
        checkout,
        PYTHONPATH=str(shadow.parent),
        VIRTUAL_ENV=str(tmp_path / "another"),
        PIP_FIND_LINKS=str(tmp_path),
        PIP_USER="1",
        PIP_REQUIRE_VIRTUALENV="1",
        PIP_TARGET=str(tmp_path / "target"),
        PIP_NO_BINARY=":all:",
    )
    assert (code, err) == (0, TELLS)
    assert report["parcel"]
    assert not (tmp_path / "target").exists()


def test_tests_run_in_the_checkout(checkout: Path, tmp_path: Path) -> None:
    """`test` installs what the tests need once and runs pytest in the checkout."""
    pin = make_wheel(tmp_path, "pytest", {"pytest/__init__.py": "", "pytest/__main__.py": COMMAND})
    (checkout / "requirements-test.txt").write_text(pin)
    first = launch(checkout, "test", "-k", "fail", cwd=tmp_path, PIP_FIND_LINKS=str(tmp_path))
    second = launch(checkout, "test", "-k", "fail", cwd=tmp_path)
    assert first[2] == TELLS.replace("generator needs", "tests need")
    assert second[2] == ""
    for code, report, _ in (first, second):
        assert code == 7
        assert report["arguments"] == ["-k", "fail"]
        assert report["folder"] == str(checkout)
    assert launch(checkout)[2] == ""  # the tests' lock includes the generator's


def test_network_down(checkout: Path) -> None:
    """Without a network one line says so, and the environment that stood is left as it was."""
    (checkout / ".venv" / "mark").touch()
    (checkout / "requirements.txt").write_text("parcel==2.0 --hash=sha256:" + "0" * 64 + "\n")
    code, _, err = launch(checkout, PIP_NO_INDEX="0", PIP_INDEX_URL="http://127.0.0.1:9/")
    reason = "cannot fetch the dependencies: the network or the index does not answer"
    assert (code, err) == (2, f"{TELLS}build.py: {reason}\n")
    (checkout / "requirements.txt").write_text("# nothing\n")
    assert launch(checkout)[0] == 0
    assert (checkout / ".venv" / "mark").exists()


def test_pip_fails(checkout: Path) -> None:
    """When pip fails otherwise, its own last word on it is told in one line."""
    (checkout / "requirements.txt").write_text("parcel==2.0\n")
    code, _, err = launch(checkout)
    assert code == 2
    assert err.startswith(f"{TELLS}build.py: pip cannot install requirements.txt: ")
    assert err.count("\n") == 2


@pytest.mark.parametrize("spoilt", ["interrupted", "python removed", "copied"])
def test_half_made_environment_is_mended(checkout: Path, tmp_path: Path, spoilt: str) -> None:
    """An environment that is half made, has lost its Python or came from elsewhere is made anew."""
    if spoilt == "interrupted":
        (checkout / ".venv" / "installed.txt").write_text("unfinished\n")
    elif spoilt == "python removed":
        shutil.rmtree(checkout / ".venv" / ("Scripts" if sys.platform == "win32" else "bin"))
    else:
        checkout = shutil.copytree(checkout, tmp_path / "a copy", symlinks=True)
    (checkout / ".venv" / "mark").touch()
    code, report, err = launch(checkout)
    assert (code, err) == (0, TELLS)
    assert report["prefix"] == str(checkout / ".venv")
    assert not (checkout / ".venv" / "mark").exists()


def test_ensurepip_is_missing(tmp_path: Path) -> None:
    """A Python whose system keeps ensurepip in another package is told by its name."""
    (tmp_path / "sitecustomize.py").write_text("import sys; sys.modules['ensurepip'] = None")
    fresh = make_checkout(tmp_path / "fresh")
    code, _, err = launch(fresh, PYTHONPATH=str(tmp_path))
    reason = "this Python has no ensurepip; on Debian or Ubuntu: apt install python3-venv"
    assert (code, err) == (2, f"build.py: {reason}\n")
    assert not (fresh / ".venv").exists()


def test_environment_cannot_be_written(tmp_path: Path) -> None:
    """Where .venv cannot be made, one line says why."""
    fresh = make_checkout(tmp_path / "fresh")
    (fresh / ".venv").write_text("in the way")
    code, _, err = launch(fresh)
    assert code == 2
    assert err.startswith(f"build.py: cannot use {fresh / '.venv'}: ")
    assert err.count("\n") == 1


def test_old_python_is_told(tmp_path: Path) -> None:
    """An older Python 3 can parse the launcher, and hears in one line what is needed."""
    ast.parse(LAUNCHER.read_text(encoding="utf-8"), feature_version=(3, 6))
    pretend = "import runpy, sys; sys.version_info = (3, 9, 18); runpy.run_path('build.py')"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", pretend],
        cwd=make_checkout(tmp_path / "fresh"),
        capture_output=True,
        text=True,
        check=False,
    )
    told = "build.py: Python 3.11 or later is needed, and this is 3.9.18\n"
    assert (done.returncode, done.stderr) == (2, told)
